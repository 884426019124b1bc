import { positionOf } from './id-range.ts';

/** Rows that are read of each topic to tell how many people it holds. */
export const ESTIMATE_ROWS_PER_TOPIC = 100;

/** The first ids of one topic, ascending; `isComplete` when the topic holds no more. */
export interface TopicSample {
  readonly ids: readonly string[];
  readonly isComplete: boolean;
}

export interface PeopleEstimate {
  readonly people: number;
  /** True when every topic was read to its end, and the number is a count. */
  readonly isExact: boolean;
}

/**
 * How many distinct people some topics hold together. Ids are uniformly random: if the ids up to a place in the id space are
 * all known, their number over that place's position is the number of people.
 */
export function estimatePeople(samples: readonly TopicSample[]): PeopleEstimate {
  const cut = samples.filter((sample) => !sample.isComplete).map((sample) => sample.ids.at(-1) ?? '');
  const distinct = new Set(samples.flatMap((sample) => sample.ids));
  // What a sample leaves out lies after its last id, so every id is known up to the earliest of these.
  const knownUpTo = cut.toSorted()[0];
  if (knownUpTo === undefined) return { people: distinct.size, isExact: true };
  const known = [...distinct].filter((id) => id < knownUpTo).length;
  const position = Math.max(positionOf(knownUpTo), Number.EPSILON);
  return { people: Math.max(Math.round(known / position), distinct.size), isExact: false };
}
