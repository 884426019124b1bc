import { beginningOf } from '../contract/text.ts';

/** A caller who sees so many of them has something else to look at first. */
const MOST_FAULTS = 20;
const LONGEST_NAME = 100;
const LONGEST_MESSAGE = 400;

interface Fault {
  readonly field: string;
  readonly message: string;
}

/** The first faults of a request, each cut to what a person reads: an answer must not be as long as what was sent. */
export function boundedFaults<T extends Fault>(faults: readonly T[]): T[] {
  return faults.slice(0, MOST_FAULTS).map((fault) => ({
    ...fault,
    field: cut(fault.field, LONGEST_NAME),
    message: cut(fault.message, LONGEST_MESSAGE),
  }));
}

/** Of what may come by the hundred thousand, as many as an answer tells. */
export const fewOf = <T>(many: readonly T[]): readonly T[] => many.slice(0, MOST_FAULTS);

const cut = (text: string, characters: number): string =>
  text.length <= characters ? text : `${beginningOf(text, characters - 1)}…`;
