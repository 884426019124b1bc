import { type ChangeObject, diffArrays } from 'diff';
import { shorten, shortenStart } from '../terminal/wrap.ts';

const WORDS = new Intl.Segmenter('en', { granularity: 'word' });
/** Of what stays the same beside a change, as many signs as show where it stands. */
const BESIDE = 40;
const SHOWN = 300;
/** Two long texts without a word in common take longer to compare than a person waits. */
const COMPARE_FOR_MS = 2_000;

/**
 * What changed between paragraphs, word by word, a line for each changed paragraph: as wdiff writes it. Texts that have little more than single words in
 * common are shown whole, one after the other.
 * @example wordChanges(['Held since Monday.'], ['Held since Friday.']) // ['Held since [-Monday-]{+Friday+}.']
 */
export function wordChanges(removed: readonly string[], added: readonly string[]): string[] {
  const [before, after] = [removed.join('\n'), added.join('\n')];
  const changes = diffArrays(wordsOf(before), wordsOf(after), { timeout: COMPARE_FOR_MS });
  if (!changes || isOtherText(changes)) return [...removed.map(asRemoved), ...added.map(asAdded)];
  return changes
    .map((change, index) => marked(change, index > 0, index < changes.length - 1))
    .join('')
    .split('\n')
    .filter((line) => line !== '');
}

/** With fewer pieces in common, single words between the changes still read as a sentence. */
const FEW_PIECES = 4;

function isOtherText(changes: readonly ChangeObject<string[]>[]): boolean {
  const kept = changes.filter(({ added, removed }) => !added && !removed);
  const short = kept.filter(({ value }) => value.filter((word) => /[\p{L}\p{N}]/u.test(word)).length < 2);
  return kept.length >= FEW_PIECES && short.length * 2 > kept.length;
}

const wordsOf = (text: string): string[] => [...WORDS.segment(text)].map(({ segment }) => segment);

const asRemoved = (text: string) => `[-${plain(middleCut(text, SHOWN / 2))}-]`;
const asAdded = (text: string) => `{+${plain(middleCut(text, SHOWN / 2))}+}`;

/** With a backslash before what a text has that looks like one of our marks. */
const plain = (text: string) => text.replace(/[[{](?=[-+])|(?<=[-+])[\]}]/g, '\\$&');

function marked(
  { value, removed, added }: ChangeObject<string[]>,
  isAfterChange: boolean,
  isBeforeChange: boolean,
): string {
  const lines = value.join('').split('\n');
  if (removed || added) {
    const mark = removed ? asRemoved : asAdded;
    return lines.map((text) => (text === '' ? '' : mark(text))).join('\n');
  }
  return lines
    .map((text, index) => {
      const [touchesEarlier, touchesLater] = [
        isAfterChange && index === 0,
        isBeforeChange && index === lines.length - 1,
      ];
      if (touchesEarlier && touchesLater) return plain(middleCut(text, BESIDE));
      if (touchesEarlier) return plain(shorten(text, BESIDE));
      return touchesLater ? plain(shortenStart(text, BESIDE)) : '';
    })
    .join('\n');
}

/** Beginning and end of a text that is longer than both. */
const middleCut = (text: string, each: number) =>
  text.length <= 2 * each ? text : `${shorten(text, each)} ${shortenStart(text, each)}`;
