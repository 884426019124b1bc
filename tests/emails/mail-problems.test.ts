import { expect, test } from 'vitest';
import { mailProblems } from '../../emails/compile/mail-problems.ts';
import type { Mail } from '../../emails/mail.ts';

const UNSUBSCRIBE_URL = 'https://alerts.example.org/unsubscribe?a=1&b=2';
const duties = { postalAddress: '1 Example Street, Exampleville', unsubscribeUrl: UNSUBSCRIBE_URL };

const aMail = (overrides: Partial<Mail> = {}): Mail => ({
  subject: 'Ivan Example',
  html: `<!doctype html><html lang="en" dir="ltr"><body><p>1 Example Street,\n Exampleville</p><a href="${UNSUBSCRIBE_URL.replace('&', '&amp;')}">Leave</a></body></html>`,
  text: `1 Example Street,\nExampleville\n<${UNSUBSCRIBE_URL}>\n`,
  ...overrides,
});

const changed = (from: string | RegExp, to: string) => aMail({ html: aMail().html.replace(from, to) });

test('a mail that keeps every rule has no problems', () => {
  expect(mailProblems(aMail(), duties)).toEqual([]);
});

test.each([
  ['its subject is empty or holds a control character', aMail({ subject: ' ' })],
  ['its subject is empty or holds a control character', aMail({ subject: 'a\r\nb' })],
  ['its <html> has no lang', changed('lang="en"', 'lang=""')],
  ['its <html> has no dir', changed(' dir="ltr"', '')],
  ["its HTML lacks the sender's postal address", changed('1 Example Street', '')],
  ["its text part lacks the sender's postal address", aMail({ text: `<${UNSUBSCRIBE_URL}>` })],
  ['its HTML has no link to unsubscribe', changed('unsubscribe?a=1', 'unsubscribe?a=2')],
  ['its text part has no link to unsubscribe', aMail({ text: '1 Example Street, Exampleville' })],
  [
    'it has a link that is neither a page nor a way to write or call',
    changed('<p>', '<a href="ftp://example.org">x</a><p>'),
  ],
  ['it has an element that loads or runs something', changed('<p>', '<img alt="" src="https://example.org/pixel"><p>')],
  ['its styles load something from elsewhere', changed('<p>', '<p style="background:url(https://example.org/pixel)">')],
  [
    'its hidden words have the colour of their ground',
    changed('<p>', '<div style="display:none;font-size:1px;color:#ffffff">soon</div><p>'),
  ],
  [
    'its HTML is 100000 bytes: at 100000 mail programs clip it',
    changed('</p>', `${'a'.repeat(100_000 - aMail().html.length)}</p>`),
  ],
])('%s', (problem, mail) => {
  expect(mailProblems(mail, duties)).toEqual([problem]);
});

test('a mail without a text part', () => {
  expect(mailProblems(aMail({ text: '\n' }), duties)).toContain('it has no text part');
});

test('a notice needs no link to unsubscribe', () => {
  const withoutLink = { ...changed(/<a.*<\/a>/, ''), text: '1 Example Street, Exampleville' };
  expect(mailProblems(withoutLink, { ...duties, unsubscribeUrl: null })).toEqual([]);
});
