import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { honestAddresses } from '../../../functions/domain/reading/honest-addresses.ts';
import { honestMarkup } from '../../../functions/domain/reading/honest-links.ts';
import { sanitizeInline, textOfMarkup } from '../../../functions/domain/reading/inline-markup.ts';

const EVIL = 'https://evil.example/x';
const linkTo = (href: string, label: string) => honestMarkup(sanitizeInline(`<a href="${href}">${label}</a>`));

describe('a link shows its host', () => {
  test.each([
    ['words', 'the list'],
    ['an address', 'https://amnesty.example/login'],
    ['a host alone', 'amnesty.example'],
    ['a host before a user sign', 'amnesty.example@evil.example'],
    ['a host behind a user sign', 'evil.example@amnesty.example/'],
    ['its host with more words', 'at evil.example'],
    ['its host with an unseen sign', 'evil\u200d.example'],
    ['its host with a backslash', 'evil.example\\amnesty.example'],
    ['a host that ends with its host', 'amnesty.evil.example'],
    ['a host of its own domain', 'example'],
    ['more than an address can be long', `evil.example/${'.'.repeat(300_000)}`],
  ])('behind %s', (_what, label) => {
    expect(textOfMarkup(linkTo(EVIL, label))).toMatch(/ \(evil\.example\)$/);
  });

  test('inside the link, so that no cut can part the two', () => {
    expect(linkTo(EVIL, 'https://amnesty.example/login')).toBe(
      '<a href="https://evil.example/x">https://amnesty.example/login (evil.example)</a>',
    );
  });

  test('in both links where one stands inside the other', () => {
    expect(linkTo(EVIL, 'amnesty.example<a href="https://worse.example/">un.example</a>')).toBe(
      '<a href="https://evil.example/x">amnesty.example (evil.example)</a><a href="https://worse.example/">un.example (worse.example)</a>',
    );
  });

  test('in ASCII, where it is written in other letters', () => {
    const CYRILLIC = 'xn--mnesty-2nf.example';
    expect(linkTo('https://аmnesty.example/', 'аmnesty.example')).toBe(
      `<a href="https://${CYRILLIC}/">аmnesty.example (${CYRILLIC})</a>`,
    );
  });

  test('unless its text is an address of this host and nothing else, apart from other words', () => {
    const host = fc.constantFrom('amnesty.example', 'evil.example', 'a.b.example');
    const around = fc.constantFrom(['', ''], ['https://', '/login'], ['see ', ' there'], ['www.', ''], ['', '.']);
    const beside = fc.constantFrom(
      ['', ''],
      ['at ', ', now'],
      ['x', ''],
      ['https://', ''],
      ['', '.x.example'],
      ['', '@x'],
    );
    fc.assert(
      fc.property(host, host, around, beside, (named, real, [before = '', after = ''], [left = '', right = '']) => {
        const href = `https://${real}/x`;
        const shown = honestMarkup(`${left}<a href="${href}">${before}${named}${after}</a>${right}`);
        const saysIt =
          named === real && before !== 'see ' && ['', 'at '].includes(left) && ['', ', now'].includes(right);
        expect(shown.includes(` (${real})</a>`)).toBe(!saysIt);
      }),
    );
  });
});

describe('an honest link stays as it is', () => {
  test.each([
    ['its own address', 'https://example.org/list', 'https://example.org/list'],
    ['its own host', 'https://example.org/list', 'example.org'],
    ['its own host with a port', 'https://example.org/list', 'example.org:443'],
    ['its host with www', 'https://example.org/', 'www.example.org'],
    ['its host without www', 'https://www.example.org/', 'example.org.'],
    [
      'its address, which holds another',
      'https://example.org/?u=https://x.example&amp;v=1',
      'https://example.org/?u=https://x.example&amp;v=1',
    ],
    ['its mail address', 'mailto:a@example.org?subject=x', 'A@example.org'],
  ])('%s', (_what, href, label) => {
    expect(linkTo(href, label)).toBe(`<a href="${href}">${label}</a>`);
  });
});

test.each([
  [
    'a host with an accent',
    'Sign at www.amnésty.example.',
    'Sign at www.amnésty.example (www.xn--amnsty-dva.example).',
  ],
  ['a mail address', 'desk@аmnesty.example', 'desk@аmnesty.example (xn--mnesty-2nf.example)'],
  [
    'a path behind a slash that is none, without a scheme,',
    'bank.example⁄login.evil.example',
    'bank.example⁄login.evil.example (bank.xn--examplelogin-xk0g.evil.example)',
  ],
  [
    'a path behind a division sign, without a scheme,',
    'At bank.example∕login.evil.example.',
    'At bank.example∕login.evil.example (bank.xn--examplelogin-ni5g.evil.example).',
  ],
  ['two', 'a.é.example b.é.example', 'a.é.example (a.xn--9ca.example) b.é.example (b.xn--9ca.example)'],
])('%s written in other letters shows its ASCII form', (_what, text, shown) => {
  expect(honestAddresses(text)).toBe(shown);
});

test.each([
  'a host in ASCII, https://example.org/é and www.example.org',
  'Il est parti à Évian.Les gardes, p. ex., l’ont vu.',
  'Era Ángel.Sí, c.-à-d. él.',
  `https://${'é'.repeat(400)}.example`,
])('%s stays as it is', (text) => {
  expect(honestAddresses(text)).toBe(text);
});

test('an address that browsers read in another way than it looks is written as they read it', () => {
  expect(linkTo('https:///evil.example/x', 'here')).toBe('<a href="https://evil.example/x">here (evil.example)</a>');
  expect(linkTo('https:\\\\evil.example/x', 'here')).toBe('<a href="https://evil.example/x">here (evil.example)</a>');
  expect(linkTo('https://', 'here')).toBe('here');
});
