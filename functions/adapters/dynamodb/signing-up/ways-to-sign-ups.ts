import { createHash } from 'node:crypto';
import * as z from 'zod';
import { addressSignUpKey, EXPIRY_ATTRIBUTE, type TableKey } from '../../../contract/table-keys.ts';
import { daysInMs } from '../../../domain/time/time.ts';
import type { Keyring } from '../../kms/kms.ts';
import { ifReadable, put, readItems, type StoredItem, type Table, type Write, where } from '../../table/table.ts';
import { openPart, StoredSeal, sealedText } from '../sealed-text.ts';

/** Days after which places come again: more than a sign-up is kept, and no more than one read takes. */
const DAYS = 96;
const ASKED_AT_ONCE = 50;

const SealedPart = z.object({ signUpId: z.uuid(), number: z.number().int() });
const StoredWay = StoredSeal.extend({ pk: z.string(), sk: z.string() });
const DAY_SECONDS = daysInMs(1) / 1_000;

/**
 * Where the way to a sign-up lies, by the day on which storage deletes it and its number among those of that day and address. The hash itself
 * is nowhere in the table, so that no item leads to another of its address, and none tells how many there are.
 */
const placeOf = (signUpsHash: string, day: number, number: number): TableKey =>
  addressSignUpKey(createHash('sha256').update(`${signUpsHash}#${day}#${number}`).digest('hex'));

const dayOf = (expiresAtEpochSeconds: number) => Math.floor(expiresAtEpochSeconds / DAY_SECONDS) % DAYS;

/** A sign-up of an address, and the item by which it is found. */
export interface FoundWay {
  /** `undefined` of a way that is damaged for good. */
  readonly signUpId: string | undefined;
  readonly key: TableKey;
}

/** What a way leads to. @throws {z.ZodError} or {UnsealError} when it is damaged. */
async function openWay(item: StoredItem, keyring: Keyring) {
  const { pk, sk, ...seal } = StoredWay.parse(item);
  return { ...(await openPart(SealedPart, seal, pk, keyring)), key: { pk, sk } };
}

/** Those that there are, in the order of their keys. */
async function waysAt(keys: readonly TableKey[], table: Table, keyring: Keyring): Promise<FoundWay[]> {
  const items = new Map((await readItems(table, keys, { isConsistent: true })).map((item) => [item.pk, item]));
  const found = keys.map(async (key) => {
    const item = items.get(key.pk);
    return item && { signUpId: (await ifReadable(openWay(item, keyring)))?.signUpId, key };
  });
  return (await Promise.all(found)).filter((way) => way !== undefined);
}

/** The ways of an address that lie at the places of one day, which are taken in their order. */
async function waysOfDay(signUpsHash: string, day: number, table: Table, keyring: Keyring): Promise<FoundWay[]> {
  const found: FoundWay[] = [];
  for (;;) {
    const numbers = Array.from({ length: ASKED_AT_ONCE }, (_, index) => found.length + index);
    const some = await waysAt(
      numbers.map((number) => placeOf(signUpsHash, day, number)),
      table,
      keyring,
    );
    found.push(...some);
    if (some.length < ASKED_AT_ONCE) return found;
  }
}

/** All ways from an address to its sign-ups, those of one day in the order of their places; some may lead to one that is gone. */
export async function waysOfAddress(signUpsHash: string, table: Table, keyring: Keyring): Promise<FoundWay[]> {
  const days = Array.from({ length: DAYS }, (_, day) => day);
  const firsts = await waysAt(
    days.map((day) => placeOf(signUpsHash, day, 0)),
    table,
    keyring,
  );
  const taken = new Set(firsts.map(({ key }) => key.pk));
  const withSome = days.filter((day) => taken.has(placeOf(signUpsHash, day, 0).pk));
  const found: FoundWay[] = [];
  for (const day of withSome) found.push(...(await waysOfDay(signUpsHash, day, table, keyring)));
  return found;
}

/**
 * The put of a way at the first free place; `undefined` when there is one already.
 * @param expiresAtEpochSeconds - as its sign-up has it.
 */
export async function putOfWay(
  signUpsHash: string,
  signUpId: string,
  expiresAtEpochSeconds: number,
  table: Table,
  keyring: Keyring,
): Promise<Write | undefined> {
  const day = dayOf(expiresAtEpochSeconds);
  const ways = await waysOfDay(signUpsHash, day, table, keyring);
  if (ways.some((way) => way.signUpId === signUpId)) return undefined;
  const number = ways.length;
  const key = placeOf(signUpsHash, day, number);
  const item = {
    ...key,
    entity: 'sign-up-of-address',
    ...sealedText('sign-up-of-address', JSON.stringify({ signUpId, number }), key.pk, await keyring.newest()),
    [EXPIRY_ATTRIBUTE]: expiresAtEpochSeconds,
  };
  return put(item, where.isNew);
}

/** The sign-up that a stored way leads to, and whether it lies where the hash of that one's address leads. */
export async function readWay(item: StoredItem, keyring: Keyring) {
  const { signUpId, number, key } = await openWay(item, keyring);
  const day = dayOf(Number(item[EXPIRY_ATTRIBUTE]));
  return { signUpId, isOf: (signUpsHash: string) => placeOf(signUpsHash, day, number).pk === key.pk };
}
