import { expect, test } from 'vitest';
import { placeLine } from '../../emails/alert/facts.ts';
import { dayInWords } from '../../functions/locales/day-in-words.ts';

test.each([
  [[], ''],
  [['Russia'], 'Russia'],
  [['Belarus', 'Russia'], 'Belarus and Russia'],
  [['A', 'B', 'C', 'D', 'E'], 'A, B, C, D and E'],
  [['A', 'B', 'C', 'D', 'E', 'F'], 'A, B, C, D and 2 more countries'],
])('%j reads "%s"', (names, line) => {
  expect(placeLine('en', names)).toBe(line);
});

test('a date has its month in words, so that no reader takes the day for it', () => {
  expect(dayInWords('en', '2024-03-05')).toBe('5 March 2024');
  expect(['2024-03-01', '2024-03-11'].map((day) => dayInWords('fr', day))).toEqual(['1er mars 2024', '11 mars 2024']);
  expect(dayInWords('ar', '2024-12-05')).toBe('5 كانون الأول/ديسمبر 2024');
});

test.each(['2026-02-30', '2026-3-1', 'yesterday', ''])('"%s" is no calendar day', (day) => {
  expect(() => dayInWords('en', day)).toThrow(RangeError);
});
