import { ALPHA3_OF_ALPHA2 } from '../vocabulary/vocabulary.ts';

/** Of a case that addresses no country. */
const NO_COUNTRY = 'INT';
const DIGITS = 4;

const alpha3OfAlpha2 = new Map(ALPHA3_OF_ALPHA2);

/** The series in which a case is counted: the alpha-3 code of its first country. @param countries - ISO 3166-1 alpha-2, sorted. */
export const seriesOf = ([first]: readonly string[]): string =>
  first === undefined ? NO_COUNTRY : (alpha3OfAlpha2.get(first) ?? first);

/** @example caseReference('RUS', 147) // 'RUS-0147' */
export const caseReference = (series: string, number: number): string =>
  `${series}-${String(number).padStart(DIGITS, '0')}`;
