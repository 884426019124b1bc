import type { CasedWord } from './cased-words.ts';
import type { LookedThroughLine } from './looked-through.ts';
import { MOST_PARTICLES, type Row } from './word-kinds.ts';
import { BEFORE_THINGS, LINKING_WORDS, PLACE_NOUNS, THING_NOUNS } from './words/context-words.ts';

const ACRONYM_FOLLOWS = /^ ?\((?:\p{Lu}[\p{Lu}\p{Ll}.-]*\p{Lu}|\p{Lu}{2,})[),; ]/u;
const NUMBER_FOLLOWS = /^\.?\s*\d/;
/** Characters before and behind a row: a longer look at each row of a long line would cost much. */
const LOOKED_AROUND = 60;
const OPENING = /["“«‘]\s?$/;
const CLOSING = /^\s?["”»’]/;

/** Whether what stands around a row says that it is a place, a body or a work. */
export function isThing(
  { line, words, places }: LookedThroughLine,
  { from, to }: Row,
  { isGiven: hasGiven, isSure }: { readonly isGiven: boolean; readonly isSure: boolean },
): boolean {
  const [first, last, next] = [words[from], words[to - 1], words[to]];
  if (!first || !last) return false;
  const behind = line.slice(last.end, last.end + LOOKED_AROUND);
  if (/^(?:no|nos|nr|num)$/.test(last.folded) && NUMBER_FOLLOWS.test(behind)) return true;
  const noun = first.isJoined ? nounBefore(words, from) : undefined;
  if (noun && PLACE_NOUNS.has(noun.word.folded)) return true;
  if (next?.isJoined && PLACE_NOUNS.has(next.folded)) return true;
  if (noun && THING_NOUNS.has(noun.word.folded) && !(hasGiven && noun.isLinked)) return true;
  if (isSure) return false;
  const before = words[from - 1];
  const isQuoted =
    OPENING.test(line.slice(Math.max(0, first.start - LOOKED_AROUND), first.start)) && CLOSING.test(behind);
  return (
    isQuoted ||
    first.elided.toLowerCase().startsWith('l') ||
    (first.isJoined && before !== undefined && BEFORE_THINGS.has(before.folded)) ||
    (next?.isJoined === true && THING_NOUNS.has(next.folded)) ||
    (next !== undefined && /^, ?$/.test(next.gap) && places.has(to)) ||
    ACRONYM_FOLLOWS.test(behind)
  );
}

/** The word before a row, beyond "de la" and "called". */
function nounBefore(words: readonly CasedWord[], from: number) {
  let at = from - 1;
  while (at > from - 1 - MOST_PARTICLES && words[at]?.isJoined && LINKING_WORDS.has(words[at]?.folded ?? '')) at -= 1;
  const word = words[at];
  const isLinked = at < from - 1 || words[from]?.elided !== '';
  return word && !word.isCapital ? { word, isLinked } : undefined;
}
