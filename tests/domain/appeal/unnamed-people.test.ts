import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CasePerson } from '../../../functions/contract/part-schemas.ts';
import { makeNameFinder, shownPerson } from '../../../functions/domain/appeal/unnamed-people.ts';

const ANA: CasePerson = {
  name: 'Ána Example',
  nativeName: 'آنا',
  spellings: ['Anna Example'],
  role: 'lawyer',
  mayBeNamed: false,
};
const find = makeNameFinder([ANA]);

test.each([
  'Lawyer Ana Example beaten',
  'LAWYER ÁNA EXAMPLE BEATEN',
  'Ána\u00a0Example',
  'A\u0301na  Example',
  'Ana-Example',
  'https://example.org/cases/ana-example',
  'https://example.org/cases/%C3%81na%20Example.jpg',
  'the case of anna example, lawyer',
  'المحامية آنَا',
])('a person who may not be named is found in %s', (text) => {
  expect(find(text)).toBe(ANA);
});

test.each(['A lawyer was beaten', 'Example Observatory', 'Diana and others', 'https://example.org/cases/17'])(
  'and is not found in %s',
  (text) => {
    expect(find(text)).toBeUndefined();
  },
);

const isFound = (name: string, text: string, spellings: string[] = []) =>
  makeNameFinder([{ name, spellings, mayBeNamed: false }])(text) !== undefined;

describe('a name is found', () => {
  test.each<[string, string]>([
    ['王小明', '人权律师王小明被捕'],
    ['山田太郎', '弁護士の山田太郎さんは'],
    ['ハナコ', '弁護士ﾊﾅｺさん'],
    ['สมชาย', 'ทนายสมชายถูกจับ'],
    ['김철수', '변호사김철수는'],
    ['김철수', '김철수는'.normalize('NFD')],
  ])('%s, in a script without spaces between words: %s', (name, text) => {
    expect(isFound(name, text)).toBe(true);
  });

  test.each<[string, string]>([
    ['زورا كفيتانوفا', 'وزورا كفيتانوفا'],
    ['زورا', 'لزورا'],
    ['محمد علي', 'بمحمد علي'],
    ['محمد علي', 'محـــمد\u200eعلی'],
    ['علی‌رضا', 'وعلیرضا'],
    ['علیرضا', 'علي\u200cرضا'],
    ['فاطمة كريم', 'فاطمه کریم'],
    ['أحمد', 'واحمد'],
    ['الحسن', 'الحرية للحسن'],
    ['الحسن كريم', 'وللحسن كريم'],
    ['الحسن', 'لِلْحَسَن'],
  ])('%s, with prefixes and in the letters of another keyboard: %s', (name, text) => {
    expect(isFound(name, text)).toBe(true);
  });

  test.each([
    '#FreeZoraKvitanova',
    '@zorakvitanova',
    'https://e.example/ZoraKvitanova',
    'https://e.example/free-zorakvitanova',
    'XZORA KVITANOVA',
    'Zora\u200bKvitanova',
    'Zo\u00adra Kvitanova',
    ...['\u200c', '\u200d', '\u200e', '\u200f', '\u061c', '\ufff9', '\ufffb', '\u3164', '\u2060'].map(
      (sign) => `Zora Kvi${sign}tanova`,
    ),
    'the Zora Kvitanovas',
    'Zora Kvitanova²',
    'zora-kvitanova2.jpg',
    'zora_kvitanova1990@example.org',
    'zora1kvitanova',
    '𝐙𝐨𝐫𝐚 Ⓚvitanova',
    'https://e.example/%ff%5aora-Kvitanova',
    'https://e.example/%255aora-Kvitanova',
    'https://e.example/%25252525255aora-Kvitanova',
    'https://e.example/%25%35aora-Kvitanova',
    'https://zora.kvitanova.example/',
  ])('in %j', (text) => {
    expect(isFound('Zora Kvitanova', text)).toBe(true);
  });

  test.each<[string, string]>([
    ['Jean-Pierre', 'JeanPierre'],
    ['JeanPierre', 'Jean Pierre'],
    ['O’Brien', 'OBRIEN'],
    ['OBrien', 'O&#39;Brien'],
    ['al-Khatib', 'Alkhatib'],
    ['Søren', 'Soren'],
    ['Soren', 'SØREN'],
    ['Đorđe', 'Dorde'],
    ['Ægir Æs', 'Aegir Aes'],
    ['Groß', 'GROSS'],
    ['Łukasz', 'lukasz'],
    ['Işıl Aydın', 'ISIL AYDIN'],
    ['Νίκος', 'ΝΙΚΟΣ'],
    ['Νίκος', '#νικοςπετρος'],
    ['Zoë Müller', 'https://xn--zomller-sya8m.example/'],
  ])('%s, joined, parted or in other letters: %s', (name, text) => {
    expect(isFound(name, text)).toBe(true);
  });

  test.each([
    'The lawyer Ivan (news.example.net) Example',
    'The lawyer (news.example.net) Ivan (news.example.net) Example',
    'Free &#73;van Example',
    'Free &#x49;v&aacute;n Example',
    'https://e.example/?q=Ivan&amp;Example',
    'Ivan [a lawyer] Example',
    'Ivan {a lawyer} Example',
    'Ivan （a lawyer） Example',
    'Ivan 【a lawyer】 Example',
    'Ivan (a lawyer (of Exampletown)) Example',
    'Sad :( Ivan [a (good) lawyer] Example',
    '(Ivan [a lawyer] Example)',
  ])('in %j, as it is read without what stands in brackets, and in entities', (text) => {
    expect(isFound('Ivan Example', text)).toBe(true);
  });

  test.each<[string, string]>([
    ["Sa'id Karimi", 'Saʿid Karimi'],
    ['Said Karimi', 'Saʿid Karimi'],
    ["O'tkir Rahimov", 'Oʻtkir Rahimov'],
    ["Mar'yana Petrenko", 'Marʼyana Petrenko'],
    ["Li'an", 'Liʼan'],
    ['Кайрат Нурланов', 'Қайрат Нұрланов'],
    ['Хасан Рахимов', 'Ҳасан Раҳимов'],
    ['Гера Петров', 'Ґера Петров'],
    ['张伟国', '自由 張偉國'],
    ['張偉國', '自由 张伟国'],
    ['Dan Musa Bello', 'Ɗan Musa Bello'],
    ['Ivan Example', 'Ivɑn Exɑmple'],
    ['Ivan Example', 'ɪᴠᴀɴ ᴇxᴀᴍᴘʟᴇ'],
    ['Ivan Example', '🅸🆅🅰🅽 🅴🆇🅰🅼🅿🅻🅴'],
    ['Ivan Example', '🅘🅥🅐🅝 🅔🅧🅐🅜🅟🅛🅔'],
    ['Ivan Example', '🇮🇻🇦🇳 🇪🇽🇦🇲🇵🇱🇪'],
    ['Ivan Example', 'Іvаn Ехаmрlе'],
    ['KIM TOMEK', 'КIМ ТОМЕК'],
    ['عمران خان', 'عمراں خاں'],
    ['گلناز اکبری', 'كلناز اكبري'],
    ['پژمان', 'بزمان'],
    ['אבן דרך', 'אבנ דרכ'],
  ])('%s, in letters and apostrophes that pass for its own: %s', (name, text) => {
    expect(isFound(name, text)).toBe(true);
  });

  test.each<[string, string]>([
    ['Li', 'Li.'],
    ['Li', 'li2.jpg'],
    ['Li', '#FreeLi'],
    ['Li Wu', 'liwu'],
    ['Ann', 'https://e.example/ann_1990'],
    ['علي', 'وبعلي'],
    ['Witness 17', 'witness-17'],
    ['4711', 'no. 4711'],
  ])('%s, short or with digits, as a word of its own: %s', (name, text) => {
    expect(isFound(name, text)).toBe(true);
  });
});

test.each<[string, string]>([
  ['Li', 'police'],
  ['Ann', 'Annex'],
  ['Ann', 'Joanna'],
  ['علي', 'عليها'],
  ['Witness 17', 'witness 18'],
  ['4711', 'no. 14711'],
  ['’', 'it’s'],
])('%s is not found in %s', (name, text) => {
  expect(isFound(name, text)).toBe(false);
});

test('a person who may be named is looked for nowhere', () => {
  expect(makeNameFinder([{ ...ANA, mayBeNamed: true }])('Ana Example')).toBeUndefined();
});

test('of a person who may not be named no spelling is shown', () => {
  const name = fc.stringMatching(/^[A-Z][a-z]{3,9} [A-Z][a-z]{3,9}$/);
  fc.assert(
    fc.property(name, name, name, (one, native, spelling) => {
      const shown = shownPerson({
        name: one,
        nativeName: native,
        spellings: [spelling],
        role: 'lawyer',
        mayBeNamed: false,
      });
      expect(shown).toEqual({ role: 'lawyer' });
    }),
  );
});

test('of a person who may be named all is shown but the spellings that are looked for', () => {
  expect(shownPerson({ ...ANA, mayBeNamed: true })).toEqual({ name: 'Ána Example', nativeName: 'آنا', role: 'lawyer' });
});
