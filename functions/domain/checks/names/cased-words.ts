import { matchesOf } from '../matches.ts';
import { TITLE_WORDS } from './words/titles.ts';
import { folded } from './words-of.ts';

/** A word of a script with capitals, as names are looked for in it. */
export interface CasedWord {
  /** Without a possessive ending and an elided article. */
  readonly raw: string;
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  readonly isCapital: boolean;
  /** Of two letters and more, and all of them are capitals. */
  readonly isAllCapitals: boolean;
  readonly isInitial: boolean;
  /** In quotation marks within a name. */
  readonly isNickname: boolean;
  /** The article or preposition that is written in one with it: "l’", "d’". */
  readonly elided: string;
  /** Whether a name may run on from the word before it. */
  readonly isJoined: boolean;
  /** All between the word before it and this one. */
  readonly gap: string;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[-'’ʼ‑][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;
const ELIDED = /^(?:[ldnsjcmt]|qu)['’](?=\p{L}{2})/iu;
const POSSESSIVE = /['’]s$/iu;
const CAPITAL = /^(?:(?:al|el|ad|an|as|ar|ash|at|az|ul|ud|d|l)[-'’])?\p{Lu}/u;
const JOINS = /^[ \u00a0]$/;
const JOINS_AFTER_STOP = /^\.[ \u00a0]?$/;
const BEFORE_NICKNAME = /^ ["“«‘]$/;
const AFTER_NICKNAME = /^["”»’] $/;

/** The words of a line in their order. */
export function casedWordsOf(line: string): CasedWord[] {
  const words: CasedWord[] = [];
  let end = 0;
  let isOwner = false;
  const found = matchesOf(line, WORD);
  for (const [at, { 0: match, index }] of found.entries()) {
    const before = words.at(-1);
    const gap = line.slice(end, index);
    end = index + match.length;
    const elided = elidedIn(match, before);
    const whole = match.slice(elided.length);
    const raw = whole.replace(POSSESSIVE, '');
    const start = index + elided.length;
    const after = found[at + 1];
    const isNickname = BEFORE_NICKNAME.test(gap) && AFTER_NICKNAME.test(line.slice(end, after?.index));
    const isAfterNickname = AFTER_NICKNAME.test(gap) && before !== undefined && BEFORE_NICKNAME.test(before.gap);
    words.push({
      ...{ raw, folded: folded(raw), start, end: start + raw.length, elided, gap },
      isCapital: CAPITAL.test(raw) && !/\p{N}/u.test(raw),
      isAllCapitals: /^[\p{Lu}\p{M}'’-]{2,}$/u.test(raw),
      isInitial: /^\p{Lu}$/u.test(raw),
      isNickname,
      isJoined:
        before !== undefined &&
        !isOwner &&
        elided.toLowerCase() !== "l'" &&
        (JOINS.test(gap) || isNickname || isAfterNickname || (JOINS_AFTER_STOP.test(gap) && isShortened(before))),
    });
    isOwner = raw !== whole;
  }
  return words;
}

/** "d’Hussein" and "L’Alternative", but neither "D’Souza" after a given name nor "l-Hajji". */
function elidedIn(word: string, before: CasedWord | undefined): string {
  const [elided = ''] = ELIDED.exec(word) ?? [];
  return /^\p{Lu}/u.test(elided) && before?.isCapital && !before.isAllCapitals ? '' : elided;
}

const isShortened = ({ isInitial, folded: word }: CasedWord) => isInitial || (word.length < 5 && TITLE_WORDS.has(word));
