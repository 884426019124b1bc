import {
  asRead,
  findWay,
  putOfWay,
  readWay as readWayToSignUp,
  subscriberIdOfWay,
  wayItem,
} from '../../../functions/adapters/dynamodb/dynamodb.ts';
import type { StoredItem } from '../../../functions/adapters/table/table.ts';
import { check, drop, ifReadable, put, where, write, writeIf } from '../../../functions/adapters/table/table.ts';
import { addressKey, EXPIRY_ATTRIBUTE, signUpKey, subscriberKey } from '../../../functions/contract/table-keys.ts';
import { hashOfMailbox } from '../../../functions/domain/notices/notices.ts';
import type { AddressHasher } from '../../../functions/domain/subscriber/subscriber.ts';
import { topicsOfListedCases, untilSaved } from '../../../functions/domain/subscriber/subscriber.ts';
import { forEachItem } from './every-item.ts';
import { rebuildTraces } from './rebuild-traces.ts';
import type { SettlingPorts } from './settling/settling-ports.ts';

/** What came of a table whose addresses are hashed by another key than before. */
export interface Rebuilt {
  /** Subscribers to whom their address leads again. */
  readonly found: number;
  /** Ids of subscribers whose address belongs to one who signed up with it later, and stays: the earlier is erased. */
  readonly doubled: string[];
}

/**
 * Makes each way from an address once more, by the hashes that the ports make: to its subscriber from their sealed record, and to the
 * sign-ups that wait for it; and to what a subscriber's acts left. What other hashes lead to goes. May run again after it died, and while functions write to the table.
 * @param formerHash - makes the hashes that the table had: by them it is found which mailboxes are barred.
 */
export async function rebuildWays(ports: SettlingPorts, formerHash: AddressHasher, nowMs: number): Promise<Rebuilt> {
  const rebuilt = { found: 0, doubled: [] as string[] };
  await forEachItem(ports.table, 'subscriber', async (item) => {
    const subscriber = await subscriberOf(item, ports);
    if (!subscriber) return;
    const { subscriberId } = subscriber;
    const expiry = item[EXPIRY_ATTRIBUTE];
    const outcome = await untilSaved(subscriberId, () =>
      leadTo(subscriberId, typeof expiry === 'number' ? expiry : undefined, ports, nowMs),
    );
    if (outcome.kind === 'found') rebuilt.found += 1;
    if (outcome.kind === 'doubled') rebuilt.doubled.push(outcome.erased);
  });
  await forEachItem(ports.table, 'address', (item) => dropUnlessRight(item, ports));
  await forEachItem(ports.table, 'sign-up', (item) => leadToSignUp(item, ports, formerHash));
  await forEachItem(ports.table, 'sign-up-of-address', (item) => dropUnlessOfSignUp(item, ports));
  await rebuildTraces(ports);
  return rebuilt;
}

const subscriberOf = (item: StoredItem, { subscribers }: SettlingPorts) =>
  ifReadable(subscribers.find(String(item.pk).slice(subscriberKey('').pk.length)));

type Led = { readonly kind: 'right' | 'found' } | { readonly kind: 'doubled'; readonly erased: string };

/** @returns `undefined` when another writer was first. */
async function leadTo(
  subscriberId: string,
  expiresAtEpochSeconds: number | undefined,
  ports: SettlingPorts,
  nowMs: number,
): Promise<Led | undefined> {
  const { table, keyring, hashOfAddress } = ports;
  const subscriber = await ports.subscribers.find(subscriberId);
  if (!subscriber) return { kind: 'right' };
  const addressHash = await hashOfAddress(subscriber.address);
  const read = await ifReadable(readWay(addressHash, ports));
  const way = read?.way;
  if (way?.subscriberId === subscriberId) return { kind: 'right' };
  const other = way && (await ifReadable(ports.subscribers.find(way.subscriberId)));
  if (other && (await hashOfAddress(other.address)) === addressHash) {
    const earlier = other.confirmedAtMs < subscriber.confirmedAtMs ? other : subscriber;
    const end = await ports.erasure.deleteSubscriber(
      earlier.subscriberId,
      addressHash,
      earlier.revision,
      nowMs,
      topicsOfListedCases(earlier),
    );
    if (end !== 'deleted') return undefined;
    if (earlier === other) await leadTo(subscriberId, expiresAtEpochSeconds, ports, nowMs);
    return { kind: 'doubled', erased: earlier.subscriberId };
  }
  const item = wayItem(addressHash, subscriberId, await keyring.newest(), expiresAtEpochSeconds);
  const isWritten = await writeIf(
    table,
    check(subscriberKey(subscriberId), where.is({ revision: subscriber.revision })),
    // One that does not open leads to no subscriber.
    put(item, read && asRead(way)),
  );
  return isWritten ? { kind: 'found' } : undefined;
}

const readWay = async (addressHash: string, { table, keyring }: SettlingPorts) => ({
  way: await findWay(addressHash, table, keyring),
});

/** A way that no hash leads to would stay for ever: an erasure goes by the hash of the address. */
async function dropUnlessRight(item: StoredItem, { table, keyring, subscribers, hashOfAddress }: SettlingPorts) {
  const subscriberId = await ifReadable(subscriberIdOfWay(item, keyring));
  // One that does not open is left for the restore to count.
  if (subscriberId === undefined) return;
  const read = await ifReadable(subscribers.find(subscriberId).then((subscriber) => ({ subscriber })));
  // Of a subscriber whose record does not open, the address is not known.
  if (!read || (read.subscriber && addressKey(await hashOfAddress(read.subscriber.address)).pk === item.pk)) return;
  await writeIf(table, drop({ pk: String(item.pk), sk: String(item.sk) }, where.is({ sealed: item.sealed })));
}

const signUpOf = (signUpId: string, { signUps }: SettlingPorts) => ifReadable(signUps.find(signUpId));

async function leadToSignUp(item: StoredItem, ports: SettlingPorts, formerHash: AddressHasher): Promise<void> {
  const signUp = await signUpOf(String(item.pk).slice(signUpKey('').pk.length), ports);
  if (!signUp) return;
  const { table, notMe, hashOfAddress } = ports;
  const { address } = signUp;
  const signUpsHash = await hashOfAddress(address, 'sign-ups');
  await untilSaved(signUp.signUpId, async () => {
    const put = await putOfWay(signUpsHash, signUp.signUpId, Number(item[EXPIRY_ATTRIBUTE]), table, ports.keyring);
    return put === undefined || (await writeIf(table, put)) || undefined;
  });
  const until = await notMe.findEnd(await hashOfMailbox(address, formerHash));
  if (until !== undefined) await notMe.add(await hashOfMailbox(address, hashOfAddress), until);
}

async function dropUnlessOfSignUp(item: StoredItem, ports: SettlingPorts): Promise<void> {
  const way = await ifReadable(readWayToSignUp(item, ports.keyring));
  const signUp = way && (await signUpOf(way.signUpId, ports));
  // Storage deletes the way of one that is gone.
  if (!signUp || way.isOf(await ports.hashOfAddress(signUp.address, 'sign-ups'))) return;
  await write(ports.table, drop({ pk: String(item.pk), sk: String(item.sk) }));
}
