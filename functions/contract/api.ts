import * as z from 'zod';
import { mostOf } from './appeal-parts.ts';
import { CaseEnd } from './case-endings.ts';
import { FOLLOW_UP_KINDS } from './follow-up-kinds.ts';
import { LANES } from './lanes.ts';
import { LANGUAGES } from './languages.ts';
import { MAX_IMAGE_BYTES, MAX_TITLE_CHARACTERS } from './limits.ts';
import { isShortEnoughToMail, tooLongToMail } from './mail/mailed-address.ts';
import {
  ALSO_NAMED,
  IMAGE_TYPES,
  IMAGE_WORDS,
  LISTED_PEOPLE,
  MOST_NAMED,
  NOT_NAMES,
  SENT_EDITION_PARTS,
  SENT_SHARED_PARTS,
} from './part-schemas.ts';
import { BookEntryName } from './requests/addressee-book.ts';
import { WhichAppeal } from './requests/read-page.ts';
import { SCRIPTS } from './scripts.ts';
import { InSteps } from './steps.ts';
import { HALF_A_CHARACTER, isWhole, wholeText } from './text.ts';
import { holdsUserName } from './user-names.ts';

/** Scopes of a publisher's key. `appeals:propose` makes drafts of what it sends, and nothing else. */
export const API_SCOPES = ['appeals:write', 'appeals:read', 'appeals:propose'] as const;
export type ApiScope = (typeof API_SCOPES)[number];
/** What a key may do unless it is limited. */
export const FULL_SCOPES: readonly ApiScope[] = ['appeals:write', 'appeals:read'];

/** Header of an answer to a key that expires soon: the UTC day on which it does, such as `2027-03-15`. */
export const KEY_EXPIRES_HEADER = 'X-Key-Expires-On';

export const PUBLISH_PATH = '/v1/appeals';
export const PREVIEW_PATH = '/v1/appeals/preview';
export const dispatchPath = (dispatchId: string) => `/v1/dispatches/${encodeURIComponent(dispatchId)}`;
/** What a publisher may do to a dispatch of its own. */
export const STEERING_ACTIONS = ['pause', 'resume', 'cancel'] as const;
export type SteeringAction = (typeof STEERING_ACTIONS)[number];
export const steeringPath = (dispatchId: string, action: SteeringAction) => `${dispatchPath(dispatchId)}/${action}`;
export const RELEASES_PATH = '/v1/releases';
/** What a publisher may do to an appeal that waits for its time: never publish it, or publish it at once. */
export const RELEASE_ACTIONS = ['cancel', 'release'] as const;
export type ReleaseAction = (typeof RELEASE_ACTIONS)[number];
export const releasePath = (releaseId: string, action: ReleaseAction) =>
  `${RELEASES_PATH}/${encodeURIComponent(releaseId)}/${action}`;

/** What a word must be that is one of these. Intl is asked for it when a word is none: that takes long at a cold start. */
const mustBeOneOf = (words: readonly string[]) => () =>
  `must be ${new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(words.map((word) => `"${word}"`))}`;

/** More countries or themes than any appeal needs: a longer list is a mistake. */
const MAX_CODES = 60;
const MAX_EXTERNAL_ID_CHARACTERS = 200;
/** Most that an answer lists of the appeals that one looks like, and that a request may say it is none of by their ids. */
export const MOST_LIKELY = 20;
/** A person's word that an appeal is none of those that are published, however many look like it. */
export const DISTINCT_FROM_ALL = 'all';
const MAX_URL_CHARACTERS = 2_000;
/** An appeal that was to come out earlier than this is old news. */
const MAX_LATENESS_MINUTES = 7 * 24 * 60;
export const DEFAULT_LATENESS_MINUTES = 60;

const code = wholeText('must be a code in quotes').trim().min(1, { error: 'is empty' });
const codes = (example: string) =>
  z
    .array(code, { error: `must be a list of codes, such as ${example}` })
    .max(MAX_CODES, { error: `lists more than ${MAX_CODES} codes` });

/** How far the reader has to trust a theme for it to be used, where no person lists the themes. */
export const LEAST_CONFIDENCES = ['likely', 'sure'] as const;
export type LeastConfidence = (typeof LEAST_CONFIDENCES)[number];

/** `auto` recognises HTML and Markdown with front matter, and reads the rest as text; `eml` is an e-mail as it was saved, in base64 or as text. */
const PAGE_FORMATS = ['text', 'html', 'markdown', 'eml', 'auto'] as const;

const page = z.strictObject(
  {
    content: wholeText('must be the text of the page, or its HTML').min(1, { error: 'is empty' }),
    format: z.enum(PAGE_FORMATS, { error: mustBeOneOf(PAGE_FORMATS) }).default('auto'),
    /** Of a page that has several. */
    appeal: WhichAppeal.optional(),
  },
  { error: (issue) => (issue.code === 'invalid_type' ? 'must be an object { content, format? }' : undefined) },
);

const body = z.union(
  [
    z.strictObject({ html: wholeText().min(1, { error: 'is empty' }) }),
    z.strictObject({ text: wholeText().min(1, { error: 'is empty' }) }),
  ],
  { error: 'must be { "html": "…" } or { "text": "…" }, and not empty' },
);

const title = wholeText()
  .min(1, { error: 'is empty' })
  .max(MAX_TITLE_CHARACTERS, {
    error: ({ input }) => `has ${String(input).length} characters, and a title may have ${MAX_TITLE_CHARACTERS}`,
  });
const language = z.enum(LANGUAGES, { error: mustBeOneOf(LANGUAGES) });

/** The appeal once more, in another language. */
const Translation = z.strictObject({ language, title, body, ...SENT_EDITION_PARTS });
export type Translation = z.infer<typeof Translation>;

const BASE64_CHARACTERS = Math.ceil(MAX_IMAGE_BYTES / 3) * 4;
export const IMAGE_TOO_LARGE = `is larger than ${MAX_IMAGE_BYTES / 1_000} KB: make it smaller, for example 1,200 pixels wide`;

/** An image for the page of an appeal. Its bytes say of what kind it is. */
const ImageRequest = z.strictObject(
  {
    /** Base64 of its bytes. */
    data: z
      .string({ error: 'must be the image in base64' })
      .min(1, { error: 'is empty' })
      .max(BASE64_CHARACTERS, { error: IMAGE_TOO_LARGE }),
    ...IMAGE_WORDS,
    consent: z.literal(true, { error: 'must be true: the people whom it shows agreed that everyone may see it' }),
  },
  {
    error: (issue) =>
      issue.code === 'invalid_type'
        ? 'must be an object { data, alt, credit, consent, consentNote }, or null'
        : undefined,
  },
);
export type ImageRequest = z.infer<typeof ImageRequest>;

const externalId = wholeText()
  .regex(/^[!-~]+$/, { error: 'may hold letters, digits and signs of ASCII only, without spaces' })
  .max(MAX_EXTERNAL_ID_CHARACTERS, { error: `is longer than ${MAX_EXTERNAL_ID_CHARACTERS} characters` });

const MINUTES = -1;
/** A day and time with its offset. */
export const momentWithOffset = z.union(
  [z.iso.datetime({ offset: true }), z.iso.datetime({ offset: true, precision: MINUTES })],
  { error: 'must be a day and time with its offset, such as 2026-12-01T09:00+01:00' },
);

/**
 * What `POST /v1/appeals` and its preview take: a `page` to read, or a `body` with its title and date beside it.
 * Everything but the two is an answer of a person, and beats what the reader finds. Codes are checked by the domain.
 */
export const AppealRequest = z
  .strictObject({
    page: page.optional(),
    body: body.optional(),
    title: title.optional(),
    /** The day on which the publisher dated it. */
    datedOn: z.iso.date({ error: 'must be a calendar day such as 2024-03-15' }).optional(),
    language: language.optional(),
    /** Editions in further languages, each of them once. */
    translations: z
      .array(Translation, { error: 'must be a list' })
      .max(LANGUAGES.length - 1, { error: `lists more than ${LANGUAGES.length - 1}` })
      .optional(),
    /** Translations of the version before that stay as they are, though the original has changed: they still say what it says. */
    stillTrue: z.array(language, { error: 'must be a list of languages' }).optional(),
    /** Translations of the version before that this one is published without: who waits for one of them goes on waiting. */
    leaveOut: z.array(language, { error: 'must be a list of languages' }).optional(),
    /** In a follow-up, a part that is left out stays as the version before has it, as far as that kind keeps it; `null` drops it. */
    ...SENT_EDITION_PARTS,
    ...SENT_SHARED_PARTS,
    /** Whom it is about, each with a consent or a reason why there is none. */
    people: LISTED_PEOPLE.nullable().optional(),
    /** Whom its words name and it does not list, each with the reason why they may be named. */
    alsoNamed: ALSO_NAMED.optional(),
    /** Words that look like a name and are no person's: no one is asked about them. */
    notNames: NOT_NAMES.optional(),
    /** For the page only. */
    image: ImageRequest.nullable().optional(),
    /** Entries of the publisher's book, behind the addressees that are given here. */
    addresseesFromBook: z
      .array(BookEntryName, { error: 'must be a list of names' })
      .max(mostOf('addressees'), { error: `lists more than ${mostOf('addressees')}` })
      .optional(),
    /** A person's word that what the reader found the text to demand is what readers ask for; of each edition without demands of its own. */
    acceptDemands: z.literal(true, { error: 'must be true, or left out' }).optional(),
    /** ISO 3166-1 alpha-2. */
    countries: codes('["RU"]').optional(),
    /** A person's full answer; or which of the themes that the reader finds are used: `likely`, if left out, or only what is `sure`. */
    themes: z
      .union([codes('["torture", "lawyers"]'), z.enum(LEAST_CONFIDENCES)], {
        error: 'must be a list of codes, such as ["torture", "lawyers"], or "likely" or "sure"',
      })
      .optional(),
    /** Themes beside those that the page or the version before names. */
    moreThemes: codes('["torture", "lawyers"]').optional(),
    /** A person's word that no state is addressed: otherwise an appeal without a country waits for one. */
    addressesNoCountry: z.literal(true, { error: 'must be true, or left out' }).optional(),
    kind: z
      .enum(['new', ...FOLLOW_UP_KINDS], { error: 'must be "new", "update", "correction", "outcome" or "retraction"' })
      .optional(),
    /** The version that a follow-up was written from. It then says all of its parts: none is kept that it leaves out. Refused once a later version was published. */
    follows: z
      .int({ error: 'must be the number of a version' })
      .min(1, { error: 'must be the number of a version' })
      .optional(),
    /** Of an outcome: how its case ended and when, as its page says from then on. */
    ended: CaseEnd.optional(),
    /** Lives depend on hours: it goes before everything else, and at once to people who read digests too. */
    urgent: z.literal(true, { error: 'must be true, or left out' }).optional(),
    /** When it comes out, if not at once; nothing of it can be seen before. */
    releaseAt: momentWithOffset.optional(),
    /** If it could not come out until this long after its time, a person decides. */
    maxLatenessMinutes: z
      .int({ error: 'must be a whole number of minutes' })
      .min(1, { error: 'must be at least 1' })
      .max(MAX_LATENESS_MINUTES, { error: `must be at most ${MAX_LATENESS_MINUTES}, which is a week` })
      .optional(),
    /** The publisher's own id of the appeal; made of title and date when left out. */
    externalId: externalId.optional(),
    /** The draft of the publisher's desk that this is, as `GET /v1/drafts` gives it: once this is published, no list has the draft any more. */
    draftId: z.uuid({ error: 'must be the id of a draft of your desk' }).optional(),
    /** Published appeals that it is none of, though it looks like them: ids of ours or its publisher's, or addresses of pages; or all of them. */
    distinctFrom: z
      .union([z.literal(DISTINCT_FROM_ALL), z.array(externalId).max(MOST_LIKELY)], {
        error: `must be "${DISTINCT_FROM_ALL}", or a list of ${MOST_LIKELY} ids at most`,
      })
      .optional(),
    /** Another publisher's appeal that this is: our id of it, or the address of its page. Its publisher stands behind it too, and no reader is mailed again. */
    jointWith: externalId.optional(),
    /** Where the publisher shows it itself. */
    sourceUrl: z
      .url({ protocol: /^https?$/, error: 'must be an address that starts with https:// or http://' })
      .max(MAX_URL_CHARACTERS, { error: `is longer than ${MAX_URL_CHARACTERS} characters` })
      .refine(isWhole, { error: HALF_A_CHARACTER })
      .refine(isShortEnoughToMail, { error: tooLongToMail })
      .refine((url) => !holdsUserName(url), {
        error: 'holds a user name or a password, which every reader would see: leave it out',
      })
      .optional(),
  })
  .superRefine((request, context) => {
    const report = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message });
    if (!request.page && !request.body) report('page', 'is missing: send the page to read, or title, datedOn and body');
    if (request.page && request.body) report('body', 'cannot come together with page: send one of the two');
    // A retraction says by its id what it takes back, and is about the same.
    const isNamed = request.kind === 'retraction' && request.externalId !== undefined;
    if (request.body && !isNamed && request.title === undefined)
      report('title', 'is missing: a body comes with its title');
    if (request.body && !isNamed && request.datedOn === undefined)
      report('datedOn', 'is missing: a body comes with its date');
    if (request.maxLatenessMinutes !== undefined && request.releaseAt === undefined)
      report('maxLatenessMinutes', 'means nothing without releaseAt');
    const languages = (request.translations ?? []).map((translation) => translation.language);
    if (new Set(languages).size < languages.length || languages.some((one) => one === request.language))
      report('translations', 'names a language twice: each edition has a language of its own');
    if (request.acceptDemands && request.demands)
      report('acceptDemands', 'contradicts demands: leave one of the two out');
    if (request.jointWith !== undefined && (request.kind ?? 'new') !== 'new')
      report('jointWith', 'is for a new appeal: the publisher of the one that it joins follows that up');
    if (request.image && request.kind === 'retraction')
      report('image', 'cannot come with a retraction: the page of what is withdrawn shows none');
    const { addressees, addresseesFromBook = [] } = request;
    if ((addressees?.length ?? 0) + addresseesFromBook.length > mostOf('addressees'))
      report('addresseesFromBook', `makes more than ${mostOf('addressees')} addressees together with addressees`);
    const { people, alsoNamed = [], notNames = [] } = request;
    if ((people?.length ?? 0) + alsoNamed.length > MOST_NAMED)
      report('alsoNamed', `lists more than ${MOST_NAMED} together with people`);
    for (const [index, { name }] of alsoNamed.entries())
      if (notNames.includes(name))
        context.addIssue({ code: 'custom', path: ['alsoNamed', index, 'because'], message: NAMED_AND_NOT });
    const answered = [...languages, ...(request.stillTrue ?? []), ...(request.leaveOut ?? [])];
    for (const field of ['stillTrue', 'leaveOut'] as const) {
      if (request[field]?.some((one) => answered.filter((other) => other === one).length > 1))
        report(
          field,
          'names a language twice, or one that translations or the other list has too: say one thing of each',
        );
      if (request[field] && (request.kind ?? 'new') === 'new')
        report(field, 'is for a follow-up: a new appeal has no edition of before');
    }
    if (request.follows !== undefined && (request.kind ?? 'new') === 'new')
      report('follows', 'is for a follow-up: a new appeal follows nothing');
    if (request.ended && request.kind !== 'outcome')
      report('ended', 'is for an outcome: each other kind leaves the case open');
    if (request.addressesNoCountry && request.countries?.length)
      report('addressesNoCountry', 'contradicts countries: leave one of the two out');
  });
/** Of a name with both answers. */
const NAMED_AND_NOT = 'contradicts notNames: leave one of the two out';
export type AppealRequest = z.infer<typeof AppealRequest>;
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

/** A theme, and whether subscribers who follow it are mailed. */
const ThemeAnswer = CodeAnswer.extend({
  confidence: z.enum(['sure', 'likely', 'unsure']),
  isUsed: z.boolean(),
});
export type ThemeAnswer = z.infer<typeof ThemeAnswer>;

/** What of an appeal a person may be asked about once more. */
export const DOUBTED = ['countries', 'kind', 'addressees', 'image', 'parts'] as const;

/** What a person is asked about once more: an answer of theirs that something else in the appeal contradicts, or a kind that only the page hints at. */
const Doubt = z.object({ about: z.enum(DOUBTED), field: z.string(), message: z.string() });
export type Doubt = z.infer<typeof Doubt>;

/**
 * What was taken from a request. Only what is `sure` is published on, and themes that are used; an `unsure` title, date or country waits for a person, and
 * a theme that is not used is mailed for only once a person adds it.
 */
export const ReadingAnswer = z.object({
  title: textAnswer.optional(),
  /** `otherwise`: another day that the page may mean. */
  datedOn: textAnswer.extend({ otherwise: z.string().optional() }).optional(),
  kind: textAnswer,
  language: z.string(),
  countries: z.array(CodeAnswer),
  addressesNoCountry: z.boolean(),
  themes: z.array(ThemeAnswer),
  /** What the text of each edition demands, where the request gives none: mailed as demands once they are accepted, and `sure` then. */
  demands: z.array(z.object({ language: z.string(), value: z.string(), ...finding })),
  /** Parts beside title and text, and who says them. */
  parts: z.array(z.object({ part: z.string(), from: z.enum(ANSWER_SOURCES) })),
  /** What the page shows, and no mail. */
  image: z
    .object({
      type: z.enum(IMAGE_TYPES),
      width: z.int(),
      height: z.int(),
      from: z.enum(ANSWER_SOURCES),
    })
    .optional(),
  /** Languages of its further editions. */
  translations: z.array(z.string()),
  /** Editions of the version before whose original has changed, and of which no one said what becomes of them. */
  unanswered: z.array(z.object({ language: z.string(), parts: z.array(z.string()) })),
  /** Parts that the original has and a further edition has not. Cautions, letter and reason of the last day are then shown in the original. */
  lacking: z.array(z.object({ language: z.string(), parts: z.array(z.string()) })),
  /** Languages of the editions whose letter is too long for the button that opens an e-mail: readers copy it. */
  lettersTooLong: z.array(z.string()),
  doubts: z.array(Doubt),
  /** Where the publisher shows it itself. */
  sourceUrl: textAnswer.optional(),
  /** What of the page is in no mail: how many of each kind, and what some of them are or say. */
  leftOut: z.array(z.object({ what: z.string(), count: z.number().int(), shown: z.array(z.string()) })),
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

/** Without parts: two of them can be subtracted from each other. */
const Audience = z.object({ people: InSteps });

/** A published appeal that another one looks like. */
const LikelyAppeal = z.object({
  appealId: z.string(),
  title: z.string(),
  publisher: z.string(),
  publishedOn: z.string(),
  appealUrl: z.string(),
  /** Of the publisher who asks: followed up with its id, and never joined. */
  isYours: z.boolean(),
});
export type LikelyAppeal = z.infer<typeof LikelyAppeal>;

/** An edition of an earlier version that a follow-up is published without: it is not mailed any more, and its page says so. */
const StaleEdition = z.object({ language: z.string(), version: z.number().int() });

/** A part of the version before that a follow-up does not have any more. */
const DroppedPart = z.object({
  part: z.string(),
  /** Of the edition that had it. */
  language: z.string().optional(),
  /** It is a last day that is over. */
  isOver: z.literal(true).optional(),
  /** Lines that go while others of the part stay. */
  lines: z.array(z.string()).optional(),
});
export type DroppedPart = z.infer<typeof DroppedPart>;

/** What the checks found in an appeal that could harm a person. `refuse`: it is not sent so; `look`: a person says whether it may stay. */
const CheckFinding = z.object({
  id: z.string(),
  check: z.string(),
  field: z.string(),
  quote: z.string(),
  level: z.enum(['look', 'refuse']),
  message: z.string(),
});
export type CheckFinding = z.infer<typeof CheckFinding>;

/** Names that stand in it, are not listed, and that no one answered for; of a follow-up, those that the version before does not have. */
const namedWithoutAnswer = z.array(z.string()).optional();

/** What `POST /v1/appeals/preview` answers. Nothing is written. */
export const PreviewAnswer = z.object({
  wouldBe: z.enum([
    'published',
    'scheduled',
    'draft',
    'held',
    'joined',
    'unchanged',
    'conflict',
    'sent-before',
    'withdrawn',
  ]),
  /** Published appeals that it is likely one of; only of what would be held. */
  likely: z.array(LikelyAppeal).optional(),
  reading: ReadingAnswer,
  missing: z.array(Missing),
  /** Left out where they found nothing. */
  checks: z.array(CheckFinding).optional(),
  /** Who would be mailed; only of what would be published, and only of a key's first previews in an hour. */
  audience: Audience.optional(),
  /** In words: most of them would get nothing, as SES has not opened the account yet. Only of what would be published. */
  sandbox: z.string().optional(),
  /** In words; only of what would wait for its time. */
  when: z.string().optional(),
  /** Languages in which a published version could be read too: only those who wait for one of them would be mailed. */
  addedEditions: z.array(z.string()).optional(),
  /** Only of a follow-up that leaves an edition of before out. */
  stale: z.array(StaleEdition).optional(),
  /** Only of a follow-up: what the version before has, and this one has not. */
  dropped: z.array(DroppedPart).optional(),
  namedWithoutAnswer,
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

/** Why a complete draft waits: its publisher has had its share of mailings, its key may only propose, or it is likely published already. */
export const KEPT_BACK_REASONS = ['over-budget', 'proposed', 'needs-two', 'likely-the-same'] as const;

/**
 * What `POST /v1/appeals` answers: 201 published, 200 unchanged or joined (nothing was sent), 202 a draft that waits for a person, or an appeal
 * that waits for its time.
 */
export const PublishAnswer = z.discriminatedUnion('status', [
  z.object({
    status: z.literal('published'),
    ...publishedFields,
    /** As what it is mailed. */
    kind: z.string(),
    /** As in a reading; left out where only editions were added. */
    themes: z.array(ThemeAnswer).optional(),
    /** Languages in which a published version can be read now too; its dispatch mails those who waited for one of them. */
    addedEditions: z.array(z.string()).optional(),
    stale: z.array(StaleEdition).optional(),
    dropped: z.array(DroppedPart).optional(),
    namedWithoutAnswer,
  }),
  z.object({ status: z.literal('unchanged'), ...publishedFields }),
  z.object({
    status: z.literal('joined'),
    appealId: z.string(),
    version: z.number().int(),
    externalId: z.string(),
    appealUrl: z.string(),
  }),
  z.object({
    status: z.literal('draft'),
    appealId: z.string(),
    externalId: z.string(),
    missing: z.array(Missing),
    reading: ReadingAnswer,
    hint: z.string(),
    /** UTC: then it is forgotten, unless it is sent again before. */
    keptUntil: z.string(),
    /** Why it is a draft though nothing is missing, as a code and in words. */
    keptBack: z
      .object({
        because: z.enum(KEPT_BACK_REASONS),
        words: z.string(),
        /** UTC: from then on there is room again. */
        roomAt: z.string().optional(),
        likely: z.array(LikelyAppeal).optional(),
        /** Where colleagues of the key's owner, who were asked, decide on it. */
        proposalUrl: z.url().optional(),
        /** Fields of the form and checks that a member has to put right or answer before they can be asked. */
        open: z.array(z.string()).optional(),
      })
      .optional(),
  }),
  z.object({
    status: z.literal('scheduled'),
    releaseId: z.string(),
    externalId: z.string(),
    /** UTC. */
    releaseAt: z.string(),
    /** The same in words, on the clock that it was given by. */
    when: z.string(),
    /** As in a reading. */
    themes: z.array(ThemeAnswer),
  }),
]);
export type PublishAnswer = z.infer<typeof PublishAnswer>;

export const RELEASE_STATUSES = ['waiting', 'releasing', 'held', 'released', 'cancelled'] as const;

/** Why an appeal did not come out at its time: it is too late, its key ended, or it could not be published unchanged. */
export const HOLD_REASONS = [
  'late',
  'conflict',
  'withdrawn',
  'nothing-to-follow-up',
  'invalid',
  'too-large',
  'restored',
  'over-budget',
  'likely-the-same',
  'key-ended',
  'needs-two',
  'needs-urgent',
] as const;

const Release = z.object({
  releaseId: z.string(),
  status: z.enum(RELEASE_STATUSES),
  title: z.string(),
  externalId: z.string(),
  kind: z.string(),
  /** The key that scheduled it. */
  keyId: z.string(),
  /** UTC. */
  releaseAt: z.string(),
  when: z.string(),
  maxLatenessMinutes: z.number().int(),
  /** Only of one that is held, as a code and in words. */
  held: z.object({ because: z.enum(HOLD_REASONS), words: z.string() }).optional(),
  /** Only of one that came out. */
  published: z
    .object({ appealId: z.string(), version: z.number().int(), dispatchId: z.string(), appealUrl: z.string() })
    .optional(),
});

/** What `POST /v1/releases/{releaseId}/cancel` answers. (`release` answers as publishing does.) */
export const ReleaseAnswer = Release;
export type ReleaseAnswer = z.infer<typeof ReleaseAnswer>;

/** What `GET /v1/releases` answers, by time. */
export const ReleasesAnswer = z.object({ releases: z.array(Release) });
export type ReleasesAnswer = z.infer<typeof ReleasesAnswer>;

/** Why nothing of a dispatch leaves while the operator holds all mail: it goes out when that ends. */
export const MAIL_HELD = 'mail-held';

/** What `GET /v1/dispatches/{dispatchId}` answers, and `POST` to its `pause`, `resume` and `cancel`. */
export const DispatchAnswer = z.object({
  dispatchId: z.string(),
  appealId: z.string(),
  version: z.number().int(),
  lane: z.enum(LANES),
  status: z.string(),
  /** What stops it: a person for now or for good, or a correction or retraction. */
  halt: z.object({ kind: z.string(), atMs: z.number() }).optional(),
  /** 1 while a mail may be on its way out at this moment. 0 after a halt: nothing leaves any more. */
  callsUnderWay: z.number().int().max(1),
  /** Why parts of it wait, as a code and in words. `mail-held` comes first, and is of all parts. */
  waits: z.array(z.object({ because: z.string(), words: z.string() })),
  publishedAtMs: z.number(),
  finishedAtMs: z.number().optional(),
  /** Whether `people` is there: `later`, once it is over and mailboxes have had a day to answer, or `none` of this one. */
  numbers: z.enum(['shown', 'later', 'none']),
  /** People by what became of their mail, each number in steps of 50 and blurred: 50 means 50 or fewer. Operators see them exactly. */
  people: z
    .object({
      asked: InSteps,
      delivered: InSteps,
      bounced: InSteps,
      complained: InSteps,
      /** Refused by the mail service, in doubt, or without word. */
      unclear: InSteps,
    })
    .optional(),
});
export type DispatchAnswer = z.infer<typeof DispatchAnswer>;

export const ERROR_CODES = [
  'unauthorized',
  'forbidden',
  'not-found',
  'not-json',
  'malformed-json',
  'invalid-appeal',
  'unspelled',
  'too-large',
  'already-published',
  'already-scheduled',
  'too-many-waiting',
  'too-many-drafts',
  'sent-before',
  'withdrawn',
  'nothing-to-follow-up',
  'not-yours',
  'invalid-addressee',
  'too-many-addressees',
  'dispatch-ended',
  'release-ended',
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
    hint: z.string().optional(),
    /** Of `unspelled`: editions in which a name can't be looked for. */
    editions: z.array(z.object({ script: z.enum(SCRIPTS), language: z.string(), title: z.string() })).optional(),
  }),
});
export type ErrorAnswer = z.infer<typeof ErrorAnswer>;
export type FieldFault = { readonly field: string; readonly message: string };
