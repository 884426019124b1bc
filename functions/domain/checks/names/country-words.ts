import { madeOnce } from '../../made-once.ts';
import { findLongestPhrases, foldWord, phraseBook, type Word } from '../../reading/reading.ts';
import { COUNTRY_PHRASES, SOUGHT_PLACES } from '../../vocabulary/vocabulary.ts';

/** Cities after which time zones are called, such as Ho Chi Minh and Phnom Penh. */
const timeZoneCities = () =>
  Intl.supportedValuesOf('timeZone')
    .flatMap((zone) => zone.split('/').slice(1))
    .map((city) => city.replaceAll('_', ' '))
    .filter((city) => /^\p{L}[\p{L} -]+$/u.test(city));

const book = madeOnce(() =>
  phraseBook([
    ...COUNTRY_PHRASES.map(({ phrase }) => [phrase, true] as const),
    ...timeZoneCities().map((city) => [city, true] as const),
    ...SOUGHT_PLACES.flatMap(({ names }) => names.map((name) => [name, true] as const)),
  ]),
);

/** For each word, whether it belongs to what a country, its people or a place in it is called. @param words - in a row, with hyphens inside. */
export function areOfCountries(words: readonly string[]): boolean[] {
  const pieces = words.flatMap((word, at) => word.split(/[^\p{L}\p{M}\p{N}]+/u).map((raw) => ({ raw, at })));
  const matches = findLongestPhrases(pieces.map(asWord), book());
  const within = (piece: number) => matches.some(({ from, to }) => piece >= from && piece < to);
  const isOfCountry = words.map(() => true);
  for (const [piece, { at }] of pieces.entries()) if (!within(piece)) isOfCountry[at] = false;
  return isOfCountry;
}

const asWord = ({ raw }: { readonly raw: string }): Word => ({
  raw,
  folded: foldWord(raw),
  start: 0,
  end: 0,
  clause: 0,
  sentence: 0,
  isTiedToNext: false,
});
