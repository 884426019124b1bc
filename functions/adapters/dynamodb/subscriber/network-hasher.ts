import { createHmac, randomBytes } from 'node:crypto';
import * as z from 'zod';
import { EXPIRY_ATTRIBUTE, networkSaltKey } from '../../../contract/table-keys.ts';
import type { HashedNetwork, NetworkHasher } from '../../../domain/subscriber/subscriber.ts';
import { daysInMs, epochSecondsOf, utcDayOf } from '../../../domain/time/time.ts';
import type { HashingKeys } from '../../../domain/tokens/tokens.ts';
import { find, put, type Table, where, writeIf } from '../../table/table.ts';

const SALT_BYTES = 32;
/** Until the end of the day after its own: a mail may be answered past midnight. */
const SALT_DAYS = 2;
const StoredSalt = z.object({ salt: z.instanceof(Uint8Array), endsAtMs: z.number() });
type Salt = z.infer<typeof StoredSalt>;

/** Networks hashed with a key of the deployment's and a random salt of the day, which the table forgets. */
export function makeNetworkHasher(table: Table, hashingKeys: () => Promise<HashingKeys>): NetworkHasher {
  const known = new Map<string, Salt>();

  /** The table deletes a salt hours after its time: from that time on it is gone all the same. */
  async function saltOf(day: string, nowMs: number): Promise<Uint8Array | undefined> {
    const found = known.get(day) ?? (await readSalt(day));
    return found && nowMs < found.endsAtMs ? found.salt : undefined;
  }

  async function readSalt(day: string): Promise<Salt | undefined> {
    const item = await find(table, networkSaltKey(day));
    if (!item) return undefined;
    const found = StoredSalt.parse(item);
    for (const [before, { endsAtMs }] of known) if (endsAtMs < found.endsAtMs - daysInMs(1)) known.delete(before);
    known.set(day, found);
    return found;
  }

  async function makeSalt(day: string, nowMs: number): Promise<Uint8Array> {
    const endsAtMs = Date.parse(`${day}T00:00:00Z`) + daysInMs(SALT_DAYS);
    const salted = { entity: 'network-salt', salt: randomBytes(SALT_BYTES), endsAtMs };
    const expiry = { [EXPIRY_ATTRIBUTE]: epochSecondsOf(endsAtMs) };
    await writeIf(table, put({ ...networkSaltKey(day), ...salted, ...expiry }, where.isNew));
    const salt = await saltOf(day, nowMs);
    if (!salt) throw new Error(`The salt of ${day} was made and is not there`);
    return salt;
  }

  const hashWith = async (network: string, salt: Uint8Array) =>
    createHmac('sha256', Buffer.concat([(await hashingKeys()).addressKey, salt]))
      .update(network)
      .digest('hex');

  async function hash(network: string, nowMs: number): Promise<HashedNetwork> {
    const day = utcDayOf(nowMs);
    return { day, hash: await hashWith(network, (await saltOf(day, nowMs)) ?? (await makeSalt(day, nowMs))) };
  }

  return {
    hash,
    async hashesOfLate(network, nowMs) {
      const yesterday = utcDayOf(nowMs - daysInMs(1));
      const salt = await saltOf(yesterday, nowMs);
      const ofYesterday = salt ? [{ day: yesterday, hash: await hashWith(network, salt) }] : [];
      return [await hash(network, nowMs), ...ofYesterday];
    },
    async isSame(network, hashed, nowMs) {
      const salt = await saltOf(hashed.day, nowMs);
      return salt !== undefined && (await hashWith(network, salt)) === hashed.hash;
    },
  };
}
