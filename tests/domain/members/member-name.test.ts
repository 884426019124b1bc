import { expect, test } from 'vitest';
import { memberName } from '../../../functions/domain/members/member-name.ts';

test.each([
  ['an address of a page', 'http://evil.test'],
  ['a host', 'Ana evil.test'],
  ['a host in wide letters', 'ｅｖｉｌ．ｔｅｓｔ'],
  ['an address of mail', 'ana@example.org'],
  ['an encoded word', '=?utf-8?Q?Ana?='],
  ['the end of one', 'Ana?='],
  ['a mark of direction', 'Ana \u202ealpmaxE'],
  ['a line end', 'Ana\nExample'],
  ['a tower of marks', `A${'\u0300'.repeat(13)}na`],
  ['half a character', 'Ana \ud800'],
  ['no letter', '12 – 34'],
  ['nothing', ' '],
  ['81 letters', 'x'.repeat(81)],
])('a member is called by no name that holds %s', (_, name) => {
  expect(memberName(name)).toBeUndefined();
});

test.each([
  'Ana Example',
  'J. R. Example',
  'J.R. Example',
  'Dr. Ana Example-Muestra, Ph.D.',
  'Ana d’Exemple',
  'آنا مثال',
  'نمونه\u200cها',
  'Trường Ví dụ',
  'My laptop (work)',
  'iPhone 15.2',
  'x'.repeat(80),
])('%s is a name', (name) => {
  expect(memberName(` ${name} `)).toBe(name);
});
