import { expect, test } from 'vitest';
import { scriptsOf } from '../../../functions/domain/appeal/scripts-of.ts';

test.each([
  ['Mohamed Hassan', ['Latn']],
  ['محمد حسن', ['Arab']],
  ['محمّد', ['Arab']],
  ['Мохамед', ['Cyrl']],
  ['穆罕默德', ['Hani']],
  ['ムハンマド', ['Kana']],
  ['מוחמד', ['Hebr']],
  ['ⵎⵓⵃⴰⵎⵎⴻⴷ', ['Tfng']],
  ['𞤃𞤵𞤸𞤢𞤥𞤥𞤢𞤣', ['Zzzz']],
  ['He (محمد) was taken', ['Arab', 'Latn']],
  ['م\u200bح\u0640مد', ['Arab']],
  ['ﻣﺤﻤﺪ', ['Arab']],
] as const)('%s is written in %j', (text, scripts) => {
  expect(scriptsOf(text)).toEqual(scripts);
});

test.each([
  ['a letter alone', 'α and ب', ['Latn']],
  ['digits, signs and marks', '٢٠٢٤ – ١٢، 100 % ́', []],
  ['addresses in a text of another script', 'انظر https://example.org/case و desk@example.org', ['Arab']],
  ['an address that holds a name in another script', 'https://example.org/wiki/%D9%85%D8%AD%D9%85%D8%AF', ['Arab']],
  ['an address that can’t be decoded', 'https://example.org/%D9 here', ['Latn']],
] as const)('%s: %s', (_, text, scripts) => {
  expect(scriptsOf(text)).toEqual(scripts);
});
