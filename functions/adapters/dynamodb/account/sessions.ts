import { DeleteCommand, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { EXPIRY_ATTRIBUTE, sessionKey } from '../../../contract/table-keys.ts';
import type { Sessions } from '../../../domain/account/account.ts';
import type { Keyring } from '../../kms/kms.ts';
import { expiryOf, type Table } from '../../table/table.ts';
import { openPart, StoredSeal, sealedText } from '../sealed-text.ts';
import { overAs } from './over-accesses.ts';

/** Whose it is and when it began: sealed, since mail of that moment may lie in a mailbox. One that names no epoch is over. */
const SealedPart = z.object({ subscriberId: z.uuid(), expiresAtMs: z.number(), accessEpoch: z.string().default('') });

/** Sessions in the table, gone when they are over. */
export function makeSessions({ documents, name: TableName }: Table, keyring: Keyring): Sessions {
  return {
    async find(sessionHash) {
      const key = sessionKey(sessionHash);
      const { Item } = await documents.send(new GetCommand({ TableName, Key: { ...key }, ConsistentRead: true }));
      return Item && (await openPart(SealedPart, StoredSeal.parse(Item), key.pk, keyring));
    },
    async create(sessionHash, session) {
      const key = sessionKey(sessionHash);
      const Item = {
        ...key,
        entity: 'session',
        ...sealedText('session', JSON.stringify(session), key.pk, await keyring.newest()),
        ...overAs(session.expiresAtMs),
        [EXPIRY_ATTRIBUTE]: expiryOf(session.expiresAtMs),
      };
      await documents.send(new PutCommand({ TableName, Item }));
    },
    async end(sessionHash) {
      await documents.send(new DeleteCommand({ TableName, Key: { ...sessionKey(sessionHash) } }));
    },
  };
}
