/**
 * Every key of the one table, and so every question that can be asked of it.
 *
 * | question | key |
 * | --- | --- |
 * | who, in this range of ids, may want this topic | `TOPIC#<topic>` / subscriber id, between two bounds |
 * | one subscriber; a hundred subscribers at once | `SUBSCRIBER#<id>` / `SUBSCRIBER` |
 * | whose address is this | `ADDRESS#<keyed hash>` / `ADDRESS` |
 * | a sign-up that waits for its confirmation | `SIGN_UP#<id>` / `SIGN_UP` |
 * | was this notice sent | `NOTICE#<id>` / `NOTICE` |
 * | how much of a budget is used | `BUDGET#<scope>#<window>` / `BUDGET` |
 * | all publishers; one publisher | `PUBLISHERS` / publisher id |
 * | whose key is this | `PUBLISHER_KEY#<key id>` / `PUBLISHER_KEY` |
 * | did this publisher bring this appeal already | `PUBLISHER#<id>` / `APPEAL#<external id>` |
 * | an appeal's draft; one version; all its versions | `APPEAL#<id>` / `DRAFT`, `VERSION#<n>` |
 * | which dispatches carried an appeal | `APPEAL#<id>` / `DISPATCH#<version>#<dispatch id>` |
 * | one dispatch; its slices | `DISPATCH#<id>` / `DISPATCH`, `SLICE#<bits>` |
 * | what became of a slice's calls | `RECEIPTS#<dispatch id>#<bits>` / `CALL#<call id>` |
 * | the wrapped data keys | `KEYRING` / `DATA_KEY#<id>` |
 * | what is due by now (index `due-work`) | `dueWork` / `dueAtMs` |
 */
export interface TableKey {
  readonly pk: string;
  readonly sk: string;
}

/** Sparse index: only items that wait for the sweep carry its two attributes. */
export const DUE_WORK_INDEX = { name: 'due-work', partitionKey: 'dueWork', sortKey: 'dueAtMs' } as const;

/** What the sweep looks for: a dispatch that nobody planned, a slice that nobody finished. */
export const DUE_WORK_KINDS = ['dispatch', 'slice'] as const;
export type DueWorkKind = (typeof DUE_WORK_KINDS)[number];

/** Attribute that DynamoDB deletes an item by, in epoch seconds; deletion comes hours late. */
export const EXPIRY_ATTRIBUTE = 'expiresAtEpochSeconds';

export const topicPartition = (topic: string) => `TOPIC#${topic}`;
export const topicRowKey = (topic: string, subscriberId: string): TableKey => ({
  pk: topicPartition(topic),
  sk: subscriberId,
});

export const subscriberKey = (subscriberId: string): TableKey => ({
  pk: `SUBSCRIBER#${subscriberId}`,
  sk: 'SUBSCRIBER',
});
export const addressKey = (addressHash: string): TableKey => ({ pk: `ADDRESS#${addressHash}`, sk: 'ADDRESS' });
export const signUpKey = (signUpId: string): TableKey => ({ pk: `SIGN_UP#${signUpId}`, sk: 'SIGN_UP' });
export const noticeKey = (noticeId: string): TableKey => ({ pk: `NOTICE#${noticeId}`, sk: 'NOTICE' });
export const budgetKey = (scope: string, window: string): TableKey => ({
  pk: `BUDGET#${scope}#${window}`,
  sk: 'BUDGET',
});

export const PUBLISHERS_PARTITION = 'PUBLISHERS';
export const publisherKey = (publisherId: string): TableKey => ({ pk: PUBLISHERS_PARTITION, sk: publisherId });
export const publisherKeyKey = (keyId: string): TableKey => ({ pk: `PUBLISHER_KEY#${keyId}`, sk: 'PUBLISHER_KEY' });
export const externalAppealKey = (publisherId: string, externalId: string): TableKey => ({
  pk: `PUBLISHER#${publisherId}`,
  sk: `APPEAL#${externalId}`,
});

export const appealPartition = (appealId: string) => `APPEAL#${appealId}`;
const VERSION_PREFIX = 'VERSION#';
const versionDigits = (version: number) => String(version).padStart(5, '0');
export const appealDraftKey = (appealId: string): TableKey => ({ pk: appealPartition(appealId), sk: 'DRAFT' });
export const appealVersionKey = (appealId: string, version: number): TableKey => ({
  pk: appealPartition(appealId),
  sk: `${VERSION_PREFIX}${versionDigits(version)}`,
});
export const appealDispatchKey = (appealId: string, version: number, dispatchId: string): TableKey => ({
  pk: appealPartition(appealId),
  sk: `DISPATCH#${versionDigits(version)}#${dispatchId}`,
});
/** Sort-key prefix under which an appeal's versions lie, oldest first. */
export const APPEAL_VERSIONS = VERSION_PREFIX;

const DISPATCH_PREFIX = 'DISPATCH#';
const SLICE_PREFIX = 'SLICE#';
export const dispatchPartition = (dispatchId: string) => `${DISPATCH_PREFIX}${dispatchId}`;
export const dispatchKey = (dispatchId: string): TableKey => ({ pk: dispatchPartition(dispatchId), sk: 'DISPATCH' });
/** `bits` is the slice's prefix of the id space, `''` for the whole of it, `'0101'` for one sixteenth. */
export const sliceKey = (dispatchId: string, bits: string): TableKey => ({
  pk: dispatchPartition(dispatchId),
  sk: `${SLICE_PREFIX}${bits}`,
});
/** Sort-key prefix under which a dispatch's slices lie, in the order of their ids. */
export const DISPATCH_SLICES = SLICE_PREFIX;

export const receiptsPartition = (dispatchId: string, bits: string) => `RECEIPTS#${dispatchId}#${bits}`;
export const receiptKey = (dispatchId: string, bits: string, callId: string): TableKey => ({
  pk: receiptsPartition(dispatchId, bits),
  sk: `CALL#${callId}`,
});

export const KEYRING_PARTITION = 'KEYRING';
export const dataKeyKey = (dataKeyId: string): TableKey => ({ pk: KEYRING_PARTITION, sk: `DATA_KEY#${dataKeyId}` });
