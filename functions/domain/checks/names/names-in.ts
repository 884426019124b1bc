import { arabicNamesIn } from './arabic-names.ts';
import { casedNamesIn } from './cased-names.ts';
import { type Vocabulary, vocabularyOf } from './vocabulary-of.ts';

/** Where a name stands in a text. */
interface Named {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Names of persons in a line of a text, in scripts with capitals and in Arabic.
 * @param vocabulary - how the whole appeal writes its words; of the line alone, where it is left out.
 */
export function namesIn(line: string, vocabulary: Vocabulary = vocabularyOf([line])): Named[] {
  return [...casedNamesIn(line, vocabulary), ...arabicNamesIn(line)].map(({ start, end }) => ({
    name: line.slice(start, end),
    start,
    end,
  }));
}
