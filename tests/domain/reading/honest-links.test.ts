import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { articleFromText } from '../../../functions/domain/reading/article-from-text.ts';
import { honestAddresses } from '../../../functions/domain/reading/honest-links.ts';
import { sanitizeInline, textOfMarkup } from '../../../functions/domain/reading/inline-markup.ts';

const EVIL = 'https://evil.example/x';
const linkTo = (href: string, label: string) => sanitizeInline(`<a href="${href}">${label}</a>`);

describe('a link whose text names another host shows its own host', () => {
  test.each([
    ['an address', 'https://amnesty.example/login'],
    ['a host alone', 'amnesty.example'],
    ['a host with www', 'www.amnesty.example'],
    ['a host within a sentence', 'Sign in (at amnesty.example).'],
    ['a host with a port', 'amnesty.example:443'],
    ['a host before a user sign', 'amnesty.example@evil.example'],
    ['a host behind a user sign', 'evil.example@amnesty.example/'],
    ['markup inside the host', 'amnesty.<strong>example</strong>'],
    ['a comment inside the host', 'amnesty<!-- -->.example'],
    ['an entity for the dot', 'amnesty&#46;example'],
    ['a wide dot', 'amnesty．example'],
    ['an ideographic dot', 'amnesty。example'],
    ['a dot of another kind', 'amnesty․example'],
    ['an invisible joiner in the host', 'amnesty\u200d.example'],
    ['a soft hyphen in the host', 'amnesty&shy;.exam&shy;ple'],
    ['a mathematical alphabet', '𝐚𝐦𝐧𝐞𝐬𝐭𝐲.𝐞𝐱𝐚𝐦𝐩𝐥𝐞'],
    ['a host of its own domain', 'other.evil.example'],
    ['an address of numbers', '192.0.2.7'],
    ['a slash the wrong way', 'https:\\\\amnesty.example'],
    ['a host without a dot', 'https://intranet/'],
    ['a mail address', 'press@amnesty.example'],
  ])('%s', (_what, label) => {
    const shown = textOfMarkup(linkTo(EVIL, label));
    expect(shown).toMatch(/ \(evil\.example\)$/);
  });

  test('inside the link, so that no cut can part the two', () => {
    expect(linkTo(EVIL, 'https://amnesty.example/login')).toBe(
      '<a href="https://evil.example/x">https://amnesty.example/login (evil.example)</a>',
    );
  });

  test('in both links where one stands inside the other', () => {
    const clean = sanitizeInline(
      `<a href="${EVIL}">amnesty.example<a href="https://worse.example/">un.example</a></a>`,
    );
    expect(clean).toBe(
      '<a href="https://evil.example/x">amnesty.example (evil.example)</a><a href="https://worse.example/">un.example (worse.example)</a>',
    );
  });

  test('also where it mails to another domain', () => {
    expect(linkTo('mailto:a@evil.example?subject=x', 'press@amnesty.example')).toBe(
      '<a href="mailto:a@evil.example?subject=x">press@amnesty.example (evil.example)</a>',
    );
  });

  test('for any host that the text names, unless it is the link’s', () => {
    const host = fc.constantFrom('amnesty.example', 'evil.example', 'un.example', 'a.b.example');
    const around = fc.constantFrom(['', ''], ['https://', '/login'], ['see ', ' there'], ['“', '”'], ['www.', '']);
    fc.assert(
      fc.property(host, host, around, (named, real, [before = '', after = '']) => {
        const shown = textOfMarkup(linkTo(`https://${real}/x`, before + named + after));
        expect(shown.endsWith(` (${real})`)).toBe(named !== real);
      }),
    );
  });
});

describe('an honest link stays as it is', () => {
  test.each([
    ['words', 'https://example.org/list', 'the list'],
    ['its own address', 'https://example.org/list', 'https://example.org/list'],
    ['its own host', 'https://example.org/list', 'example.org'],
    ['its host with www', 'https://example.org/', 'www.example.org'],
    ['its host without www', 'https://www.example.org/', 'example.org.'],
    [
      'its address, which holds another',
      'https://example.org/?u=https://x.example',
      'https://example.org/?u=https://x.example',
    ],
    ['its mail address', 'mailto:a@example.org', 'a@example.org'],
    ['an abbreviation', 'https://example.org/', 'U.S. law, Art.19, e.g. of 12.3.2024'],
  ])('%s', (_what, href, label) => {
    expect(linkTo(href, label)).toBe(`<a href="${href}">${label}</a>`);
  });
});

describe('a host in other letters is shown in ASCII', () => {
  const CYRILLIC = 'xn--mnesty-2nf.example';

  test('where a link leads to it', () => {
    expect(linkTo('https://аmnesty.example/', 'аmnesty.example')).toBe(
      `<a href="https://${CYRILLIC}/">аmnesty.example (${CYRILLIC})</a>`,
    );
  });

  test('where a link to it has other words', () => {
    expect(linkTo('https://аmnesty.example/', 'here')).toBe(`<a href="https://${CYRILLIC}/">here (${CYRILLIC})</a>`);
  });
});

test('an address written in a text in other letters shows its host in ASCII, and any other stays', () => {
  expect(
    honestAddresses('Sign at https://аmnesty.example/login or www.аmnesty.example, not https://example.org/é'),
  ).toBe(
    'Sign at https://аmnesty.example/login (xn--mnesty-2nf.example) or www.аmnesty.example (www.xn--mnesty-2nf.example), not https://example.org/é',
  );
});

test('a plain text that is published has its addresses shown alike', () => {
  const { blocks } = articleFromText(
    'A petition\n\nSign it at https://аmnesty.example/ today, please, for Ivan Example.',
    {
      today: '2024-03-15',
      language: 'en',
    },
  );
  expect(blocks.map(({ html }) => html)).toContain(
    'Sign it at https://аmnesty.example/ (xn--mnesty-2nf.example) today, please, for Ivan Example.',
  );
});

test('an address that browsers read in another way than it looks is written as they read it', () => {
  expect(linkTo('https:///evil.example/x', 'here')).toBe('<a href="https://evil.example/x">here</a>');
  expect(linkTo('https:\\\\evil.example/x', 'here')).toBe('<a href="https://evil.example/x">here</a>');
  expect(linkTo('https://', 'here')).toBe('here');
});
