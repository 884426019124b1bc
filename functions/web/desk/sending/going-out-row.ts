import { cardEditionIn } from '../../../domain/archive/card.ts';
import type { GoingOut } from '../../../domain/deciding/watching/going-out.ts';
import { wordsIn } from '../../../locales/messages.ts';
import { written } from '../../appeals/appeal-words.ts';
import { type Html, html } from '../../kit/html.ts';
import type { Visit } from '../../kit/visit.ts';
import { deskHref } from '../kit/desk-rights.ts';
import { goingOutInWords } from '../kit/words/figures-in-words.ts';

/** An appeal that goes out now. */
export function goingOutRow({ card, dispatchId, report }: GoingOut, { language }: Visit): Html {
  const t = wordsIn(language);
  const edition = cardEditionIn(card, language);
  const title = edition
    ? html`<bdi ${written(edition)}>${edition.title}</bdi>`
    : html`<span class="in-one-piece">${card.caseReference ?? t('desk.home.withdrawn')}</span>`;
  return html`<li><div><h3><a href="${deskHref(language, '/desk/sending/{dispatchId}', { dispatchId })}">${title}</a></h3>
<p>${goingOutInWords(language, report)}</p></div></li>
`;
}
