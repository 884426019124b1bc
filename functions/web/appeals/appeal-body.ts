import { raw } from 'hono/html';
import type { Language } from '../../contract/languages.ts';
import { type Block, cellsOf, type Edition } from '../../domain/appeal/appeal.ts';
import { message } from '../../locales/messages.ts';
import { footnoteId, framed, type Html, html, linkAddresses, linkFootnotes } from '../kit/kit.ts';

/** The text of an edition whose notes are on another page. */
export const bodyWithoutNotes = (edition: Edition): Html => bodyMarkup({ ...edition, footnotes: [] });

/** The text of an edition. */
export const bodyMarkup = (edition: Edition): Html => html`<div class="appeal__text">
${edition.blocks.map((block, index) => blockMarkup(block, index, edition))}
</div>`;

// The body was sanitised when the appeal was taken: its markup is links, strong, em and br.
const markupOf = (markup: string, { footnotes }: Edition) => raw(linkAddresses(linkFootnotes(markup, footnotes)));

function blockMarkup(block: Block, index: number, edition: Edition): Html {
  const { kind } = block;
  switch (kind) {
    case 'heading':
      return html`<h2>${markupOf(block.html, edition)}</h2>`;
    case 'paragraph':
      return html`<p>${markupOf(block.html, edition)}</p>`;
    case 'quote':
      return html`<blockquote>${markupOf(block.html, edition)}</blockquote>`;
    case 'item':
    case 'numbered':
    case 'row':
      return inGroup({ ...block, kind }, edition, index);
  }
}

const GROUPS = {
  item: ['<ul>', '</ul>'],
  numbered: ['<ol class="appeal__numbered">', '</ol>'],
  row: ['<table class="appeal__table"><tbody>', '</tbody></table>'],
} as const;

/** Items and rows that follow each other share a list or a table. */
function inGroup(block: Block & { readonly kind: keyof typeof GROUPS }, edition: Edition, index: number): Html {
  const { kind } = block;
  const [opening, closing] = GROUPS[kind];
  const opens = edition.blocks[index - 1]?.kind === kind ? '' : opening;
  const closes = edition.blocks[index + 1]?.kind === kind ? '' : closing;
  return html`${raw(opens)}${kind === 'row' ? rowMarkup(block, edition) : html`<li>${markupOf(block.html, edition)}</li>`}${raw(closes)}`;
}

const rowMarkup = (block: Block, edition: Edition): Html =>
  html`<tr>${cellsOf(block.html).map((cell) => html`<td>${markupOf(cell, edition)}</td>`)}</tr>`;

export function footnotesMarkup({ footnotes }: Edition, language: Language): Html | undefined {
  if (footnotes.length === 0) return undefined;
  return html`<section class="notes">
<h2 ${framed(language)}>${message(language, 'appeal.footnotes')}</h2>
<dl>
${footnotes.map(({ mark, html: note }, index) => html`<dt>[${mark}]</dt><dd id="${footnoteId(index)}">${raw(linkAddresses(note))}</dd>`)}
</dl>
</section>`;
}
