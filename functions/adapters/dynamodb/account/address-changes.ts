import { GetCommand, TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { LANGUAGES } from '../../../contract/languages.ts';
import { addressChangeKey, EXPIRY_ATTRIBUTE, subscriberKey, tracesPartition } from '../../../contract/table-keys.ts';
import type { AddressChange, AddressChanges } from '../../../domain/account/account.ts';
import type { DataKey } from '../../../domain/sealing/sealing.ts';
import { digestOfTraces, type HashingKeys } from '../../../domain/tokens/tokens.ts';
import type { Keyring } from '../../kms/kms.ts';
import { expiryOf, refusedWrites, retryConflicts, type Table, unlessRefused } from '../../table/table.ts';
import { openPart, StoredSeal, sealedText } from '../sealed-text.ts';
import { listTraces, placeOfTrace, sealedTrace } from '../traces.ts';

const StoredChange = StoredSeal.extend({
  changeId: z.uuid(),
  status: z.enum(['pending', 'changed']),
  /** Sealed by itself, since each mail writes it. */
  mailed: StoredSeal,
});

/** What a trace of a change seals. */
const SealedChangeTrace = z.object({ changeId: z.uuid() });

/** What the seal keeps from a reader of the table. */
/** Which change a trace of one leads to. @throws {z.ZodError} when it is damaged. */
export const changeIdOf = (trace: unknown): string => SealedChangeTrace.parse(trace).changeId;

const SealedPart = z.object({
  subscriberId: z.uuid(),
  oldAddress: z.string(),
  newAddress: z.string(),
  changesEnded: z.number().int().default(0),
  requestedFrom: z.object({ day: z.string(), hash: z.string() }),
  language: z.enum(LANGUAGES),
  expiresAtMs: z.number(),
});
const SealedMail = z.object({ mailsSent: z.number().int() });

/** What a change's mail is sealed as. */
const mailOf = (changeId: string) => `${changeId}#mailed`;

/** The item by which erasure finds a change among its subscriber's traces. */
export const addressChangeTrace = (
  { subscriberId, changeId, expiresAtMs }: AddressChange,
  key: DataKey,
  keys: Pick<HashingKeys, 'tracesKey'>,
) => {
  const place = placeOfTrace(digestOfTraces('subscriber', subscriberId, keys), 'address-change', changeId, keys);
  return { ...sealedTrace(place, 'address-change', { changeId }, key), [EXPIRY_ATTRIBUTE]: expiryOf(expiresAtMs) };
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
  const { documents, name: TableName } = table;

  async function find(changeId: string): Promise<AddressChange | undefined> {
    const { Item } = await documents.send(
      new GetCommand({ TableName, Key: { ...addressChangeKey(changeId) }, ConsistentRead: true }),
    );
    if (!Item) return undefined;
    const { mailed, status, ...stored } = StoredChange.parse(Item);
    const part = await openPart(SealedPart, stored, changeId, keyring);
    const mail = await openPart(SealedMail, mailed, mailOf(changeId), keyring);
    return { changeId, status, ...part, ...mail };
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

    async create(change) {
      const { changeId, status, mailsSent, ...part } = change;
      const { subscriberId, expiresAtMs } = part;
      const key = await keyring.newest();
      const item = {
        ...addressChangeKey(changeId),
        entity: 'address-change',
        changeId,
        status,
        mailed: sealedText('address-change', JSON.stringify({ mailsSent }), mailOf(changeId), key),
        ...sealedText('address-change', JSON.stringify(part), changeId, key),
        [EXPIRY_ATTRIBUTE]: expiryOf(expiresAtMs),
      };
      const trace = addressChangeTrace(change, key, await hashingKeys());
      // An erasure lists the changes after it has ended all mail: one that came later would outlive it.
      const isThere = {
        TableName,
        Key: { ...subscriberKey(subscriberId) },
        ConditionExpression: '#status = :active',
        ExpressionAttributeNames: { '#status': 'status' },
        ExpressionAttributeValues: { ':active': 'active' },
      };
      const ConditionExpression = 'attribute_not_exists(pk)';
      const puts = [item, trace].map((Item) => ({ Put: { TableName, Item, ConditionExpression } }));
      const all = new TransactWriteCommand({ TransactItems: [{ ConditionCheck: isThere }, ...puts] });
      try {
        await retryConflicts(() => documents.send(all));
        return 'kept';
      } catch (error) {
        const refused = refusedWrites(error);
        if (!refused) throw error;
        return refused.includes(0) ? 'no-alerts' : 'kept';
      }
    },

    async settle(changeId) {
      const update = new UpdateCommand({
        TableName,
        Key: { ...addressChangeKey(changeId) },
        UpdateExpression: 'REMOVE dueWork, dueAtMs',
        // It may be erased by now.
        ConditionExpression: 'attribute_exists(pk)',
      });
      await unlessRefused(retryConflicts(() => documents.send(update)));
    },

    async noteMailed(changeId, mailsSent) {
      const update = new UpdateCommand({
        TableName,
        Key: { ...addressChangeKey(changeId) },
        UpdateExpression: 'SET mailed = :mailed',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeValues: {
          ':mailed': sealedText(
            'address-change',
            JSON.stringify({ mailsSent }),
            mailOf(changeId),
            await keyring.newest(),
          ),
        },
      });
      await retryConflicts(() => documents.send(update));
    },
  };
}
