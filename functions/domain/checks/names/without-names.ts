import { isPart, type NameWord, namePartsOf } from '../../appeal/appeal.ts';

/** Particles that may stand between the parts of a name. */
const MOST_BETWEEN = 3;
const ONLY_SPACES = /^[\s\u00a0'’.-]*$/u;

/** Words of a text without those of full names, each in a row. @param names - of people who may be named. */
export function withoutNames(words: readonly NameWord[], names: readonly string[]): NameWord[] {
  const taken = new Set<NameWord>();
  for (const name of names) {
    const parts = namePartsOf(name);
    if (parts.length > 1)
      for (const from of words.keys()) for (const word of rowOf(words, from, parts)) taken.add(word);
  }
  return words.filter((word) => !taken.has(word));
}

/** The words that are all parts of a name, from one on. */
function rowOf(words: readonly NameWord[], from: number, parts: ReturnType<typeof namePartsOf>): NameWord[] {
  const missing = [...parts];
  const row: NameWord[] = [];
  for (const [index, word] of words.slice(from, from + parts.length + MOST_BETWEEN).entries()) {
    if (index > 0 && !ONLY_SPACES.test(word.gap)) return [];
    const found = missing.findIndex((part) => isPart(word, part));
    if (found < 0 && index === 0) return [];
    if (found < 0) continue;
    missing.splice(found, 1);
    row.push(word);
    if (missing.length === 0) return row;
  }
  return [];
}
