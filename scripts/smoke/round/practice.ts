import { randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { KMSClient } from '@aws-sdk/client-kms';
import { makePublisherStore, subscriberItem } from '../../../functions/adapters/dynamodb/dynamodb.ts';
import { makeKeyring } from '../../../functions/adapters/kms/kms.ts';
import { find, list, type StoredItem, type Table, writeItems } from '../../../functions/adapters/table/table.ts';
import {
  APPEAL_DISPATCHES,
  appealPartition,
  cardKey,
  checkCodeKey,
  DISPATCH_SLICES,
  deskDraftsPartition,
  dispatchKey,
  dispatchPartition,
  feedbackPartition,
  listingKey,
  officeKey,
  plannedDispatchKey,
  publisherKey,
  publisherKeyKey,
  publisherPartition,
  publisherProfileKey,
  receiptsPartition,
  subscriberKey,
  type TableKey,
  topicRowKey,
} from '../../../functions/contract/table-keys.ts';
import { isPractice, practiceId } from '../../../functions/domain/appeal/appeal.ts';
import { createPublisher, type IssuedKey, type Publisher } from '../../../functions/domain/publishing/publishing.ts';
import { type Subscriber, topicsOfFollows } from '../../../functions/domain/subscriber/subscriber.ts';
import type { Deployment } from '../../deployment/find-deployment.ts';

/** SES's simulator takes the mail and tells that it was delivered. https://docs.aws.amazon.com/ses/latest/dg/send-an-email-from-console.html */
export const PRACTICE_READER = 'success+practice@simulator.amazonses.com';

/** A round takes minutes. */
const KEY_DAYS = 1;

export const PRACTICE_OFFICE = 'Practice of the operators';

/** Makes a practice publisher with its key, and its reader. The reader has the publisher's id, so that one leads to the other. */
export async function beginPractice({ table, sealingKeyArn, clientSettings }: Deployment): Promise<IssuedKey> {
  const issued = await createPublisher(
    { name: PRACTICE_OFFICE, contact: 'practice@example.org' },
    {
      publishers: makePublisherStore(table),
      nowMs: Date.now,
      newId: () => practiceId(randomUUID()),
      randomBytes,
      keyDays: KEY_DAYS,
    },
    { isListed: false },
  );
  const reader = readerOf(issued.publisherId);
  const key = await makeKeyring(table, sealingKeyArn, new KMSClient(clientSettings)).newest();
  const rows = rowsOf(reader).map((row) => ({ put: { ...row, entity: 'topic', revision: reader.revision } }));
  await writeItems(table, [...rows, { put: subscriberItem(reader, key) }]);
  return issued;
}

const readerOf = (publisherId: string): Subscriber => ({
  subscriberId: publisherId,
  status: 'active',
  confirmedAtMs: Date.now() - 1_000,
  frequency: 'immediate',
  language: 'en',
  otherLanguages: [],
  waitsForEdition: false,
  isDiscreet: false,
  revision: 1,
  address: PRACTICE_READER,
  follows: [{ kind: 'case', followId: randomUUID(), appealId: publisherId }],
});

const rowsOf = ({ subscriberId, follows }: Subscriber) =>
  topicsOfFollows(follows).map((topic) => topicRowKey(topic, subscriberId));

/** Removes all that practice publishers left, of this round and of each that was killed. @returns how many publishers there were. */
export async function forgetPractice(table: Table): Promise<number> {
  const publishers = await makePublisherStore(table).list();
  const left = publishers.filter(({ publisherId }) => isPractice(publisherId));
  for (const publisher of left) await forget(publisher, table);
  return left.length;
}

/**
 * Its key and office go first, so that nothing more is published, and the publisher last: as long as it is there, the next round finds what is left.
 */
async function forget({ publisherId, keyIds }: Publisher, table: Table): Promise<void> {
  await remove(table, [...keyIds.map(publisherKeyKey), ...(await keysIn(table, officeKey(publisherId).pk))]);
  const own = await list(table, { pk: publisherPartition(publisherId) });
  for (const appealId of new Set(own.flatMap((row) => row.appealId ?? []))) await forgetAppeal(String(appealId), table);
  await remove(table, [
    ...own.map(keyOf),
    ...(await keysIn(table, deskDraftsPartition(publisherId))),
    ...rowsOf(readerOf(publisherId)),
    subscriberKey(publisherId),
    publisherProfileKey(publisherId),
  ]);
  await remove(table, [publisherKey(publisherId)]);
}

/** A row may name another publisher's appeal, which a member tried to join: that one stays. */
async function forgetAppeal(appealId: string, table: Table): Promise<void> {
  const own = await list(table, { pk: appealPartition(appealId) });
  if (own.some(({ publisherId }) => typeof publisherId === 'string' && !isPractice(publisherId))) return;
  for (const link of own.filter(({ sk }) => String(sk).startsWith(APPEAL_DISPATCHES)))
    await forgetDispatch(String(link.dispatchId), table);
  const codes = own.flatMap(({ checkCode }) => (typeof checkCode === 'string' ? [checkCodeKey(checkCode)] : []));
  await remove(table, [...codes, cardKey(appealId), listingKey(appealId), ...own.map(keyOf)]);
}

/** Without their dispatch no worker goes on; what one wrote meanwhile is there at the next look. */
async function forgetDispatch(dispatchId: string, table: Table): Promise<void> {
  const { createdAtMs } = (await find(table, dispatchKey(dispatchId))) ?? {};
  const planned = typeof createdAtMs === 'number' ? [plannedDispatchKey(createdAtMs, dispatchId)] : [];
  await remove(table, [dispatchKey(dispatchId), ...planned]);
  for (let left = await keysIn(table, dispatchPartition(dispatchId)); left.length > 0; ) {
    const ofSlices = left
      .filter(({ sk }) => sk.startsWith(DISPATCH_SLICES))
      .map(({ sk }) => sk.slice(DISPATCH_SLICES.length));
    const partitions = ofSlices.flatMap((bits) => [
      receiptsPartition(dispatchId, bits),
      feedbackPartition(dispatchId, bits),
    ]);
    const beside = await Promise.all(partitions.map((pk) => keysIn(table, pk)));
    await remove(table, [...beside.flat(), ...left]);
    await sleep(WORKER_WRITES_WITHIN_MS);
    left = await keysIn(table, dispatchPartition(dispatchId));
  }
}

/** Between reading a dispatch and writing of it a worker takes no longer. */
const WORKER_WRITES_WITHIN_MS = 2_000;

const keyOf = ({ pk, sk }: StoredItem): TableKey => ({ pk: String(pk), sk: String(sk) });

const keysIn = async (table: Table, pk: string): Promise<TableKey[]> => (await list(table, { pk })).map(keyOf);

const remove = (table: Table, keys: readonly TableKey[]) =>
  writeItems(
    table,
    keys.map((key) => ({ delete: key })),
  );
