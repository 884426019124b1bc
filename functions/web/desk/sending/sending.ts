import { z } from 'zod';
import type { SteeringAction } from '../../../contract/api.ts';
import type { SteeringAnswer, SteeringQuestion } from '../../../contract/requests/steer-sending.ts';
import { type FindSendingPorts, findSending, isOver, largestReached } from '../../../domain/deciding/deciding.ts';
import { newEntry, type OfficeEntries } from '../../../domain/members/members.ts';
import type { AppealStore } from '../../../domain/publishing/publishing.ts';
import type { PageEvent, Visit } from '../../kit/kit.ts';
import { BUTTON_CLASS, fragmentAnswer, html, pageAnswer, pathParameter, written } from '../../kit/kit.ts';
import type { AtDeskHere, MemberRoute, Outcome } from '../kit/kit.ts';
import { asShown, changedNote, deskAct, deskForm, deskHref, deskPath, goingOutInWords, shownOf } from '../kit/kit.ts';
import { sendingPage, sendingPart } from './sending-page.ts';

interface SendingRoutePorts extends FindSendingPorts {
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
  ...cancelRoutes(ports),
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
    page: ({ t, visit, language }, { dispatchId, newest, report }, { fields, form, wasChanged }) => ({
      title: t('sending.cancel'),
      note: wasChanged ? changedNote(visit) : undefined,
      main: html`<h1>${t('sending.cancel')}</h1>
<p class="lede">${newest.kind === 'retraction' ? t('desk.home.withdrawn') : html`<bdi ${written(newest.edition)}>${newest.edition.title}</bdi>`}</p>
<p>${goingOutInWords(language, report)}</p>
<p>${t('sending.cancel.text')}</p>
${form(html`${fields.shown}
<p class="actions"><button class="${BUTTON_CLASS.urgent}" type="submit">${t('sending.cancel.button')}</button> <a class="${BUTTON_CLASS.quiet}" href="${deskHref(language, '/desk/sending/{dispatchId}', { dispatchId })}">${t('sending.cancel.back')}</a></p>`)}`,
    }),
    does: async ({ at, event, visit }, { shown: isAsShown }, { report }) =>
      isAsShown || isOver(report) ? steer(at, event, visit, ports, 'cancel') : { errors: {} },
  });
