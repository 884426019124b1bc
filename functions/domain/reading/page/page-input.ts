import type { Language } from '../../../contract/languages.ts';
import type { WhichAppeal } from '../../../contract/requests/read-page.ts';
import type { OwnFacts } from '../file/own-facts.ts';

/** A page as it came, and what is known of it besides. */
export interface PageInput {
  readonly content: string;
  /**
   * `auto` takes content that opens like markup for HTML, and with front matter for Markdown. `markdown`, and in base64 `eml` (an e-mail) and
   * `docx` (a file of Word), only the function that reads pages takes.
   */
  readonly format: 'text' | 'html' | 'auto' | 'markdown' | 'eml' | 'docx';
  /** The current day, `YYYY-MM-DD`: a date after it is reported as lying in the future. */
  readonly today: string;
  /** What its file says of itself. */
  readonly own?: OwnFacts;
  /** What was cut from its file before: it is told among what is left out. */
  readonly cut?: readonly string[];
  /** What the publisher or a feed said beside the page: it beats what the page says. */
  readonly hints?: {
    readonly title?: string;
    readonly datedOn?: string;
    readonly language?: Language;
    /** Which of its appeals is meant. */
    readonly appeal?: WhichAppeal;
    /** Where it is published. */
    readonly sourceUrl?: string;
  };
}

/** Whether a page is to be read as HTML. */
export const isHtmlPage = ({ content, format }: Pick<PageInput, 'content' | 'format'>): boolean =>
  format === 'html' || (format === 'auto' && looksLikeHtml(content));

function looksLikeHtml(content: string): boolean {
  const opening = content.slice(0, 5_000);
  return (
    /^\s*<(!doctype|!--|\?xml|[a-z])/i.test(opening) || /<(p|div|h[1-6]|article|body|br|section)[\s>/]/i.test(opening)
  );
}
