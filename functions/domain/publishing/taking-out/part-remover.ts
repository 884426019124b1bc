import { createHash } from 'node:crypto';
import type { Language } from '../../../contract/languages.ts';
import type { CasePerson } from '../../../contract/part-schemas.ts';
import { message } from '../../../locales/messages.ts';
import { type AppealContent, foldedText, spellingsOf } from '../../appeal/appeal.ts';
import { inWords, makePartFinder, type PartRun } from '../../checks/checks.ts';
import { addressesIn, visibleIn } from '../../reading/reading.ts';
import type { TextRemover } from './text-remover.ts';

/** Finds the places of the parts of a name in a text. @param isAddress - of a text that leads somewhere. */
export type PlaceFinder = (text: string, isAddress?: boolean) => FoundPlace[];

interface FoundPlace extends PartPlace {
  readonly run: PartRun;
}

const ADDRESS = /^https?:\/\//i;

/** @param others - full names of those who may be named. */
export function makePlaceFinder(person: CasePerson, others: readonly string[]): PlaceFinder {
  const find = makePartFinder(person);
  return (given, isAddress = ADDRESS.test(given)) => {
    const text = given.normalize('NFC');
    return find(inWords(text, others)).map((run) => ({ ...placeOf(text, run, isAddress), run }));
  };
}

/** Full names of whom a content may name: their parts are theirs. */
export const othersNamedIn = ({ people = [], addressees = [] }: Pick<AppealContent, 'people' | 'addressees'>) => [
  ...people.filter(({ mayBeNamed }) => mayBeNamed).flatMap(spellingsOf),
  ...addressees.flatMap(({ name }) => name ?? []),
];

/** Takes parts of a name out of texts, in the places that a member chose and in no other. @param keys - of these places. */
export function makePartRemover(find: PlaceFinder, keys: ReadonlySet<string>): TextRemover {
  const chosenIn = (text: string, isAddress?: boolean) => find(text, isAddress).filter(({ key }) => keys.has(key));
  const isNaming = (text: string) => keys.size > 0 && chosenIn(text).length > 0;
  return {
    isNaming,
    taken: (text, language) =>
      isNaming(text) ? withoutRuns(text.normalize('NFC'), chosenIn(text), language, (at) => at) : text,
    takenFromMarkup(given, language) {
      if (keys.size === 0) return given;
      const html = given.normalize('NFC');
      const isLedTo = addressesIn(html).some((address) => chosenIn(address, true).length > 0);
      const plain = isLedTo ? html.replace(/<\/?a\b[^>]*>/g, '') : html;
      const { text, offsetAt } = visibleIn(plain);
      const chosen = chosenIn(text, false);
      // Its letters are no entities: each takes up one character of the markup.
      return chosen.length === 0 && !isLedTo
        ? given
        : withoutRuns(plain, chosen, language, (at, isEnd) => (isEnd ? offsetAt(at) : offsetAt(at + 1) - 1));
    },
  };
}

/** @param offsetOf - where a character of the text begins in what is cut, or ends. */
function withoutRuns(
  text: string,
  places: readonly FoundPlace[],
  language: Language,
  offsetOf: (at: number, isEnd: boolean) => number,
): string {
  const words = message(language, 'name-taken-out.words');
  let cut = text;
  let least = text.length;
  for (const { run } of places.toSorted((one, other) => other.run.start - one.run.start)) {
    const [from, to] = [offsetOf(run.start, false), offsetOf(run.end, true)];
    // An initial may stand between two parts, and is of both.
    if (to > least) continue;
    least = from;
    const tags = text.slice(from, to).match(/<[^>]*>/g) ?? [];
    cut = `${cut.slice(0, from)}${words}${tags.join('')}${cut.slice(to)}`;
  }
  return cut;
}

/** Where a part of a name stands in a text. */
export interface PartPlace {
  /** The same for the same words in the same line of words, in whichever version they stand. */
  readonly key: string;
  readonly quote: string;
  /** The words around it, as they stand there. */
  readonly before: string;
  readonly after: string;
  /** Whether it is a name more likely than a word. */
  readonly isLikely: boolean;
}

/** Words of each side by which a place is known again. */
const WORDS_AROUND = 5;
const LINE_BREAK = /[\n\r\u2028\u2029]/;
const KEY_CHARACTERS = 16;
const ENDS_SENTENCE = /(?:^|[.!?؟。:»”"])\s*$/u;

/**
 * A place in a text with the words around it, as far as its line goes.
 * @param text - composed (NFC).
 * @param isAddress - there, small letters say nothing.
 */
function placeOf(text: string, { quote, start, end, isCapitalised }: PartRun, isAddress: boolean): PartPlace {
  const line = text.slice(0, start).split(LINE_BREAK).at(-1) ?? '';
  const [rest = ''] = text.slice(end).split(LINE_BREAK);
  const before = lastWordsOf(line);
  const after = firstWordsOf(rest);
  const told = JSON.stringify([before, quote, after].map(foldedText));
  // "Will she come?": a word that stands elsewhere in small letters is one at the beginning of a sentence too.
  const isWord = ENDS_SENTENCE.test(line) && hasInSmallLetters(text, quote);
  return {
    key: createHash('sha256').update(told).digest('base64url').slice(0, KEY_CHARACTERS),
    ...{ quote, before, after },
    isLikely: isAddress || (isCapitalised !== false && !isWord),
  };
}

const lastWordsOf = (text: string): string =>
  new RegExp(`(?:\\S+\\s+){0,${WORDS_AROUND}}\\S*$`, 'u').exec(text.slice(-MOST_CHARACTERS))?.[0] ?? '';
const firstWordsOf = (text: string): string =>
  new RegExp(`^\\S*(?:\\s+\\S+){0,${WORDS_AROUND}}`, 'u').exec(text.slice(0, MOST_CHARACTERS))?.[0] ?? '';
/** Longer than so many words are, and short enough to be searched. */
const MOST_CHARACTERS = 120;

const hasInSmallLetters = (text: string, quote: string): boolean =>
  text.split(/[^\p{L}\p{M}]+/u).includes(quote.toLowerCase());
