import { describe, expect, test, vi } from 'vitest';
import { countOfWords, makeComparer } from '../../../functions/domain/drafts/word-differences.ts';

const isReplaced = (before: string, after: string) => [
  { text: before, is: 'taken out' },
  { text: after, is: 'added' },
];

test('words that were added, taken out and left are told apart, and counted', () => {
  const differences = makeComparer('en')('He was badly beaten', 'He is beaten again');
  expect(differences.map(({ text, is }) => [text.trim(), is])).toEqual([
    ...[
      ['He', 'same'],
      ['was badly', 'taken out'],
      ['is', 'added'],
      ['beaten', 'same'],
      ['again', 'added'],
    ],
  ]);
  expect(countOfWords(differences, 'en')).toBe(4);
});

test('two texts that are the same differ in no word', () => {
  const differences = makeComparer('en')('He is held.', 'He is held.');
  expect([differences, countOfWords(differences, 'en')]).toEqual([[{ text: 'He is held.', is: 'same' }], 0]);
});

test('signs between words are no words', () => {
  expect(countOfWords([{ text: ' — “, held!', is: 'added' }], 'en')).toBe(1);
});

describe('a text with two hundred blanks in a row', () => {
  const blanks = (count: number) => `held${' '.repeat(count)}again`;

  test('is compared by lines, whichever of the two it is', () => {
    const compare = makeComparer('en');
    expect(compare(blanks(200), 'held now')).toEqual(isReplaced(blanks(200), 'held now'));
    expect(compare('held now', blanks(200))).toEqual(isReplaced('held now', blanks(200)));
  });

  test('is one: with fewer it is compared by words', () => {
    expect(makeComparer('en')(blanks(199), `${blanks(199)} now`)).toHaveLength(2);
  });
});

test('a text of more letters than words can be made of in time is compared by lines', () => {
  const line = 'held ';
  const long = line.repeat(700_001 / line.length);
  expect(makeComparer('en')(long, 'x')).toEqual(isReplaced(long, 'x'));
});

describe('the texts of a page are compared within one time', () => {
  const LONG = 'held '.repeat(401);
  /** A clock that goes on by as much with the first text. */
  const afterSpending = (ms: number) => {
    const clock = vi.spyOn(performance, 'now');
    clock.mockReturnValueOnce(1_000).mockReturnValueOnce(1_000 + ms);
    const compare = makeComparer('en');
    compare('a', 'b');
    clock.mockRestore();
    return compare;
  };

  test('a long one by words while some of it is left', () => {
    expect(afterSpending(599)(LONG, `${LONG}now`)).toEqual([
      { text: LONG, is: 'same' },
      { text: 'now', is: 'added' },
    ]);
  });

  test('and not any more once it is over: it is taken out, and another is added', () => {
    expect(afterSpending(600)(LONG, `${LONG}now`)).toEqual(isReplaced(LONG, `${LONG}now`));
  });

  test('a short one by words then, too: of two thousand letters together, and of no more', () => {
    const short = 'x'.repeat(1_000);
    const before = `${short.slice(2)} a`;
    expect(afterSpending(600)(before, before)).toEqual([{ text: before, is: 'same' }]);
    expect(afterSpending(600)(before, `${before}x`)).toEqual(isReplaced(before, `${before}x`));
  });
});
