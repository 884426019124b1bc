import { raw } from 'hono/html';
import type { Language } from '../../contract/languages.ts';
import type { Block, Edition } from '../../domain/appeal/appeal.ts';
import { message } from '../../locales/messages.ts';
import { footnoteId, linkFootnotes } from '../kit/components/footnote-links.ts';
import { type Html, html } from '../kit/html.ts';
import { framed } from './appeal-words.ts';

const DESCRIPTION_CHARACTERS = 160;

/** The text of an edition. */
export const bodyMarkup = (edition: Edition): Html => html`<div class="appeal__text">
${edition.blocks.map((block, index) => blockMarkup(block, index, edition))}
</div>`;

// The body was sanitised when the appeal was taken: its markup is links, strong and em.
const markupOf = ({ html: markup }: Block, { footnotes }: Edition) => raw(linkFootnotes(markup, footnotes));

function blockMarkup(block: Block, index: number, edition: Edition): Html {
  const content = markupOf(block, edition);
  switch (block.kind) {
    case 'heading':
      return html`<h2>${content}</h2>`;
    case 'paragraph':
      return html`<p>${content}</p>`;
    case 'quote':
      return html`<blockquote>${content}</blockquote>`;
    case 'item':
      return listItem(content, edition.blocks[index - 1], edition.blocks[index + 1]);
  }
}

/** Items that follow each other share a list. */
function listItem(content: ReturnType<typeof raw>, before: Block | undefined, after: Block | undefined): Html {
  const opens = before?.kind === 'item' ? '' : '<ul>';
  const closes = after?.kind === 'item' ? '' : '</ul>';
  return html`${raw(opens)}<li>${content}</li>${raw(closes)}`;
}

export function footnotesMarkup({ footnotes }: Edition, language: Language): Html | undefined {
  if (footnotes.length === 0) return undefined;
  return html`<section class="notes">
<h2 ${framed(language)}>${message(language, 'appeal.footnotes')}</h2>
<dl>
${footnotes.map(({ mark, html: note }, index) => html`<dt>[${mark}]</dt><dd id="${footnoteId(index)}">${raw(note)}</dd>`)}
</dl>
</section>`;
}

/** An edition in a sentence or two: its summary, or how its text begins. */
export function descriptionOf({ summary, blocks }: Edition): string {
  if (summary) return summary;
  const first = blocks.find(({ kind }) => kind === 'paragraph') ?? blocks[0];
  const text = plainText(first?.html ?? '');
  return text.length <= DESCRIPTION_CHARACTERS
    ? text
    : `${text.slice(0, DESCRIPTION_CHARACTERS).replace(/\s+\S*$/, '')}…`;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** Sanitised inline markup as text: it has no other tags and entities than these. */
const plainText = (markup: string): string =>
  markup.replace(/<[^>]*>/g, '').replace(/&(amp|lt|gt|quot|#39);/g, (whole, name: string) => ENTITIES[name] ?? whole);
