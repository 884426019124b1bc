import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { honestMarkup } from '../../../../functions/domain/reading/page/honest-links.ts';
import { sanitizeInline } from '../../../../functions/domain/reading/page/inline-markup.ts';
import { linkAddresses } from '../../../../functions/web/kit/components/linked-addresses.ts';

/** Each link of some markup: where it leads, and what it shows. */
const linksIn = (markup: string) =>
  [...parseHTML(`<body><p>${markup}</p></body>`).document.querySelectorAll('a')].map((link) => [
    link.getAttribute('href'),
    link.textContent,
  ]);
const hrefsIn = (markup: string) => linksIn(linkAddresses(markup)).map(([href]) => href);

test('an address becomes a link that shows what was written, opens nothing of ours, and tells no other site whence', () => {
  expect(linkAddresses('See https://example.org/a?b=1&amp;c=2.')).toBe(
    'See <a href="https://example.org/a?b=1&amp;c=2" rel="noopener noreferrer"><bdi dir="ltr">https://example.org/a?b=1&amp;c=2</bdi></a>.',
  );
});

test.each([
  ['Write to desk@example.org, today.', 'mailto:desk@example.org'],
  ['Sign at example.org/sign!', 'https://example.org/sign'],
  ['(see www.example.org)', 'https://www.example.org'],
  ['“http://example.org/a(b)”', 'http://example.org/a(b)'],
  ['<strong>example.org</strong>', 'https://example.org'],
  ['As she wrote on example.org<sup><a href="#note-1">[1]</a></sup>', 'https://example.org'],
  ['One<br>example.org<br>two', 'https://example.org'],
  ['https://ru.example.org/Россия', 'https://ru.example.org/Россия'],
])('%s has a link to %s', (markup, href) => {
  expect(hrefsIn(markup)).toContain(href);
});

test.each([
  [
    'a scheme that is no page or mail',
    'javascript:alert(1) data:text/html,x ftp://example.org file:///a //example.org',
  ],
  ['what stands in a link already', '<a href="https://example.org/">example.org</a>'],
  ['sentences without a space between them', 'He was beaten.In prison he saw no doctor.So it is.'],
  ['another host than the eye reads first', 'https://example.org@evil.example/ https://example.org\\@evil.example'],
  ['a host in other letters', 'https://еxample.org/ пример.рф desk@еxample.org'],
  [
    'a part of what is read as one address',
    'https://exam<strong>ple.org</strong> x<em>example.org</em> example.org<em>.evil</em>',
  ],
  ['an address glued to other letters', 'وexample.org example.orgх'],
  ['a host behind a sign that turns letters around', '\u202eexample.org'],
])('%s becomes no link of ours', (_, markup) => {
  expect(linkAddresses(markup)).not.toContain('rel=');
});

test('of a host in other letters its form in ASCII, which stands behind it, is the link', () => {
  const honest = honestMarkup('See https://пример.рф/путь today');
  expect(hrefsIn(honest)).toEqual(['https://xn--e1afmkfd.xn--p1ai']);
});

describe('hostile text', () => {
  const HOSTILE = [
    'https://example.org/"onmouseover="alert(1)',
    'https://example.org/&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;',
    "https://example.org/'><img src=x onerror=alert(1)>",
    'https://example.org/<a href="https://evil.example/">x</a>',
    '<a href="https://evil.example/">https://example.org</a> example.org',
    'https://example.org/{{name}}',
    'mailto:desk@example.org?bcc=all@example.org',
    'desk@example.org?bcc=all@example.org',
    'https://example.org/\ud800',
    'HTTPS://EXAMPLE.ORG/ JaVaScRiPt:alert(1)//example.org',
  ];

  test.each(HOSTILE)('%s stays markup of links, strong, em and br alone', (text) => {
    const { document } = parseHTML(`<body><p>${linkAddresses(sanitizeInline(text))}</p></body>`);
    for (const element of document.querySelectorAll('p *')) {
      expect(['A', 'BDI', 'STRONG', 'EM', 'BR']).toContain(element.tagName);
      const allowed = ['href', 'rel', 'dir'];
      expect([...element.attributes].map(({ name }) => name).filter((name) => !allowed.includes(name))).toEqual([]);
    }
    for (const [href] of linksIn(linkAddresses(sanitizeInline(text))))
      expect(href).toMatch(/^(?:https?:\/\/|mailto:)/i);
    expect(document.querySelectorAll('a a').length).toBe(0);
  });

  test('shows the same text as before', () => {
    for (const text of HOSTILE) {
      const markup = sanitizeInline(text);
      const textOf = (one: string) => parseHTML(`<body><p>${one}</p></body>`).document.body.textContent;
      expect(textOf(linkAddresses(markup))).toBe(textOf(markup));
    }
  });

  test.each([
    'http://',
    'a@',
    'www.',
    'a.b',
    '(',
    'https://example.org/(',
    'https://example.org/a.b(',
    `${'https://example.org/('.repeat(49)} `,
    'x@example.org ',
    '[',
    '\u0660.',
  ])('a long row of %s takes no longer than a reader waits', (piece) => {
    const begunAtMs = performance.now();
    linkAddresses(piece.repeat(Math.ceil(100_000 / piece.length)));
    expect(performance.now() - begunAtMs).toBeLessThan(1_000);
  });
});
