import { z } from 'zod';
import type { SteeringAction } from '../../../contract/api.ts';
import type { SteeringAnswer, SteeringQuestion } from '../../../contract/requests/steer-sending.ts';
import { type FindSendingPorts, findSending } from '../../../domain/deciding/watching/find-sending.ts';
import { isOver } from '../../../domain/deciding/watching/sending-report.ts';
import { newEntry } from '../../../domain/members/entry.ts';
import type { OfficeEntries } from '../../../domain/members/ports.ts';
import type { AppealStore } from '../../../domain/publishing/ports.ts';
import { fragmentAnswer, pageAnswer } from '../../kit/answers.ts';
import { type PageEvent, pathParameter, postedFields } from '../../kit/page-event.ts';
import { postedText } from '../../kit/posted-text.ts';
import type { Visit } from '../../kit/visit.ts';
import type { AtDeskHere } from '../kit/desk-frame.ts';
import { deskPath } from '../kit/desk-rights.ts';
import { SHOWN_FIELD } from '../kit/mailed-part.ts';
import { deskAct, type MemberRoute, type Outcome } from '../kit/member-routes.ts';
import { cancelPage, shownToCancel } from './cancel-page.ts';
import { sendingPage, sendingPart } from './sending-page.ts';

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
  {
    method: 'GET',
    path: '/desk/sending/{dispatchId}',
    answer: async (at, event, visit) => {
      const shown = await findShown(at, event, ports);
      return shown && pageAnswer(visit, sendingPage(visit, at, shown));
    },
  },
  {
    method: 'GET',
    path: '/desk/sending/{dispatchId}/part',
    answer: async (at, event, visit) => {
      const found = await findOwn(at, event, ports);
      return found && fragmentAnswer(sendingPart(visit, at, { ...found.dispatch, report: found.report }));
    },
  },
  ...(['pause', 'resume'] as const).flatMap((action) =>
    deskAct(`/desk/sending/{dispatchId}/${action}`, '/desk/sending/{dispatchId}', (at, event, visit) =>
      steer(at, event, visit, ports, action),
    ),
  ),
  {
    method: 'GET',
    path: '/desk/sending/{dispatchId}/cancel',
    answer: async (at, event, visit) => {
      const shown = await findShown(at, event, ports);
      if (shown && isOver(shown.report)) return deskPath('/desk/sending/{dispatchId}', shown);
      return shown && pageAnswer(visit, cancelPage(visit, at, shown, false));
    },
  },
  {
    method: 'POST',
    path: '/desk/sending/{dispatchId}/cancel',
    answer: async (at, event, visit) => {
      const shown = await findShown(at, event, ports);
      if (!shown) return undefined;
      // What is cancelled is what the page showed: once it went on by a range, the page asks again.
      const isAsShown = postedText(postedFields(event), SHOWN_FIELD) === shownToCancel(shown);
      if (isAsShown || isOver(shown.report)) return steer(at, event, visit, ports, 'cancel');
      return pageAnswer(visit, cancelPage(visit, at, shown, true), 409);
    },
  },
];

function findOwn({ office }: AtDeskHere, event: PageEvent, ports: SendingRoutePorts) {
  const dispatchId = z.uuid().safeParse(pathParameter(event, 'dispatchId')).data;
  return dispatchId === undefined ? undefined : findSending(office.publisherId, dispatchId, ports);
}

async function findShown(at: AtDeskHere, event: PageEvent, ports: SendingRoutePorts) {
  const found = await findOwn(at, event, ports);
  const newest = found && (await ports.appeals.findNewestVersion(found.dispatch.appealId));
  return newest && { dispatchId: found.dispatch.dispatchId, newest, report: found.report };
}

async function steer(
  at: AtDeskHere,
  event: PageEvent,
  visit: Visit,
  ports: SendingRoutePorts,
  action: SteeringAction,
): Promise<Outcome> {
  const found = await findOwn(at, event, ports);
  if (!found) return undefined;
  const { dispatchId, appealId, version, publisherId } = found.dispatch;
  const { kind } = await ports.steer({ kind: 'steer-sending', publisherId, dispatchId, action });
  if (kind === 'unknown') return undefined;
  if (kind === 'too-late') {
    const shown = await findShown(at, event, ports);
    return shown && pageAnswer(visit, sendingPage(visit, at, { ...shown, isTooLate: true }), 409);
  }
  // After it: to stop waits for nothing. A press that failed in between is made again, and finds it done.
  const act = { act: STEERED[action], dispatchId, appealId, version };
  await ports.officeEntries.add(publisherId, newEntry(act, at.member, ports.newId(), ports.nowMs()));
  return deskPath('/desk/sending/{dispatchId}', { dispatchId });
}
