import type { AppealVersion } from '../../../functions/domain/appeal/versions.ts';
import type { AlertDispatch, DigestAppeal, DigestDispatch } from '../../../functions/domain/dispatch/dispatches.ts';
import type { Receipt, RetryPolicy } from '../../../functions/domain/dispatch/sending/receipts.ts';
import type { SendingSettings } from '../../../functions/domain/dispatch/sending/sending-settings.ts';

export const PUBLISHED_AT_MS = Date.UTC(2026, 0, 1);
export const DISPATCH_ID = '0d000000-0000-4000-8000-000000000001';

export const anAppealVersion = (given: Partial<AppealVersion> = {}): AppealVersion => ({
  appealId: '0a000000-0000-4000-8000-000000000001',
  version: 1,
  kind: 'new',
  publisherId: 'example-observatory',
  publisherName: 'Example Observatory',
  datedOn: '2026-01-01',
  subject: { countries: ['RU'], themes: ['torture'] },
  edition: {
    language: 'en',
    title: 'RUSSIA: lawyer Ivan Example beaten in prison',
    blocks: [{ kind: 'paragraph', html: 'He was beaten.' }],
    footnotes: [],
  },
  publishedAtMs: PUBLISHED_AT_MS,
  ...given,
});

export const aDispatch = (given: Partial<AlertDispatch> = {}): AlertDispatch => ({
  kind: 'alert',
  dispatchId: DISPATCH_ID,
  appealId: '0a000000-0000-4000-8000-000000000001',
  version: 1,
  publisherId: 'example-observatory',
  lane: 'urgent',
  status: 'planned',
  publishedAtMs: PUBLISHED_AT_MS,
  createdAtMs: PUBLISHED_AT_MS,
  uncertain: 'resend',
  reach: 'matching',
  isUrgent: false,
  waitsFor: [],
  closedSlices: 0,
  ...given,
});

export const aDigestAppeal = (given: Partial<DigestAppeal> = {}): DigestAppeal => ({
  appealId: '0a000000-0000-4000-8000-000000000001',
  version: 1,
  publishedAtMs: PUBLISHED_AT_MS,
  finishedAtMs: PUBLISHED_AT_MS,
  reachedEveryone: false,
  ...given,
});

export const A_SLOT = 'daily@08@Europe/Berlin';

export const aDigest = (given: Partial<DigestDispatch> = {}): DigestDispatch => ({
  kind: 'digest',
  dispatchId: DISPATCH_ID,
  lane: 'bulk',
  status: 'planned',
  createdAtMs: PUBLISHED_AT_MS,
  uncertain: 'leave-in-doubt',
  closedSlices: 0,
  slot: A_SLOT,
  fromMs: 0,
  toMs: PUBLISHED_AT_MS,
  appeals: [],
  supersededAppeals: [],
  ...given,
});

export const aReceipt = (given: Partial<Receipt> = {}): Receipt => ({
  callId: 'call-1',
  fence: 1,
  state: 'done',
  people: ['ana'],
  outcomes: ['accepted'],
  intentAtMs: PUBLISHED_AT_MS,
  resultAtMs: PUBLISHED_AT_MS + 10,
  ...given,
});

export const aRetryPolicy = (given: Partial<RetryPolicy> = {}): RetryPolicy => ({
  firstWaitMs: 1_000,
  longestWaitMs: 8_000,
  giveUpAfterMs: 60_000,
  ...given,
});

export const someSendingSettings = (given: Partial<SendingSettings> = {}): SendingSettings => ({
  leaseMs: 300_000,
  callTimeoutMs: 10_000,
  prepareWithinMs: 1_000,
  recordWithinMs: 4_000,
  rereadAfterMs: 500,
  lookHoldsMs: 5_000,
  saveCountsEveryMs: 2_000,
  resolveUncertainAfterMs: 600_000,
  postponeUncertainForMs: 6 * 3_600_000,
  recheckPausedAfterMs: 300_000,
  retry: aRetryPolicy(),
  ...given,
});

/** The `n`th of some ids that are spread over the id space, in no order. */
export function anId(n: number): string {
  const head = (Math.imul(n + 1, 2_654_435_761) >>> 0).toString(16).padStart(8, '0');
  return `${head}-0000-4000-8000-${n.toString(16).padStart(12, '0')}`;
}
