import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../../functions/contract/languages.ts';
import { ar } from '../../functions/locales/ar.ts';
import type { Catalogue } from '../../functions/locales/catalogue.ts';
import { en } from '../../functions/locales/en.ts';
import { es } from '../../functions/locales/es.ts';
import { fr } from '../../functions/locales/fr.ts';
import { type MessageKey, message } from '../../functions/locales/messages.ts';

const CATALOGUES: Readonly<Record<Language, Catalogue>> = { en, fr, es, ar };
const KEYS = Object.keys(en) as MessageKey[]; // Object.keys widens to string

/** Messages that are right as they stand in English: a title alone, or a word that both languages have. */
const SAME_AS_ENGLISH: Readonly<Record<Language, RegExp>> = {
  en: /./,
  fr: /^(mail\.alert\.subject\.new|follow\.themes|mail\.kind\.correction|appeal\.kind\.correction|appeal\.footnotes|mail\.alert\.footnotes|appeal\.from-site|time-zone\.europe)$/,
  es: /^(mail\.alert\.subject\.new|mail\.colon|follow\.themes|page\.error\.prefix|page\.sign-up\.error-title|time-zone\.asia|time-zone\.australia)$/,
  ar: /^(mail\.alert\.subject\.new|mail\.colon|follow\.themes)$/,
};

interface Element {
  readonly type: number;
  readonly value?: string;
  readonly options?: Readonly<Record<string, { readonly value: readonly Element[] }>>;
  readonly pluralType?: string | undefined;
}

const parsed = (language: Language, key: MessageKey): readonly Element[] =>
  new IntlMessageFormat(CATALOGUES[language][key], language, undefined, { ignoreTag: true }).getAst();

/** Every element of a message, those inside its plural forms too. */
function elementsOf(elements: readonly Element[]): Element[] {
  return elements.flatMap((element) => [
    element,
    ...Object.values(element.options ?? {}).flatMap(({ value }) => elementsOf(value)),
  ]);
}

/** `=0` is a number of its own, beside the forms. */
const isForm = (option: string) => !option.startsWith('=');

const LITERAL = 0;
const POUND = 7;
const fieldsOf = (elements: readonly Element[]): string[] => [
  ...new Set(
    elementsOf(elements).flatMap(({ type, value = '' }) => (type === LITERAL || type === POUND ? [] : [value])),
  ),
];

describe.each(LANGUAGES)('in %s', (language) => {
  test('every message that English has is there, and no other', () => {
    expect(Object.keys(CATALOGUES[language]).toSorted()).toEqual(KEYS.toSorted());
  });

  test('a message names the same values as in English', () => {
    const fields = (of: Language) => KEYS.map((key) => [key, fieldsOf(parsed(of, key)).toSorted()]);
    expect(fields(language)).toEqual(fields('en'));
  });

  test('every plural has all forms that the language knows', () => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted();
    const plurals = KEYS.flatMap((key) =>
      elementsOf(parsed(language, key)).flatMap(({ options, pluralType }) =>
        options && pluralType ? [{ key, forms: Object.keys(options).filter(isForm).toSorted() }] : [],
      ),
    );
    expect(plurals.length).toBeGreaterThan(5);
    expect(plurals).toEqual(plurals.map(({ key }) => ({ key, forms })));
  });

  test('no apostrophe hides what comes after it from the library', () => {
    expect(KEYS.filter((key) => CATALOGUES[language][key].includes("'"))).toEqual([]);
  });

  test('nothing is left in English', () => {
    const same = KEYS.filter((key) => CATALOGUES[language][key] === en[key]);
    expect(same.filter((key) => !SAME_AS_ENGLISH[language].test(key))).toEqual([]);
  });
});

test('French punctuation that stands apart never begins a line', () => {
  expect(KEYS.filter((key) => /[ ][:;?!»]|«[ ]/.test(fr[key]))).toEqual([]);
});

test('Arabic counts appeals in all six forms', () => {
  const counted = [0, 1, 2, 3, 11, 100].map((count) => message('ar', 'mail.digest.subject.daily', { count }));
  expect(counted.map((subject) => subject.replace('الملخص اليومي: ', ''))).toEqual([
    'لا نداءات',
    'نداء واحد',
    'نداءان',
    '3 نداءات',
    '11 نداءً',
    '100 نداء',
  ]);
});

test('French and Spanish count in words of their own', () => {
  const counted = (['fr', 'es'] as const).map((language) =>
    [0, 1, 2, 1_000_000].map((count) => message(language, 'mail.digest.subject.daily', { count }).replace(/\s/g, ' ')),
  );
  expect(counted).toEqual([
    ['0 appel', '1 appel', '2 appels', '1 000 000 d’appels'].map((words) => `Récapitulatif du jour : ${words}`),
    ['0 llamamientos', '1 llamamiento', '2 llamamientos', '1.000.000 de llamamientos'].map(
      (words) => `Resumen diario: ${words}`,
    ),
  ]);
});

test('a day in figures stands from left to right among Arabic words, where the bidirectional algorithm would turn it round', () => {
  for (const key of ['page.pause.hint', 'page.pause.malformed'] as const)
    expect(message('ar', key, { example: '2026-11-25' })).toContain('\u20662026-11-25\u2069');
});
