import type { CasedWord } from './cased-words.ts';
import type { Vocabulary } from './vocabulary-of.ts';

/** A line in which names are looked for. */
export interface LookedThroughLine {
  readonly line: string;
  readonly words: readonly CasedWord[];
  /** Indexes of words of countries, their people, regions and towns. */
  readonly places: ReadonlySet<number>;
  readonly vocabulary: Vocabulary;
}
