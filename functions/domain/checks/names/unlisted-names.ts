import { type FieldText, type SaidRequest, textsIn } from '../../appeal/appeal.ts';
import { namesIn } from './names-in.ts';
import { linesOf, vocabularyOf } from './vocabulary-of.ts';
import { wordsOf } from './words-of.ts';

/** A name that the desk is asked about, and the first field that has it. */
interface AskedName {
  readonly field: string;
  readonly quote: string;
}

/** Names in a text that are none of the people, addressees and sources of an appeal. A name that is a part of one that is asked about is not asked about. */
export function unlistedNamesIn(texts: readonly FieldText[], request: SaidRequest): AskedName[] {
  const listed = listedNames(request);
  const vocabulary = vocabularyOf(texts.map(({ text }) => text));
  const found = new Map<string, AskedName & { readonly words: readonly string[] }>();
  for (const { field, text } of texts)
    for (const { name } of linesOf(text).flatMap((line) => namesIn(line, vocabulary))) {
      const words = nameWordsOf(name);
      const key = words.toSorted().join(' ');
      if (found.has(key) || listed.some((one) => words.every((word) => one.has(word)))) continue;
      found.set(key, { field, quote: name.replace(/\s+/g, ' '), words });
    }
  const asked = [...found.values()];
  const parts = new Set(asked.flatMap(({ words }) => partsOf(words)));
  return asked.filter(({ words }) => !parts.has(words.join(' '))).map(({ field, quote }) => ({ field, quote }));
}

/** Shorter rows of a name: "Ana Example" and "Example" of "Ana Example Ruiz". "Ana Ruiz" may be another person. */
const partsOf = (words: readonly string[]): string[] =>
  words
    .flatMap((_, from) => words.slice(from).map((__, length) => words.slice(from, from + length + 1)))
    .filter((part) => part.length < words.length)
    .map((part) => part.join(' '));

/** The words of each who is listed: a person may be written with the names in another order, or without one of them, but not with a name of another person. */
function listedNames({ people = [], addressees = [], sources = [], image }: SaidRequest): ReadonlySet<string>[] {
  const named = people.map(({ name, nativeName, spellings }) => [name, nativeName, spellings]);
  return [...named, ...addressees, ...sources, image?.credit].map(
    (one) => new Set(textsIn('', one).flatMap(({ text }) => nameWordsOf(text))),
  );
}

/** Words of a name by which persons are told apart: "al-Example" and "Example" are one. */
const nameWordsOf = (name: string): string[] => {
  const words = wordsOf(name);
  const own = words.filter((word) => !PARTICLES.has(word));
  return own.length > 0 ? own : words;
};

const PARTICLES = new Set('al el de del da la las los le bin ibn bint ben ould mint van von der y'.split(' '));
