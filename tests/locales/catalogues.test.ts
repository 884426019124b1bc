import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../../functions/contract/languages.ts';
import { catalogueOf } from '../../functions/locales/catalogue.ts';
import { type MessageKey, message } from '../../functions/locales/messages.ts';

const [en, fr] = [catalogueOf('en'), catalogueOf('fr')];
const KEYS = Object.keys(en) as MessageKey[]; // Object.keys widens to string

/** Messages that are right as they stand in English: a word or a mark that both languages have. */
const SAME_AS_ENGLISH: Readonly<Partial<Record<Language, RegExp>>> = {
  en: /./,
  fr: /^(act\.state|mail\.comma|act\.sources|appeal\.urgent|mail\.kind\.correction|appeal\.kind\.correction|appeal\.footnotes|mail\.alert\.footnotes|appeal\.from-site|time-zone\.europe|browse\.filter\.continents|browse\.kinds\.correction|desk\.clock\.utc|notes\.by\.note)$/,
  es: /^(mail\.colon|mail\.comma|page\.error\.prefix|page\.sign-up\.error-title|time-zone\.asia|time-zone\.australia|desk\.clock\.utc|notes\.by\.note)$/,
  ar: /^mail\.colon$/,
};

/** Such as a title alone: it has no word to translate. */
const isOnlyValue = (text: string) => /^\{\w+\}$/.test(text);

interface Element {
  readonly type: number;
  readonly value?: string;
  readonly options?: Readonly<Record<string, { readonly value: readonly Element[] }>>;
  readonly pluralType?: string | undefined;
}

const parsed = (language: Language, key: MessageKey): readonly Element[] =>
  new IntlMessageFormat(catalogueOf(language)[key], language, undefined, { ignoreTag: true }).getAst();

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
    expect(Object.keys(catalogueOf(language)).toSorted()).toEqual(KEYS.toSorted());
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
    expect(KEYS.filter((key) => catalogueOf(language)[key].includes("'"))).toEqual([]);
  });

  test('nothing is left in English', () => {
    const same = KEYS.filter((key) => catalogueOf(language)[key] === en[key]);
    const left = same.filter((key) => !isOnlyValue(en[key]) && !SAME_AS_ENGLISH[language]?.test(key));
    expect(left).toEqual([]);
  });
});

/** The words of a message without its syntax: each plural form, and `…` in place of a value. */
const wordsOf = (language: Language, key: MessageKey): string[] => formsOf(parsed(language, key));

function formsOf(elements: readonly Element[]): string[] {
  const flat = elements.map(({ type, value = '' }) => (type === LITERAL ? value : '…')).join('');
  const inner = elements.flatMap(({ options = {} }) => Object.values(options).flatMap((form) => formsOf(form.value)));
  return [flat, ...inner];
}

const keysWith = (language: Language, pattern: RegExp) =>
  KEYS.filter((key) => wordsOf(language, key).some((words) => pattern.test(words)));

test('French signs that stand apart have a non-breaking space, of one width everywhere', () => {
  expect(keysWith('fr', /[^\u00a0][:;?!»]|^[:;?!»]|«(?!\u00a0)|n°(?!\u00a0)|\u202f/)).toEqual([]);
});

test('French addresses its reader without gender, and without a dot that screen readers stumble over', () => {
  expect(keysWith('fr', /\p{L}·\p{L}/u)).toEqual([]);
});

test('no French label begins with “Plus de”, which is read as more of it', () => {
  expect(keysWith('fr', /^Plus d[e’]/)).toEqual([]);
});

test('Spanish says whose “lo que sigue” it is, which else is what comes next', () => {
  expect(keysWith('es', /(?:\blo|\blo demás|más) que (?:ya )?(?:sigue|seguía)/i)).toEqual([]);
});

test.each(['fr', 'es', 'ar'] as const)(
  'in %s the link that ends one kind of discreet mail does not read like the one that ends all',
  (language) => {
    const [one, all] = (['mail.discreet.stop-this', 'mail.discreet.unsubscribe'] as const).map((key) =>
      message(language, key),
    );
    expect(all).toMatch({ fr: /aucun/, es: /ninguno/, ar: /كل/ }[language]);
    expect(one).not.toMatch({ fr: /aucun/, es: /ninguno/, ar: /كل/ }[language]);
  },
);

test('Spanish opens what it closes', () => {
  const signs = (words: string, sign: string) => words.split(sign).length;
  const unpaired = KEYS.filter((key) =>
    wordsOf('es', key).some((words) =>
      ['¿?', '¡!', '«»'].some(([a = '', b = '']) => signs(words, a) !== signs(words, b)),
    ),
  );
  expect(unpaired).toEqual([]);
});

test('Arabic has its own comma, semicolon and question mark', () => {
  expect(keysWith('ar', /[,;?]/)).toEqual([]);
});

test('Arabic does not ask “was it not you?”, which expects that it was', () => {
  expect(keysWith('ar', /(?<!\p{L})(?:ألست|أليس)/u)).toEqual([]);
});

test('what Arabic asks for after a condition follows it with the particle that joins the two', () => {
  expect(keysWith('ar', /(?<!\p{L})(?:إن|إذا) [^.:؟]*، يُرجى/u)).toEqual([]);
});

test.each<[Language, string, RegExp]>([
  ['fr', 'sujet', /(?:suivre|suivez) (?:déjà |plus |aussi |de nouveau )?(?:ceci|cela)/],
  ['es', 'tema', /(?:seguir|sigue) (?:también |ya )?esto\b/],
  ['es', 'correo no deseado', /\bspam\b/i],
  ['es', 'inscribirse', /suscrib/],
  ['ar', 'الرسائل غير المرغوب فيها', /البريد غير المرغوب/],
  ['ar', 'استخدام', /ست[عُ]+مل|استعمال/],
  ['ar', 'واصل, as تابع is to follow', /إذا تابعت|متابعة إلى/],
  ['ar', 'برامج قراءة الموجزات, as قارئات are women', /قارئات/],
  ['es', 'no actúe conforme a él, as por él is for its sake', /actúe (?:más )?por él/],
  ['fr', 'choisir, as prendre is to seize', /prendre ces pays/i],
])('%s has one word for one thing: %s', (language, _word, other) => {
  expect(keysWith(language, other)).toEqual([]);
});

test('a French “appel” never stands alone, where it would be read as a phone call', () => {
  expect(KEYS.filter((key) => /\bappels?\b(?! (?:à agir|urgent))/i.test(fr[key]))).toEqual([]);
});

test('English says what a button does, and not that it is pressed', () => {
  expect(KEYS.filter((key) => /\bpress/i.test(en[key]))).toEqual([]);
});

test('Arabic asks in neutral forms, without imperatives to a man', () => {
  const imperative =
    /(?<![\p{L}\p{M}])[وف]?(?:اختر|افتح|اكتب|حدّد|اضغط|أوقف|انظر|أغلق|احذف|اطلب|استخدم|استعمل|حاول|انتظر|أزل|ألغِ|تابع|أخبرنا|اجمع|افعل|امحُه|تفقّد)(?![\p{L}\p{M}])/u;
  expect(KEYS.filter((key) => imperative.test(catalogueOf('ar')[key]))).toEqual([]);
});

test('Arabic counts appeals in all six forms', () => {
  const counted = [0, 1, 2, 3, 11, 100].map((count) => message('ar', 'mail.digest.to-act-on', { count }));
  expect(counted.map((words) => words.replace(' للتحرك', ''))).toEqual([
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
    [0, 1, 2, 1_000_000].map((count) => message(language, 'mail.digest.to-act-on', { count }).replace(/\s/g, ' ')),
  );
  expect(counted).toEqual([
    ['0 appel à agir', '1 appel à agir', '2 appels à agir', '1 000 000 d’appels à agir'],
    ['0 llamamientos', '1 llamamiento', '2 llamamientos', '1.000.000 de llamamientos'].map(
      (words) => `${words} a la acción`,
    ),
  ]);
});

test.each(LANGUAGES)('no page breaks a line within “e-mail”: %s', (language) => {
  const onPages = KEYS.filter((key) => !key.startsWith('mail.'));
  expect(onPages.filter((key) => /\be-mail/i.test(catalogueOf(language)[key]))).toEqual([]);
});
