import { DeleteCommand, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { EXPIRY_ATTRIBUTE, sessionKey } from '../../contract/table-keys.ts';
import type { Sessions } from '../../domain/subscribing/session.ts';
import { epochSecondsOf } from '../../domain/time/spans.ts';
import type { Table } from './table.ts';

const StoredSession = z.object({ subscriberId: z.uuid(), expiresAtMs: z.number() });

/** Sessions in the table, gone when they are over. */
export function makeSessions({ documents, name: TableName }: Table): Sessions {
  return {
    async find(sessionHash) {
      const Key = { ...sessionKey(sessionHash) };
      const { Item } = await documents.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
      return Item && StoredSession.parse(Item);
    },
    async create(sessionHash, session) {
      const Item = {
        ...sessionKey(sessionHash),
        entity: 'session',
        ...session,
        [EXPIRY_ATTRIBUTE]: epochSecondsOf(session.expiresAtMs),
      };
      await documents.send(new PutCommand({ TableName, Item }));
    },
    async end(sessionHash) {
      await documents.send(new DeleteCommand({ TableName, Key: { ...sessionKey(sessionHash) } }));
    },
  };
}
