import { z } from 'zod';
import { saveSettled } from '../../../../functions/adapters/dynamodb/dynamodb.ts';
import { change, isUnreadable, type StoredItem, write } from '../../../../functions/adapters/table/table.ts';
import { EXPIRY_ATTRIBUTE } from '../../../../functions/contract/table-keys.ts';
import { erase } from '../../../../functions/domain/account/account.ts';
import { type RecordedEnding, settlementOf } from '../../../../functions/domain/restoring/restoring.ts';
import type { Subscriber } from '../../../../functions/domain/subscriber/subscriber.ts';
import {
  topicsOfSubscriber,
  unsubscribeIsFinalAtMs,
  untilSaved,
} from '../../../../functions/domain/subscriber/subscriber.ts';
import { epochSecondsOf } from '../../../../functions/domain/time/time.ts';
import { digestOfEnded } from '../../../../functions/domain/tokens/tokens.ts';
import { forEachItem } from '../every-item.ts';
import type { SettlingPorts } from './settling-ports.ts';

export const CLASSES = [
  'erased',
  'moved',
  'unsubscribed',
  'bounce',
  'complaint',
  'unfollowed',
  'taken back',
  'unsettled',
] as const;
export type SettledClass = (typeof CLASSES)[number];
export type Settled = { readonly [Class in SettledClass]: string[] };

const StoredId = z.object({ subscriberId: z.uuid() });
const StoredKey = z.object({ pk: z.string(), sk: z.string() });

/** Ends again what each subscriber of a restored table ended after its moment. A subscriber who can't be settled gets no mail. */
export async function settlePeople(ports: SettlingPorts, nowMs: number): Promise<Settled> {
  const settled: Settled = {
    erased: [],
    moved: [],
    unsubscribed: [],
    bounce: [],
    complaint: [],
    unfollowed: [],
    'taken back': [],
    unsettled: [],
  };
  await forEachItem(ports.table, 'subscriber', async (item) => {
    const stored = StoredId.safeParse(item).data;
    if (!stored) {
      settled[await endUnread(item, ports, nowMs)].push(String(item.pk));
      return;
    }
    const { subscriberId } = stored;
    const entries = ports.record.subscribers.get(digestOfEnded('subscriber', subscriberId, ports.keys));
    const found = entries && (await settleOne(subscriberId, entries, item, ports, nowMs));
    if (found) settled[found].push(subscriberId);
  });
  return settled;
}

async function settleOne(
  subscriberId: string,
  entries: readonly RecordedEnding[],
  item: StoredItem,
  ports: SettlingPorts,
  nowMs: number,
): Promise<SettledClass | undefined> {
  const isReadable = await ports.subscribers.find(subscriberId).then(
    () => true,
    (error: unknown) => {
      if (isUnreadable(error)) return false;
      throw error;
    },
  );
  if (!isReadable) return endUnread(item, ports, nowMs);
  return untilSaved<SettledClass | 'nothing'>(subscriberId, async () => {
    const current = await ports.subscribers.find(subscriberId);
    if (!current) return 'nothing';
    return carryOut(current, entries, ports, nowMs);
  }).then((found) => (found === 'nothing' ? undefined : found));
}

/** @returns `undefined` when another writer was first. */
async function carryOut(
  current: Subscriber,
  entries: readonly RecordedEnding[],
  ports: SettlingPorts,
  nowMs: number,
): Promise<SettledClass | 'nothing' | undefined> {
  const digestOf = (followId: string) => digestOfEnded('follow', followId, ports.keys);
  const settlement = settlementOf(current, entries, digestOf);
  const { subscriberId } = current;
  switch (settlement.kind) {
    case 'as it was':
      return 'nothing';
    case 'erase':
      await erase(subscriberId, ports, nowMs);
      return settlement.because;
    case 'end':
      if (nowMs >= unsubscribeIsFinalAtMs(settlement.unsubscribedAtMs)) await erase(subscriberId, ports, nowMs);
      else if (!(await end(current, settlement, ports, nowMs))) return undefined;
      return settlement.because;
    case 'unsettled':
      return (await end(current, { ...settlement, unsubscribedAtMs: nowMs }, ports, nowMs)) ? 'unsettled' : undefined;
    case 'suppress': {
      const { because: suppressedBecause, revision } = settlement;
      const suppressed: Subscriber = { ...current, status: 'suppressed', suppressedBecause, revision };
      if (!(await save(current, suppressed, ports))) return undefined;
      await ports.topicRows.retire(subscriberId, topicsOfSubscriber(suppressed), revision, nowMs);
      return suppressedBecause;
    }
    case 'keep': {
      const { withoutFollows, revision } = settlement;
      const follows = current.follows.filter(({ followId }) => !withoutFollows.has(digestOf(followId)));
      const kept: Subscriber = { ...current, follows, revision };
      if (!(await save(current, kept, ports))) return undefined;
      const wanted = new Set(topicsOfSubscriber(kept));
      const stale = topicsOfSubscriber(current).filter((topic) => !wanted.has(topic));
      await ports.topicRows.retire(subscriberId, stale, revision, nowMs);
      return follows.length < current.follows.length ? 'unfollowed' : 'taken back';
    }
  }
}

async function end(
  current: Subscriber,
  { unsubscribedAtMs, revision }: { readonly unsubscribedAtMs: number; readonly revision: number },
  ports: SettlingPorts,
  nowMs: number,
): Promise<boolean> {
  const left: Subscriber = { ...current, status: 'unsubscribed', unsubscribedAtMs, revision };
  if (!(await save(current, left, ports, unsubscribeIsFinalAtMs(unsubscribedAtMs)))) return false;
  await ports.topicRows.retire(current.subscriberId, topicsOfSubscriber(left), revision, nowMs);
  return true;
}

async function save(
  current: Subscriber,
  settled: Subscriber,
  { table, keyring, hashOfAddress }: SettlingPorts,
  expiresAtMs?: number,
): Promise<boolean> {
  const addressHash = await hashOfAddress(settled.address);
  return saveSettled(table, keyring, {
    settled,
    seenRevision: current.revision,
    addressHash,
    expiresAtMs,
  });
}

/** What can't be opened is ended in the open part of the item, by which the senders decide. */
async function endUnread(item: StoredItem, { table }: SettlingPorts, nowMs: number): Promise<SettledClass> {
  const left = { status: 'unsubscribed', [EXPIRY_ATTRIBUTE]: epochSecondsOf(unsubscribeIsFinalAtMs(nowMs)) };
  await write(table, change(StoredKey.parse(item), { set: left }));
  return 'unsettled';
}
