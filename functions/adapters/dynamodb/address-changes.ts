import { randomBytes } from 'node:crypto';
import { GetCommand, QueryCommand, TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import {
  addressChangeKey,
  EXPIRY_ATTRIBUTE,
  SUBSCRIBER_ADDRESS_CHANGES,
  subscriberAddressChangeKey,
  subscriberKey,
} from '../../contract/table-keys.ts';
import { NONCE_BYTES, seal, unseal } from '../../domain/sealing/seal.ts';
import type { AddressChange, AddressChanges } from '../../domain/subscribing/address-change.ts';
import { epochSecondsOf } from '../../domain/time/spans.ts';
import type { Keyring } from '../kms/keyring.ts';
import { refusedWrites, retryConflicts, unlessRefused } from './conflicts.ts';
import type { Table } from './table.ts';

const StoredChange = z.object({
  changeId: z.uuid(),
  subscriberId: z.uuid(),
  status: z.enum(['pending', 'changed']),
  requestedFrom: z.object({ day: z.string(), hash: z.string() }),
  mailsSent: z.number().int(),
  mailedAtMs: z.number(),
  expiresAtMs: z.number(),
  dataKeyId: z.string(),
  sealed: z.instanceof(Uint8Array),
});

const StoredPointer = z.object({ changeId: z.uuid() });

/** What the seal keeps from a reader of the table. */
const SealedPart = z.object({ oldAddress: z.string(), newAddress: z.string() });

/** Changes of address in the table, their addresses sealed; each lies under its subscriber too, by whom erasure finds it. */
export function makeAddressChanges({ documents, name: TableName }: Table, keyring: Keyring): AddressChanges {
  async function find(changeId: string): Promise<AddressChange | undefined> {
    const { Item } = await documents.send(
      new GetCommand({ TableName, Key: { ...addressChangeKey(changeId) }, ConsistentRead: true }),
    );
    if (!Item) return undefined;
    const { dataKeyId, sealed, ...open } = StoredChange.parse(Item);
    const text = unseal(sealed, changeId, await keyring.get(dataKeyId));
    return { ...open, ...SealedPart.parse(JSON.parse(text)) };
  }

  return {
    find,

    async listOf(subscriberId) {
      const { Items = [] } = await documents.send(
        new QueryCommand({
          TableName,
          KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
          ExpressionAttributeValues: {
            ':pk': subscriberKey(subscriberId).pk,
            ':prefix': SUBSCRIBER_ADDRESS_CHANGES,
          },
          ConsistentRead: true,
        }),
      );
      const changes = await Promise.all(Items.map((item) => find(StoredPointer.parse(item).changeId)));
      return changes.filter((change) => change !== undefined);
    },

    async create({ oldAddress, newAddress, ...open }) {
      const { changeId, subscriberId, expiresAtMs } = open;
      const key = await keyring.newest();
      const text = JSON.stringify({ oldAddress, newAddress });
      const item = {
        ...addressChangeKey(changeId),
        entity: 'address-change',
        ...open,
        dataKeyId: key.dataKeyId,
        sealed: seal(text, changeId, key, randomBytes(NONCE_BYTES)),
        [EXPIRY_ATTRIBUTE]: epochSecondsOf(expiresAtMs),
      };
      const pointer = {
        ...subscriberAddressChangeKey(subscriberId, changeId),
        entity: 'address-change-of-subscriber',
        changeId,
        [EXPIRY_ATTRIBUTE]: epochSecondsOf(expiresAtMs),
      };
      // An erasure lists the changes after it has ended all mail: one that came later would outlive it.
      const isThere = {
        TableName,
        Key: { ...subscriberKey(subscriberId) },
        ConditionExpression: '#status = :active',
        ExpressionAttributeNames: { '#status': 'status' },
        ExpressionAttributeValues: { ':active': 'active' },
      };
      const ConditionExpression = 'attribute_not_exists(pk)';
      const puts = [item, pointer].map((Item) => ({ Put: { TableName, Item, ConditionExpression } }));
      const all = new TransactWriteCommand({ TransactItems: [{ ConditionCheck: isThere }, ...puts] });
      try {
        await retryConflicts(() => documents.send(all));
        return 'kept';
      } catch (error) {
        const refused = refusedWrites(error);
        if (!refused) throw error;
        return refused.includes(0) ? 'nobody' : 'kept';
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

    async noteMailed(changeId, mailsSent, mailedAtMs) {
      const update = new UpdateCommand({
        TableName,
        Key: { ...addressChangeKey(changeId) },
        UpdateExpression: 'SET mailsSent = :sent, mailedAtMs = :at',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeValues: { ':sent': mailsSent, ':at': mailedAtMs },
      });
      await retryConflicts(() => documents.send(update));
    },
  };
}
