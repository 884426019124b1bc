import { expect, test } from 'vitest';
import { holdsWords, wordsTyped } from '../../../functions/domain/publishing/holds-words.ts';

test.each([
  ['lawyer', ['Two LAWYERS held'], true],
  ['Sahara libere', ['Sáhara', 'Libéré !'], true],
  ['lawyer russia', ['Two lawyers held'], false],
  ['aa-2026-12', [undefined, 'AA-2026-12'], true],
  ['محامي', ['المُحامي سالم'], true],
  ['%', ['100 %'], true],
])('“%s” in %j: %s', (typed, texts, is) => {
  expect(holdsWords(texts, wordsTyped(typed))).toBe(is);
});

test('what holds no word asks for none, and of a long text ten words are looked for', () => {
  expect([wordsTyped(' “…” '), wordsTyped('a b c d e f g h i j k l'), wordsTyped('One one')]).toEqual([
    [],
    [...'abcdefghij'],
    ['one'],
  ]);
});
