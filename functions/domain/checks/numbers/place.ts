import { matchesOf } from '../matches.ts';
/** Where in a text a number stands: from `start` up to `end`, which is behind it. */
export interface Place {
  readonly start: number;
  readonly end: number;
  /** How surely it is what it is taken for; behind a word that says so, the place of that word. */
  readonly weight: number;
}

/** Weights of numbers that no word is said of. One with a check digit in a form of its own counts as that number, also where a word says otherwise. */
export const WEIGHT = { ofOwnForm: Number.POSITIVE_INFINITY, withLetters: -1, phone: -2, digitsAlone: -3 } as const;

/** A match of a pattern as a place. */
export const placeOf = (match: RegExpExecArray, weight: number): Place => ({
  start: match.index,
  end: match.index + match[0].length,
  weight,
});

/**
 * The numbers in a list behind a word that says what they are.
 * @param said - its group 1 is the list.
 * @param number - one number of a list, global.
 */
export function listedBehind(text: string, said: RegExp, number: RegExp): Place[] {
  return matchesOf(text, said).flatMap((match) => {
    const [{ length }, list = ''] = match;
    const start = match.index + length - list.length;
    return matchesOf(list, number).map((one) => {
      const { start: offset, end } = placeOf(one, match.index);
      return { start: start + offset, end: start + end, weight: match.index };
    });
  });
}

/** Of places that overlap the surest, and of equally sure ones the longest. In the order of the text. */
export function surest<P extends Place>(places: readonly P[]): P[] {
  const sorted = places.toSorted((one, other) => other.weight - one.weight || lengthOf(other) - lengthOf(one));
  const kept: P[] = [];
  for (const place of sorted) {
    if (!kept.some(({ start, end }) => start < place.end && place.start < end)) kept.push(place);
  }
  return kept.toSorted((one, other) => one.start - other.start);
}

/** Places that overlap as one: each is a part of it. In the order of the text. */
export function joined(places: readonly Place[]): Place[] {
  const all: Place[] = [];
  for (const place of places.toSorted((one, other) => one.start - other.start)) {
    const last = all.at(-1);
    if (last && place.start < last.end) all[all.length - 1] = { ...last, end: Math.max(last.end, place.end) };
    else all.push(place);
  }
  return all;
}

const lengthOf = ({ start, end }: Place) => end - start;
