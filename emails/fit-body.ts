import type { Block, Footnote } from '../functions/domain/appeal/appeal.ts';
import { cutInline } from './cut-inline.ts';

/** An appeal's text as far as it goes into one mail. */
export interface FittedBody {
  readonly blocks: readonly Block[];
  readonly footnotes: readonly Footnote[];
  /** Something was left out: the mail must say so and lead to the whole. */
  readonly isCut: boolean;
}

/** Upper bound of the markup that the template puts round one block or footnote. */
const MARKUP_BYTES = 170;

/**
 * The whole text and its footnotes if they fit into `maxBytes` of the mail's HTML; else the whole blocks that fit, at least the
 * beginning of the first, and no footnotes.
 */
export function fitBody(blocks: readonly Block[], footnotes: readonly Footnote[], maxBytes: number): FittedBody {
  const fitting = blocksWithin(blocks, maxBytes);
  const bytesLeft = maxBytes - totalBytes(fitting);
  const isWhole = fitting.length === blocks.length && totalBytes(footnotes) <= bytesLeft;
  if (isWhole) return { blocks, footnotes, isCut: false };
  const [first] = blocks;
  const beginning =
    first && fitting.length === 0 ? [{ ...first, html: cutInline(first.html, maxBytes - MARKUP_BYTES) }] : fitting;
  return { blocks: beginning, footnotes: [], isCut: true };
}

function blocksWithin(blocks: readonly Block[], maxBytes: number): readonly Block[] {
  let bytes = 0;
  const end = blocks.findIndex((block) => {
    bytes += bytesOf(block);
    return bytes > maxBytes;
  });
  return end === -1 ? blocks : blocks.slice(0, end);
}

const totalBytes = (parts: readonly { html: string }[]): number => parts.reduce((sum, part) => sum + bytesOf(part), 0);

const bytesOf = ({ html }: { html: string }): number => Buffer.byteLength(html) + MARKUP_BYTES;
