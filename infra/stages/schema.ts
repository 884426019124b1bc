import { z } from 'zod';
import { funding } from '../../functions/contract/deployment/funding.ts';
import { FUNCTION_NAMES, type FunctionName } from '../../functions/contract/env.ts';
import type { Lane } from '../../functions/contract/lanes.ts';
import { MOST_CONFIRM_WITHIN_DAYS } from '../../functions/contract/limits.ts';
import { isLoopback, isSafeAddress } from '../../functions/contract/mail/safe-address.ts';
import { WAITS } from '../../functions/contract/waits.ts';
import { domainOf, isWithin, mailFromDomainOf } from './mail-domains.ts';

export const STAGE_NAMES = ['local', 'test', 'dev', 'prod'] as const;
export type StageName = (typeof STAGE_NAMES)[number];

const count = z.number().int().positive();
const seconds = z.number().int().positive();
const text = z.string().trim().min(3, 'must have at least 3 characters');
/** Mail programs decode what looks like an encoded word, in a name too. https://www.rfc-editor.org/rfc/rfc2047#section-2 */
const senderName = text.refine((name) => !/=\?|\?=/.test(name), 'must hold neither "=?" nor "?="');
const origin = z
  .url({ protocol: /^https?$/, error: 'must be an http or https address' })
  .refine((url) => !url.endsWith('/'), 'must not end with a slash, since paths are added to it');

/** Lambda's own bounds. https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html */
const timeoutSeconds = seconds.max(900);
/** What an HTTP API waits for. https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-quotas.html */
const answerWithinSeconds = seconds.max(30);

/**
 * What CloudWatch Logs offers, 9,999 for ever. CDK's own list would load all of CDK into each command that reads a stage.
 * https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html
 */
export const LOG_RETENTION_DAYS = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653, 9999,
] as const;

/** Who the mails and pages come from. */
const sender = {
  /** Shown as the From name, in page headings and in footers. */
  senderName,
  /** From name of every confirmation, and of all mail to subscribers who want discretion: it should tell nothing of what the mail is about. */
  discreetSenderName: senderName,
  fromAddress: z.email('must be one plain e-mail address'),
  /** A mailbox that a person reads: people in danger answer alerts. */
  replyToAddress: z.email('must be one plain e-mail address'),
  /** Where a security fault is reported, as /.well-known/security.txt says; without one to `replyToAddress`. */
  securityContact: z.email('must be one plain e-mail address').optional(),
  /** A postal address in one line; CAN-SPAM and similar laws ask for it in every mail. */
  postalAddress: text,
  /** How all this is paid for, as /about says it: one text, or one for each of some languages. Without it the page leaves that out. */
  funding: funding().optional(),
  /** A WebSub hub that is told when feeds change, and that they name: ADR 46. */
  webSubHub: z.url({ protocol: /^https$/, error: 'must be an https address' }).optional(),
  /** Where pages and links are found, without a slash at its end. */
  publicUrl: origin,
  /** The domain that SES signs for; `fromAddress` is of it. */
  mailDomain: z.hostname('must be a domain name'),
  /** The domain of envelopes, to which bounces go: below `mailDomain`, for nothing else. Without one it is `bounce.` before that. */
  mailFromDomain: z.hostname('must be a domain name').optional(),
  /** Where DMARC's reports go; without one to `replyToAddress`. */
  dmarcReports: z.email('must be one plain e-mail address').optional(),
  /**
   * REQUIRE never sends a mail in the open: it bounces where the receiving server has no TLS. OPTIONAL sends it in the open there.
   * https://docs.aws.amazon.com/ses/latest/dg/security-protocols.html
   */
  tlsPolicy: z.enum(['REQUIRE', 'OPTIONAL']),
  /** `*` for everyone, else comma-separated addresses and `@domain`s. */
  recipientAllowList: z
    .string()
    .regex(
      /^(\*|[^\s,@*]*@[^\s,@*]+(,[^\s,@*]*@[^\s,@*]+)*)$/,
      'must be "*", or addresses and @domains with commas between them and no spaces',
    ),
};

/** Which parts of the stack exist. */
const pieces = {
  /** Alarms, and the topic that carries them to `operatorEmails`. */
  alarms: z.boolean(),
  /** Alarms over metric math, which the local cloud has none of. */
  metricMath: z.boolean(),
  /** One page of graphs, made from the alarms and what they stand on. */
  dashboard: z.boolean(),
  /** Wakes what runs by the clock. Without it an operator or a test has to invoke it. */
  schedules: z.boolean(),
  /** Sends a mail by each channel to SES's success simulator, every now and then. */
  canaries: z.boolean(),
  /** False where another stack, or a person, made the mail domain's identity in this account and region. */
  emailIdentity: z.boolean(),
  pointInTimeRecovery: z.boolean(),
  deletionProtection: z.boolean(),
  /** Refuses messages and notifications over plain HTTP. */
  tlsOnly: z.boolean(),
  /** Whether the table, keys and secret outlive their stack. */
  keepsData: z.boolean(),
};

/** A CloudFront distribution before the API, for a stage that floods have found: ADR 36. */
const cdn = z.strictObject({
  /** A web ACL of yours, of the scope CLOUDFRONT, which is in us-east-1. */
  webAclArn: z
    .string()
    .regex(
      /^arn:aws:wafv2:us-east-1:\d{12}:global\/webacl\/[\w-]+\/[\w-]+$/,
      'must be the ARN of a web ACL for CloudFront',
    ),
  /** For the host of `publicUrl` too, and in us-east-1: CloudFront takes none from elsewhere. */
  certificateArn: z.string().startsWith('arn:aws:acm:us-east-1:', 'must be the ARN of a certificate in us-east-1'),
  /** Names of the secrets by which CloudFront's requests are known: the first is sent, each is taken. */
  originSecrets: z
    .array(z.string().regex(/^[a-z0-9]+$/, 'must be small letters and digits'))
    .min(1)
    .default(['first']),
  /** Answers what comes past CloudFront, too: while the record of the host still leads to the API. */
  takesDirect: z.boolean().default(false),
});

/** An OpenID Connect provider of the organisation's own, by which members may sign in at the desk: ADR 54. */
const identityProvider = z.strictObject({
  /** Word for word as its discovery document names it. In `local` it may be http on this machine. */
  issuer: z.string().refine(isSafeAddress, 'must be an https address'),
  clientId: z.string().trim().min(1, 'must not be empty'),
  /** Secret of Secrets Manager, in the stage's region, whose text is the client's secret. The template holds its name alone. */
  clientSecretArn: z
    .string()
    .regex(
      /^arn:aws:secretsmanager:[a-z0-9-]+:\d{12}:secret:[\w/+=.@-]+-\w{6}$/,
      'must be the whole ARN of a secret in Secrets Manager, with the six characters at its end',
    ),
  /** As the button says it: "Sign in with …". */
  name: text.max(40, 'must have at most 40 characters'),
});

const http = z.strictObject({
  /** Steady and peak requests a second of the whole API; beyond them it answers 429. */
  requestsPerSecond: count,
  burstRequests: count,
  /** The same of each route that has mail sent to an address that any stranger may type: below what the workers of notices deal with. */
  mailRequestsPerSecond: count,
  mailBurstRequests: count,
  /** The same of the one click that unsubscribes, which the other routes' requests take nothing from. */
  oneClicksPerSecond: count,
  oneClickBurst: count,
  /** The same of each route that takes a publisher's key. */
  publisherRequestsPerSecond: count,
  publisherBurst: count,
});

/** https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-dead-letter-queues.html */
const maxReceives = count.max(1000);
/** https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-scaling.html */
const maxConcurrency = z.number().int().min(2, 'must be at least 2: SQS event sources have no less').max(1000);

/** How one lane's queue is worked off. */
const lane = z.strictObject({
  maxReceives,
  maxConcurrency,
});

const sending = z
  .strictObject({
    /** Mails a second at most, of what SES lets the account send; without it, all of that. */
    sendsPerSecond: count.optional(),
    sliceSeconds: seconds,
    minSlicePeople: count,
    maxSlicePeople: count,
    startDispatchAfterSeconds: seconds,
    wakeSliceAfterSeconds: seconds,
    /** What a lease lasts beyond the function's timeout. */
    leaseMarginSeconds: seconds,
    callTimeoutMs: count,
    retryEntryAfterSeconds: seconds,
    /** How long SES's events have to say what became of a call without a clear answer. */
    resolveUncertainAfterSeconds: seconds,
    /** How long that is put off at most, while no event of later mail comes: then its people stay in doubt, for an operator to see. */
    postponeUncertainForSeconds: seconds,
    /** When a slice of a paused dispatch looks again by itself. */
    recheckPausedAfterSeconds: seconds,
    lanes: z.strictObject({ urgent: lane, bulk: lane } satisfies Record<Lane, typeof lane>),
  })
  .refine((sending) => sending.minSlicePeople <= sending.maxSlicePeople, {
    path: ['minSlicePeople'],
    error: 'must not be above maxSlicePeople',
  })
  .refine((sending) => sending.resolveUncertainAfterSeconds <= sending.postponeUncertainForSeconds, {
    path: ['resolveUncertainAfterSeconds'],
    error: 'must not be above postponeUncertainForSeconds',
  });

/** After how long a dispatch under way rings. */
const watching = z.strictObject({
  /** Its counts stand still. */
  noProgressAfterSeconds: seconds,
  /** SES accepted its mails, and no event says that one arrived. */
  noDeliveryAfterSeconds: seconds,
  /** How long mailboxes may answer before a sending's numbers are kept, once and for all, for the members who may see them. */
  numbersAfterSeconds: seconds,
});

const reading = z.strictObject({
  /** A page that takes longer to read is refused. */
  withinMs: count,
  /** What reading one page may keep in memory. */
  heapMegabytes: count.max(1_000),
});

/** What may be mailed of one publisher; `npm run publisher -- limits` allows one more, or less. */
const publishing = z
  .strictObject({
    /** New appeals, updates and outcomes. */
    appealsPerHour: count,
    appealsPerDay: count,
    /** Of these, the urgent ones. */
    urgentPerDay: count,
    correctionsPerAppealPerDay: count,
    /** Of all appeals together. */
    correctionsPerDay: count,
    /** Appeals of one publisher that wait for their time, or for a person who releases or cancels them. */
    waitingReleases: count,
    /** How long a publisher's new key opens. */
    keyDays: count.max(3_650),
  })
  .refine((publishing) => publishing.urgentPerDay <= publishing.appealsPerDay, {
    path: ['urgentPerDay'],
    error: 'must not be above appealsPerDay',
  });

const share = z.number().min(0).max(1);

const signUp = z.strictObject({
  /** A form that comes back sooner after it was first shown was filled in by no person. */
  minFormAgeMs: count,
});

const notices = z.strictObject({
  confirmWithinDays: count.max(MOST_CONFIRM_WITHIN_DAYS),
  /** After this, an address that has not confirmed is reminded, once. */
  remindAfterHours: count,
  confirmationsPerAddressPerDay: count,
  /** What one network may have sent, to all addresses together. */
  confirmationsPerNetworkPerHour: count,
  /** What all networks together may have sent. */
  confirmationsPerHour: count,
  /** Links to sign in that a mailbox gets, no matter who asks. */
  signInsPerAddressPerDay: count,
  /** The same in an hour: as many at once, and one more after each even part of it, which is shorter than a link works. */
  signInsPerAddressPerHour: count,
  /** Of these, what one network may have sent: a stranger leaves the mailbox's owner theirs. */
  signInsPerAddressAndNetworkPerHour: count,
  /**
   * From both on, a number and a share of what was sent in a day, confirmations are kept back: of each network, and of each recipient, one is
   * counted. `perSource`: from as many on, and the same share of its own, a network or a recipient is shut out by itself. `perHourWhileOpen`:
   * what leaves all the same while it is open, one a day for each network.
   */
  breaker: z.strictObject({
    bounces: count,
    bounceShare: share,
    complaints: count,
    complaintShare: share,
    perSource: z.strictObject({ bounces: count, complaints: count }),
    perHourWhileOpen: z.number().int().nonnegative(),
  }),
  /** How long a worker's claim on a notice holds. */
  claimSeconds: seconds,
  callTimeoutMs: count,
  maxReceives,
  maxConcurrency,
  /** How long a request waits for an operator who mends what keeps it. It holds what a visitor entered, and from where. */
  keepDays: count.max(14),
});

/** What tells a mail scanner's presses from a reader's. */
const unsubscribing = z.strictObject({
  /** A press this soon after its mail may be a scanner's. */
  freshMailSeconds: seconds,
  /** Mailboxes of one domain that may press so soon in a minute from one network; those beyond them are held. */
  removalsPerDomainAndNetworkPerMinute: count,
  /** The same from all networks together. */
  removalsPerDomainPerMinute: count,
  /** The same at a large provider, whose readers have nothing else in common. */
  removalsPerProviderPerMinute: count,
  /** After this a held removal is done, unless an operator dismissed it. */
  holdSeconds: seconds,
  /** No undo is taken so soon after a subscriber unsubscribed: the press may be a scanner's. */
  undoAfterSeconds: seconds,
});

/** Of publishers’ offices. */
const offices = z.strictObject({
  /** How long every address of an office has to stop an operator who lets a member in anew. */
  recoverySeconds: seconds,
  /** How long members can stop what was approved to go out at once. Its message is delayed by no more than SQS delays one. */
  graceSeconds: seconds.max(900),
  /** How long what a member sends without a colleague waits, so that others can read and stop it. */
  aloneSeconds: seconds.max(86_400),
  /** What colleagues are asked within it is one mail to each: one message waits so long in SQS. */
  requestsTogetherSeconds: seconds.max(900),
  /** To one member, of requests to decide; what is beyond stands on the desk. */
  requestMailsPerDay: count,
});

const feedback = z.strictObject({
  /** Transient bounces, of different mails within a month, that a person is suppressed after. */
  transientBouncesAllowed: count,
  /** Events that one run takes, and how long it waits for as many. More than ten of them have to be waited for. */
  batchSize: count.max(10_000),
  batchWindowSeconds: seconds.max(300),
  maxReceives,
  maxConcurrency,
  /** How long an event waits for an operator who mends what keeps it from being recorded. It holds an address. */
  keepDays: count.max(14),
});

/** How often what runs by the clock is woken, where it is. */
const every = z.strictObject({
  /** Each minute: dead letters are counted in one minute of each ten, and alarms go by that. */
  sweepMinutes: count.max(1, 'must be 1: the sweep counts dead letters in one minute of each ten'),
  planDigestsMinutes: count,
  reconcileSuppressionsHours: count,
  /** SES bills a canary as any mail, and does not count it towards the daily quota. */
  canaryMinutes: count,
});

/** How `start-dispatch` and `index-appeals` read the table's stream: they give up, and say so, rather than stand still. */
const stream = z.strictObject({
  retryAttempts: z.number().int().min(1).max(10_000),
  maxRecordAgeSeconds: seconds.min(60, 'must be at least 60').max(604_800),
});

const StageShape = z.strictObject({
  stage: z.enum(STAGE_NAMES),
  /** Where everything is: SES's limits and the mail domain's records belong to one region. */
  region: z.string().regex(/^[a-z]{2}(-[a-z]+)+-\d$/, 'must be a region, such as eu-central-1'),
  /** The UTC day on which it is synthesized, from which security.txt counts. Only tests name one. */
  deployedOn: z.iso.date().default(() => new Date().toISOString().slice(0, 'YYYY-MM-DD'.length)),
  ...sender,
  ...pieces,
  /** Certificate (ACM, in the stack's region) for the host of `publicUrl`; without one the API answers at its own address. */
  certificateArn: z.string().startsWith('arn:', 'must be the ARN of a certificate').optional(),
  cdn: cdn.optional(),
  identityProvider: identityProvider.optional(),
  /** Each hears of alarms, by a subscription of its own; each has to confirm by mail, once. */
  operatorEmails: z.array(z.email('must be one plain e-mail address')),
  /** Replaces SES's address in local stages, where it must be on this machine. */
  sesEndpoint: origin.optional(),
  /** Replaces AWS's own address in local stages. */
  cloudEndpoint: origin.optional(),
  logLevel: z.enum(['DEBUG', 'INFO', 'WARN', 'ERROR']),
  logRetentionDays: z.literal(
    LOG_RETENTION_DAYS,
    'must be a number of days that CloudWatch Logs offers, such as 7, 30 or 90',
  ),
  /** Days in which a scheduled deletion of a key can be taken back. */
  keyDeletionDays: z.number().int().min(7).max(30),
  http,
  publishing,
  reading,
  sending,
  watching,
  signUp,
  notices,
  unsubscribing,
  offices,
  feedback,
  every,
  stream,
  timeoutSeconds: z.strictObject({
    'publish-appeal': answerWithinSeconds,
    'preview-appeal': answerWithinSeconds,
    'read-page': answerWithinSeconds,
    'steer-release': answerWithinSeconds,
    'show-dispatch': answerWithinSeconds,
    'keep-addressees': answerWithinSeconds,
    'show-drafts': answerWithinSeconds,
    'steer-dispatch': answerWithinSeconds,
    'read-appeal': answerWithinSeconds,
    'browse-appeals': answerWithinSeconds,
    'index-appeals': timeoutSeconds,
    'ping-hub': timeoutSeconds,
    desk: answerWithinSeconds,
    'sign-in-members': answerWithinSeconds,
    'sign-up': answerWithinSeconds,
    'confirm-follows': answerWithinSeconds,
    unsubscribe: answerWithinSeconds,
    'undo-unsubscribe': answerWithinSeconds,
    preferences: answerWithinSeconds,
    'erase-subscriber': answerWithinSeconds,
    'start-dispatch': timeoutSeconds,
    'send-urgent': timeoutSeconds,
    'send-bulk': timeoutSeconds,
    'send-notice': timeoutSeconds,
    sweep: timeoutSeconds,
    'plan-digests': timeoutSeconds,
    'record-feedback': timeoutSeconds,
    'reconcile-suppressions': timeoutSeconds,
  } satisfies Record<FunctionName, z.ZodNumber>),
  /** Concurrency that is set apart for a function, and its limit. New accounts have ten in all, so that none is the default. */
  reservedConcurrency: z.partialRecord(z.enum(FUNCTION_NAMES), count),
});

/** Everything that differs between the places where the stack runs. */
export type Stage = z.output<typeof StageShape>;
/** The same as it is written down, before it was checked. */
export type StageValues = z.input<typeof StageShape>;

export const isOnThisMachine = (stage: Pick<Stage, 'stage'>) => stage.stage === 'local' || stage.stage === 'test';

/**
 * Every mail of an alarm has a link that ends its subscription, and anyone who opens the link can end it: a mail program that
 * checks links, or a colleague with a forwarded copy. The other subscription stays.
 * https://docs.aws.amazon.com/sns/latest/dg/sns-email-notifications.html
 */
const FEWEST_OPERATORS: Record<StageName, number> = { local: 0, test: 0, dev: 1, prod: 2 };

/**
 * Requests that a mail brings in the moments after it arrives: a program that checks its links opens up to five of them (the appeal, the
 * preferences, unsubscribe, why this came, privacy), and so may its reader. Each mail may bring a one click, and a second try of it.
 */
export const REQUESTS_OF_A_MAIL = 5;
export const ONE_CLICKS_OF_A_MAIL = 2;

/** Mails a second that one worker of a lane mails, about. */
export const MAILS_OF_A_WORKER = 150;

/** Memory of a lane's worker. Bulk workers are paid while they wait for their turn; an urgent one is to be quick (docs/adr/0082). */
export const WORKER_MEGABYTES = { urgent: 1024, bulk: 512 } as const satisfies Record<Lane, number>;

/** That it was sent, and that it arrived. */
export const EVENTS_OF_A_MAIL = 2;
/** Events a second that one worker records, about, where they come by the thousand. */
export const EVENTS_OF_A_WORKER = 1_000;

/** A worker with less time than this beside a call would put off every call, for ever. */
const AROUND_A_CALL_MS = 5_000;

/** A thread that reads a page starts, and ends. */
const AROUND_A_PAGE_MS = 3_000;

/** What a caller does with an answer, or without one. */
const AFTER_A_WAIT_MS = 2_000;

/** The shape, and the rules that join one value to another. */
export const StageSchema = StageShape.superRefine((stage, context) => {
  const refuse = (path: string[], message: string) => context.addIssue({ code: 'custom', path, message });

  if (isOnThisMachine(stage)) {
    for (const key of ['sesEndpoint', 'publicUrl', 'cloudEndpoint'] as const) {
      const address = stage[key];
      if (address !== undefined && !isLoopback(address))
        refuse([key], 'must be on this machine (localhost, 127.0.0.1 or [::1])');
    }
    if (stage.sesEndpoint === undefined)
      refuse(
        ['sesEndpoint'],
        'is missing: without it mail would leave this machine; pass -c sesEndpoint=http://localhost:PORT',
      );
  } else {
    if (!stage.tlsOnly) refuse(['tlsOnly'], 'may be false in local stages only');
    if (!stage.publicUrl.startsWith('https://')) refuse(['publicUrl'], 'must start with https://');
    for (const key of ['sesEndpoint', 'cloudEndpoint'] as const)
      if (stage[key] !== undefined) refuse([key], 'is for local stages only');
    if (stage.stage !== 'prod' && stage.recipientAllowList === '*')
      refuse(['recipientAllowList'], 'must name addresses or @domains: only prod mails everyone');
  }

  if (stage.identityProvider) {
    const { issuer, clientSecretArn } = stage.identityProvider;
    if (!isOnThisMachine(stage) && !issuer.startsWith('https://'))
      refuse(['identityProvider', 'issuer'], 'must be an https address');
    const [, , service, region] = clientSecretArn.split(':');
    if (service === 'secretsmanager' && region !== stage.region)
      refuse(['identityProvider', 'clientSecretArn'], `must be of a secret in ${stage.region}`);
  }

  if (stage.cdn && stage.certificateArn === undefined)
    refuse(['cdn'], 'needs certificateArn too: CloudFront asks the API for the host of publicUrl');

  const mailboxes = new Set(stage.operatorEmails.map((address) => address.toLowerCase())).size;
  if (mailboxes < stage.operatorEmails.length) refuse(['operatorEmails'], 'must not name an address twice');
  if (stage.alarms && mailboxes < FEWEST_OPERATORS[stage.stage])
    refuse(
      ['operatorEmails'],
      `must name at least ${FEWEST_OPERATORS[stage.stage]} in ${stage.stage}, or no alarm reaches a person once a subscription has ended`,
    );

  if (!isWithin(domainOf(stage.fromAddress), stage.mailDomain))
    refuse(['fromAddress'], `must be of the mail domain, ${stage.mailDomain}`);

  // https://docs.aws.amazon.com/ses/latest/dg/mail-from.html
  const mailFromDomain = mailFromDomainOf(stage);
  if (!mailFromDomain.endsWith(`.${stage.mailDomain}`))
    refuse(['mailFromDomain'], `must be a domain below the mail domain, such as bounce.${stage.mailDomain}`);
  else
    for (const key of ['fromAddress', 'replyToAddress'] as const)
      if (domainOf(stage[key]) === mailFromDomain)
        refuse(
          [key],
          `can't be of ${mailFromDomain}: what is sent to that domain goes to SES, which takes bounces only`,
        );

  for (const [group, functionName] of [
    ['sending', 'send-urgent'],
    ['sending', 'send-bulk'],
    ['notices', 'send-notice'],
  ] as const)
    if (stage[group].callTimeoutMs + AROUND_A_CALL_MS > stage.timeoutSeconds[functionName] * 1000)
      refuse(
        [group, 'callTimeoutMs'],
        `must be ${AROUND_A_CALL_MS} ms or more below the timeout of ${functionName}, which has to read before a call and to record after it`,
      );

  for (const [key, ofAMail] of [
    ['requestsPerSecond', REQUESTS_OF_A_MAIL],
    ['oneClicksPerSecond', ONE_CLICKS_OF_A_MAIL],
  ] as const) {
    const atLeast = ofAMail * (stage.sending.sendsPerSecond ?? 0);
    if (stage.http[key] < atLeast)
      refuse(
        ['http', key],
        `must be ${atLeast} or more: readers and link scanners come as fast as mail is sent, ${ofAMail} requests a mail`,
      );
  }

  const { signInsPerAddressPerHour, signInsPerAddressAndNetworkPerHour } = stage.notices;
  if (signInsPerAddressPerHour <= signInsPerAddressAndNetworkPerHour)
    refuse(
      ['notices', 'signInsPerAddressPerHour'],
      'must be above signInsPerAddressAndNetworkPerHour, or one network takes all links of a mailbox',
    );

  if (stage.notices.remindAfterHours >= stage.notices.confirmWithinDays * 24)
    refuse(['notices', 'remindAfterHours'], 'must be below confirmWithinDays, or there is nothing left to confirm');

  if (stage.reading.withinMs + AROUND_A_PAGE_MS > stage.timeoutSeconds['read-page'] * 1000)
    refuse(
      ['reading', 'withinMs'],
      `must be ${AROUND_A_PAGE_MS} ms or more below the timeout of read-page, which has to start a thread before and to say what came of it after`,
    );

  for (const { caller, asked, waitMs, beginsWithinMs } of WAITS) {
    if (stage.timeoutSeconds[asked] * 1000 >= waitMs)
      refuse(['timeoutSeconds', asked], `must be below ${waitMs / 1000}: ${caller} waits so long for it`);
    const leastSeconds = (beginsWithinMs + waitMs + AFTER_A_WAIT_MS) / 1000;
    if (stage.timeoutSeconds[caller] < leastSeconds)
      refuse(
        ['timeoutSeconds', caller],
        `must be ${leastSeconds} or more: it waits for ${asked}, and answers after that`,
      );
  }

  if (stage.notices.claimSeconds <= stage.timeoutSeconds['send-notice'])
    refuse(['notices', 'claimSeconds'], 'must be above the timeout of send-notice, or two workers hold one claim');
});
