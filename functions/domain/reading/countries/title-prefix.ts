import { wordsOf } from '../words.ts';
import { findCountryWords } from './country-book.ts';

/** What stands before the colon, dash or stop of a title. */
export interface TitlePrefix {
  /** ISO 3166-1 alpha-2 codes of the parts that are countries, in the order of the title. */
  readonly countries: readonly { readonly code: string; readonly quote: string }[];
  /** Parts that stand where a country would and are none: "WORKSHOP", "IMF". */
  readonly others: readonly string[];
}

const SEPARATOR = /\s*[:：]\s+|\s+[-–—|]\s+|\.\s+|\s*[:：]$/u;
const BETWEEN_PARTS = /\s*[/,&+;]\s*|\s+(?:and|et|y|e|و)\s+/u;
const ARTICLES = new Set(['the', 'la', 'le', 'les', 'el', 'los', 'l']);
// "Update: Country – …", "URGENT APPEAL – Country: …": what a title may open with before it comes to the country.
const MOST_SEGMENTS = 3;
const LONGEST_PREFIX = 80;

/**
 * The countries that a title opens with. A prefix counts part by part, and only where a part is a country and nothing more:
 * "Thailand/Vietnam: …" gives two, "Kenya/IMF: …" one, "Chad Example: …" none.
 */
export function titlePrefixOf(title: string): TitlePrefix {
  const others: string[] = [];
  for (const segment of segmentsOf(title)) {
    const parts = segment.split(BETWEEN_PARTS).filter((part) => part.trim() !== '');
    const countries = parts.flatMap((part) => {
      const code = countryThatIs(part);
      return code ? [{ code, quote: part.trim() }] : [];
    });
    const rest = parts.filter((part) => !countryThatIs(part)).map((part) => part.trim());
    others.push(...rest);
    if (countries.length > 0) return { countries, others: rest };
  }
  return { countries: [], others };
}

/** The country that the whole text is the name of, if it is one: its ISO 3166-1 alpha-2 code. */
export function countryThatIs(text: string): string | undefined {
  const words = wordsOf(text).map((word) => ({ ...word, clause: 0 }));
  const start = words[0] && words.length > 1 && ARTICLES.has(words[0].folded) ? 1 : 0;
  const [found, second] = findCountryWords(words.slice(start));
  if (found?.kind !== 'name' || found.codes.length !== 1) return undefined;
  // "Myanmar (Burma)", "Congo (RDC)": a second name of the same country in brackets is still nothing but the country.
  const covered =
    found.to - found.from + (second && second.codes.join() === found.codes.join() ? second.to - second.from : 0);
  return covered === words.length - start ? found.codes[0] : undefined;
}

function segmentsOf(title: string): string[] {
  const segments: string[] = [];
  let rest = title.slice(0, 300);
  while (segments.length < MOST_SEGMENTS) {
    const separator = SEPARATOR.exec(rest);
    if (!separator || separator.index === 0) break;
    const segment = rest.slice(0, separator.index);
    if (segment.length <= LONGEST_PREFIX) segments.push(segment);
    rest = rest.slice(separator.index + separator[0].length);
  }
  return segments;
}
