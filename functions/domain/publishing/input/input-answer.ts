import type { ANSWER_SOURCES } from '../../../contract/api.ts';
import type { Confidence, Evidence } from '../../reading/reading.ts';

/** One thing taken from a request, and who says so. */
export interface InputAnswer<T> {
  readonly value: T;
  /** What it may be as well: a date in numbers has two orders. */
  readonly otherwise?: T;
  /** Only `sure` answers are published on. */
  readonly confidence: Confidence;
  readonly from: (typeof ANSWER_SOURCES)[number];
  readonly evidence: readonly Evidence[];
}

/** An answer of the person who sent the request. */
export const fromPerson = <T>(value: T): InputAnswer<T> => ({
  value,
  confidence: 'sure',
  from: 'person',
  evidence: [],
});

/** What the version before this one says. */
export const fromEarlier = <T>(value: T): InputAnswer<T> => ({
  value,
  confidence: 'sure',
  from: 'earlier version',
  evidence: [],
});

/** Values of the sure ones, sorted. */
export const sureValues = (answers: readonly InputAnswer<string>[]): string[] =>
  answers
    .filter(({ confidence }) => confidence === 'sure')
    .map(({ value }) => value)
    .sort();
