import { expect, test } from 'vitest';
import { meantAddress } from '../../../../functions/domain/subscriber/address/meant-address.ts';

test.each([
  ['gmial.com', 'gmail.com'],
  ['gmail.co', 'gmail.com'],
  ['gnail.com', 'gmail.com'],
  ['GMAIL.CON', 'gmail.com'],
  ['hotmial.com', 'hotmail.com'],
  ['yaho.com', 'yahoo.com'],
  ['outlok.com', 'outlook.com'],
  ['protonmail.con', 'protonmail.com'],
])('an address at %s is taken for one at %s, and its own part stays as it was typed', (typed, meant) => {
  expect(meantAddress(`Ana.O'Neil+news@${typed}`)).toBe(`Ana.O'Neil+news@${meant}`);
});

test.each(
  'gmail.com yahoo.com yahoo.de yahoo.com.mx hotmail.co.uk outlook.de live.nl email.com mail.com ymail.com mail.ru ya.ru gmx.de web.de free.fr me.com pm.me proton.me riseup.net example.org amnesty.org xn--e1afmkfd.xn--p1ai'.split(
    ' ',
  ),
)('an address at %s is asked about by no page', (domain) => {
  expect(meantAddress(`ana@${domain}`)).toBeUndefined();
});
