import { describe, expect, test } from 'vitest';
import { identityNumbersIn } from '../../../../functions/domain/checks/numbers/identity-numbers.ts';
import { WEIGHT } from '../../../../functions/domain/checks/numbers/place.ts';

/** Each is quoted once, however many forms it fits. */
const numbers = (text: string) => [...new Set(identityNumbersIn(text).map(({ start, end }) => text.slice(start, end)))];
const weights = (text: string) => [...new Set(identityNumbersIn(text).map(({ weight }) => weight))];

describe('a number that fits its check digit', () => {
  test.each([
    ['Her 4405 1401 359 there', ['4405 1401 359']],
    ['Hers: 4405-1401-359.', ['4405-1401-359']],
    ['44.05.14.01.359', ['44.05.14.01.359']],
    ['x4405 1401 359', []],
    ['4405 1401 359x', []],
    ['4405 1401 358', []],
    ['4405/1401/359', []],
  ])('is found with spaces, stops and hyphens within it, and no letter beside it: %s', (text, found) => {
    expect(numbers(text)).toEqual(found);
  });

  test.each([
    ['of nine characters', 'Hers: 12345678Z.', ['12345678Z']],
    ['in small letters', 'Hers: 12345678z.', ['12345678z']],
    ['whose form asks for capitals', 'Hers: 010203a1230.', ['010203a1230']],
  ])('is found, %s', (_, text, found) => {
    expect(numbers(text)).toEqual(found);
  });

  test.each([
    ['of twelve digits', 'Paid with 1234 5678 9015.', []],
    ['of thirteen', 'Paid with 1234567890128.', ['1234567890128']],
    ['of nineteen', 'Paid with 1234567890123456785.', ['1234567890123456785']],
    ['of twenty', 'Paid with 12345678901234567894.', []],
    ['behind a day', 'On 24 4111 1111 1111 1111 was used.', ['4111 1111 1111 1111']],
    ['of fifteen digits behind a year', 'In 2024 3782 822463 10005 was used.', ['3782 822463 10005']],
    ['of fifteen digits with hyphens', 'In 2024 3782-822463-10005 was used.', ['3782-822463-10005']],
    ['of fifteen digits with other signs', 'In 2024 3782_822463_10005 was used.', []],
  ])('may be of a card: %s', (_, text, found) => {
    expect(numbers(text)).toEqual(found);
  });

  test('weighs more than a telephone number if it has letters, and less if it has none', () => {
    expect(weights('Hers: 12345678Z.')).toEqual([WEIGHT.withLetters]);
    expect(weights('Hers: 44051401359.')).toEqual([WEIGHT.digitsAlone]);
  });
});

test.each([
  ['Passport AB1234', ['AB1234']],
  ['Passport AB123', []],
  ['Passport ABC123', []],
  ['Passport 15.03.2024', []],
])('behind a word for one, a number has six characters and four digits at least, and is no day: %s', (text, found) => {
  expect(numbers(text)).toEqual(found);
});

test.each([
  ['to GB82 WEST 1234 5698 7654 32 NOW', ['GB82 WEST 1234 5698 7654 32']],
  ['to gb82west12345698765432', ['gb82west12345698765432']],
  ['to GB82 WEST 1234 5698 7654 33', []],
  ['to XGB82 WEST 1234 5698 7654 32', []],
])('an account ends where its country says, and fits its check digits: %s', (text, found) => {
  expect(numbers(text)).toEqual(found);
});
