import { DeleteCommand, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { EXPIRY_ATTRIBUTE, notMeKey } from '../../../contract/table-keys.ts';
import type { NotMeMailboxes } from '../../../domain/signing-up/signing-up.ts';
import { endOfHour } from '../../../domain/time/time.ts';
import { expiryOf, type Table } from '../../table/table.ts';

const StoredDisowning = z.object({ untilMs: z.number() });

/** Disowned mailboxes in the table, by their keyed hash alone. */
export function makeNotMeMailboxes({ documents, name: TableName }: Table): NotMeMailboxes {
  async function findEnd(mailboxHash: string): Promise<number | undefined> {
    const key = { ...notMeKey(mailboxHash) };
    const { Item } = await documents.send(new GetCommand({ TableName, Key: key, ConsistentRead: true }));
    return Item && StoredDisowning.parse(Item).untilMs;
  }

  return {
    findEnd,
    async has(mailboxHash, nowMs) {
      const untilMs = await findEnd(mailboxHash);
      // The table deletes it only hours after its time.
      return untilMs !== undefined && nowMs < untilMs;
    },
    async add(mailboxHash, untilMs) {
      const item = {
        ...notMeKey(mailboxHash),
        entity: 'not-me',
        // A whole hour: the moment of the press would lead from a mail of that minute to the hash of its address.
        untilMs: endOfHour(untilMs),
        [EXPIRY_ATTRIBUTE]: expiryOf(untilMs),
      };
      await documents.send(new PutCommand({ TableName, Item: item }));
    },
    async remove(mailboxHash) {
      await documents.send(new DeleteCommand({ TableName, Key: { ...notMeKey(mailboxHash) } }));
    },
  };
}
