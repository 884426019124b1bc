import { expect, test } from 'vitest';
import { sanitizeInline } from '../../../../functions/domain/reading/page/inline-markup.ts';
import { hasUserName, hasUserNameInLink } from '../../../../functions/domain/reading/page/user-names.ts';

test.each([
  ['over tags', 'https://amnesty.example<b>@x.example/login</b>'],
  ['over tags and a space', 'https://amnesty.example&nbsp;<b>@x.example/login</b>'],
  ['over a link', 'https://amnesty.example<a href="https://x.example/">@x.example/login</a>'],
  ['behind a link', '<a href="https://x.example/">https://amnesty.example</a>@x.example/login'],
  ['in a link’s address', '<a href="https://amnesty.example@x.example/">here</a>'],
])('a user name is found %s', (_where, html) => {
  expect(hasUserNameInLink(sanitizeInline(html))).toBe(true);
});

test.each([
  ['with a password', 'https://amnesty.example:443@x.example/'],
  ['without slashes', 'https:amnesty.example@x.example'],
  ['with one slash', 'https:/amnesty.example@x.example'],
  ['with a backslash before it', 'https://amnesty.example\\@x.example/'],
  ['with backslashes', 'https:\\\\amnesty.example@x.example'],
  ['without a scheme', '//amnesty.example@x.example'],
  ['with www alone', 'www.amnesty.example@x.example'],
  ['with a path alone', 'amnesty.example@x.example/login'],
  ['with a query alone', 'amnesty.example@x.example?login'],
  ['with a port alone', 'amnesty.example:8080@x.example'],
  ['with a parameter and a path', 'amnesty.example;x@x.example/login'],
  ['with a parameter alone', 'amnesty.example;x@x.example'],
  ['with any sign and a path', 'amnesty.example,x@x.example/login'],
  ['behind mail addresses', 'desk@example.org;amnesty.example:80@x.example'],
  ['before a mail address', 'amnesty.example:80@x.example;desk@example.org'],
  ['with another scheme and no slash', 'ftp:amnesty.example@x.example'],
  ['with a scheme of sockets', 'wss:amnesty.example@x.example'],
  ['with a fraction slash', 'https://amnesty.example⁄petition@x.example/x'],
  ['with a fraction slash and no scheme', 'amnesty.example⁄petition@x.example'],
  ['with a division slash and no scheme', 'amnesty.example∕login@x.example'],
  ['with a slash that is none', 'https://amnesty.example∕login@x.example/'],
  ['with a sign that hides a slash', 'https://amnesty℀@x.example/'],
  ['with a wide sign', 'https://amnesty.example＠x.example/'],
  ['with an unseen sign', 'https://amnesty.example\u200b@x.example/'],
  ['beside a space', 'https://amnesty.example @x.example/'],
  ['beside line ends and no scheme', 'amnesty.example \n @x.example/login'],
  ['in a sentence', 'Sign (at https://amnesty.example@x.example/).'],
])('a user name is found %s', (_how, text) => {
  expect(hasUserName(text)).toBe(true);
});

test.each([
  'evil。example',
  'evil．example',
  'evil｡example',
  '2130706433/',
  '0x7f000001',
  '[::1]/',
  'evil/x',
  'evil:80',
  'evil?x',
])('a user name is found beside a space and before %s', (host) => {
  expect(hasUserName(`https://amnesty.example @${host}`)).toBe(true);
});

test.each(
  [...'\u00a0\u1680\u2000\u2003\u2007\u2009\u200a\u2028\u202f\u205f\u3000\ufeff\u0085\u180e'].map((sign) => [
    `U+${sign.charCodeAt(0).toString(16)}`,
    sign,
  ]),
)('a user name is found beside %s, which programs may read on over', (_code, space) => {
  for (const at of ['@', '＠'])
    for (const name of [`amnesty.example${space}`, `amnesty.example${space}:443`, `amnesty${space}.example`])
      expect(hasUserName(`Sign https://${name}${at}x.example/ now`)).toBe(true);
});

test.each([
  'Écrivez\u00a0: desk@example.org\u00a0; https://example.org\u00a0!',
  'Write to\u00a0desk@example.org\u00a0or\u2003press@example.org',
  'See https://example.org/\u00a0@desk',
  'Write to desk@example.org or press.desk@example.org.',
  'Write to desk@example.org/press.desk@example.org, and/or @example.',
  'https://social.example/@desk, https://example.org/?mail=a@example.org#b@c',
  'See https://example.org/ @desk',
  'Write to desk@example.org;press@example.org, or mailto:press.desk@example.org.',
  'Email:press.desk@example.org',
  'See https://example.org @desk, https://example.org @desk@social.example',
  'At 5 pm @ the court, and // so on',
])('%s has none', (text) => {
  expect(hasUserName(text)).toBe(false);
});

test.each(['\\', '\\a', '@', ':@', '.aa:', '//', 'www.', 'https:'])(
  'a text of nothing but %s, 350,000 characters long, is read to its end: quadratic work would take minutes',
  (part) => {
    const text = part.repeat(350_000 / part.length);
    expect(hasUserName(text)).toBe(false);
    hasUserName(`${text}@`);
  },
);
