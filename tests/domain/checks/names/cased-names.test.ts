import { describe, expect, test } from 'vitest';
import { casedNamesIn } from '../../../../functions/domain/checks/names/cased-names.ts';
import { vocabularyOf } from '../../../../functions/domain/checks/names/vocabulary-of.ts';

/** @param elsewhere - another line of the text. */
const names = (line: string, elsewhere = '') =>
  casedNamesIn(line, vocabularyOf([line, elsewhere])).map(({ start, end }) => line.slice(start, end));

test.each([
  ['They hold Omar el Example there.', ['Omar el Example']],
  ['They hold Quendo el Zalvorin there.', []],
  ['They hold Quendo de Zalvorin there.', ['Quendo de Zalvorin']],
  ['They hold Quendo de la Zalvorin there.', ['Quendo de la Zalvorin']],
  ['They hold Quendo de la los Zalvorin there.', []],
])('small words within a name are prepositions, and articles behind a given name: %s', (line, found) => {
  expect(names(line)).toEqual(found);
});

test('one word in capitals in a sentence is an abbreviation, and no headline', () => {
  expect(names('They met the lawyer QUENDOVA there.', 'The firm is called Quendova.')).toEqual([]);
});

describe('in a headline', () => {
  test.each([
    ['FREE ANA NOW', []],
    ['FREE ANA TUNISIA', []],
    ['FREE ANA COURT', []],
    ['WHERE IS ANA DOCTOR', []],
    ['LET ANA SPEAK', []],
    ['FREE ANA ABU', []],
    ['FREE ANA ABU 2024', []],
    ['FREE ANA EXAMPLE', ['ANA EXAMPLE']],
    ['FREE ANA ABU EXAMPLE', ['ANA ABU EXAMPLE']],
    ['FREE ANA K. EXAMPLE', ['ANA K. EXAMPLE']],
    ['FREE ANA "QUEN" EXAMPLE', ['ANA "QUEN" EXAMPLE']],
    ['FREE ANA EXAMPLE "QUEN" NOW', ['ANA EXAMPLE']],
    ['FREE ANA EXAMPLE ZALVORIN', ['ANA EXAMPLE']],
    ['THE ANA EXAMPLE PRISON', []],
    ['THE ANA EXAMPLE NEWSPAPER', []],
  ])('a name begins with a given name, and has a word more: %s', (line, found) => {
    expect(names(line)).toEqual(found);
  });

  test('words behind the second belong to it where the text writes them with a capital', () => {
    expect(names('FREE ANA EXAMPLE ZALVORIN', 'Ana Example Zalvorin waits.')).toEqual(['ANA EXAMPLE ZALVORIN']);
  });

  test.each([
    ['ANA QUENDO', 'They quendo.', []],
    ['ANA ROSA', 'They rosa.', ['ANA ROSA']],
  ])('a word that the text writes in small letters ends it, and a given name does not: %s', (line, text, found) => {
    expect(names(line, text)).toEqual(found);
  });

  test('a name has six words at most, and the next begins right behind it', () => {
    expect(names('ANA EVA ROSA MARIA OLGA VERA')).toEqual(['ANA EVA ROSA MARIA OLGA VERA']);
    expect(names('ANA EVA ROSA MARIA OLGA VERA INES')).toEqual(['ANA EVA ROSA MARIA OLGA VERA']);
    expect(names('ANA EVA ROSA MARIA OLGA VERA INES EXAMPLE')).toEqual([
      'ANA EVA ROSA MARIA OLGA VERA',
      'INES EXAMPLE',
    ]);
  });

  const elsewhere = 'Quendo Zalvorin leaves.';
  test.each([
    ['JUDGE ZALVORIN LEAVES', elsewhere, ['ZALVORIN']],
    ['JUDGE ZALVORIN LEAVES', 'She leaves.', []],
    ['LAWYER ZALVORIN LEAVES', elsewhere, []],
    ['LAWYER QUENDO ZALVORIN LEAVES', elsewhere, ['QUENDO ZALVORIN']],
    ['A LAWYER, QUENDO ZALVORIN, LEAVES', elsewhere, []],
    ['A TREE QUENDO ZALVORIN', elsewhere, []],
  ])('right behind a title a name begins with a word that the text writes with a capital: %s', (line, text, found) => {
    expect(names(line, text)).toEqual(found);
  });
});
