import type { ANSWER_SOURCES } from '../../contract/api.ts';
import type { AppealKind, Edition } from '../appeal/appeal.ts';
import type { Confidence, Evidence, Refusal } from '../reading/reading.ts';

/** One thing taken from a request, and who says so. */
export interface InputAnswer<T> {
  readonly value: T;
  /** Only `sure` answers are published on. */
  readonly confidence: Confidence;
  readonly from: (typeof ANSWER_SOURCES)[number];
  readonly evidence: readonly Evidence[];
}

/** Everything taken from a request, before it is decided whether that is enough to publish. */
export interface AppealInput extends Omit<Edition, 'title'> {
  readonly title?: InputAnswer<string>;
  /** `YYYY-MM-DD`. */
  readonly datedOn?: InputAnswer<string>;
  /** The page itself gives a day that is still to come: nobody can be sure of that. */
  readonly isDatedInFuture: boolean;
  readonly kind: InputAnswer<AppealKind>;
  readonly countries: readonly InputAnswer<string>[];
  /** Whether a person said that no state is addressed. */
  readonly addressesNoCountry: boolean;
  readonly themes: readonly InputAnswer<string>[];
  /** What looked like an answer and was not taken, for a person who corrects the reading. */
  readonly refused: readonly Refusal[];
  readonly sourceUrl?: string;
  readonly isUrgent: boolean;
  /** `YYYY-MM-DD`. */
  readonly expiresOn?: string;
  /** What a person answered: nothing else fills it. */
  readonly answered: { readonly countries: boolean; readonly themes: boolean; readonly language: boolean };
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
