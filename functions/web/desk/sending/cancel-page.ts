import { largestReached } from '../../../domain/deciding/watching/largest-reached.ts';
import { wordsIn } from '../../../locales/messages.ts';
import { written } from '../../appeals/appeal-words.ts';
import { BUTTON_CLASS } from '../../kit/components/button-form.ts';
import { sessionForm } from '../../kit/components/session-form.ts';
import { html } from '../../kit/html.ts';
import type { Page } from '../../kit/layout.ts';
import type { Visit } from '../../kit/visit.ts';
import { type AtDeskHere, deskPage } from '../kit/desk-frame.ts';
import { deskHref } from '../kit/desk-rights.ts';
import { changedNote, SHOWN_FIELD, shownOf } from '../kit/mailed-part.ts';
import { goingOutInWords } from '../kit/words/figures-in-words.ts';
import type { SendingShown } from './sending-page.ts';

/** What the page says of a mailing: how far it is, in one range. */
export const shownToCancel = ({ dispatchId, newest, report }: SendingShown): string =>
  `${report.standing}, ${shownOf(newest.version, { kind: newest.kind, reached: largestReached([{ version: newest, sending: { dispatchId, report } }]) })}`;

/** Asks whether the rest of a mailing is to be cancelled. @param wasChanged - it went on since the page was shown. */
export function cancelPage(visit: Visit, at: AtDeskHere, shown: SendingShown, wasChanged: boolean): Page {
  const { language } = visit;
  const t = wordsIn(language);
  const { dispatchId, newest, report } = shown;
  return deskPage(language, at, {
    tab: 'desk',
    title: t('sending.cancel'),
    main: html`${wasChanged ? changedNote(visit) : undefined}
<h1>${t('sending.cancel')}</h1>
<p class="lede">${newest.kind === 'retraction' ? t('desk.home.withdrawn') : html`<bdi ${written(newest.edition)}>${newest.edition.title}</bdi>`}</p>
<p>${goingOutInWords(language, report)}</p>
<p>${t('sending.cancel.text')}</p>
${sessionForm({
  action: deskHref(language, '/desk/sending/{dispatchId}/cancel', { dispatchId }),
  csrf: at.csrf,
  inside: html`<input type="hidden" name="${SHOWN_FIELD}" value="${shownToCancel(shown)}">
<p class="actions"><button class="${BUTTON_CLASS.urgent}" type="submit">${t('sending.cancel.button')}</button> <a class="${BUTTON_CLASS.quiet}" href="${deskHref(language, '/desk/sending/{dispatchId}', { dispatchId })}">${t('sending.cancel.back')}</a></p>`,
})}`,
  });
}
