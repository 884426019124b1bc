import { DeleteCommand, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { EXPIRY_ATTRIBUTE, sessionKey, subscriberSessionKey } from '../../contract/table-keys.ts';
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
      const expiry = { [EXPIRY_ATTRIBUTE]: epochSecondsOf(session.expiresAtMs) };
      // By it erasure finds the session: none may be without it.
      const pointer = {
        ...subscriberSessionKey(session.subscriberId, sessionHash),
        entity: 'session-pointer',
        ...expiry,
      };
      await documents.send(new PutCommand({ TableName, Item: pointer }));
      const Item = { ...sessionKey(sessionHash), entity: 'session', ...session, ...expiry };
      await documents.send(new PutCommand({ TableName, Item }));
    },
    async end(sessionHash) {
      await documents.send(new DeleteCommand({ TableName, Key: { ...sessionKey(sessionHash) } }));
    },
  };
}
