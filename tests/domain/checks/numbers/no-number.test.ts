import { describe, expect, test } from 'vitest';
import { isDayOrYears, isNumbered, isOfLaw } from '../../../../functions/domain/checks/numbers/no-number.ts';

test.each([
  ...['15.03.2024', '1/3/24', '15-3-1999', '(15.03.2024)', '15.03.2024, at', '15.03.24 at', '15.03.2024 10'],
  ...['2024-03-15', '2024.3.5', '2024/03/15 at', '(2024-03-15)'],
  ...['1999-2024', '1840 – 1850', '2019/2020', '2019  -  2020 in', '(1999-2024)'],
])('%s is a day or a span of years', (written) => {
  expect(isDayOrYears(written)).toBe(true);
});

test.each([
  ...['15.03.20245', '15.03.2145', '15.03.245', '15.03.24.12', '06.12.34.56.78', '15.03.2', '15.03.xx'],
  ...['155.03.2024', '15.031.2024', '15 03 2024', 'on 15.03.2024'],
  ...['2024-03-155', '2024-033-15', '2024-03', '12024-03-15', '2024 03 15', 'on 2024-03-15'],
  ...['1750-1850', '1999-1750', '1999-2150', '1999-20245', '1999 2024', '1999x2024', '2199-2024', 'in 1999-2024'],
])('%s is none', (written) => {
  expect(isDayOrYears(written)).toBe(false);
});

describe('the text before a number', () => {
  test.each([
    ...['Under Law ', 'Under Law no. ', 'la loi n° ', 'la ley núm. ', 'See § ', 'قانون رقم ', 'المادة ', 'Case'],
    `${'A long sentence. '.repeat(4)}See the case `,
  ])('says that it is one of a law or a case: %s', (before) => {
    expect(isOfLaw(before)).toBe(true);
  });

  test.each(['', 'The law of ', 'In a bylaw ', 'Law no. 5, then ', 'He calls '])('does not: %s', (before) => {
    expect(isOfLaw(before)).toBe(false);
  });

  test.each(['room no. ', 'No ', 'bureau n°', 'la num. ', '№ ', `${'A long sentence. '.repeat(4)}Room no. `])(
    'says that it numbers a thing: %s',
    (before) => {
      expect(isNumbered(before)).toBe(true);
    },
  );

  test.each(['', 'a piano ', 'no. 5, then '])('does not number a thing: %s', (before) => {
    expect(isNumbered(before)).toBe(false);
  });

  test('is looked at for thirty characters', () => {
    const spaces = (count: number) => ' '.repeat(count);
    expect([27, 28].map((count) => isOfLaw(`law${spaces(count)}`))).toEqual([true, false]);
    expect([27, 28].map((count) => isNumbered(`no.${spaces(count)}`))).toEqual([true, false]);
  });
});
