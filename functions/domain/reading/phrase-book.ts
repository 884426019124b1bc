import { foldWord, isCapitalised, type Word, wordsOf } from './words.ts';

/** A phrase found in a text: half-open range [from, to) of word indexes, and what the phrase stands for. */
export interface PhraseMatch<T> {
  readonly from: number;
  readonly to: number;
  readonly value: T;
}

interface Node<T> {
  readonly exact: Map<string, Node<T>>;
  readonly cased: Map<string, Node<T>>;
  readonly stems: Map<string, Node<T>>;
  readonly values: T[];
}

const ANY_NAME = '=*';

/** Phrases arranged by their words, so that finding all of them costs one pass over a text, however many they are. */
export type PhraseBook<T> = Node<T>;

/**
 * Makes a book of phrases. A phrase is words between spaces; `word*` stands for every word that begins so, `=Word` for that very
 * spelling with its capitals and accents, `=*` for any word with a capital, `(a|b c)` for either, `(a)?` for a or nothing.
 * @throws {RangeError} when a phrase has no word.
 */
export function phraseBook<T>(entries: Iterable<readonly [phrase: string, value: T]>): PhraseBook<T> {
  const root = emptyNode<T>();
  for (const [phrase, value] of entries) for (const plain of alternativesOf(phrase)) insert(root, plain, value);
  return root;
}

/** Every occurrence of every phrase, overlapping ones too, in the order of their first words; a phrase keeps to one clause. */
export function findPhrases<T>(words: readonly Word[], book: PhraseBook<T>): PhraseMatch<T>[] {
  const matches: PhraseMatch<T>[] = [];
  for (let from = 0; from < words.length; from += 1) collectFrom(words, from, book, matches);
  return matches;
}

/** The occurrences that no longer one overlaps, left to right: "South Sudan" hides the "Sudan" in it. */
export function findLongestPhrases<T>(words: readonly Word[], book: PhraseBook<T>): PhraseMatch<T>[] {
  const longest: PhraseMatch<T>[] = [];
  let covered = 0;
  for (const [from, starting] of groupByStart(findPhrases(words, book))) {
    if (from < covered) continue;
    const to = Math.max(...starting.map((match) => match.to));
    longest.push(...starting.filter((match) => match.to === to));
    covered = to;
  }
  return longest;
}

function groupByStart<T>(matches: readonly PhraseMatch<T>[]): Map<number, PhraseMatch<T>[]> {
  return Map.groupBy(matches, (match) => match.from);
}

function collectFrom<T>(words: readonly Word[], from: number, book: PhraseBook<T>, matches: PhraseMatch<T>[]): void {
  const clause = words[from]?.clause;
  let reached: readonly Node<T>[] = [book];
  for (let at = from; ; at += 1) {
    const word = words[at];
    if (!word || word.clause !== clause) return;
    const next: Node<T>[] = [];
    for (const node of reached) stepFrom(node, word, at === from, next);
    if (next.length === 0) return;
    for (const { values } of next) for (const value of values) matches.push({ from, to: at + 1, value });
    reached = next;
  }
}

/** Adds to `next` the nodes that a word leads to. Most words lead nowhere: this makes nothing for them. */
function stepFrom<T>(node: Node<T>, word: Word, isFirst: boolean, next: Node<T>[]): void {
  const add = (step: Node<T> | undefined) => {
    if (step) next.push(step);
  };
  if (node.cased.size > 0) {
    add(node.cased.get(word.raw));
    if (isCapitalised(word)) add(node.cased.get(ANY_NAME));
  }
  // Arabic writes "and", "in", "to" as part of the word that follows, so only the first word of a phrase can carry them.
  if (isFirst && ARABIC_WORD.test(word.folded)) for (const form of formsOf(word.folded)) stepByForm(node, form, add);
  else stepByForm(node, word.folded, add);
}

function stepByForm<T>(node: Node<T>, form: string, add: (step: Node<T> | undefined) => void): void {
  add(node.exact.get(form));
  if (node.stems.size > 0)
    for (let length = 2; length <= form.length; length += 1) add(node.stems.get(form.slice(0, length)));
}

const ARABIC_WORD = /^[\u0621-\u064a]{3,}$/;

function formsOf(folded: string): string[] {
  const withoutAnd = /^[وف]..../.test(folded) ? [folded, folded.slice(1)] : [folded];
  const forms = withoutAnd.flatMap((form) => {
    if (/^لل../.test(form)) return [form, `ال${form.slice(2)}`];
    return /^[بكل].../.test(form) ? [form, form.slice(1)] : [form];
  });
  // An adjective takes the article, a state's name has it or not.
  return [...new Set(forms.flatMap((form) => (/^ال.../.test(form) ? [form, form.slice(2)] : [form])))];
}

function insert<T>(root: Node<T>, plainPhrase: string, value: T): void {
  let nodes = [root];
  for (const part of plainPhrase.split(/\s+/).filter(Boolean)) nodes = nodes.map((node) => insertPart(node, part));
  const [node] = nodes;
  if (!node || node === root) throw new RangeError(`the phrase "${plainPhrase}" has no word`);
  if (!node.values.includes(value)) node.values.push(value);
}

function insertPart<T>(node: Node<T>, part: string): Node<T> {
  const isCased = part.startsWith('=');
  if (part === ANY_NAME) return child(node.cased, ANY_NAME);
  const words = wordsOf(part);
  return words.reduce((at, word, index) => {
    if (isCased) return child(at.cased, word.raw);
    const isStem = part.endsWith('*') && index === words.length - 1;
    return child(isStem ? at.stems : at.exact, foldWord(word.raw));
  }, node);
}

function child<T>(children: Map<string, Node<T>>, key: string): Node<T> {
  const known = children.get(key);
  if (known) return known;
  const made = emptyNode<T>();
  children.set(key, made);
  return made;
}

function emptyNode<T>(): Node<T> {
  return { exact: new Map(), cased: new Map(), stems: new Map(), values: [] };
}

function alternativesOf(phrase: string): string[] {
  const group = /\(([^()]*)\)(\?)?/.exec(phrase);
  if (!group) return [phrase];
  const before = phrase.slice(0, group.index);
  const after = phrase.slice(group.index + group[0].length);
  const choices = (group[1] ?? '').split('|');
  return (group[2] ? [...choices, ''] : choices).flatMap((choice) => alternativesOf(`${before}${choice}${after}`));
}
