import { z } from 'zod';
import { LANES } from './lanes.ts';
import { MAX_TITLE_CHARACTERS } from './limits.ts';

/** Scopes of a publisher's key. */
export const API_SCOPES = ['appeals:write', 'appeals:read'] as const;
export type ApiScope = (typeof API_SCOPES)[number];

export const PUBLISH_PATH = '/v1/appeals';
export const PREVIEW_PATH = '/v1/appeals/preview';
export const dispatchPath = (dispatchId: string) => `/v1/dispatches/${encodeURIComponent(dispatchId)}`;
/** What a publisher may do to a dispatch of its own. */
export const STEERING_ACTIONS = ['pause', 'resume', 'cancel'] as const;
export type SteeringAction = (typeof STEERING_ACTIONS)[number];
export const steeringPath = (dispatchId: string, action: SteeringAction) => `${dispatchPath(dispatchId)}/${action}`;
export const appealPath = (appealId: string) => `/appeals/${encodeURIComponent(appealId)}`;

/** Ways in which a publisher says that an appeal follows up the one with the same id. */
export const FOLLOW_UP_KINDS = ['update', 'correction'] as const;

/** More countries or themes than any appeal needs: a longer list is a mistake. */
const MAX_CODES = 60;
const MAX_EXTERNAL_ID_CHARACTERS = 200;
const MAX_URL_CHARACTERS = 2_000;

const code = z.string({ error: 'must be a code in quotes' }).trim().min(1, { error: 'is empty' });
const codes = (example: string) =>
  z
    .array(code, { error: `must be a list of codes, such as ${example}` })
    .max(MAX_CODES, { error: `lists more than ${MAX_CODES} codes` });

const page = z.strictObject(
  {
    content: z.string({ error: 'must be the text of the page, or its HTML' }).min(1, { error: 'is empty' }),
    format: z.enum(['text', 'html', 'auto'], { error: 'must be "text", "html" or "auto"' }).default('auto'),
  },
  { error: (issue) => (issue.code === 'invalid_type' ? 'must be an object { content, format? }' : undefined) },
);

const body = z.union(
  [
    z.strictObject({ html: z.string().min(1, { error: 'is empty' }) }),
    z.strictObject({ text: z.string().min(1, { error: 'is empty' }) }),
  ],
  { error: 'must be { "html": "…" } or { "text": "…" }, and not empty' },
);

/**
 * What `POST /v1/appeals` and its preview take: a `page` to read, or a `body` with its title and date beside it.
 * Everything but the two is an answer of a person, and beats what the reader finds. Codes are checked by the domain.
 */
export const AppealRequest = z
  .strictObject({
    page: page.optional(),
    body: body.optional(),
    title: z
      .string({ error: 'must be text' })
      .min(1, { error: 'is empty' })
      .max(MAX_TITLE_CHARACTERS, { error: `is longer than ${MAX_TITLE_CHARACTERS} characters` })
      .optional(),
    /** The day on which the publisher dated it. */
    datedOn: z.iso.date({ error: 'must be a calendar day such as 2024-03-15' }).optional(),
    language: z.enum(['en', 'fr', 'es', 'ar'], { error: 'must be "en", "fr", "es" or "ar"' }).optional(),
    /** ISO 3166-1 alpha-2. */
    countries: codes('["RU"]').optional(),
    themes: codes('["torture", "lawyers"]').optional(),
    /** A person's word that no state is addressed: otherwise an appeal without a country waits for one. */
    addressesNoCountry: z.literal(true, { error: 'must be true, or left out' }).optional(),
    kind: z.enum(['new', ...FOLLOW_UP_KINDS], { error: 'must be "new", "update" or "correction"' }).optional(),
    /** The publisher's own id of the appeal; made of title and date when left out. */
    externalId: z
      .string({ error: 'must be text' })
      .regex(/^[!-~]+$/, { error: 'may hold letters, digits and signs of ASCII only, without spaces' })
      .max(MAX_EXTERNAL_ID_CHARACTERS, { error: `is longer than ${MAX_EXTERNAL_ID_CHARACTERS} characters` })
      .optional(),
    /** Where the publisher shows it itself. */
    sourceUrl: z
      .url({ protocol: /^https?$/, error: 'must be an address that starts with https:// or http://' })
      .max(MAX_URL_CHARACTERS, { error: `is longer than ${MAX_URL_CHARACTERS} characters` })
      .refine((url) => !/^https?:\/\/[^/?#]*@/i.test(url), {
        error: 'holds a user name or a password, which every reader would see: leave it out',
      })
      .optional(),
  })
  .superRefine((request, context) => {
    const report = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message });
    if (!request.page && !request.body) report('page', 'is missing: send the page to read, or title, datedOn and body');
    if (request.page && request.body) report('body', 'cannot come together with page: send one of the two');
    if (request.body && request.title === undefined) report('title', 'is missing: a body comes with its title');
    if (request.body && request.datedOn === undefined) report('datedOn', 'is missing: a body comes with its date');
    if (request.addressesNoCountry && request.countries?.length)
      report('addressesNoCountry', 'contradicts countries: leave one of the two out');
  });
export type AppealRequest = z.infer<typeof AppealRequest>;
/** A request as a client writes it, before defaults. */
export type AppealRequestInput = z.input<typeof AppealRequest>;

const Evidence = z.object({ quote: z.string(), where: z.string(), why: z.string() });

/** Who says so: the page as it was read, the person who sent it, or the version before this one. */
export const ANSWER_SOURCES = ['page', 'person', 'earlier version'] as const;

const finding = {
  confidence: z.enum(['sure', 'unsure']),
  from: z.enum(ANSWER_SOURCES),
  evidence: z.array(Evidence),
};
const CodeAnswer = z.object({ code: z.string(), name: z.string(), ...finding });
const textAnswer = z.object({ value: z.string(), ...finding });

/** What was taken from a request. Only what is `sure` is published on; what is `unsure` waits for a person. */
export const ReadingAnswer = z.object({
  title: textAnswer.optional(),
  datedOn: textAnswer.optional(),
  kind: textAnswer,
  language: z.string(),
  countries: z.array(CodeAnswer),
  addressesNoCountry: z.boolean(),
  themes: z.array(CodeAnswer),
  /** What looked like an answer and was not taken. */
  refused: z.array(z.object({ about: z.string(), value: z.string(), quote: z.string(), why: z.string() })),
  /** Size of the text that would be mailed. */
  blocks: z.number().int(),
  footnotes: z.number().int(),
});
export type ReadingAnswer = z.infer<typeof ReadingAnswer>;

/** A field of the request that a person has to fill in before anything is published. */
const Missing = z.object({ field: z.string(), message: z.string() });
export type Missing = z.infer<typeof Missing>;

/** How many people, or that they are too few to be counted in the open. */
const People = z.union([z.number().int(), z.literal('fewer than 10')]);
export type People = z.infer<typeof People>;

const Audience = z.object({
  people: People,
  /** Whether the number is an estimate. */
  about: z.boolean(),
  /** Left out where a part would show a small number. */
  byLanguage: z.record(z.string(), z.number()).optional(),
  byCadence: z.record(z.string(), z.number()).optional(),
});
export type Audience = z.infer<typeof Audience>;

/** What `POST /v1/appeals/preview` answers. Nothing is written. */
export const PreviewAnswer = z.object({
  wouldBe: z.enum(['published', 'draft', 'unchanged', 'conflict']),
  reading: ReadingAnswer,
  missing: z.array(Missing),
  /** Who would be mailed; only of what would be published. */
  audience: Audience.optional(),
  externalId: z.string().optional(),
  /** Only of an appeal that is published already. */
  published: z.object({ appealId: z.string(), version: z.number().int(), appealUrl: z.string() }).optional(),
});
export type PreviewAnswer = z.infer<typeof PreviewAnswer>;

const publishedFields = {
  appealId: z.string(),
  version: z.number().int(),
  dispatchId: z.string(),
  externalId: z.string(),
  appealUrl: z.string(),
};

/** What `POST /v1/appeals` answers: 201 published, 200 unchanged (nothing was sent), 202 a draft that waits. */
export const PublishAnswer = z.discriminatedUnion('status', [
  z.object({ status: z.literal('published'), ...publishedFields }),
  z.object({ status: z.literal('unchanged'), ...publishedFields }),
  z.object({
    status: z.literal('draft'),
    appealId: z.string(),
    externalId: z.string(),
    missing: z.array(Missing),
    reading: ReadingAnswer,
    hint: z.string(),
  }),
]);
export type PublishAnswer = z.infer<typeof PublishAnswer>;

/** What `GET /v1/dispatches/{dispatchId}` answers, and `POST` to its `pause`, `resume` and `cancel`. */
export const DispatchAnswer = z.object({
  dispatchId: z.string(),
  appealId: z.string(),
  version: z.number().int(),
  lane: z.enum(LANES),
  status: z.string(),
  /** What stops it: a person for now or for good, or a correction or retraction. */
  halt: z.object({ kind: z.string(), atMs: z.number() }).optional(),
  /** Parts of it at which a mail may be on its way out at this moment. 0 after a halt: nothing leaves any more. */
  callsUnderWay: z.number().int(),
  /** Why parts of it wait, as a code and in words. */
  waits: z.array(z.object({ because: z.string(), words: z.string(), slices: z.number().int() })),
  publishedAtMs: z.number(),
  finishedAtMs: z.number().optional(),
  slices: z.object({ open: z.number().int(), closed: z.number().int(), total: z.number().int() }),
  /** About how many people it goes to; left out until that is known. */
  estimatedPeople: z.number().int().optional(),
  /** Exact: unlike a preview's, they cost a mailing to learn, and a publisher has to reconcile them. */
  counts: z.record(z.string(), z.number()),
  /** What mailboxes have answered so far. They may never answer for some. */
  deliveries: z.object({
    delivered: z.number().int(),
    delayed: z.number().int(),
    bounced: z.number().int(),
    complained: z.number().int(),
    rejected: z.number().int(),
    /** By the provider of the mailbox; small ones are `other`. */
    deliveredTo: z.record(z.string(), z.number().int()),
  }),
});
export type DispatchAnswer = z.infer<typeof DispatchAnswer>;

/** Why a request was refused. */
export const ERROR_CODES = [
  'unauthorized',
  'forbidden',
  'not-found',
  'not-json',
  'malformed-json',
  'invalid-appeal',
  'too-large',
  'already-published',
  'nothing-to-follow-up',
  'dispatch-ended',
  'busy',
  'internal',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** Body of every answer from 400 on. */
export const ErrorAnswer = z.object({
  error: z.object({
    code: z.string(),
    message: z.string(),
    fields: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
    /** What to do next. */
    hint: z.string().optional(),
  }),
});
export type ErrorAnswer = z.infer<typeof ErrorAnswer>;
export type FieldFault = { readonly field: string; readonly message: string };
