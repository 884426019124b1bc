import { expect, test } from 'vitest';
import type { NoticeFrame } from '../../emails/notice.ts';
import { type Part, plainNotice } from '../../emails/plain-notice/plain-notice.ts';
import { aSender } from './an-alert.ts';
import { linksOf, shownIn } from './shown.ts';

const HOME = 'https://alerts.example.org/?lang=en';

/** The mail of a notice that has these parts. */
const mailOf = (parts: readonly Part[], sender: 'full' | 'quiet' = 'quiet') =>
  plainNotice<'address-changed', NoticeFrame>({
    subject: 'address-changed',
    title: 'mail.address-changed.title',
    sender,
    discreet: 'as it is',
    fieldsOf: ({ language }, { sender }) => ({ language, sender }),
    parts: () => parts,
  }).render({ language: 'en', sender: aSender() });

test.each([
  { item: '<b>themes</b> & {{braces}}' },
  { strong: '<b>themes</b> & {{braces}}' },
  '<b>themes</b> & {{braces}}',
])('text stays text, and is no markup: %o', (part) => {
  const { html, text } = mailOf([part]);
  expect(html).not.toContain('<b>themes');
  expect(shownIn(html, 'td.ink p')).toEqual(['<b>themes</b> & {{braces}}']);
  expect(text).toContain('<b>themes</b> & {{braces}}');
});

test('parts stand in their order, in both parts of the mail', () => {
  const url = 'https://alerts.example.org/p';
  const { html, text } = mailOf(['One', { button: 'Two', url }, { code: '012345' }, 'Four']);
  expect(shownIn(html, 'td.ink p, td.button a')).toEqual(['One', 'Two', '012345', 'Four']);
  expect(shownIn(html, 'p[dir=ltr]')).toEqual(['012345']);
  expect(text).toContain(`\n\nOne\n\nTwo:\n<${url}>\n\n012345\n\nFour\n\n--------`);
});

test('in the text part a link is named, unless the words before it lead to it', () => {
  const url = 'https://alerts.example.org/p';
  const { text } = mailOf([
    { words: 'Sign in there.', link: 'Sign in', url },
    { words: 'Tell us:', link: 'Not me', url },
  ]);
  expect(text).toContain(`Sign in there.\nSign in: <${url}>\n\nTell us:\n<${url}>\n`);
});

test('a quiet sender has no link to our home page', () => {
  expect(linksOf(mailOf([], 'full').html)).toContain(HOME);
  const quiet = mailOf([]);
  expect(linksOf(quiet.html)).not.toContain(HOME);
  expect(quiet.text).not.toContain(HOME);
});

test('a link or a button that leads nowhere is refused', () => {
  const url = 'javascript:alert(1)';
  expect(() => mailOf([{ button: 'Go', url }])).toThrow(TypeError);
  expect(() => mailOf([{ words: 'Go', link: 'there', url }])).toThrow(TypeError);
});
