import { describe, expect, test } from 'vitest';
import { isInTitleCase, linesOf, vocabularyOf } from '../../../../functions/domain/checks/names/vocabulary-of.ts';

test('a text has a line for each of its ends, be there empty ones between them', () => {
  expect(linesOf('Quendo\r\n\n\rZalvorin')).toEqual(['Quendo', 'Zalvorin']);
});

describe('the words of a text', () => {
  const vocabulary = (...texts: string[]) => {
    const { inSmallLetters, withCapital } = vocabularyOf(texts);
    return [[...inSmallLetters], [...withCapital]];
  };

  test.each([
    [
      'are told apart by their capital',
      'Quendo met others, then left.',
      [['met', 'others', 'then', 'left'], ['quendo']],
    ],
    ['have no accents', 'Ünlü élève', [['eleve'], ['unlu']]],
    ['are three letters at least', 'Qu met us', [['met'], []]],
    ['are counted once', 'met Quendo met Quendo', [['met'], ['quendo']]],
    [
      'end with a sentence',
      'They left. Others stayed.',
      [
        ['left', 'stayed'],
        ['they', 'others'],
      ],
    ],
    ['are none of an address', 'met quendo@example.org, example.org/tavrell and #zalvorin', [['met', 'and'], []]],
    ['are no part of a tied word', 'met post-war', [['met'], []]],
  ])('%s: %s', (_, text, expected) => expect(vocabulary(text)).toEqual(expected));

  test('have no capitals in a headline that has them on each word', () => {
    const headline = 'Lawyers Await Their Trial Again in Zalvor';
    expect(vocabulary(headline, 'Zalvor')).toEqual([[], ['zalvor']]);
  });
});

describe('a headline with a capital on each word', () => {
  test.each([
    ['has five long words', 'Lawyers Await Their Trial Again', true],
    ['has not four', 'Lawyers Await Their Trial', false],
    ['may have short words in small letters', 'Lawyers Await a Trial at an Inn or in Jail Again', true],
    ['may have long ones, a quarter of them', 'Quendo Lawyers Await Their Trial Again with this', true],
    ['has no more of them', 'Quendo Lawyers Await Their Trial again with this', false],
    ['is no sentence', 'Lawyers await their trial again', false],
    ['has letters in front of capitals in no word', 'qZalvor qTavrell qMirzan qQuendo qLorvin', false],
    ['is one sentence', 'Lawyers Await Trial. They Stay Jailed', false],
    ['may have a shortened title', 'Lawyer Dr. Zalvorin Jailed Again Today', true],
    ['has no small words of Spanish', 'Abogados Piden Libertad de Zalvorin Ahora', false],
    ['may have them at the end of a word', 'Novel Trial Denied Again Today', true],
    ['may have them at the beginning of a word', 'Lawyers Await Trial elsewhere Again Today', true],
    ['may have a comma to eight words', 'Zalvor, Quendo Lawyers Await Their Trial Again Today', true],
    ['has not two', 'Zalvor, Quendo, Lawyers Await Their Trial Again Today', false],
  ])('%s: %s', (_, line, expected) => expect(isInTitleCase(line)).toBe(expected));

  test('has 250 characters at most', () => {
    const ofLength = (length: number) => 'Lawyers Await Their Trial Again'.padEnd(length, '!');
    expect([250, 251].map((length) => isInTitleCase(ofLength(length)))).toEqual([true, false]);
  });
});
