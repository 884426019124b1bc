import { DeleteCommand, paginateQuery, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import {
  ADDRESS_SIGN_UPS,
  addressChangeKey,
  addressKey,
  bouncesKey,
  budgetKey,
  HELD_REMOVALS_PARTITION,
  heldRemovalsOf,
  STOPPED_FOLLOWS,
  SUBSCRIBER_ADDRESS_CHANGES,
  signUpKey,
  subscriberKey,
  type TableKey,
  topicRowKey,
} from '../../contract/table-keys.ts';
import { remindersOf } from '../../domain/subscribing/confirmation-budgets.ts';
import type { Erasure } from '../../domain/subscribing/erase.ts';
import { writeItems } from './batches.ts';
import { refusedWrites, retryConflicts } from './conflicts.ts';
import { findRowsOf } from './rows-of-subscriber.ts';
import type { Table } from './table.ts';

const StoredKey = z.object({ pk: z.string(), sk: z.string() });

/** Deletes from the table all that is kept about a person. */
export function makeErasure(table: Table): Erasure {
  const { documents, name: TableName } = table;

  /** The keys of a partition that begin so. */
  async function keysIn(partition: string, prefix: string): Promise<TableKey[]> {
    const query = {
      TableName,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
      ExpressionAttributeValues: { ':pk': partition, ':prefix': prefix },
      ConsistentRead: true,
    };
    const keys: TableKey[] = [];
    for await (const { Items = [] } of paginateQuery({ client: documents }, query))
      keys.push(...Items.map((item) => StoredKey.parse(item)));
    return keys;
  }

  /** What lies under an owner by id: each pointer, and what it points to. */
  async function pointedTo(partition: string, prefix: string, keyOf: (id: string) => TableKey): Promise<TableKey[]> {
    const pointers = await keysIn(partition, prefix);
    return pointers.flatMap((pointer) => [keyOf(pointer.sk.slice(prefix.length)), pointer]);
  }

  const signUpsOf = (addressHash: string) => pointedTo(addressKey(addressHash).pk, ADDRESS_SIGN_UPS, signUpKey);
  const deleteAll = (keys: readonly TableKey[]) =>
    writeItems(
      table,
      keys.map((key) => ({ delete: key })),
    );

  return {
    async deleteSignUpsOf(addressHash) {
      await deleteAll(await signUpsOf(addressHash));
    },

    async deleteTraces({ subscriberId, addressHash, mailboxHash, topics }) {
      const held = await keysIn(HELD_REMOVALS_PARTITION, heldRemovalsOf(subscriberId));
      const { scope, windowName } = remindersOf(mailboxHash);
      const keys = [
        ...distinct([
          // A code that they chose may have left the vocabulary since.
          ...topics.map((topic) => topicRowKey(topic, subscriberId)),
          ...(await findRowsOf(subscriberId, table)),
        ]),
        ...(await signUpsOf(addressHash)),
        ...(await pointedTo(subscriberKey(subscriberId).pk, SUBSCRIBER_ADDRESS_CHANGES, addressChangeKey)),
        ...held,
        ...(await keysIn(subscriberKey(subscriberId).pk, STOPPED_FOLLOWS)),
        bouncesKey(subscriberId),
        budgetKey(scope, windowName),
      ];
      await deleteAll(keys);
    },

    async deleteSubscriber(subscriberId, addressHash, revision) {
      const ofAddress = {
        TableName,
        Key: { ...addressKey(addressHash) },
        ConditionExpression: 'attribute_not_exists(pk) OR subscriberId = :id',
        ExpressionAttributeValues: { ':id': subscriberId },
      };
      const ofSubscriber = {
        TableName,
        Key: { ...subscriberKey(subscriberId) },
        ConditionExpression: 'attribute_not_exists(pk) OR revision = :revision',
        ExpressionAttributeValues: { ':revision': revision },
      };
      const both = new TransactWriteCommand({ TransactItems: [{ Delete: ofSubscriber }, { Delete: ofAddress }] });
      try {
        await retryConflicts(() => documents.send(both));
        return 'deleted';
      } catch (error) {
        const refused = refusedWrites(error);
        if (!refused) throw error;
        if (refused.includes(0)) return 'changed';
        // The address is somebody else's by now: it stays theirs.
        await retryConflicts(() => documents.send(new DeleteCommand(ofSubscriber)));
        return 'deleted';
      }
    },
  };
}

/** A batch takes no key twice. */
const distinct = (keys: readonly TableKey[]): TableKey[] => [
  ...new Map(keys.map((key) => [`${key.pk} ${key.sk}`, key])).values(),
];
