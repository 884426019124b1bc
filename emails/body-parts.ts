import type { Block } from '../functions/domain/appeal/appeal.ts';
import { type Direction, directionOf } from './direction.ts';
import { inlineText } from './inline-text.ts';

/** One part of a body as the template shows it. Handlebars asks one question at a time, so each kind is a flag. */
export interface BodyPart extends Direction {
  readonly isHeading: boolean;
  readonly isParagraph: boolean;
  readonly isQuote: boolean;
  readonly isList: boolean;
  /** Markup of a heading, paragraph or quotation; empty for a list. */
  readonly html: string;
  /** Markup of a list's items; empty for anything else. */
  readonly items: readonly string[];
}

/** The blocks as parts, with items that follow each other gathered into one list. */
export function bodyParts(blocks: readonly Block[]): BodyPart[] {
  const parts: BodyPart[] = [];
  for (const block of blocks) {
    const previous = parts.at(-1);
    if (block.kind === 'item' && previous?.isList) {
      parts[parts.length - 1] = { ...previous, items: [...previous.items, block.html] };
    } else {
      parts.push(partOf(block));
    }
  }
  return parts;
}

function partOf({ kind, html }: Block): BodyPart {
  return {
    ...directionOf(inlineText(html)),
    isHeading: kind === 'heading',
    isParagraph: kind === 'paragraph',
    isQuote: kind === 'quote',
    isList: kind === 'item',
    html: kind === 'item' ? '' : html,
    items: kind === 'item' ? [html] : [],
  };
}

/** The blocks as plain text: an empty line between them, except between items; a heading is underlined. */
export function bodyText(blocks: readonly Block[]): string {
  return blocks
    .map((block, index) => {
      const isInList = block.kind === 'item' && blocks[index + 1]?.kind === 'item';
      return `${blockText(block)}${isInList ? '\n' : '\n\n'}`;
    })
    .join('')
    .trimEnd();
}

const UNDERLINE_CHARACTERS = 40;

function blockText({ kind, html }: Block): string {
  const text = inlineText(html);
  switch (kind) {
    case 'heading':
      return `${text}\n${'-'.repeat(Math.min([...text].length, UNDERLINE_CHARACTERS))}`;
    case 'quote':
      return `> ${text}`;
    case 'item':
      return `- ${text}`;
    case 'paragraph':
      return text;
  }
}
