import type { Block, Footnote } from '../../appeal/appeal.ts';
import type { Where } from '../reading.ts';

/** A block with its plain text beside its markup: finders read the text, mails carry the markup. */
export interface ArticleBlock extends Block {
  readonly text: string;
}

/** Text of a page with the part that it stood in. */
export interface Clue {
  readonly text: string;
  readonly where: Where;
}

/** A page without what surrounds the appeal, before anything is concluded from it. */
export interface Article {
  /** The title on one line; `isPlain` is false where another line might as well be it. */
  readonly title?: Clue & { readonly isPlain: boolean };
  /** Lines and meta values that may date the page, best first. */
  readonly dateClues: readonly Clue[];
  /** Lines between title and body that name country, document type or date ("Statement | Nepal"). */
  readonly tagLines: readonly string[];
  readonly blocks: readonly ArticleBlock[];
  readonly footnotes: readonly Footnote[];
}
