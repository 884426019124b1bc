import { expect, test } from 'vitest';
import { parseAddress } from '../../../../functions/domain/subscriber/address/address.ts';

/** An address of so many characters, all of its parts as long as they may be. */
const longest = (characters: number) =>
  `${'a'.repeat(64)}@${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(characters - 197)}.org`;

/** A domain of so many characters. */
const longDomain = (characters: number) =>
  `${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(63)}.${'e'.repeat(characters - 196)}.org`;

test.each([
  ['ana@example.org', 'ana@example.org'],
  ['  Ana@Example.ORG ', 'Ana@example.org'],
  ['ana+alerts@example.org', 'ana+alerts@example.org'],
  ['ana@bücher.example', 'ana@xn--bcher-kva.example'],
  ['ana@пример.example', 'ana@xn--e1afmkfd.example'],
  ['ana@пример.рф', 'ana@xn--e1afmkfd.xn--p1ai'],
  ['ana@مثال.إختبار', 'ana@xn--mgbh0fb.xn--kgbechtv'],
  ['\u200eana@example.org\u200f', 'ana@example.org'],
  ['\u2067 ana@exam\u200bple.org\u2069', 'ana@example.org'],
  ['ana@نامه\u200cای.com', 'ana@xn--mgba3gch31f060k.com'],
  ["ana.o'neil/x=1@example.org", "ana.o'neil/x=1@example.org"],
  ['prvs=0a1b2c=ana?@example.org', 'prvs=0a1b2c=ana?@example.org'],
  ['ana@x.example', 'ana@x.example'],
  [`${'a'.repeat(64)}@example.org`, `${'a'.repeat(64)}@example.org`],
  [longest(254), longest(254)],
  [`a@${longDomain(243)}`, `a@${longDomain(243)}`],
])('%s is taken as %s', (typed, address) => {
  expect(parseAddress(typed)).toEqual({ kind: 'address', address, hashInput: address.toLowerCase() });
});

test.each([
  ['', 'empty'],
  ['"ana"@example.org', 'quoted'],
  ['"ana maria"@example.org', 'quoted'],
  ['ana maria@example.org', 'has-space'],
  ['ana@example.org\r\nBcc: b@example.org', 'has-space'],
  ['ana.example.org', 'no-at-sign'],
  ['@example.org', 'no-at-sign'],
  ['ana@', 'no-at-sign'],
  ['élise@example.org', 'other-script'],
  ['"ana"@b@example.org', 'malformed'],
  ['x"ana"@example.org', 'malformed'],
  ['ana@example.org.', 'malformed'],
  ['josé@example.org', 'other-script'],
  [`${'a'.repeat(65)}@example.org`, 'too-long'],
  [longest(255), 'too-long'],
  [`a@${longDomain(244)}`, 'too-long'],
  ['=.?a@gmail.com', 'malformed'],
  ['ana@example', 'malformed'],
  ['ana@exa mple.org', 'has-space'],
  ['<ana@example.org>', 'malformed'],
  ['ana@b.org>', 'malformed'],
  ['a@b@example.org', 'malformed'],
  ['ana..bo@example.org', 'malformed'],
  ['=?utf-8?q?ana=40evil.example=3e?=@example.org', 'malformed'],
  ['=?x?q?=41=42?=@example.org', 'malformed'],
  ['=?utf-7?q?&AGYAbwBv-?=ana@example.org', 'malformed'],
  ['ana+=?=@example.org', 'malformed'],
  ['=?iso-8859-1?b?@example.org', 'malformed'],
  ['ana@127.0.0.1', 'malformed'],
  [`ana@${'d'.repeat(64)}.org`, 'malformed'],
  // Each of these a URL parser cuts or decodes to `example.org`.
  ['ana@example.org/torture', 'malformed'],
  ['ana@example.org\\torture', 'malformed'],
  ['ana@example.org?torture', 'malformed'],
  ['ana@example.org#torture', 'malformed'],
  ['ana@example%2eorg', 'malformed'],
  ['ana@example.org:25', 'malformed'],
  ['ana@пример.org/пытки', 'malformed'],
])('%j is refused as %s', (typed, reason) => {
  expect(parseAddress(typed)).toEqual({ kind: 'refused', reason });
});
