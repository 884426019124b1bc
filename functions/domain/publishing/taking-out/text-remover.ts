import type { Language } from '../../../contract/languages.ts';

/** Takes what names one person out of texts. */
export interface TextRemover {
  /** Whether a text names the person, however it is written. */
  isNaming(text: string): boolean;
  /** The text with fixed words in place of the name; undefined where the name stands there in a way that can't be cut out. */
  taken(text: string, language: Language): string | undefined;
  /** The same for sanitised markup, and without links that name them. */
  takenFromMarkup(html: string, language: Language): string | undefined;
}
