import type { ArticleBlock } from '../article.ts';
import { chooseOwnTitle } from '../choose-title.ts';
import { endsArticle, isChromeLine } from '../page-chrome.ts';

/** The article of a piece of a page, and the lines that stood around it. */
export interface Piece {
  readonly title?: string;
  readonly blocks: readonly ArticleBlock[];
  readonly around: readonly string[];
}

const LONG_PARAGRAPH = 200;

/**
 * Cuts a piece of a page, as people copy it, to its article. No element says there what its title is, or where the list of related pages begins: both are found
 * by their words, as in a plain text.
 * @param isTitled - its title is known already.
 */
export function pieceOfPage(blocks: readonly ArticleBlock[], isTitled: boolean): Piece {
  const shown = blocks.filter(({ line }) => !isChromeLine(line.text));
  const choice = isTitled ? undefined : chooseOwnTitle(shown.map(({ line }) => line));
  const title = choice && shown[choice.index];
  const lastLong = blocks.findLastIndex(({ line }) => line.text.length >= LONG_PARAGRAPH);
  const end = blocks.findIndex(({ line }, index) => index > lastLong && lastLong >= 0 && endsArticle(line.text));
  const [from, to] = [title ? blocks.indexOf(title) + 1 : 0, end < 0 ? blocks.length : end];
  const above = title ? blocks.slice(0, from - 1) : [];
  return {
    ...(title && { title: title.line.text }),
    blocks: blocks.slice(from, to),
    around: [...above, ...blocks.slice(to)].map(({ line }) => line.text),
  };
}
