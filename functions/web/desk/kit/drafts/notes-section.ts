import { withoutTurns } from '../../../../contract/text.ts';
import type { SaidOfDraft } from '../../../../domain/deciding/deciding.ts';
import { isolated } from '../../../../locales/isolated.ts';
import { type Html, html } from '../../../kit/kit.ts';
import type { Asked } from '../desk-frame.ts';
import { deskHref } from '../desk-rights.ts';
import { officeMoment } from '../words/office-moment.ts';

/** What one member wrote to the others. */
const noteItem = (asked: Asked, { as, by, atMs, revision, text }: SaidOfDraft): Html => {
  const said = { who: isolated(by.name), moment: officeMoment(asked, atMs), revision };
  return html`<li><p class="as-typed" dir="auto">${withoutTurns(text)}</p><p class="hint">${asked.t(`notes.by.${as}`, said)}</p></li>`;
};

/** All that members wrote to one another. */
export const notesList = (asked: Asked, talk: readonly SaidOfDraft[]): Html =>
  talk.length === 0
    ? html`<p>${asked.t('notes.none')}</p>`
    : html`<ol class="talk">${talk.map((one) => noteItem(asked, one))}</ol>`;

/** On the pages of a draft: what was written last, and where to read and write more. */
const SHOWN = 2;

export function notesSection(asked: Asked, draftId: string, talk: readonly SaidOfDraft[]): Html {
  const { t, language } = asked;
  const newest = talk.slice(-SHOWN);
  const links = [
    ...(talk.length > newest.length ? [t('notes.all', { count: talk.length })] : []),
    t(talk.length > 0 ? 'notes.answer' : 'notes.link'),
  ];
  const path = deskHref(language, '/desk/write/{draftId}/notes', { draftId });
  return html`<section aria-labelledby="notes"><h2 id="notes">${t('notes.title')}</h2>
${newest.length > 0 && notesList(asked, newest)}
<p class="links">${links.map((label) => html`<a href="${path}">${label}</a> `)}</p></section>`;
}
