import { randomUUID } from 'node:crypto';
import { ScanCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { beforeEach, expect, test } from 'vitest';
import { makeErasure } from '../../../functions/adapters/dynamodb/account/erasure.ts';
import { dispatchItem } from '../../../functions/adapters/dynamodb/dispatch/dispatch-item.ts';
import { makeDispatches } from '../../../functions/adapters/dynamodb/dispatch/dispatches.ts';
import {
  makePlannedDispatches,
  plannedDispatchItem,
} from '../../../functions/adapters/dynamodb/dispatch/planned-dispatches.ts';
import { receiptItem } from '../../../functions/adapters/dynamodb/dispatch/receipt-item.ts';
import { sealedPartOf } from '../../../functions/adapters/dynamodb/dispatch/receipt-seal.ts';
import { makeReceipts } from '../../../functions/adapters/dynamodb/dispatch/receipts.ts';
import { newSliceItem } from '../../../functions/adapters/dynamodb/dispatch/slice-item.ts';
import { makeSlices } from '../../../functions/adapters/dynamodb/dispatch/slices.ts';
import { makeErasedReceipts } from '../../../functions/adapters/dynamodb/erasing/erased-receipts.ts';
import { makeErasureJobs, newErasureJobItem } from '../../../functions/adapters/dynamodb/erasing/erasure-jobs.ts';
import { makeFeedbackLedger } from '../../../functions/adapters/dynamodb/feedback/feedback-ledger.ts';
import { makeTransientBounces } from '../../../functions/adapters/dynamodb/feedback/transient-bounces.ts';
import { makeNotices } from '../../../functions/adapters/dynamodb/notices/notices.ts';
import { makeSubscribers } from '../../../functions/adapters/dynamodb/subscriber/subscribers.ts';
import { makeTopicRows } from '../../../functions/adapters/dynamodb/subscriber/topic-rows.ts';
import { makeHeldRemovals } from '../../../functions/adapters/dynamodb/unsubscribing/held-removals.ts';
import { makeWelcomeReceipts } from '../../../functions/adapters/dynamodb/welcome/welcome-receipts.ts';
import { writeItems } from '../../../functions/adapters/table/batches.ts';
import { sliceKey } from '../../../functions/contract/table-keys.ts';
import { erase } from '../../../functions/domain/account/erase.ts';
import type { Dispatch, SliceId } from '../../../functions/domain/dispatch/dispatches.ts';
import { countReceipts, type Receipt } from '../../../functions/domain/dispatch/sending/receipts.ts';
import { forgetErased } from '../../../functions/domain/erasing/forget-erased.ts';
import type { ForgettingPorts } from '../../../functions/domain/erasing/ports.ts';
import { recordSlice } from '../../../functions/domain/feedback/record-slice.ts';
import { sliceOf } from '../../../functions/domain/matching/id-range.ts';
import { makeAddressHasher } from '../../../functions/domain/subscriber/address/address-hash.ts';
import { digestOfTraces } from '../../../functions/domain/tokens/hashing-keys.ts';
import type { DocumentTable } from '../../support/aws/document-table.ts';
import { intercepted } from '../../support/aws/intercepted-table.ts';
import { tableInProcess } from '../../support/aws/table-in-process.ts';
import { aSubscriber, someHashingKeys } from '../../support/builders.ts';
import { aDigest, aDispatch, anAppealVersion, anId, aReceipt, aRetryPolicy } from '../../support/sending/builders.ts';

const ANA = '5f0c1b8e-1d2c-4b3a-9f8e-7d6c5b4a3f21';
const BO = '5f0c1b8f-1d2c-4b3a-9f8e-7d6c5b4a3f22';
const IN_ANOTHER_SLICE = 'bf0c1b8f-1d2c-4b3a-9f8e-7d6c5b4a3f23';
const ADDRESS = 'ana@example.org';
const ERASED_AT_MS = Date.UTC(2026, 2, 15, 10);
const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** The first whole hour after the 35 minutes for which a function may still know her. */
const BEGINS_AT_MS = ERASED_AT_MS + HOUR_MS;

const key = { dataKeyId: 'k1', bytes: Buffer.alloc(32, 7) };
const keyring = { newest: async () => key, get: async () => key };
const hashOfAddress = makeAddressHasher(async () => someHashingKeys);

let table: DocumentTable;
beforeEach(() => {
  table = tableInProcess();
});

const SLICE_BITS = 4;
const sliceOfAna = (dispatchId: string): SliceId => ({ dispatchId, bits: sliceOf(ANA, SLICE_BITS) });

/** A dispatch of two years ago at the earliest, with Ana's slice and these receipts in it. */
async function aSent(given: Partial<Dispatch>, status: 'open' | 'closed', receipts: readonly Partial<Receipt>[]) {
  const cut = { dispatchId: randomUUID(), status: 'sending', sliceBits: SLICE_BITS, ...given } as const;
  const dispatch = (given.kind === 'digest' ? aDigest : aDispatch)(cut as object);
  const slice = sliceOfAna(dispatch.dispatchId);
  const sliceItem = {
    ...newSliceItem(dispatch.dispatchId, { ...slice, turn: { kind: 'queued', dueAtMs: 0 } }),
    status,
  };
  await writeItems(table, [
    { put: dispatchItem(dispatch, 0) },
    { put: plannedDispatchItem(dispatch) },
    { put: sliceItem },
    ...receipts.map((receipt) => ({ put: receiptItem(slice, aReceipt({ callId: randomUUID(), ...receipt }), key) })),
  ]);
  return slice;
}

/** Ana, with everything that a life with alerts leaves under her id, and Bo beside her. */
async function aLife() {
  const subscribers = makeSubscribers(table, keyring, { writesOf: async () => [] }, async () => someHashingKeys);
  for (const [subscriberId, address] of [
    [ANA, ADDRESS],
    [BO, 'bo@example.org'],
  ] as const) {
    const subscriber = aSubscriber({ subscriberId, address });
    await subscribers.save({ subscriber, addressHash: await hashOfAddress(address), ending: undefined });
    await makeTopicRows(table, keyring, async () => someHashingKeys).put(subscriberId, ['country:RU'], 1);
    await makeTransientBounces(table, keyring).note(subscriberId, 'call', ERASED_AT_MS, ERASED_AT_MS);
    await makeNotices(table, 60, async () => someHashingKeys).claim({ subscriberId, name: 'welcome#1' }, ERASED_AT_MS);
    const removal = {
      subscriberId,
      heldAtMs: ERASED_AT_MS,
      pressedBy: 'button',
      mailedAtMs: 1,
      domainHash: 'd',
    } as const;
    await makeHeldRemovals(table).hold(removal, ERASED_AT_MS);
    const version = anAppealVersion({ publishedAtMs: ERASED_AT_MS - 60 * DAY_MS });
    const welcomes = makeWelcomeReceipts(table, keyring, async () => someHashingKeys);
    await welcomes.intend(subscriberId, [version], ERASED_AT_MS - DAY_MS);
    await welcomes.settle(subscriberId, [version], 'accepted');
  }
  return { subscribers, ...(await someSent()) };
}

/** Dispatches that mailed Ana: an alert and a digest that are over, and an alert that is under way. */
async function someSent() {
  const alert = await aSent({ createdAtMs: ERASED_AT_MS - 700 * DAY_MS }, 'closed', [
    { people: [anId(1), ANA, BO], outcomes: ['accepted', 'failed', 'accepted'], intentAtMs: 1, resultAtMs: 2 },
    { people: [ANA], outcomes: ['accepted'], intentAtMs: 3, resultAtMs: 4 },
  ]);
  const digest = await aSent({ kind: 'digest', createdAtMs: ERASED_AT_MS - 40 * DAY_MS }, 'closed', [
    { people: [BO, ANA], outcomes: ['accepted', 'accepted'], carries: ['1', '3'] },
  ]);
  const open = await aSent({ createdAtMs: ERASED_AT_MS - HOUR_MS }, 'open', [
    { people: [ANA, BO], outcomes: [], state: 'intent' },
  ]);
  return { alert, digest, open };
}

const forgetting = (nowMs: number): ForgettingPorts => ({
  jobs: makeErasureJobs(table, keyring),
  planned: makePlannedDispatches(table),
  dispatches: makeDispatches(table),
  slices: makeSlices(table),
  receipts: makeErasedReceipts(table, keyring),
  deleteRest: makeErasure(
    table,
    keyring,
    async () => someHashingKeys,
    () => {},
  ).deleteRest,
  nowMs: () => nowMs,
});
const forget = (nowMs: number) => forgetErased(forgetting(nowMs), nowMs + MINUTE_MS);

/** The rest of her items is thousands of requests, and the matter of two tests. */
const forgetReceipts = (nowMs: number) =>
  forgetErased({ ...forgetting(nowMs), deleteRest: async () => {} }, nowMs + MINUTE_MS);

/** Dispatches that mailed Ana, whose item was deleted a moment ago. */
async function sentBeforeErasure() {
  const sent = await someSent();
  await writeItems(table, [{ put: newErasureJobItem(ANA, key, ERASED_AT_MS) }]);
  return sent;
}

async function eraseAna({ subscribers }: Awaited<ReturnType<typeof aLife>>) {
  const ports = {
    subscribers,
    hashOfAddress,
    erasure: makeErasure(
      table,
      keyring,
      async () => someHashingKeys,
      () => {},
    ),
  };
  expect(await erase(ANA, ports, ERASED_AT_MS)).toEqual({ isNew: true });
}

const close = ({ dispatchId, bits }: SliceId) =>
  table.documents.send(
    new UpdateCommand({
      TableName: table.name,
      Key: { ...sliceKey(dispatchId, bits) },
      UpdateExpression: 'SET #status = :closed',
      ExpressionAttributeNames: { '#status': 'status' },
      ExpressionAttributeValues: { ':closed': 'closed' },
    }),
  );

/** Every item of the table that names a subscriber: by any spelling of their id, or by a receipt's seal, which is opened. */
async function itemsThatName(subscriberId: string): Promise<unknown[]> {
  const { Items = [] } = await table.documents.send(new ScanCommand({ TableName: table.name, ConsistentRead: true }));
  const hex = subscriberId.replaceAll('-', '');
  const traces = digestOfTraces('subscriber', subscriberId, someHashingKeys);
  const spellings = [subscriberId, hex, Buffer.from(hex, 'hex').toString('base64url'), traces];
  const textOf = (item: unknown) =>
    JSON.stringify(item, (_, value) => {
      if (value instanceof Set) return [...value];
      return value?.type === 'Buffer' || value instanceof Uint8Array
        ? Buffer.from(value.data ?? value).toString('hex')
        : value;
    });
  const named: unknown[] = [];
  for (const item of Items) {
    const sealed = String(item.pk).startsWith('RECEIPTS#') ? (await sealedPartOf(item, keyring)).people : [];
    const isSpelt = spellings.some((spelling) => textOf(item).includes(spelling));
    if (isSpelt || sealed.includes(subscriberId)) named.push(`${item.pk} ${item.sk}`);
  }
  return named;
}

const peopleOf = async (slice: SliceId) => (await makeReceipts(table, keyring).list(slice)).map(({ people }) => people);
const countsOf = async (slice: SliceId) =>
  countReceipts(await makeReceipts(table, keyring).list(slice), aRetryPolicy());

test('once its job has ended, no item of the table names an erased subscriber, and another one’s are as they were', async () => {
  const life = await aLife();
  const before = { ofBo: await itemsThatName(BO), counts: await countsOf(life.alert), named: await itemsThatName(ANA) };
  // Else this test proves nothing: all of these lead to her.
  expect(before.named.length).toBeGreaterThanOrEqual(8);
  await eraseAna(life);
  expect(await forget(BEGINS_AT_MS - 1)).toEqual({ done: 0, errors: [], overdue: 0 });
  expect(await forget(BEGINS_AT_MS)).toEqual({ done: 0, errors: [], overdue: 0 });
  await close(life.open);
  expect(await forget(BEGINS_AT_MS + 10 * MINUTE_MS)).toEqual({ done: 1, errors: [], overdue: 0 });

  expect(await itemsThatName(ANA)).toEqual([]);
  expect(await itemsThatName(BO)).toEqual(before.ofBo);
  expect(await countsOf(life.alert)).toEqual(before.counts);
}, 120_000);

test('her stand-ins are in her places, the same in one slice, and no two dispatches share one', async () => {
  const sent = await sentBeforeErasure();
  await close(sent.open);
  await forgetReceipts(BEGINS_AT_MS);
  const [twice, once] = (await peopleOf(sent.alert)).toSorted((a, b) => b.length - a.length);
  const standIn = twice?.[1] ?? '';
  expect([twice, once]).toEqual([[anId(1), standIn, BO], [standIn]]);
  expect(sliceOf(standIn, SLICE_BITS)).toBe(sliceOf(ANA, SLICE_BITS));
  const others = [(await peopleOf(sent.digest))[0]?.[1], (await peopleOf(sent.open))[0]?.[0]];
  expect(new Set([ANA, standIn, ...others]).size).toBe(4);
});

test('a late result and a late event find her place and bring nothing back', async () => {
  const sent = await sentBeforeErasure();
  await close(sent.open);
  await forgetReceipts(BEGINS_AT_MS);
  const [call = aReceipt()] = await makeReceipts(table, keyring).list(sent.open);
  const result = { state: 'done', outcomes: ['accepted', 'accepted'], resultAtMs: BEGINS_AT_MS } as const;
  expect(await makeReceipts(table, keyring).writeResult(sent.open, call, 'intent', result)).toBe(true);
  const event = { kind: 'bounced', consequence: 'transient-bounce', mailedAtMs: 1, toldAtMs: 2 } as const;
  const ports = {
    ledger: makeFeedbackLedger(table, keyring),
    bounces: makeTransientBounces(table, keyring),
    subscribers: makeSubscribers(table, keyring, { writesOf: async () => [] }, async () => someHashingKeys),
    topicRows: makeTopicRows(table, keyring, async () => someHashingKeys),
    hashOfAddress,
    observer: { suppressed: () => {} },
  };
  await recordSlice(
    sent.open,
    [{ callId: call.callId, events: [{ index: 0, event: event as never, messageId: 'm0' }] }],
    ports as never,
    { transientBouncesAllowed: 3 },
    BEGINS_AT_MS,
  );
  expect(await itemsThatName(ANA)).toEqual([]);
  expect((await makeReceipts(table, keyring).find(sent.open, call.callId))?.outcomes).toEqual(['accepted', 'accepted']);
});

test('a slice that stays open for half a day is leased by the job, and its worker from before can write no more', async () => {
  const sent = await sentBeforeErasure();
  const leasing = await makeSlices(table).lease(sent.open, ERASED_AT_MS, ERASED_AT_MS + MINUTE_MS);
  await forgetReceipts(BEGINS_AT_MS);
  expect(await forgetReceipts(ERASED_AT_MS + 12 * HOUR_MS)).toEqual({ done: 1, errors: [], overdue: 0 });
  expect(await itemsThatName(ANA)).toEqual([]);
  if (leasing.kind !== 'leased') throw new Error('the slice was not leased');
  const found = await makeSlices(table).find(sent.open);
  expect([found?.status, found?.leasedUntilMs, found?.fence]).toEqual(['open', 0, leasing.lease.fence + 1]);
});

test('a job that walked further than its own end, together with a later one, goes on alone', async () => {
  const sent = await someSent();
  const later = aDispatch({ createdAtMs: ERASED_AT_MS + 45 * MINUTE_MS });
  await writeItems(table, [
    { put: newErasureJobItem(ANA, key, ERASED_AT_MS - 30 * MINUTE_MS) },
    { put: newErasureJobItem(IN_ANOTHER_SLICE, key, ERASED_AT_MS) },
    { put: plannedDispatchItem(later) },
  ]);
  expect(await forgetReceipts(BEGINS_AT_MS)).toEqual({ done: 1, errors: [], overdue: 0 });
  await close(sent.open);
  expect(await forgetReceipts(BEGINS_AT_MS + 10 * MINUTE_MS)).toEqual({ done: 1, errors: [], overdue: 0 });
  expect(await itemsThatName(ANA)).toEqual([]);
});

test('a job that is twenty hours old is told as overdue, once an hour', async () => {
  const sent = await sentBeforeErasure();
  await makeSlices(table).lease(sent.open, ERASED_AT_MS, ERASED_AT_MS + 40 * HOUR_MS);
  const atMs = ERASED_AT_MS + 20 * HOUR_MS;
  const looks = [atMs - 50 * MINUTE_MS, atMs, atMs + 10 * MINUTE_MS, atMs + HOUR_MS];
  const overdue: number[] = [];
  for (const nowMs of looks) overdue.push((await forgetReceipts(nowMs)).overdue);
  expect(overdue).toEqual([0, 1, 0, 1]);
});

test('what a function that was under way writes late under her id goes with the job', async () => {
  const life = await aLife();
  await eraseAna(life);
  await close(life.open);
  await makeNotices(table, 60, async () => someHashingKeys).finish(
    { subscriberId: ANA, name: 'welcome#1' },
    ERASED_AT_MS + 1,
  );
  await makeTransientBounces(table, keyring).note(ANA, 'call', ERASED_AT_MS, ERASED_AT_MS + 1);
  await makeTopicRows(table, keyring, async () => someHashingKeys).put(ANA, ['country:MX'], 2);
  await forget(BEGINS_AT_MS);
  expect(await itemsThatName(ANA)).toEqual([]);
}, 120_000);

/** Lets the nth request from now on fail, after or before it has had its effect. */
function failsAt(nth: number, hasEffect: boolean): () => boolean {
  const whole = table;
  let requests = 0;
  const failing = intercepted(whole, async (_, send) => {
    requests += 1;
    if (requests !== nth) return send();
    if (hasEffect) await send();
    throw new Error('the table is away');
  });
  table = { ...whole, ...failing };
  return () => {
    table = whole;
    return requests >= nth;
  };
}

test('a job may die at any request, before or after it has had its effect: the runs after it end it all the same', async () => {
  let deaths = 0;
  for (const hasEffect of [false, true])
    for (let nth = 1, isOver = false; !isOver; nth += 9) {
      table = tableInProcess();
      const { alert, open } = await sentBeforeErasure();
      await close(open);
      const recover = failsAt(nth, hasEffect);
      await forgetReceipts(BEGINS_AT_MS).catch(() => {});
      isOver = !recover();
      if (!isOver) deaths += 1;
      for (let runs = 1; runs <= 2; runs += 1) await forgetReceipts(BEGINS_AT_MS + runs * 10 * MINUTE_MS);
      expect([nth, hasEffect, await itemsThatName(ANA)]).toEqual([nth, hasEffect, []]);
      expect((await peopleOf(alert)).flat().filter((id) => id === BO)).toEqual([BO]);
      expect((await forgetting(BEGINS_AT_MS + HOUR_MS).jobs.due(BEGINS_AT_MS + HOUR_MS, 10)).length).toBe(0);
    }
  expect(deaths).toBeGreaterThan(3);
}, 120_000);
