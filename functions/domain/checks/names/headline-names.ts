import type { CasedWord } from './cased-words.ts';
import type { LookedThroughLine } from './looked-through.ts';
import { isNoName, isOpening, isRightBehindTitle, isTitle, MOST_WORDS, type Row, skipParticles } from './word-kinds.ts';
import { PLACE_NOUNS, THING_NOUNS } from './words/context-words.ts';
import { GIVEN_NAMES } from './words/given-names.ts';

/** Names in a row of which all words have capitals. Each begins at a given name or behind a title, and ends where a word is known to be none of a name. */
export function namesInHeadline({ words, places, vocabulary }: LookedThroughLine, row: Row): Row[] {
  const names: Row[] = [];
  const isOfName = (at: number) => {
    const word = words[at];
    if (word === undefined || at >= row.to || places.has(at)) return false;
    if (GIVEN_NAMES.has(word.folded)) return true;
    return !isNoName(word) && !isOpening(word) && !isTitle(word) && !vocabulary.inSmallLetters.has(word.folded);
  };
  const isSeen = (word: CasedWord | undefined) =>
    word !== undefined &&
    (GIVEN_NAMES.has(word.folded) || vocabulary.withCapital.has(word.folded) || word.isInitial || word.isNickname);
  for (let from = row.from; from < row.to; from += 1) {
    const [before, word] = [words[from - 1], words[from]];
    const isTitled = word?.isJoined === true && before !== undefined && isTitle(before);
    if (!word || !(GIVEN_NAMES.has(word.folded) || (isTitled && isSeen(word))) || !isOfName(from)) continue;
    let to = from + 1;
    let count = 1;
    while (to < row.to && count < MOST_WORDS) {
      const next = skipParticles(words, to);
      if (!isOfName(next) || (count > 1 && !isSeen(words[next]))) break;
      to = next + 1;
      if (!words[next]?.isInitial && !words[next]?.isNickname) count += 1;
    }
    if (words[to - 1]?.isNickname) to -= 1;
    const isOfThing = PLACE_NOUNS.has(words[to]?.folded ?? '') || THING_NOUNS.has(words[to]?.folded ?? '');
    if (!isOfThing && (count > 1 || (isTitled && isRightBehindTitle(words, from)))) names.push({ from, to });
    from = to - 1;
  }
  return names;
}
