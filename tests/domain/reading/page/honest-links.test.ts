import { domainToUnicode } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { honestAddresses, namesHost } from '../../../../functions/domain/reading/page/honest-addresses.ts';
import { honestMarkup } from '../../../../functions/domain/reading/page/honest-links.ts';
import { sanitizeInline, textOfMarkup } from '../../../../functions/domain/reading/page/inline-markup.ts';
import { oneLine } from '../../../../functions/domain/reading/page/one-line.ts';
import { runsOf } from '../../../support/runner/runs-of.ts';

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
  ['two', 'a.é.example b.é.example', 'a.é.example (a.xn--9ca.example) b.é.example (b.xn--9ca.example)'],
  ['a last part in other letters', 'аmnesty.рф', 'аmnesty.рф (xn--mnesty-2nf.xn--p1ai)'],
  [
    'a last part of wide letters',
    'Write to ａｍｎｅｓｔｙ．ｅｘａｍｐｌｅ.',
    'Write to ａｍｎｅｓｔｙ．ｅｘａｍｐｌｅ (amnesty.example).',
  ],
  ['an ideographic dot', 'amnesty。example', 'amnesty。example (amnesty.example)'],
  ['a scheme that is none', 'hxxps://аmnesty.example/x', 'hxxps://аmnesty.example/x (xn--mnesty-2nf.example)'],
  ['great letters behind a scheme', 'https://АMNESTY.EXAMPLE', 'https://АMNESTY.EXAMPLE (xn--mnesty-2nf.example)'],
  ['great letters and a path', 'АMNESTY.EXAMPLE/login', 'АMNESTY.EXAMPLE/login (xn--mnesty-2nf.example)'],
  ['an unseen sign', 'amn\u200desty.example', 'amn\u200desty.example (amnesty.example, esty.example)'],
  [
    'an unseen sign and a low line',
    'https://\u200d。аррӏе.comÀ_',
    'https://\u200d。аррӏе.comÀ_ (xn--80ak6aa92e.xn--com_-2na, xn--80ak6aa92e.xn--com-cla)',
  ],
  [
    'an unseen sign and a letter that browsers read in two ways',
    '\u200dwww.ࡰ𝝇',
    '\u200dwww.ࡰ𝝇 (www.xn--3xa90v, www.xn--4xa70v)',
  ],
  ['a second www', 'ﭏwww.www.𐊀一', 'ﭏwww.www.𐊀一 (www.www, www.xn--4gqp415b)'],
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
  'le site d’amnesty.example, « example.org », “example.org” (‘example.org’)',
  'https://example.org/détenu.pdf, example.org:443/été/Évian.html',
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
    ['sentences before signs that a query may begin with', 'Évian.Les?|', 'Évian. Les ?|'],
  ])('%s', (_what, text, shown) => {
    expect(honestAddresses(text)).toBe(shown);
    expect(honestAddresses(shown)).toBe(shown);
  });
});

describe('a sign that some programs end a host at, and others do not, is parted from hosts:', () => {
  test.each([
    ['a slash that is none', 'bank.example⁄login.evil.example', 'bank.example ⁄ login.evil.example'],
    ['a division sign', 'At bank.example∕login.evil.example.', 'At bank.example ∕ login.evil.example.'],
    ['a wide slash', 'amnesty.example／login.evil.example', 'amnesty.example ／ login.evil.example'],
    ['a wide scheme', 'ｈｔｔｐｓ：／／аmnesty.example', 'ｈｔｔｐｓ ：／／ аmnesty.example (xn--mnesty-2nf.example)'],
    ['an unseen mark', 'а\u200emnesty.example', 'а \u200e mnesty.example'],
    ['a hyphen of its own', 'human‑rights.example', 'human ‑ rights.example'],
    ['a hyphen of its own behind a scheme', 'https://human‑rights.example', 'https://human ‑ rights.example'],
    ['a small digit', 'аmnesty.example²', 'аmnesty.example (xn--mnesty-2nf.example) ²'],
    ['a quotation mark behind a host', 'amnesty.example”x.evil.example', 'amnesty.example ” x.evil.example'],
    ['a letter in a circle at the end', 'аррӏе.coⓜ', 'аррӏе.co (xn--80ak6aa92e.co) ⓜ'],
    ['a heart', 'https://♥amnesty.org/', 'https:// ♥ amnesty.org/'],
    ['a line', 'https://╱amnesty.org/', 'https:// ╱ amnesty.org/'],
    ['a face', 'https://☺.com/', 'https:// ☺. com/'],
    ['letters in circles', 'https://ⓔⓥⓘⓛ.com/x', 'https:// ⓔⓥⓘⓛ. com/x'],
    ['letters in circles without a scheme', 'ⓔⓥⓘⓛ.com', 'ⓔⓥⓘⓛ. com'],
    ['three letters in one', 'https://℡.com/', 'https:// ℡. com/'],
    ['an umbrella', 'https://☂amnesty.org/login', 'https:// ☂ amnesty.org/login'],
    ['a letter in a square', 'https://🄰mnesty.org/', 'https:// 🄰 mnesty.org/'],
    ['a heart behind www', 'www.♥amnesty.org', 'www. ♥ amnesty.org'],
    [
      'a comma behind a scheme',
      'https://amnesty.org,аррӏе.com',
      'https://amnesty.org , аррӏе.com (xn--80ak6aa92e.com)',
    ],
    ['a sign of equality', 'amnesty.org=аррӏе.com', 'amnesty.org = аррӏе.com (xn--80ak6aa92e.com)'],
    ['a sign instead of a name', '`-.Ⰰø', '`-. Ⰰø'],
    ['a leader of dots', 'раураӏ․com', 'раураӏ ․ com'],
  ])('%s', (_what, text, shown) => {
    expect(honestAddresses(text)).toBe(shown);
  });
});

describe('a host that is written with percent signs is parted, so that no program reads another than an eye:', () => {
  test.each([
    ['a letter', 'Sign at ev%69l.example/login now.', 'Sign at ev % 69l.example/login now.'],
    ['a letter behind a scheme', 'https://ev%69l.example/a%20b', 'https://ev % 69l.example/a%20b'],
    ['the first letter', '%65vil.example', '% 65vil.example'],
    ['every letter behind a scheme', 'https://%65%76%69%6C/', 'https:// % 65 % 76 % 69 % 6C/'],
    ['a full stop', 'evil%2eexample/login', 'evil % 2eexample/login'],
    ['an ideographic stop', 'evil%E3%80%82example', 'evil % E3 % 80 % 82example'],
    ['a Cyrillic letter', 'https://%D0%B0mnesty.example', 'https:// % D0 % B0mnesty.example'],
    ['the domain of a mail address', 'desk@ev%69l.example', 'desk@ev % 69l.example'],
    ['the sign of a mail address', 'desk%40evil.example', 'desk % 40evil.example'],
    ['a letter beside other letters', 'évé%69l.example', 'évé % 69l.example'],
    ['a letter behind another address', 'https://example.org,ev%69l.example', 'https://example.org,ev % 69l.example'],
    ['a letter behind what is parted from its full stop', '․އº#ev%69l.com', '․ އº#ev % 69l.com'],
    ['a letter behind another scheme', 'example.org/x//ev%69l.example', 'example.org/x//ev % 69l.example'],
  ])('%s', (_what, text, shown) => {
    expect(honestAddresses(text)).toBe(shown);
    expect(honestAddresses(shown)).toBe(shown);
  });

  test.each([
    'https://example.org/d%C3%A9tenu.pdf?next=https%3A%2F%2Fexample.org%2Fa.html#b%20c.de',
    'example.org:443/?u=a%2eb.example&v=100%25',
    'https://medium.example/@ivan/a%20b.html, https://example.org/wiki/File:Caf%C3%A9.jpg',
    'They lost 50%, then 5%.The rest stayed: 100%ab, 30%de.',
  ])('not in a path, a query or a sentence: %s', (text) => {
    expect(honestAddresses(text)).toBe(text);
  });
});

const APPLE = '(xn--80ak6aa92e.com)';

test.each([
  '|',
  '{',
  '}',
  '[',
  ']',
  '）',
  '「',
  '」',
  '，',
  '。',
  '“',
  '”',
  '`',
  ',',
  '"',
  '<',
  '>',
  '♥',
  '_',
  ';',
  '?',
  '#',
  '\\',
])('a host in other letters shows its ASCII form behind an ASCII address and %s', (sign) => {
  expect(honestAddresses(`https://amnesty.org/${sign}https://аррӏе.com/login`)).toMatch(
    new RegExp(` \\${APPLE.slice(0, -1)}\\)$`),
  );
  expect(honestAddresses(`amnesty.org${sign}аррӏе.com`)).toContain('xn--80ak6aa92e.com');
});

test('a host in other letters shows its ASCII form behind an ASCII address over tags', () => {
  const shown = honestMarkup('https://<em>amnesty.org</em>/<strong>）</strong>https://аррӏе.com');
  expect(textOfMarkup(shown)).toBe(`https://amnesty.org/）https://аррӏе.com ${APPLE}`);
});

test('a long address shows its host in ASCII before it too', () => {
  const address = `https://аррӏе.com/${'a'.repeat(100)}`;
  expect(honestAddresses(address)).toBe(`${APPLE} ${address} ${APPLE}`);
});

test('an ASCII form that stands there already counts unless it is parted itself', () => {
  expect(honestAddresses(`аррӏе.com ${APPLE}.`)).toBe(`аррӏе.com ${APPLE}.`);
  expect(honestAddresses(`аррӏе.com ${APPLE}“https://`)).toBe(`аррӏе.com ${APPLE} (xn--80ak6aa92e.com )“ https://`);
});

test('what must be parted a third time is spelled, and a letter alone is never parted', () => {
  expect(honestAddresses('https://(Évian.Les?|')).toBe('https:// ( É v i a n . L e s ?|');
  const letters = Array.from({ length: 0x110000 }, (_, codePoint) => String.fromCodePoint(codePoint));
  expect(letters.filter((letter) => honestAddresses(letter) !== letter)).toEqual([]);
});

test('what is too long for a host is parted, as programs may find a shorter one in it', () => {
  const long = 'a'.repeat(70);
  expect(honestAddresses(`https://${long}-аррӏе.com`)).toBe(`https:// ${long}-аррӏе. com`);
  expect(honestAddresses(`${'a.'.repeat(150)}аррӏе.com`)).toBe(`${'a. '.repeat(150)}аррӏе. com`);
});

describe('in any row of letters, signs and hosts', () => {
  const part = fc.oneof(
    fc.constantFrom(
      'https://',
      'http://',
      '//',
      'www.',
      '@',
      'amnesty.org',
      'аррӏе.com',
      'раураӏ.com/login',
      'a',
      'я',
      '.',
      '-',
      '_',
      '/',
      ' ',
      '|',
      '{',
      ']',
      '<',
      '>',
      '"',
      '`',
      '#',
      '?',
      ',',
      ';',
      ':',
      '(',
      ')',
      '）',
      '「',
      '，',
      '。',
      '“',
      '’',
      '–',
      '♥',
      '⁄',
      '∕',
      '․',
      'ⓔ',
      'ⓜ',
      '²',
      '\u200d',
      '\u200e',
      '\u0301',
      '|',
      '%69',
      '%2e',
      '%D0%B0',
      'ev%69l.com',
      '｜',
      'Évian.Les',
      '\\',
      '\n',
      ` ${APPLE}`,
    ),
    fc.string({ unit: 'grapheme', maxLength: 2 }),
  );
  const texts = fc.array(part, { maxLength: 10 }).map((parts) => parts.join(''));
  const PLAIN = /^[a-z\d.-]*$/i;
  /** As a browser resolves it. The root has letters alone: what ends otherwise leads nowhere. */
  const resolved = (url: string) => {
    const host = /^(?:[a-z]+:)?[/\\]*(?:[^/?#]*@)?([^/?#:\\]*)/iu.exec(url)?.[1]?.replace(/^\.+/, '') ?? '';
    const inAscii = URL.parse(`https://${host}`)?.hostname.replace(/^\.+/, '') ?? '';
    if (!/[.\u3002\uff0e\uff61]\p{L}[\p{L}\p{M}]+[.\u3002]*$/u.test(host.normalize('NFKC'))) return [];
    return !PLAIN.test(host) && !inAscii.includes('..') && /\.\p{L}[\p{L}\p{M}]+$/u.test(domainToUnicode(inAscii))
      ? [inAscii]
      : [];
  };
  /** linkify-it ends a host at spaces and at punctuation of any script, and takes symbols for letters. */
  const IN_LINKIFY =
    /(?<![^\s\p{P}\p{Cc}<>|])(?<!(?<!\/)\/)(?<host>(?:[^\s\p{P}\p{Cc}<>|｜]|[.-])+)(?:\/(?!\/)[\w\-.~%\p{L}\p{M}\p{N}]*)*/gu;
  /** Thunderbird ends an address at these signs and at spaces alone. */
  const IN_THUNDERBIRD = /(?:https?:\/\/|(?<![\p{L}\p{M}\p{N}])www\.)[^\s<>"`{}[\]|]+/giu;

  const PROGRAMS: [string, (text: string) => string[]][] = [
    [
      'linkify-it',
      (text) => [...text.matchAll(IN_LINKIFY)].map(({ groups }) => (groups?.host ?? '').replace(/^[-.]+|[-.]+$/g, '')),
    ],
    ['Thunderbird', (text) => [...text.matchAll(IN_THUNDERBIRD)].map(([url]) => url)],
  ];

  test.each(PROGRAMS)('each host that %s finds is in ASCII, or stands in ASCII behind', (_program, find) => {
    fc.assert(
      fc.property(texts, (text) => {
        const shown = honestAddresses(oneLine(text));
        for (const host of find(shown).flatMap(resolved)) expect(shown.toLowerCase()).toContain(host);
      }),
      { numRuns: runsOf(300) },
    );
  });

  test('what is made honest once stays as it is', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const once = honestAddresses(oneLine(text));
        expect(honestAddresses(once)).toBe(once);
      }),
      { numRuns: runsOf(300) },
    );
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
  ['dots between hosts', `é.cd${'.'.repeat(300_000)}é.com`],
  ['hyphens between hosts', `é.cd${'-'.repeat(300_000)}é.com`],
  ['hearts', '♥'.repeat(300_000)],
  ['hearts and hosts', '♥é.com'.repeat(10_000)],
  ['addresses', 'https://é.com|'.repeat(10_000)],
  ['percent signs', '%'.repeat(300_000)],
  ['letters in percent signs', 'https://%61'.repeat(30_000)],
  ['stops in percent signs', 'a%2eb'.repeat(60_000)],
  ['hosts and paths with percent signs', 'ev%69l.com/%61,'.repeat(20_000)],
])('a text of %s alone is read to its end: quadratic work would take minutes', (_what, text) => {
  expect(honestAddresses(text).length).toBeGreaterThanOrEqual(text.length);
  namesHost(text);
});

test('an address that browsers read in another way than it looks is written as they read it', () => {
  expect(linkTo('https:///evil.example/x', 'here')).toBe('<a href="https://evil.example/x">here (evil.example)</a>');
  expect(linkTo('https:\\\\evil.example/x', 'here')).toBe('<a href="https://evil.example/x">here (evil.example)</a>');
  expect(linkTo('https://', 'here')).toBe('here');
});
