import { expect, test } from 'vitest';
import type { AppealVersion } from '../../../functions/domain/appeal/versions.ts';
import type { Dispatch, Slice } from '../../../functions/domain/dispatch/dispatches.ts';
import { NO_COUNTS } from '../../../functions/domain/dispatch/dispatches.ts';
import type { EntryOutcome, Receipt } from '../../../functions/domain/dispatch/sending/receipts.ts';
import { welcomeDispatchOf } from '../../../functions/domain/dispatch/welcome-dispatch.ts';
import type { EventKind } from '../../../functions/domain/feedback/mail-event.ts';
import { entrySets } from '../../../functions/domain/feedback/ports.ts';
import type { SignUp } from '../../../functions/domain/signing-up/sign-up.ts';
import type { Subscriber } from '../../../functions/domain/subscriber/subscribers.ts';
import { type WhyPorts, whyFacts } from '../../../scripts/operator/why/facts.ts';
import { explain } from '../../../scripts/operator/why/sentences.ts';
import { aFollow, aSubscriber } from '../../support/builders.ts';
import { anEdition } from '../../support/editions.ts';
import {
  A_SLOT,
  aDigest,
  aDigestAppeal,
  aDispatch,
  anAppealVersion,
  anId,
  aReceipt,
  PUBLISHED_AT_MS,
} from '../../support/sending/builders.ts';

const HOUR_MS = 3_600_000;
const NOW_MS = PUBLISHED_AT_MS + 24 * HOUR_MS;
const ANA = anId(1);
const OTHER = anId(2);

/** What is kept of one story. */
interface Story {
  readonly ana?: Subscriber;
  readonly signUps?: readonly SignUp[];
  readonly bounced?: readonly number[];
  readonly versions?: readonly AppealVersion[];
  readonly dispatches?: readonly Dispatch[];
  readonly receipts?: readonly Receipt[];
  readonly slice?: Partial<Slice>;
  readonly told?: readonly EventKind[];
  readonly isAllowed?: boolean;
}

const follower = (given: Partial<Subscriber> = {}) =>
  aSubscriber({
    subscriberId: ANA,
    address: 'ana@example.org',
    confirmedAtMs: PUBLISHED_AT_MS - HOUR_MS,
    follows: [aFollow({ countries: ['RU'] })],
    ...given,
  });

const finished = aDispatch({ status: 'finished', sliceBits: 0, finishedAtMs: PUBLISHED_AT_MS + 60_000 });
const mailed = (outcome: EntryOutcome) => [
  aReceipt({ people: [OTHER, ANA], outcomes: ['accepted', outcome], intentAtMs: PUBLISHED_AT_MS + 5_000 }),
];

const versionOf = (dispatch: Dispatch) => (dispatch.kind === 'alert' ? dispatch.version : 1);

function portsOf(story: Story): WhyPorts {
  const { ana, signUps = [], bounced = [], versions = [anAppealVersion()], dispatches = [finished] } = story;
  const appeals = {
    getVersion: async (_: string, version: number) => versions[version - 1] ?? anAppealVersion(),
  };
  return {
    nowMs: () => NOW_MS,
    allows: () => story.isAllowed ?? true,
    subscribers: { find: async () => ana, findIdByAddress: async () => ana?.subscriberId },
    hashOfAddress: async (address) => address,
    signUpsOfAddress: async () => [...signUps],
    notMe: { findEnd: async () => undefined },
    namesOfCases: async () => new Map(),
    addressChanges: { listOf: async () => [] },
    stoppedFollows: { listOf: async () => [] },
    transientBounces: { listOf: async () => [...bounced] },
    heldRemovals: { listOf: async () => [] },
    appeals,
    findNewest: async () => versions.at(-1),
    appealDispatches: {
      of: async () =>
        dispatches.map((one) => ({
          dispatchId: one.dispatchId,
          version: versionOf(one),
          createdAtMs: one.createdAtMs,
        })),
    },
    dispatches: { find: async (id) => dispatches.find(({ dispatchId }) => dispatchId === id) },
    receipts: {
      list: async ({ dispatchId }) => (dispatchId === dispatches.at(-1)?.dispatchId ? [...(story.receipts ?? [])] : []),
    },
    slices: {
      find: async (slice) => ({
        ...slice,
        status: 'closed',
        fence: 1,
        leasedUntilMs: 0,
        counts: NO_COUNTS,
        lateResults: 0,
        ...story.slice,
      }),
    },
    ledger: {
      find: async (_, callIds) => {
        const entries = entrySets((kind) => new Set(story.told?.includes(kind) ? [1] : []));
        return { found: new Map(callIds.map((callId) => [callId, { revision: 1, entries }])), damaged: new Map() };
      },
    },
  };
}

/** All that the command says, without its headings. */
async function why(story: Story): Promise<string> {
  const ports = portsOf(story);
  const newest = story.versions?.at(-1) ?? anAppealVersion();
  const paragraphs = explain(await whyFacts('ana@example.org', newest, ports), NOW_MS);
  return paragraphs.flatMap(({ sentences }) => sentences).join(' ');
}

const aSignUp = (given: Partial<SignUp>) =>
  ({
    status: 'pending',
    follows: [],
    mailsSent: 1,
    mailedAtMs: PUBLISHED_AT_MS,
    expiresAtMs: NOW_MS + HOUR_MS,
    ...given,
  }) as SignUp; // what is said of it

test('who got it is told when SES took the mail, and what SES told since', async () => {
  expect(await why({ ana: follower(), receipts: mailed('accepted'), told: ['sent', 'delivered'] })).toBe(
    'They confirmed on 31 December 2025 at 23:00:00 UTC. What they chose to get, since 31 December 2025 at 23:00:00 UTC: “One e‑mail for each new appeal, as soon as it is published.” Of what they follow now, “every appeal about Russia” is what this appeal is about. What they followed earlier is not kept. 1 January 2026 at 00:00:05 UTC: SES took the mail. SES told since that it was delivered to their mail server. It may lie in the spam folder.',
  );
});

const STORIES: readonly (readonly [name: string, story: Story, says: RegExp])[] = [
  [
    'never followed',
    { ana: follower({ follows: [aFollow({ countries: ['BY'] })] }) },
    /They follow “every appeal about Belarus” now, and this appeal is about none of it\..*They have no mail of it\. It is about nothing that they follow now\. The mailing ended on 1 January 2026 at 00:01:00 UTC\.$/,
  ],
  [
    'confirmed later',
    { ana: follower({ confirmedAtMs: PUBLISHED_AT_MS + HOUR_MS }) },
    /They confirmed on 1 January 2026 at 01:00:00 UTC\..*It was published before they confirmed: only a welcome can have brought it\.$/,
  ],
  [
    'unsubscribed',
    { ana: follower({ status: 'unsubscribed', unsubscribedAtMs: PUBLISHED_AT_MS - 60_000 }) },
    /They unsubscribed on 31 December 2025 at 23:59:00 UTC, and have had no appeal since\. They have no mail of it\. They had unsubscribed before it was published\.$/,
  ],
  [
    'reads digests, and the next one has not come',
    {
      ana: follower({
        frequency: 'daily',
        digestTime: { timeZone: 'Europe/Berlin', hour: 8, weekday: 1 },
        cadenceSinceMs: PUBLISHED_AT_MS - HOUR_MS,
      }),
    },
    /They read digests: the next one after this mailing brings it, while it can be acted on\./,
  ],
  [
    'read it in a digest',
    {
      ana: follower({ frequency: 'daily', digestTime: { timeZone: 'Europe/Berlin', hour: 8, weekday: 1 } }),
      dispatches: [
        { ...finished, dispatchId: anId(9) },
        aDigest({ status: 'finished', sliceBits: 0, slot: A_SLOT, appeals: [aDigestAppeal()] }),
      ],
      receipts: [aReceipt({ people: [OTHER, ANA], outcomes: ['accepted', 'accepted'], carries: ['0', '1'] })],
    },
    /1 January 2026 at 00:00:00 UTC: SES took the mail\./,
  ],
  [
    'suppressed by a bounce',
    { ana: follower({ status: 'suppressed', suppressedBecause: 'bounce' }), bounced: [PUBLISHED_AT_MS - HOUR_MS] },
    /Their mailbox refused a mail for good: they have had no mail since\..*SES’s own list too.*could not take the mails of 31 December 2025 at 23:00:00 UTC for now\./,
  ],
  [
    'waits for a language',
    {
      ana: follower({ language: 'ar', waitsForEdition: true }),
      versions: [anAppealVersion({ edition: anEdition('en') })],
    },
    /They wait for an edition in Arabic, unless an appeal is urgent\..*It is in none of their languages, and they wait until it is\./,
  ],
  [
    'hidden by a correction',
    {
      ana: follower(),
      versions: [anAppealVersion(), anAppealVersion({ version: 2, kind: 'correction' })],
      dispatches: [
        { ...finished, dispatchId: anId(8), halt: { kind: 'superseded', atMs: PUBLISHED_AT_MS + 60_000 } },
        { ...finished, version: 2, reach: 'matching-and-reached' },
      ],
      receipts: mailed('accepted'),
    },
    /They have no mail of it\. A later version took its place on 1 January 2026 at 00:01:00 UTC, before it reached them: see there\. 1 January 2026 at 00:00:05 UTC: SES took the mail\./,
  ],
  [
    'in doubt',
    { ana: follower(), receipts: mailed('uncertain') },
    /SES gave no clear answer: they may have it, or not\./,
  ],
  [
    'mailed and bounced',
    { ana: follower(), receipts: mailed('accepted'), told: ['sent', 'bounced'] },
    /SES took the mail\. SES told since that it was returned by their mail server\.$/,
  ],
  [
    'over the quota',
    {
      ana: follower(),
      dispatches: [aDispatch({ status: 'sending', sliceBits: 0 })],
      slice: { status: 'open', waitsBecause: 'daily-quota' },
    },
    /As they are now, it is for them\. Their part of the mailing has not ended: it waits, since the account’s mails of 24 hours are used up\.$/,
  ],
  ['not allowed', { ana: follower(), isAllowed: false }, /mails only addresses on its list \(recipientAllowList\)/],
  [
    'paused',
    { ana: follower({ pausedUntilMs: NOW_MS + HOUR_MS }) },
    /They are paused until 2 January 2026 at 01:00:00 UTC\..*They are paused: it does not come later\./,
  ],
  [
    'a sign-up that waits for its button',
    { signUps: [aSignUp({})] },
    /^A sign-up of this address waits for the press of its button: before that no appeal goes there\. .*On 2 January 2026 at 01:00:00 UTC the sign-up is gone\.$/,
  ],
  [
    'a sign-up whose mail is over budget',
    { signUps: [aSignUp({ mailsSent: 0, mailedAtMs: 0 })] },
    /no mail with its button has left: it is next in line, or a budget of such mails is used up\./,
  ],
  [
    'followed later',
    { ana: follower() },
    /By what they chose by now it would have been for them\. They chose so after the mailing, and when is not kept\. It is not mailed again\. The mailing ended/,
  ],
  [
    'stopped for good',
    {
      ana: follower(),
      dispatches: [{ ...finished, halt: { kind: 'cancelled', atMs: PUBLISHED_AT_MS + 60_000 } }],
    },
    /They have no mail of it\. The mailing was stopped for good on 1 January 2026 at 00:01:00 UTC, before it reached them\.$/,
  ],
  [
    'welcomed with it',
    {
      ana: follower({ confirmedAtMs: PUBLISHED_AT_MS + HOUR_MS }),
      dispatches: [{ ...finished, dispatchId: anId(9) }, { ...welcomeDispatchOf(anAppealVersion()) }],
      receipts: mailed('accepted'),
    },
    /only a welcome can have brought it\. 1 January 2026 at 00:00:05 UTC: SES took the mail\./,
  ],
  [
    'welcomed without it',
    { ana: follower(), dispatches: [{ ...welcomeDispatchOf(anAppealVersion()) }] },
    /No mailing of this appeal is kept that was for readers like them\.$/,
  ],
  [
    'a mailing that has not begun',
    { ana: follower(), dispatches: [aDispatch()] },
    /As they are now, it is for them\. The mailing has not begun\.$/,
  ],
];

test.each(STORIES)('%s', async (_, story, says) => {
  expect(await why(story)).toMatch(says);
});

test('who is being erased is answered as one who was never known', async () => {
  const erased = follower({ status: 'unsubscribed' });
  expect(await why({ ana: erased, receipts: mailed('accepted') })).toBe(await why({}));
  expect(await why({})).toMatch(/^Nothing is stored about this address/);
});
