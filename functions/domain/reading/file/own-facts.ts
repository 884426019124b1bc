import type { Language } from '../../../contract/languages.ts';

/** What a file says of itself above its text: the header of a mail, the front matter of Markdown. It beats what its text says. */
export interface OwnFacts {
  readonly title?: string;
  /** As it is written. */
  readonly date?: string;
  readonly language?: Language;
  /** Countries, tags and the kind of document, one each. */
  readonly labels?: readonly string[];
  /** Slugs of themes among its tags and topics. */
  readonly themes?: readonly string[];
  /** Where it is published. */
  readonly address?: string;
}
