import type { Language } from '../../contract/languages.ts';

/** One entry of a feed, whatever its format. All of it is plain text. */
export interface FeedEntry {
  /** An IRI that no other entry has, the same for all that is ever said under it. */
  readonly id: string;
  readonly language: Language;
  readonly title: string;
  readonly text: string;
  /** Where it can be read. */
  readonly url: string;
  /** Where it is as a CAP alert, if it is urgent. */
  readonly capUrl?: string;
  /** Left out of what was withdrawn: then it is the feed's. */
  readonly author?: string;
  readonly publishedAtMs: number;
  readonly updatedAtMs: number;
  readonly categories: readonly FeedCategory[];
}

export interface FeedCategory {
  readonly scheme: 'country' | 'theme' | 'kind';
  readonly term: string;
  readonly label: string;
}

export interface Feed {
  readonly language: Language;
  readonly title: string;
  /** Where the feed is. */
  readonly url: string;
  /** Where the same can be read as a page. */
  readonly pageUrl: string;
  readonly author: string;
  readonly publicUrl: string;
  /** The WebSub hub that is told when it changes; none where the stage has none. */
  readonly hubUrl?: string | undefined;
  readonly entries: readonly FeedEntry[];
}

/** When the last of its entries was updated; the beginning of time of one without any, so that its text stays the same. */
export const updatedAtMs = ({ entries }: Feed): number => Math.max(0, ...entries.map((entry) => entry.updatedAtMs));

/** XML has no sign for these, and no feed reader reads a feed that holds one. https://www.w3.org/TR/xml/#charsets */
const NOT_IN_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
export const inXml = (text: string): string => text.replace(NOT_IN_XML, '');
