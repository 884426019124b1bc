import { type Block, cellsOf } from '../functions/domain/appeal/appeal.ts';
import { type Direction, directionOf } from './direction.ts';
import { inlineLines, inlineText } from './inline-text.ts';

/** One part of a body as the template shows it. Handlebars asks one question at a time, so each kind is a flag. */
export interface BodyPart extends Direction {
  readonly isHeading: boolean;
  readonly isParagraph: boolean;
  readonly isQuote: boolean;
  readonly isList: boolean;
  /** Its items bring their own marks. */
  readonly isNumbered: boolean;
  readonly isTable: boolean;
  /** Markup of a heading, paragraph or quotation; empty for a list and a table. */
  readonly html: string;
  /** Markup of a list's items; empty for anything else. */
  readonly items: readonly string[];
  /** Markup of the cells of each row of a table; empty for anything else. */
  readonly rows: readonly (readonly string[])[];
}

/** The blocks as parts, with items and rows that follow each other gathered into one list or table. */
export function bodyParts(blocks: readonly Block[]): BodyPart[] {
  const parts: BodyPart[] = [];
  for (const [index, block] of blocks.entries()) {
    const part = partOf(block);
    const previous = parts.at(-1);
    if (previous && isGathered(block) && blocks[index - 1]?.kind === block.kind)
      parts[parts.length - 1] = {
        ...previous,
        items: [...previous.items, ...part.items],
        rows: [...previous.rows, ...part.rows],
      };
    else parts.push(part);
  }
  return parts;
}

const isItem = ({ kind }: Pick<Block, 'kind'>) => kind === 'item' || kind === 'numbered';
const isGathered = (block: Block) => isItem(block) || block.kind === 'row';

function partOf(block: Block): BodyPart {
  const { kind, html } = block;
  return {
    ...directionOf(inlineText(html)),
    isHeading: kind === 'heading',
    isParagraph: kind === 'paragraph',
    isQuote: kind === 'quote',
    isList: kind === 'item',
    isNumbered: kind === 'numbered',
    isTable: kind === 'row',
    html: isGathered(block) ? '' : html,
    items: isItem(block) ? [html] : [],
    rows: kind === 'row' ? [cellsOf(html)] : [],
  };
}

/** The blocks as plain text: an empty line between them, except between items and rows; a heading is underlined. */
export function bodyText(blocks: readonly Block[]): string {
  return blocks
    .map((block, index) => {
      const goesOn = isGathered(block) && blocks[index + 1]?.kind === block.kind;
      return `${blockText(block)}${goesOn ? '\n' : '\n\n'}`;
    })
    .join('')
    .trimEnd();
}

const UNDERLINE_CHARACTERS = 40;

function blockText({ kind, html }: Block): string {
  const text = kind === 'heading' ? inlineText(html) : inlineLines(html);
  switch (kind) {
    case 'heading':
      return `${text}\n${'-'.repeat(Math.min([...text].length, UNDERLINE_CHARACTERS))}`;
    case 'quote':
      return text.replace(/^/gm, '> ');
    case 'item':
      return `- ${text}`;
    case 'numbered':
    case 'row':
    case 'paragraph':
      return text;
  }
}
