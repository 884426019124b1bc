import * as z from 'zod';
import { LANGUAGES } from '../../../contract/languages.ts';
import { addressChangeKey, subscriberKey, tracesPartition } from '../../../contract/table-keys.ts';
import type { AddressChange, AddressChanges } from '../../../domain/account/account.ts';
import type { DataKey } from '../../../domain/sealing/sealing.ts';
import { digestOfTraces, type HashingKeys } from '../../../domain/tokens/tokens.ts';
import type { Keyring } from '../../kms/kms.ts';
import { change, check, OFF_THE_INDEX, put, refusedOf, type Table, where, write, writeIf } from '../../table/table.ts';
import { boundTo, expiring, sealedKind } from '../item-kind.ts';
import { openPart, StoredSeal, sealedText } from '../sealed-text.ts';
import { listTraces, placeOfTrace, sealedTrace } from '../traces.ts';

/** A mail is counted beside it: what it counts is sealed by itself, since each mail writes it. */
const CHANGE = sealedKind({
  entity: 'address-change',
  key: addressChangeKey,
  open: { changeId: z.uuid(), status: z.enum(['pending', 'changed']), mailed: StoredSeal },
  sealed: z.object({
    subscriberId: z.uuid(),
    oldAddress: z.string(),
    newAddress: z.string(),
    changesEnded: z.number().int().default(0),
    requestedFrom: z.object({ day: z.string(), hash: z.string() }),
    language: z.enum(LANGUAGES),
    expiresAtMs: z.number(),
  }),
  isOverAtMs: ({ expiresAtMs }) => expiresAtMs,
});
const SealedMail = z.object({ mailsSent: z.number().int() });

/** What a trace of a change seals. */
const SealedChangeTrace = z.object({ changeId: z.uuid() });

/** Which change a trace of one leads to. @throws {z.ZodError} when it is damaged. */
export const changeIdOf = (trace: unknown): string => SealedChangeTrace.parse(trace).changeId;

/** What a change's mail is sealed as. */
const placeOfMail = (changeId: string) => boundTo(addressChangeKey(changeId), '#mailed');

const sealedMail = (changeId: string, mailsSent: number, key: DataKey) =>
  sealedText('address-change', JSON.stringify({ mailsSent }), placeOfMail(changeId), key);

/** The item by which erasure finds a change among its subscriber's traces. */
export const addressChangeTrace = (
  { subscriberId, changeId, expiresAtMs }: Pick<AddressChange, 'subscriberId' | 'changeId' | 'expiresAtMs'>,
  key: DataKey,
  keys: Pick<HashingKeys, 'tracesKey'>,
) => {
  const place = placeOfTrace(digestOfTraces('subscriber', subscriberId, keys), 'address-change', changeId, keys);
  return { ...sealedTrace(place, 'address-change', { changeId }, key), ...expiring(expiresAtMs) };
};

/**
 * Changes of address in the table, their addresses sealed; each lies among its subscriber's traces too, where erasure finds it.
 * @param onUnreadable - told of each trace that is damaged for good, which is passed over.
 */
export function makeAddressChanges(
  table: Table,
  keyring: Keyring,
  hashingKeys: () => Promise<HashingKeys>,
  onUnreadable: () => void,
): AddressChanges {
  async function find(changeId: string): Promise<AddressChange | undefined> {
    const found = await CHANGE.find(table, keyring, changeId);
    if (!found) return undefined;
    const { mailed, ...rest } = found;
    return { ...rest, ...(await openPart(SealedMail, mailed, placeOfMail(changeId), keyring)) };
  }

  return {
    find,

    async listOf(subscriberId) {
      const traces = tracesPartition(digestOfTraces('subscriber', subscriberId, await hashingKeys()));
      const read = async (trace: unknown) => ({ change: await find(changeIdOf(trace)) });
      const found = await listTraces(traces, 'address-change', table, keyring, read, onUnreadable);
      const changes = found.map(({ change }) => change);
      return changes.filter((change) => change !== undefined);
    },

    async create({ mailsSent, ...started }) {
      const { changeId, subscriberId } = started;
      const key = await keyring.newest();
      const item = CHANGE.item([changeId], { ...started, mailed: sealedMail(changeId, mailsSent, key) }, key);
      const refused = await refusedOf(table, [
        // An erasure lists the changes after it has ended all mail: one that came later would outlive it.
        check(subscriberKey(subscriberId), where.is({ status: 'active' })),
        put(item, where.isNew),
        put(addressChangeTrace(started, key, await hashingKeys()), where.isNew),
      ]);
      return refused.includes(0) ? 'no-alerts' : 'kept';
    },

    async settle(changeId) {
      // It may be erased by now.
      await writeIf(table, change(addressChangeKey(changeId), { remove: OFF_THE_INDEX }, where.isThere));
    },

    async noteMailed(changeId, mailsSent) {
      const mailed = sealedMail(changeId, mailsSent, await keyring.newest());
      await write(table, change(addressChangeKey(changeId), { set: { mailed } }, where.isThere));
    },
  };
}
