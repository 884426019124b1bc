import * as z from 'zod';
import type { SteeringAction } from '../../../contract/api.ts';
import type { SteeringAnswer, SteeringQuestion, Unanswered } from '../../../contract/requests/steer-sending.ts';
import { type FindSendingPorts, findSending, isOver, largestReached } from '../../../domain/deciding/deciding.ts';
import type { AlertDispatch } from '../../../domain/dispatch/dispatch.ts';
import { newEntry, type OfficeEntries } from '../../../domain/members/members.ts';
import type { AppealStore } from '../../../domain/publishing/publishing.ts';
import type { PageEvent } from '../../kit/kit.ts';
import { BUTTON_CLASS, fragmentAnswer, html, pageAnswer, pathParameter, written } from '../../kit/kit.ts';
import type { Asked, AtDeskHere, MemberRoute } from '../kit/kit.ts';
import {
  asShown,
  changedNote,
  deskForm,
  deskHref,
  deskPageOfActs,
  deskPath,
  goingOutInWords,
  shownOf,
} from '../kit/kit.ts';
import { type SendingShown, sendingPage, sendingPart } from './sending-page.ts';

interface SendingRoutePorts extends FindSendingPorts {
  readonly appeals: Pick<AppealStore, 'findNewestVersion'>;
  readonly steer: (question: SteeringQuestion) => Promise<SteeringAnswer | Unanswered>;
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
  ...deskPageOfActs<NotDone>({
    path: PAGE,
    page: async (asked, { notDone }) => {
      const shown = await findShown(asked.at, asked.event, ports);
      return shown && sendingPage(asked, { ...shown, notDone });
    },
    acts: {
      [`${PAGE}/pause`]: (asked) => steer(asked, ports, 'pause'),
      [`${PAGE}/resume`]: (asked) => steer(asked, ports, 'resume'),
    },
  }),
  {
    method: 'GET',
    path: `${PAGE}/part`,
    answer: async (asked) => {
      const found = await findOwn(asked.at, asked.event, ports);
      return found && fragmentAnswer(sendingPart(asked, { ...found.dispatch, report: found.report }));
    },
  },
  ...cancelRoutes(ports),
];

const PAGE = '/desk/sending/{dispatchId}';

interface NotDone {
  readonly notDone: NonNullable<SendingShown['notDone']>;
}

const STATUS_OF = { 'too-late': 409, unanswered: 503 } as const satisfies Record<NotDone['notDone'], number>;

/** Whether a dispatch is as an action leaves it. */
const IS_AS_ASKED = {
  pause: ({ halt }) => halt?.kind === 'paused',
  resume: ({ halt }) => halt === undefined,
  cancel: ({ halt }) => halt?.kind === 'cancelled',
} as const satisfies Record<SteeringAction, (dispatch: AlertDispatch) => boolean>;

function findOwn({ office }: AtDeskHere, event: PageEvent, ports: SendingRoutePorts) {
  const dispatchId = z.uuid().safeParse(pathParameter(event, 'dispatchId')).data;
  return dispatchId === undefined ? undefined : findSending(office.publisherId, dispatchId, ports);
}

async function findShown(at: AtDeskHere, event: PageEvent, ports: SendingRoutePorts) {
  const found = await findOwn(at, event, ports);
  const newest = found && (await ports.appeals.findNewestVersion(found.dispatch.appealId));
  return newest && { dispatchId: found.dispatch.dispatchId, newest, report: found.report };
}

async function steer({ at, event }: Asked, ports: SendingRoutePorts, action: SteeringAction) {
  const found = await findOwn(at, event, ports);
  if (!found) return undefined;
  const { dispatchId, appealId, version, publisherId } = found.dispatch;
  const { kind } = await ports.steer({ kind: 'steer-sending', publisherId, dispatchId, action });
  if (kind === 'unknown') return undefined;
  if (kind === 'too-late' || (kind === 'unanswered' && !(await isAsAsked(at, event, ports, action))))
    return { said: { statusCode: STATUS_OF[kind], notDone: kind } };
  // After it: to stop waits for nothing. A press that failed in between is made again, and finds it done.
  const act = { act: STEERED[action], dispatchId, appealId, version };
  await ports.officeEntries.add(publisherId, newEntry(act, at.member, ports.newId(), ports.nowMs()));
  return deskPath('/desk/sending/{dispatchId}', { dispatchId });
}

async function isAsAsked(at: AtDeskHere, event: PageEvent, ports: SendingRoutePorts, action: SteeringAction) {
  const now = await findOwn(at, event, ports);
  return now !== undefined && IS_AS_ASKED[action](now.dispatch);
}

/** Asks whether the rest of a mailing is to be cancelled. What is cancelled is what the page showed: once it went on by a range, the page asks again. */
const cancelRoutes = (ports: SendingRoutePorts) =>
  deskForm({
    path: '/desk/sending/{dispatchId}/cancel',
    read: async ({ at, event }) => {
      const shown = await findShown(at, event, ports);
      const isPressed = event.requestContext.http.method === 'POST';
      return shown && isOver(shown.report) && !isPressed ? deskPath('/desk/sending/{dispatchId}', shown) : shown;
    },
    fields: (_, { dispatchId, newest, report }) => {
      const reached = largestReached([{ version: newest, sending: { dispatchId, report } }]);
      return { shown: asShown(`${report.standing}, ${shownOf(newest.version, { kind: newest.kind, reached })}`) };
    },
    page: (asked, { dispatchId, newest, report }, { fields, form, wasChanged }) => {
      const { t, language } = asked;
      return {
        title: t('sending.cancel'),
        note: wasChanged ? changedNote(asked) : undefined,
        main: html`<h1>${t('sending.cancel')}</h1>
<p class="lede">${newest.kind === 'retraction' ? t('desk.home.withdrawn') : html`<bdi ${written(newest.edition)}>${newest.edition.title}</bdi>`}</p>
<p>${goingOutInWords(asked, report)}</p>
<p>${t('sending.cancel.text')}</p>
${form(html`${fields.shown}
<p class="actions"><button class="${BUTTON_CLASS.urgent}" type="submit">${t('sending.cancel.button')}</button> <a class="${BUTTON_CLASS.quiet}" href="${deskHref(language, '/desk/sending/{dispatchId}', { dispatchId })}">${t('sending.cancel.back')}</a></p>`)}`,
      };
    },
    does: async (asked, { shown: isAsShown }, shown) => {
      if (!isAsShown && !isOver(shown.report)) return { errors: {} };
      const outcome = await steer(asked, ports, 'cancel');
      if (typeof outcome !== 'object') return outcome;
      const now = await findShown(asked.at, asked.event, ports);
      const { statusCode, notDone } = outcome.said;
      return now && pageAnswer(asked.visit, sendingPage(asked, { ...now, notDone }), statusCode);
    },
  });
