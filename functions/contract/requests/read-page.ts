import * as z from 'zod';
import { charactersOf, mostOf } from '../appeal-parts.ts';
import { BLOCK_KINDS } from '../blocks.ts';
import { LANGUAGES } from '../languages.ts';
import { wholeText } from '../text.ts';

// What the function `read-page` takes and answers. Its callers hold the answer for untrusted: the page may have taken the function over.

/** The separate appeals that were found in one page. */
export const MOST_APPEALS_ON_PAGE = 20;
/** Which of them is meant: its number from 1, or `whole` where all of the page is one. */
export const WhichAppeal = z.union([z.int().min(1).max(MOST_APPEALS_ON_PAGE), z.literal('whole')]);
export type WhichAppeal = z.infer<typeof WhichAppeal>;

/** A page as it came, and what is known of it besides. */
export const PageToRead = z.strictObject({
  content: wholeText(),
  /** `eml` and `docx`: the file in base64. */
  format: z.enum(['text', 'html', 'auto', 'markdown', 'eml', 'docx']),
  today: z.iso.date(),
  hints: z
    .strictObject({
      title: wholeText().optional(),
      datedOn: z.string().optional(),
      language: z.enum(LANGUAGES).optional(),
      sourceUrl: z.string().optional(),
      appeal: WhichAppeal.optional(),
    })
    .optional(),
});
export type PageToRead = z.infer<typeof PageToRead>;

export const PAGE_EXCESSES = [
  'elements',
  'nesting',
  'attribute',
  'attributes',
  'signs',
  'blocks',
  'time',
  'memory',
] as const;
export type PageExcess = (typeof PAGE_EXCESSES)[number];

/**
 * Most that the markup of a page may hold of each. Pages of newspapers stay below half of it. What is searched once for each of its parts
 * costs the product of two of these at most.
 */
export const MARKUP_LIMITS = {
  elements: 6_000,
  /** Elements inside one another, as the tree has them: what closes nothing does not count. */
  nesting: 150,
  /** Characters of an attribute that may be searched for words; the address of a picture may hold the whole picture. */
  attribute: 5_000,
  /** Of one element. */
  attributes: 100,
  /** Texts, comments, and letters that markup writes as entities: each of these is a text of its own to the parser. */
  signs: 20_000,
} as const satisfies Partial<Record<PageExcess, number>>;

/** Pieces of evidence for one finding, and findings that were not taken: a person looks at no more of them. */
export const MOST_EVIDENCE = 20;
export const MOST_REFUSED = 50;
/** Characters of one of them. */
export const LONGEST_EVIDENCE = 1_000;
/** What of a page is in no mail. */
export const LEFT_OUT_KINDS = ['image', 'video', 'audio', 'embed', 'form', 'script', 'links', 'text'] as const;
export type LeftOutKind = (typeof LEFT_OUT_KINDS)[number];
/** How many of each kind are shown, and characters of one. */
export const MOST_LEFT_OUT_SHOWN = 10;
export const LONGEST_LEFT_OUT = 120;
/** https://www.rfc-editor.org/rfc/rfc9110#section-4.1: what every program takes. */
export const LONGEST_SOURCE_URL = 2_000;
/** Blocks and footnotes of one text: each costs its reader a step, and its mails a paragraph. */
export const MOST_BLOCKS = 3_000;
/** More than there are countries or themes. */
const MOST_CODES = 300;

const where = z.enum(['title', 'date line', 'tag line', 'body', 'meta', 'hint']);
const words = wholeText().max(LONGEST_EVIDENCE);
const Evidence = z.strictObject({ quote: words, where, why: words });
const finding = { confidence: z.enum(['sure', 'unsure']), evidence: z.array(Evidence).max(MOST_EVIDENCE) };
const codes = (code: z.ZodString) => z.array(z.strictObject({ code, ...finding })).max(MOST_CODES);

const PageReading = z.strictObject({
  language: z.enum(LANGUAGES),
  appeals: z
    .strictObject({
      found: z
        .array(z.strictObject({ title: words, day: z.iso.date().optional() }))
        .min(2)
        .max(MOST_APPEALS_ON_PAGE),
      chosen: z.int().min(1).max(MOST_APPEALS_ON_PAGE).optional(),
    })
    .optional(),
  title: z.strictObject({ value: wholeText(), ...finding }).optional(),
  datedOn: z
    .strictObject({
      value: z.iso.date(),
      shown: words,
      isInFuture: z.boolean(),
      otherwise: z.iso.date().optional(),
      ...finding,
    })
    .optional(),
  kind: z.strictObject({ value: z.enum(['new', 'update', 'correction', 'outcome', 'retraction']), ...finding }),
  blocks: z.array(z.strictObject({ kind: z.enum(BLOCK_KINDS), html: wholeText() })).max(MOST_BLOCKS),
  footnotes: z
    .array(z.strictObject({ mark: z.string().regex(/^(?:\d{1,3}|[a-z*†‡])$/u), html: wholeText() }))
    .max(MOST_BLOCKS),
  countries: codes(z.string().regex(/^[A-Z]{2}$/)),
  themes: z
    .array(
      z.strictObject({
        code: z.string().regex(/^[a-z][a-z-]{0,60}$/),
        ...finding,
        confidence: z.enum(['sure', 'likely', 'unsure']),
      }),
    )
    .max(MOST_CODES),
  demands: z
    .array(z.strictObject({ value: wholeText().max(charactersOf('demands')), ...finding }))
    .max(mostOf('demands')),
  leftOut: z
    .array(
      z.strictObject({
        what: z.enum(LEFT_OUT_KINDS),
        count: z.int().min(1),
        shown: z.array(wholeText().max(LONGEST_LEFT_OUT)).max(MOST_LEFT_OUT_SHOWN),
      }),
    )
    .max(LEFT_OUT_KINDS.length),
  sourceUrl: wholeText().max(LONGEST_SOURCE_URL).optional(),
  refused: z
    .array(
      z.strictObject({
        about: z.enum(['title', 'date', 'country', 'theme', 'demand']),
        value: words,
        ...Evidence.shape,
      }),
    )
    .max(MOST_REFUSED),
});

export const PageAnswer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('read'), reading: PageReading }),
  z.strictObject({ kind: z.literal('too much'), of: z.enum(PAGE_EXCESSES) }),
  z.strictObject({ kind: z.literal('busy') }),
]);
export type PageAnswer = z.infer<typeof PageAnswer>;
