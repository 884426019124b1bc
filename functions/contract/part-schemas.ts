import * as z from 'zod';
import {
  EDITION_PART_NAMES,
  mostOf,
  type PARTS,
  type PartName,
  partCalled,
  type RowPart,
  SHARED_PART_NAMES,
} from './appeal-parts.ts';
import { LANGUAGES } from './languages.ts';
import { MAX_IMAGE_PIXELS_A_SIDE } from './limits.ts';
import { isShortEnoughToMail, tooLongToMail } from './mail/mailed-address.ts';
import { SCRIPTS } from './scripts.ts';
import { HALF_A_CHARACTER, isWhole, wholeText } from './text.ts';
import { holdsUserName } from './user-names.ts';

// The schemas of an appeal's parts, made from their table. All are optional, so that a pasted page still works.

/** Characters of what is said within a part, and how many of them there are at most. */
export const PART_LIMITS = {
  alt: 500,
  line: 200,
  note: 500,
  post: 500,
  url: 2_000,
  spellings: 10,
  copies: 5,
} as const;

const MAX_ZONE_CHARACTERS = 60;
const LINE_BREAK = /[\r\n\u2028\u2029]/;

const text = (maxCharacters: number) =>
  wholeText()
    .trim()
    .min(1, { error: 'is empty' })
    .max(maxCharacters, { error: () => `is longer than ${maxCharacters.toLocaleString('en')} characters` });

const line = (maxCharacters: number = PART_LIMITS.line) =>
  text(maxCharacters).refine((words) => !LINE_BREAK.test(words), { error: 'holds a line break: write it on one line' });

const listOf = <T extends z.ZodType>(item: T, most: number) =>
  z.array(item, { error: 'must be a list' }).max(most, { error: `lists more than ${most}` });

/** One text for all languages, or one for each: `"lawyer"` or `{ "en": "lawyer", "fr": "avocat" }`. */
const inEachLanguage = <T extends z.ZodType>(words: T) =>
  z.union(
    [
      words,
      z
        .partialRecord(z.enum(LANGUAGES), words)
        .refine((texts) => Object.keys(texts).length > 0, { error: 'has no language' }),
    ],
    {
      error: `must be a text, or one for each language, such as { "en": "…", "fr": "…" }, none of them empty or too long`,
    },
  );

const webAddress = z
  .url({ protocol: /^https?$/, error: 'must be an address that starts with https:// or http://' })
  .max(PART_LIMITS.url, { error: () => `is longer than ${PART_LIMITS.url.toLocaleString('en')} characters` })
  .refine(isWhole, { error: HALF_A_CHARACTER })
  .refine(isShortEnoughToMail, { error: tooLongToMail })
  .refine((url) => !holdsUserName(url), {
    error: 'holds a user name or a password, which every reader would see: leave it out',
  });

const DAY_ERROR = 'must be a calendar day such as 2024-03-15';

/** https://www.rfc-editor.org/rfc/rfc3966: what can be dialled, without the signs between its digits. */
const phone = line(40).refine((number) => /^\+?[\d ().-]{4,}$/.test(number), {
  error: 'must be a telephone number such as +7 495 000 00 00',
});

/** A person whom the appeal is about. */
export const CasePerson = z.strictObject({
  name: line(),
  /** In the script of their own language. */
  nativeName: line().optional(),
  /** Other ways in which the name is written: none of them may appear where the person may not be named. */
  spellings: listOf(line(), PART_LIMITS.spellings).optional(),
  pronoun: inEachLanguage(line()).optional(),
  role: inEachLanguage(line()).optional(),
  /** Such as "detained" or "missing". */
  state: inEachLanguage(line()).optional(),
  heldSince: z.iso.date({ error: DAY_ERROR }).optional(),
  place: inEachLanguage(line()).optional(),
  /** False: no mail, page or address of ours names them. */
  mayBeNamed: z.boolean({ error: 'must be true or false: say whether the person may be named' }),
});

/** Who agreed that a person is listed, on which day, and to what. No mail, page, feed or log says it. */
export const Consent = z.strictObject(
  {
    /** Such as "his wife". */
    by: line(),
    on: z.iso.date({ error: DAY_ERROR }),
    /** What was agreed to, such as "name and case, in public, in all languages". */
    for: line(PART_LIMITS.note),
  },
  {
    error: (issue) =>
      issue.code === 'invalid_type'
        ? 'must be an object { by, on, for }: who agreed, on which day, and to what'
        : undefined,
  },
);
export type Consent = z.infer<typeof Consent>;

/** What a request says of a person whom it lists: beside what readers may see, who agreed to it, or why no one was asked. */
export const ListedPerson = CasePerson.extend({
  consent: Consent.optional(),
  /** Why there is no consent, such as "cannot be reached in prison; his lawyer advises to publish". */
  withoutConsent: line(PART_LIMITS.note).optional(),
  /** Scripts that this request has words in, and in which the name of a person who may not be named does not stand: codes of ISO 15924. */
  notWrittenIn: listOf(
    z.enum(SCRIPTS, { error: 'must be a code of a script, such as "Arab" or "Cyrl"' }),
    SCRIPTS.length,
  ).optional(),
});
export type ListedPerson = z.infer<typeof ListedPerson>;

/** People as a request lists them. */
export const LISTED_PEOPLE = listOf(ListedPerson, mostOf('people'));

/** Most people whom an appeal lists or names. Why each may be named is recorded by two items of the transaction that publishes, which has room for these. */
export const MOST_NAMED = 30;

/** A person whom the words of an appeal name, and whom it does not list. */
const AlsoNamed = z.strictObject({
  /** As it stands there. */
  name: line(),
  /** Why they may be named, such as "says so in public as its spokesperson". No mail to readers, page or feed says it. */
  because: line(PART_LIMITS.note),
});

/** As many as the words of an appeal name beside the people whom it lists. */
export const ALSO_NAMED = listOf(AlsoNamed, MOST_NAMED);

const MOST_NOT_NAMES = 300;

/** Words of an appeal that look like a name, and are no person's. */
export const NOT_NAMES = listOf(line(), MOST_NOT_NAMES);

/** An office that readers write to or call. */
export const Addressee = z.strictObject({
  office: inEachLanguage(line()),
  name: line().optional(),
  salutation: inEachLanguage(line()).optional(),
  /** Languages in which the office reads letters, as ISO 639-1 codes. */
  languages: listOf(
    z
      .string({ error: 'must be a code in quotes' })
      .regex(/^[a-z]{2,3}$/, { error: 'must be a language code such as "ru"' }),
    10,
  ).optional(),
  /** Postal address, a line for each line of an envelope. */
  post: text(PART_LIMITS.post).optional(),
  email: z.email({ error: 'must be an e-mail address' }).max(254).optional(),
  phone: phone.optional(),
  /** Who gets a copy. */
  copies: listOf(inEachLanguage(line()), PART_LIMITS.copies).optional(),
  /** The day on which a person last checked that this is right. */
  checkedOn: z.iso.date({ error: DAY_ERROR }).optional(),
});

const safety = { safety: inEachLanguage(text(PART_LIMITS.note)).optional() };
/** Place of an addressee in the appeal's list, from 1 on. */
const to = z
  .int({ error: 'must be the number of an addressee, from 1 on' })
  .min(1, { error: 'must be the number of an addressee, from 1 on' })
  .default(1);

export const Action = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ kind: z.literal('petition'), url: webAddress, ...safety }),
    z.strictObject({ kind: z.literal('letter'), to, ...safety }),
    z.strictObject({ kind: z.literal('email'), to, subject: inEachLanguage(line()).optional(), ...safety }),
    z.strictObject({ kind: z.literal('call'), to, ...safety }),
    z.strictObject({ kind: z.literal('share'), ...safety }),
  ],
  { error: 'needs a kind: petition, letter, email, call or share' },
);

/** What a publisher says of an image, the same for every reader: what it shows, by whom it is, and who agreed that it is shown. */
export const IMAGE_WORDS = {
  /** For readers who do not see it. */
  alt: inEachLanguage(line(PART_LIMITS.alt)),
  credit: inEachLanguage(line()),
  /** Who agreed, when and how. No page and no mail says it. */
  consentNote: line(PART_LIMITS.note),
};

/** Kinds of image that a page shows, as its bytes tell. */
export const IMAGE_TYPES = ['image/jpeg', 'image/png', 'image/webp', 'image/avif'] as const;
export type ImageType = (typeof IMAGE_TYPES)[number];

const pixels = z.int().min(1).max(MAX_IMAGE_PIXELS_A_SIDE);

/** An image on an appeal's page, without its bytes. */
const AppealImage = z.strictObject({
  /** SHA-256 of its bytes, in hexadecimal: the end of its address. */
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  type: z.enum(IMAGE_TYPES),
  /** As it is shown. */
  width: pixels,
  height: pixels,
  ...IMAGE_WORDS,
});
export type AppealImage = z.infer<typeof AppealImage>;

export const Source = z.strictObject({ title: inEachLanguage(line()), url: webAddress });

/** What rows and images hold, in place of what their fields say in the table. */
const OWN_SCHEMAS = { people: CasePerson, addressees: Addressee, actions: Action, sources: Source, image: AppealImage };
type OwnSchemas = typeof OWN_SCHEMAS;

/** The value of a part, and what a request may send for it. */
type ValueOf<Name extends PartName> = Name extends 'image'
  ? AppealImage
  : Name extends keyof OwnSchemas
    ? z.infer<OwnSchemas[Name]>[]
    : (typeof PARTS)[Name]['shape'] extends { readonly of: 'lines' }
      ? string[]
      : string;
type SentFor<Name extends PartName> = Name extends 'image'
  ? AppealImage
  : Name extends keyof OwnSchemas
    ? z.input<OwnSchemas[Name]>[]
    : ValueOf<Name>;

function schemaOf(name: PartName): z.ZodType {
  const { shape } = partCalled(name);
  switch (shape.of) {
    case 'line':
      return shape.pattern
        ? line(shape.characters).regex(shape.pattern.is, { error: shape.pattern.error })
        : line(shape.characters);
    case 'text':
      return text(shape.characters);
    case 'lines':
      return listOf(line(shape.characters), shape.most);
    case 'day':
      return z.iso.date({ error: 'must be a calendar day such as 2024-04-15' });
    case 'zone':
      return wholeText().trim().min(1, { error: 'is empty' }).max(MAX_ZONE_CHARACTERS, { error: 'is too long' });
    case 'rows':
      return listOf(OWN_SCHEMAS[name as RowPart], shape.most); // the rows of the table are these
    case 'image':
      return AppealImage;
  }
}

type Schema<Name extends PartName> = z.ZodType<ValueOf<Name>, SentFor<Name>>;

const schemasOf = <Name extends PartName>(names: readonly Name[]) =>
  Object.fromEntries(names.map((name) => [name, schemaOf(name).optional()])) as {
    [One in Name]: z.ZodOptional<Schema<One>>; // each of its own part
  };

/** What an edition says in its language beside title and text, and what is the same in each edition. */
export const EDITION_PARTS = schemasOf(EDITION_PART_NAMES);
export const SHARED_PARTS = schemasOf(SHARED_PART_NAMES);

/** The same as a request sends them: `null` drops what the version before says. */
const sentOf = <Name extends PartName>(names: readonly Name[]) =>
  Object.fromEntries(names.map((name) => [name, schemaOf(name).nullable().optional()])) as {
    [One in Name]: z.ZodOptional<z.ZodNullable<Schema<One>>>; // each of its own part
  };
export const SENT_EDITION_PARTS = sentOf(EDITION_PART_NAMES);
export const SENT_SHARED_PARTS = sentOf(SHARED_PART_NAMES);

export const EditionParts = z.object(EDITION_PARTS);
export const SharedParts = z.object(SHARED_PARTS);
export type EditionParts = z.infer<typeof EditionParts>;
export type SharedParts = z.infer<typeof SharedParts>;
export type AppealParts = EditionParts & SharedParts;
export type CasePerson = z.infer<typeof CasePerson>;
export type Addressee = z.infer<typeof Addressee>;
/** One text for all languages, or one for each of some. */
export type LocalText = Addressee['office'];
export type Action = z.infer<typeof Action>;
export type Source = z.infer<typeof Source>;
