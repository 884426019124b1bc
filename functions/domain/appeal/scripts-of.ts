import { SCRIPTS, type Script } from '../../contract/scripts.ts';
import { madeOnce } from '../made-once.ts';

/** Written with others, as one: who reads Japanese meets both in one word, and Bopomofo stands beside Han. */
const TOGETHER: Partial<Record<Script, string>> = { Hani: '\\p{Script=Hani}\\p{Script=Hira}\\p{Script=Bopo}' };
const lettersOf = (script: Script): string => TOGETHER[script] ?? `\\p{Script=${script}}`;
const KNOWN = SCRIPTS.filter((script) => script !== 'Zzzz');
/** A word: one letter alone is a sign of mathematics, or the mark of a list. Marks and what takes up no place may stand between its letters. */
const wordOf = (letter: string) => new RegExp(`${letter}[\\p{M}\\p{Cf}]*${letter}`, 'u');
/** A word of each script: two hundred expressions. */
const wordOfEach = madeOnce((): readonly (readonly [Script, RegExp])[] => [
  ...KNOWN.map((script) => [script, wordOf(`(?=\\p{L})[${lettersOf(script)}]`)] as const),
  ['Zzzz', wordOf(`(?=\\p{L})[^${KNOWN.map(lettersOf).join('')}\\p{Script=Zyyy}\\p{Script=Zinh}]`)],
]);

const ENCODED = /(?:%[\da-f]{2})+/gi;
/** Addresses are Latin in texts of every script, and name no one that the comparison of spellings would not find. */
const ADDRESS = /[@/]|\p{L}\.\p{L}/u;

/** Scripts in which a text has a word, addresses decoded. https://www.unicode.org/reports/tr24/ */
export function scriptsOf(text: string): Script[] {
  const read = text.normalize('NFKC').replace(ENCODED, decoded);
  const words = read
    .split(/\s+/)
    .filter((word) => !ADDRESS.test(word))
    .join(' ');
  return wordOfEach()
    .filter(([script, word]) => word.test(script === 'Latn' ? words : read))
    .map(([script]) => script);
}

function decoded(run: string): string {
  try {
    return decodeURIComponent(run);
  } catch {
    return run;
  }
}
