import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { honestAddresses, namesHost } from '../../../../functions/domain/reading/page/honest-addresses.ts';
import { honestMarkup } from '../../../../functions/domain/reading/page/honest-links.ts';
import { sanitizeInline, textOfMarkup } from '../../../../functions/domain/reading/page/inline-markup.ts';

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
      '<a href="https://evil.example/x">(evil.example) https://amnesty.example/login (evil.example)</a>',
    );
  });

  test('in both links where one stands inside the other', () => {
    expect(linkTo(EVIL, 'amnesty.example<a href="https://worse.example/">un.example</a>')).toBe(
      '<a href="https://evil.example/x">(evil.example) amnesty.example (evil.example)</a><a href="https://worse.example/">(worse.example) un.example (worse.example)</a>',
    );
  });

  test('in ASCII, where it is written in other letters', () => {
    const CYRILLIC = 'xn--mnesty-2nf.example';
    expect(linkTo('https://аmnesty.example/', 'аmnesty.example')).toBe(
      `<a href="https://${CYRILLIC}/">(${CYRILLIC}) аmnesty.example (${CYRILLIC})</a>`,
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
  ['a last part in other letters', 'аmnesty.рф', 'аmnesty.рф (xn--mnesty-2nf.xn--p1ai)'],
  [
    'a last part of wide letters',
    'Write to ａｍｎｅｓｔｙ．ｅｘａｍｐｌｅ.',
    'Write to ａｍｎｅｓｔｙ．ｅｘａｍｐｌｅ (amnesty.example).',
  ],
  ['an ideographic dot', 'amnesty。example', 'amnesty。example (amnesty.example)'],
  [
    'wide slashes',
    'amnesty.example／login.evil.example',
    'amnesty.example／login.evil.example (amnesty.example, login.evil.example)',
  ],
  ['a wide scheme', 'ｈｔｔｐｓ：／／аmnesty.example', 'ｈｔｔｐｓ：／／аmnesty.example (xn--mnesty-2nf.example)'],
  ['a scheme that is none', 'hxxps://аmnesty.example/x', 'hxxps://аmnesty.example/x (xn--mnesty-2nf.example)'],
  ['great letters behind a scheme', 'https://АMNESTY.EXAMPLE', 'https://АMNESTY.EXAMPLE (xn--mnesty-2nf.example)'],
  ['great letters and a path', 'АMNESTY.EXAMPLE/login', 'АMNESTY.EXAMPLE/login (xn--mnesty-2nf.example)'],
  ['an unseen sign', 'amn\u200desty.example', 'amn\u200desty.example (amnesty.example, esty.example)'],
  [
    'an unseen sign behind another letter',
    'а\u200emnesty.example',
    'а\u200emnesty.example (xn--mnesty-2nf.example, mnesty.example)',
  ],
  ['a hyphen of its own', 'human‑rights.example', 'human‑rights.example (rights.example)'],
  ['a small digit behind it', 'аmnesty.example²', 'аmnesty.example² (xn--mnesty-2nf.example2)'],
  ['a last part in ASCII already', 'аmnesty.xn--p1ai', 'аmnesty.xn--p1ai (xn--mnesty-2nf.xn--p1ai)'],
  ['an Arabic host behind a scheme', 'https://مثال.مصر', 'https://مثال.مصر (xn--mgbh0fb.xn--wgbh1c)'],
])('%s written in other letters shows its ASCII form', (_what, text, shown) => {
  expect(honestAddresses(text)).toBe(shown);
});

test.each([
  'a host in ASCII, https://example.org/é and www.example.org',
  'Il est parti à Évian. Les gardes, p. ex., l’ont vu… à l’O.N.U., n° 3.',
  'c.-à-d. él, S.É.R. y 3,5 €.',
  '«example.org» — “example.org”’s, example.org…',
  'قال المحامي: «أ. د. محمد» ٣.٥',
  `https://${'é'.repeat(400)}.example`,
])('%s stays as it is', (text) => {
  expect(honestAddresses(text)).toBe(text);
});

describe('what may be two sentences as well as a host gets a space, so that no mail program makes a link of it:', () => {
  test.each([
    [
      'sentences without one',
      'Il est parti à Évian.Les gardes l’ont vu.',
      'Il est parti à Évian. Les gardes l’ont vu.',
    ],
    ['great letters', 'АMNESTY.EXAMPLE', 'АMNESTY. EXAMPLE'],
    ['a script without small letters', 'قال المحامي.وقالت مثال.مصر', 'قال المحامي. وقالت مثال. مصر'],
    ['a last part in a script without small letters', 'amnesty.مصر', 'amnesty. مصر'],
    ['names with a title', 'Sr. M.Étienne, د.محمد', 'Sr. M. Étienne, د. محمد'],
  ])('%s', (_what, text, shown) => {
    expect(honestAddresses(text)).toBe(shown);
  });
});

test('text that was made honest once stays unchanged', () => {
  const word = fc.constantFrom(
    'аmnesty.example',
    'Évian.Les',
    'مثال.مصر',
    'https://é.example/x',
    '…',
    '/',
    '@',
    ' ',
    'a',
    '\u200d',
    '。',
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 8 }), (words) => {
      const once = honestAddresses(words.join(''));
      expect(honestAddresses(once)).toBe(once);
    }),
  );
});

test.each([
  ['dots', '.'.repeat(300_000)],
  ['stops', '。'.repeat(100_000)],
  ['short hosts', 'a.é/'.repeat(70_000)],
  ['commas behind a host', `a.éé/${','.repeat(300_000)}`],
  ['unseen signs', 'é\u200d.'.repeat(80_000)],
])('a text of %s alone takes no longer than words do', (_what, text) => {
  const startedAtMs = performance.now();
  honestAddresses(text);
  namesHost(text);
  expect(performance.now() - startedAtMs).toBeLessThan(2_000);
});

test('an address that browsers read in another way than it looks is written as they read it', () => {
  expect(linkTo('https:///evil.example/x', 'here')).toBe('<a href="https://evil.example/x">here (evil.example)</a>');
  expect(linkTo('https:\\\\evil.example/x', 'here')).toBe('<a href="https://evil.example/x">here (evil.example)</a>');
  expect(linkTo('https://', 'here')).toBe('here');
});
