import { z } from 'zod';
import { STEERING_ACTIONS, type SteeringAction } from '../../../contract/api.ts';
import type { SteeringAnswer, SteeringQuestion } from '../../../contract/requests/steer-sending.ts';
import { type FindSendingPorts, findSending } from '../../../domain/deciding/watching/find-sending.ts';
import { newEntry } from '../../../domain/members/entry.ts';
import type { OfficeEntries } from '../../../domain/members/ports.ts';
import type { AppealStore } from '../../../domain/publishing/ports.ts';
import { type Answer, fragmentAnswer, pageAnswer, seeOther } from '../../kit/answers.ts';
import { type PageEvent, pathParameter, postedFields } from '../../kit/page-event.ts';
import { postedText } from '../../kit/posted-text.ts';
import { notFound } from '../../kit/problem-pages.ts';
import { pathIn, type Visit } from '../../kit/visit.ts';
import type { AtDeskHere } from '../at-desk.ts';
import { SENDING_PART_PATH, SENDING_PATH, STEER_SENDING_PATH, sendingPath } from '../desk-paths.ts';
import type { MemberRoute } from '../member-routes.ts';
import { sendingPage, sendingPart } from './sending-page.ts';
import { ACTION_FIELD } from './steer-part.ts';

export interface SendingRoutePorts extends FindSendingPorts {
  readonly appeals: Pick<AppealStore, 'findNewestVersion'>;
  readonly steer: (question: SteeringQuestion) => Promise<SteeringAnswer>;
  readonly officeEntries: Pick<OfficeEntries, 'add'>;
  newId(): string;
  nowMs(): number;
}

const STEERED = {
  pause: 'mailing-paused',
  resume: 'mailing-resumed',
  cancel: 'mailing-cancelled',
} as const satisfies Record<SteeringAction, string>;

/** On which members watch what their office sends, and pause, resume or cancel it. */
export const sendingRoutes = (ports: SendingRoutePorts): MemberRoute[] => [
  { method: 'GET', path: SENDING_PATH, answer: (at, event, visit) => show(at, event, visit, ports) },
  {
    method: 'GET',
    path: SENDING_PART_PATH,
    answer: async (at, event, visit) => {
      const found = await findOwn(at, event, ports);
      if (!found) return notFound(visit);
      const { dispatch, report } = found;
      return fragmentAnswer(sendingPart(visit, at, { dispatchId: dispatch.dispatchId, report }));
    },
  },
  {
    method: 'POST',
    path: STEER_SENDING_PATH,
    answer: (at, event, visit) => steer(at, event, visit, ports),
  },
  {
    method: 'GET',
    path: STEER_SENDING_PATH,
    answer: (_, event, { language }) =>
      seeOther(pathIn(language, sendingPath(encodeURIComponent(pathParameter(event, 'dispatchId'))))),
  },
];

function findOwn({ office }: AtDeskHere, event: PageEvent, ports: SendingRoutePorts) {
  const dispatchId = z.uuid().safeParse(pathParameter(event, 'dispatchId')).data;
  return dispatchId === undefined ? undefined : findSending(office.publisherId, dispatchId, ports);
}

async function show(
  at: AtDeskHere,
  event: PageEvent,
  visit: Visit,
  ports: SendingRoutePorts,
  isTooLate = false,
): Promise<Answer> {
  const found = await findOwn(at, event, ports);
  const newest = found && (await ports.appeals.findNewestVersion(found.dispatch.appealId));
  if (!newest) return notFound(visit);
  const { dispatch, report } = found;
  const page = sendingPage(visit, at, { dispatchId: dispatch.dispatchId, newest, report, isTooLate });
  return pageAnswer(visit, page, isTooLate ? 409 : 200);
}

async function steer(at: AtDeskHere, event: PageEvent, visit: Visit, ports: SendingRoutePorts): Promise<Answer> {
  const found = await findOwn(at, event, ports);
  const action = z.enum(STEERING_ACTIONS).safeParse(postedText(postedFields(event), ACTION_FIELD)).data;
  if (!found || action === undefined) return notFound(visit);
  const { dispatchId, appealId, version, publisherId } = found.dispatch;
  const { kind } = await ports.steer({ kind: 'steer-sending', publisherId, dispatchId, action });
  if (kind === 'unknown') return notFound(visit);
  if (kind === 'too-late') return show(at, event, visit, ports, true);
  // After it: to stop waits for nothing. A press that failed in between is made again, and finds it done.
  const act = { act: STEERED[action], dispatchId, appealId, version };
  await ports.officeEntries.add(publisherId, newEntry(act, at.member, ports.newId(), ports.nowMs()));
  return seeOther(pathIn(visit.language, sendingPath(dispatchId)));
}
