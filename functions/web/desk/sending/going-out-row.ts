import type { Language } from '../../../contract/languages.ts';
import { cardEditionIn } from '../../../domain/archive/archive.ts';
import type { GoingOut, SendingReport } from '../../../domain/deciding/deciding.ts';
import { wordsIn } from '../../../locales/messages.ts';
import { type Html, html, pathIn, type Visit, written } from '../../kit/kit.ts';
import { sendingPath } from '../desk-paths.ts';
import { figuresInWords } from './figures-in-words.ts';

/** How far a sending is, and whom it reached. */
export const goingOutInWords = (language: Language, report: SendingReport): string =>
  `${wordsIn(language)(`sending.stands.${report.standing}`)} ${figuresInWords(language, report)}`.trim();

/** An appeal that goes out now. */
export function goingOutRow({ card, dispatchId, report }: GoingOut, { language }: Visit): Html {
  const t = wordsIn(language);
  const edition = cardEditionIn(card, language);
  const title = edition
    ? html`<bdi ${written(edition)}>${edition.title}</bdi>`
    : html`<span class="in-one-piece">${card.caseReference ?? t('desk.home.withdrawn')}</span>`;
  return html`<li><div><h3><a href="${pathIn(language, sendingPath(dispatchId))}">${title}</a></h3>
<p>${goingOutInWords(language, report)}</p></div></li>
`;
}
