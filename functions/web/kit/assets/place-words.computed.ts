import { INHABITED_COUNTRY_CODES, REGION_CODES, searchWordsOf } from '../../../domain/vocabulary/vocabulary.ts';

/** A line for each place that can be followed: its code, and what it is found by in every language. */
export const PLACE_WORDS: string = [...INHABITED_COUNTRY_CODES, ...REGION_CODES]
  .map((code) => `${code}|${searchWordsOf(code)}`)
  .join('\n');
