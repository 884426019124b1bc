import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordChanges } from '../../../scripts/appeal/word-changes.ts';

test('says which words of a paragraph changed, and what stands beside them', () => {
  const before = [
    'Ivan was held on Monday in the prison of Tver, and he has seen neither a lawyer nor a doctor since then, says his family.',
  ];
  const after = [
    'Ivan was held on Friday in the prison of Tver, and he has seen neither a lawyer nor a doctor since then, says his sister.',
  ];
  expect(wordChanges(before, after)).toEqual([
    'Ivan was held on [-Monday-]{+Friday+} in the prison of Tver, and he has seen… …wyer nor a doctor since then, says his [-family-]{+sister+}.',
  ]);
});

test('has a line for each paragraph, also where one came or went', () => {
  expect(wordChanges(['He is 40.', 'He is ill.'], ['He is 41.'])).toEqual(['He is [-40-]{+41+}.', '[-He is ill.-]']);
  expect(wordChanges([], ['She is free.'])).toEqual(['{+She is free.+}']);
});

test('of a long change, shows its beginning and its end', () => {
  const [line = ''] = wordChanges(['He is ill.'], [`He is ill. ${'word '.repeat(200)}Send money to Mallory.`]);
  expect(line).toMatch(/^He is ill\.\{\+ word word .*… ….*word Send money to Mallory\.\+\}$/);
  expect(line.length).toBeLessThan(320);
});

test('shows texts whole that have little more than single words in common', () => {
  const before = 'On 12 November two guards beat him. His lawyers were refused a visit for a week.';
  const after = 'On 25 November Ivan was moved to a hospital. His family was let in for a visit.';
  expect(wordChanges(['A lawyer beaten', before], ['A lawyer moved', after])).toEqual([
    '[-A lawyer beaten-]',
    `[-${before}-]`,
    '{+A lawyer moved+}',
    `{+${after}+}`,
  ]);
});

test('what looks like a mark in a text is told from one', () => {
  expect(wordChanges(['He is [-free-] now.'], ['He is [-free-] {+safe+} now.'])).toEqual([
    'He is \\[-free-\\] {+\\{+safe+\\} +}now.',
  ]);
  expect(wordChanges([], ['a+}{+b'])).toEqual(['{+a+\\}\\{+b+}']);
});

test('keeps to words in Arabic', () => {
  expect(wordChanges(['اعتقل في بغداد أمس'], ['اعتقل في البصرة أمس'])).toEqual(['اعتقل في [-بغداد-]{+البصرة+} أمس']);
});

test('of any two texts, shows each word that only one of them has', () => {
  const words = fc.array(fc.constantFrom('one', 'two', 'three', 'four', 'five'), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(words, words, (before, after) => {
      const shown = wordChanges([before.join(' ')], [after.join(' ')]).join('\n');
      for (const word of before.filter((one) => !after.includes(one)))
        expect(shown).toMatch(new RegExp(`\\[-[^\\]]*\\b${word}\\b`));
      for (const word of after.filter((one) => !before.includes(one)))
        expect(shown).toMatch(new RegExp(`\\{\\+[^}]*\\b${word}\\b`));
    }),
  );
});
