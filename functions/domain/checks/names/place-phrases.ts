import { COUNTRY_CODES, REGION_CODES } from '../../vocabulary/countries.ts';
import { searchable, searchWordsOf } from '../../vocabulary/place-search.ts';

let phrases: ReadonlySet<string> | undefined;

/** Whether a row of words is what a country or a region is called, in one of the four languages. */
export function isPlace(name: string): boolean {
  phrases ??= new Set([...COUNTRY_CODES, ...REGION_CODES].flatMap((code) => searchWordsOf(code).split('|')));
  return phrases.has(searchable(name));
}
