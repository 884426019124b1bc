import * as z from 'zod';
import { funding } from './deployment/funding.ts';

const name = z.string().min(3);
const httpUrl = z.url({ protocol: /^https?$/ });
const seconds = z.coerce.number().int().positive();
const milliseconds = z.coerce.number().int().positive();
const count = z.coerce.number().int().positive();
const share = z.coerce.number().min(0).max(1);

const table = { TABLE_NAME: name };
const ended = { ENDED_TABLE_NAME: name };
/** Key that wraps the keys under which addresses and follows are kept, and those of links and codes. */
const sealing = { SEALING_KEY_ARN: name };
/** Secret with the keys of the address hash and of the record of what ended, as JSON from key id to key. */
const secrets = { HASHING_SECRET_ARN: name };
const publicUrl = { PUBLIC_URL: httpUrl };
const noticesQueue = { NOTICES_QUEUE_URL: httpUrl };
const signUpsQueue = { SIGN_UPS_QUEUE_URL: httpUrl };
const laneQueues = { URGENT_QUEUE_URL: httpUrl, BULK_QUEUE_URL: httpUrl };

/** Who a page or a mail comes from, as its reader sees it. */
const sender = { SENDER_NAME: name, POSTAL_ADDRESS: name };

/** What pages say of signing up: how long a sign-up waits, and where a person reads what goes wrong. */
const signingUp = { CONFIRM_WITHIN_DAYS: count, REPLY_TO_ADDRESS: z.email() };

/** Where our own mail comes from, and is answered or sent back to: addresses and `@domain`s with commas between them. No subscriber has one. */
const ownAddresses = { OWN_ADDRESSES: z.string().min(3) };

/** What the privacy page says beside that. */
const about = {
  ...signingUp,
  /** AWS's name of the region that everything is kept in. */
  DATA_REGION: name,
  /** How long requests, and events of SES, wait for their worker at most. */
  REQUESTS_KEPT_DAYS: count,
  EVENTS_KEPT_DAYS: count,
  /** Where a security fault is reported, and from when on that is stale. */
  SECURITY_CONTACT: z.email(),
  SECURITY_TEXT_EXPIRES: z.iso.datetime(),
};

/** Where a WebSub hub is. */
const hubUrl = z.url({ protocol: /^https$/ });
/** The hub that feeds name; empty where the stage has none. */
const hubOfFeeds = { WEB_SUB_HUB: hubUrl.or(z.literal('')) };

/** What a function that sends mail must know. */
const mail = {
  ...sender,
  ...publicUrl,
  /** In place of the sender's name in mail to subscribers who want discreet mail. */
  DISCREET_SENDER_NAME: name,
  FROM_ADDRESS: z.email(),
  REPLY_TO_ADDRESS: z.email(),
  /** `*` for everyone, else comma-separated addresses and `@domain`s; other recipients are refused and counted. */
  RECIPIENT_ALLOW_LIST: z.string().min(1),
  CONFIGURATION_SET_NAME: name,
};

/** After this a slice that no worker finished is due for the sweep. */
const waking = { WAKE_SLICE_AFTER_SECONDS: seconds };

const slicing = {
  /** Bounds of a slice's size, in people. */
  MIN_SLICE_PEOPLE: count,
  MAX_SLICE_PEOPLE: count,
  /** How much sending one slice should be, at the account's rate. */
  SLICE_SECONDS: seconds,
  ...waking,
};

/** After this a dispatch that no worker planned is due for the sweep. */
const starting = { START_DISPATCH_AFTER_SECONDS: seconds };

/** The function that reads pages, which may reach nothing. */
const pageReader = { READ_PAGE_FUNCTION_ARN: name };

/** What may be mailed of one publisher, unless an operator allowed it more or less. */
const publishing = {
  ...starting,
  ...pageReader,
  APPEALS_PER_HOUR: count,
  APPEALS_PER_DAY: count,
  URGENT_PER_DAY: count,
  CORRECTIONS_PER_APPEAL_PER_DAY: count,
  CORRECTIONS_PER_DAY: count,
  WAITING_RELEASES: count,
};

/** Mails a second that are used at most of what the account may send: undefined where all of it may be. */
const ceiling = {
  SENDS_PER_SECOND: z
    .literal('all')
    .transform(() => undefined)
    .or(count),
};

/** What a worker of either lane reads. */
const slices = {
  ...ceiling,
  ...table,
  ...sealing,
  ...mail,
  MAIL_DOMAIN: name,
  /** The lane's own queue, and its dead letters. */
  LANE_QUEUE_URL: httpUrl,
  LANE_LETTERS_URL: httpUrl,
  /** How long a lease lasts: the function's timeout and a minute. */
  LEASE_SECONDS: seconds,
  /** Bound of one SES call. */
  CALL_TIMEOUT_MS: milliseconds,
  /** When a person whose entry SES asked to send later is tried again. */
  RETRY_ENTRY_AFTER_SECONDS: seconds,
  /** How long SES's events have to say what became of a call without a clear answer. */
  RESOLVE_UNCERTAIN_AFTER_SECONDS: seconds,
  /** How long that is put off at most, while no event of later mail comes. */
  POSTPONE_UNCERTAIN_FOR_SECONDS: seconds,
  /** When a slice of a paused dispatch looks again by itself. */
  RECHECK_PAUSED_AFTER_SECONDS: seconds,
};

/** Queue of what was approved and is to go out. */
const sendings = { SENDINGS_QUEUE_URL: httpUrl };

/** What the pages read on which subscribers change their own subscription. */
const ownPages = { ...table, ...ended, ...sealing, ...secrets, ...noticesQueue, ...sender, ...publicUrl };

/** @param schema - made when a function reads it: every other function has this contract too. */
const fromJson = <Schema extends z.ZodType>(schema: () => Schema) =>
  z
    .string()
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue({ code: 'custom', message: 'is no JSON' });
        return z.NEVER;
      }
    })
    .pipe(z.lazy(schema));

/** The environment variables of each function. */
export const ENV_CONTRACT = {
  'publish-appeal': {
    ...table,
    ...ended,
    ...sealing,
    ...publicUrl,
    ...publishing,
    // What a key sends is rendered for colleagues who are asked about it.
    ...sender,
    ...noticesQueue,
    DISCREET_SENDER_NAME: name,
    /** Dead letters of what was approved and is to go out. */
    SENDINGS_LETTERS_URL: httpUrl,
  },
  'preview-appeal': { ...table, ...sealing, ...pageReader, ...publicUrl },
  /** Reads a publisher's page, and may reach nothing. */
  'read-page': {
    /** What takes longer is refused. */
    READ_WITHIN_MS: milliseconds,
    READ_HEAP_MEGABYTES: count,
  },
  /** Lists, releases and takes back appeals that wait for their time. */
  'steer-release': { ...table, ...ended, ...sealing, ...publicUrl, ...publishing },
  'show-dispatch': { ...table },
  /** Shows a publisher what its members write. */
  'show-drafts': { ...table, ...sealing, ...publicUrl },
  /** Keeps publishers' books of addressees. */
  'keep-addressees': { ...table },
  'steer-dispatch': { ...table, ...laneQueues, ...waking },
  'read-appeal': { ...table, ...sender, ...publicUrl, ...hubOfFeeds },
  /** The front page, the archive, and what else shows many appeals. */
  'browse-appeals': {
    ...table,
    ...sender,
    ...publicUrl,
    ...hubOfFeeds,
    REPLY_TO_ADDRESS: z.email(),
    /** As JSON; an empty object where the operator does not say. */
    FUNDING: fromJson(funding),
  },
  /** The pages of a publisher's office, and the way in to them. */
  desk: {
    ...table,
    ...ended,
    ...sealing,
    ...noticesQueue,
    ...sender,
    ...publicUrl,
    ...publishing,
    DISCREET_SENDER_NAME: name,
    PREVIEW_APPEAL_FUNCTION_ARN: name,
    STEER_DISPATCH_FUNCTION_ARN: name,
    ...sendings,
    /** How long members can stop what was approved to go out at once. */
    GRACE_SECONDS: seconds,
    /** How long what a member sends without a colleague waits. */
    ALONE_SECONDS: seconds,
  },
  'sign-in-members': { ...table, ...sealing, ...noticesQueue, ...sender, ...publicUrl },
  /** Puts each appeal where the archive finds it. */
  'index-appeals': {
    ...table,
    /** Queue of what the hub is told; empty where the stage has no hub. */
    PINGS_QUEUE_URL: httpUrl.or(z.literal('')),
  },
  /** Tells the hub which feeds changed. A stage without a hub has no such function. */
  'ping-hub': { ...table, ...publicUrl, WEB_SUB_HUB: hubUrl, PINGS_LETTERS_URL: httpUrl },
  'start-dispatch': { ...table, ...sealing, ...laneQueues, ...slicing },
  'send-urgent': slices,
  'send-bulk': slices,
  sweep: {
    ...table,
    ...sendings,
    ...ended,
    ...secrets,
    ...sealing,
    ...noticesQueue,
    ...signUpsQueue,
    ...laneQueues,
    ...slicing,
    ...ceiling,
    ...publishing,
    /** A dispatch whose counts stand still for this long rings. */
    NO_PROGRESS_AFTER_SECONDS: seconds,
    /** Accepted mail rings when no event has told of it for this long. */
    NO_DELIVERY_AFTER_SECONDS: seconds,
    /** How long after a sending its numbers are kept for its publisher. */
    NUMBERS_AFTER_SECONDS: seconds,
    /** Every queue of dead letters, with commas between them. */
    LETTER_QUEUE_URLS: z.string().min(3),
  },
  'plan-digests': { ...table, ...starting },
  'record-feedback': {
    ...table,
    ...ended,
    ...sealing,
    ...secrets,
    FEEDBACK_LETTERS_URL: httpUrl,
    /** Transient bounces, of different mails within a month, that a person is suppressed after. */
    TRANSIENT_BOUNCES_ALLOWED: count,
  },
  /** Takes over, daily, whom SES has put on its own suppression list. */
  'reconcile-suppressions': { ...table, ...ended, ...sealing, ...secrets },
  'send-notice': {
    ...ceiling,
    ...table,
    ...sealing,
    ...secrets,
    ...mail,
    MAIL_DOMAIN: name,
    ...noticesQueue,
    /** Of the two queues that it reads, told apart by this ARN. */
    NOTICES_LETTERS_URL: httpUrl,
    SIGN_UPS_LETTERS_URL: httpUrl,
    SIGN_UPS_QUEUE_ARN: name,
    CALL_TIMEOUT_MS: milliseconds,
    CONFIRM_WITHIN_DAYS: count,
    /** After this, an address that has not confirmed is reminded, once. */
    REMIND_AFTER_HOURS: count,
    CONFIRMATIONS_PER_ADDRESS_PER_DAY: count,
    CONFIRMATIONS_PER_NETWORK_PER_HOUR: count,
    CONFIRMATIONS_PER_HOUR: count,
    SIGN_INS_PER_ADDRESS_PER_DAY: count,
    SIGN_INS_PER_ADDRESS_PER_HOUR: count,
    /** Links that one network may have mailed to one mailbox. */
    SIGN_INS_PER_ADDRESS_AND_NETWORK_PER_HOUR: count,
    /** From both on, a number and a share of what was sent in a day, confirmations are kept back. */
    BREAKER_BOUNCES: count,
    BREAKER_BOUNCE_SHARE: share,
    BREAKER_COMPLAINTS: count,
    BREAKER_COMPLAINT_SHARE: share,
    /** From as many on, and the same share of its own, a network or a recipient is shut out. */
    BREAKER_BOUNCES_PER_SOURCE: count,
    BREAKER_COMPLAINTS_PER_SOURCE: count,
    BREAKER_PER_HOUR_WHILE_OPEN: z.coerce.number().int().nonnegative(),
    /** After this another worker may send a notice that one claimed and did not mark as sent. */
    CLAIM_SECONDS: seconds,
    /** What a member is asked to decide within it is one mail. */
    REQUESTS_TOGETHER_SECONDS: seconds,
    REQUEST_MAILS_PER_DAY: count,
  },
  'sign-up': {
    ...table,
    ...sealing,
    ...noticesQueue,
    ...signUpsQueue,
    ...sender,
    ...publicUrl,
    ...about,
    ...ownAddresses,
    FORM_SECRET_ARN: name,
    /** A form that comes back sooner was filled in by no person. */
    MIN_FORM_AGE_MS: milliseconds,
  },
  'confirm-follows': {
    ...ownPages,
    ...signUpsQueue,
    ...signingUp,
    DISCREET_SENDER_NAME: name,
  },
  unsubscribe: {
    ...ownPages,
    /** A press this soon after its mail may be a mail scanner's. */
    FRESH_MAIL_SECONDS: seconds,
    /** Mailboxes of one domain that may press so soon in a minute from one network; those beyond them are held. */
    REMOVALS_PER_DOMAIN_AND_NETWORK_PER_MINUTE: count,
    /** The same from all networks together. */
    REMOVALS_PER_DOMAIN_PER_MINUTE: count,
    /** The same at a large provider, whose readers have nothing else in common. */
    REMOVALS_PER_PROVIDER_PER_MINUTE: count,
    /** After this a held removal is done, unless an operator dismissed it. */
    HOLD_REMOVALS_SECONDS: seconds,
  },
  preferences: {
    ...ownPages,
    ...ownAddresses,
  },
  /** Also changes addresses: the two pages that delete one. */
  'erase-subscriber': {
    ...ownPages,
  },
  'undo-unsubscribe': {
    ...table,
    ...ended,
    ...sealing,
    ...secrets,
    ...sender,
    ...publicUrl,
    /** After an unsubscribe, a press this soon may be a mail scanner's. */
    UNDO_AFTER_SECONDS: seconds,
  },
} as const;

export type FunctionName = keyof typeof ENV_CONTRACT;
export const FUNCTION_NAMES = Object.keys(ENV_CONTRACT) as readonly FunctionName[]; // Object.keys forgets its keys' type
export type EnvOf<N extends FunctionName> = z.infer<z.ZodObject<(typeof ENV_CONTRACT)[N]>>;
/** What infra supplies: strings, CDK tokens included. */
export type EnvVarsOf<N extends FunctionName> = Record<keyof EnvOf<N> & string, string>;

/**
 * A function's environment, parsed.
 * @param source - usually `process.env`.
 * @throws {EnvironmentError} naming every variable that is missing or wrong.
 */
export function readEnv<N extends FunctionName>(functionName: N, source: Record<string, string | undefined>): EnvOf<N> {
  const schema: z.ZodType = z.object(ENV_CONTRACT[functionName]);
  const parsed = schema.safeParse(source);
  if (parsed.success) return parsed.data as EnvOf<N>; // zod can't see that N picks one schema of the union
  throw new EnvironmentError(functionName, parsed.error);
}

export class EnvironmentError extends Error {
  constructor(functionName: string, error: z.ZodError) {
    const faults = error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    super(`${functionName} can't start: ${faults.join('; ')}`, { cause: error });
    this.name = 'EnvironmentError';
  }
}
