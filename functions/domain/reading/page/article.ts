import type { Language } from '../../../contract/languages.ts';
import type { WhichAppeal } from '../../../contract/requests/read-page.ts';
import type { Block, Footnote } from '../../appeal/appeal.ts';
import type { DateClue } from '../date/date-clue.ts';
import type { Line } from '../date/line.ts';
import type { AppealsOnPage, Finding, LeftOut } from '../readings.ts';

/** A block with its plain text beside its markup: finders read the text, mails carry the markup. */
export interface ArticleBlock extends Block {
  readonly line: Line;
}

/** A page cut into its parts, without what surrounds the appeal. */
export interface PageParts {
  /** The title on one line; `isPlain` is false where another line might as well be it. */
  readonly title?: { readonly text: string; readonly isPlain: boolean };
  /** Lines near the title and meta values that may date the page, best first. */
  readonly dateClues: readonly DateClue[];
  /** Lines between title and body that name country, document type or date ("Statement | Nepal"). */
  readonly labels: readonly string[];
  readonly blocks: readonly ArticleBlock[];
  readonly footnotes: readonly Footnote[];
  /** Where the page has several: these parts are of one. */
  readonly appeals?: AppealsOnPage;
  /** What of the page is no part of these. */
  readonly leftOut: readonly LeftOut[];
  /** Where the page says that it can be read. */
  readonly address?: string;
}

/** What is known of a page before it is cut. */
export interface PartsContext {
  /** The title, where the publisher or a feed gave it; otherwise empty. */
  readonly title: string;
  readonly which?: WhichAppeal;
  readonly lineOf: (text: string) => Line;
}

/** The appeal that a page holds, before anything is concluded from it. */
export interface Article extends Omit<PageParts, 'title'> {
  readonly language: Language;
  readonly title: Finding<string> | undefined;
  /** The plain text of the body, without its dateline and without quotes, which others wrote. */
  readonly paragraphs: readonly string[];
}
