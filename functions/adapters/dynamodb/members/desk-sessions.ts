import { DeleteCommand, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { deskSessionKey, EXPIRY_ATTRIBUTE } from '../../../contract/table-keys.ts';
import { DESK_PROOFS, type DeskSessions } from '../../../domain/members/members.ts';
import type { Keyring } from '../../kms/kms.ts';
import { expiryOf, type Table } from '../../table/table.ts';
import { openPart, StoredSeal, sealedText } from '../sealed-text.ts';

const SealedSession = z.object({
  publisherId: z.uuid(),
  memberId: z.uuid(),
  proof: z.enum(DESK_PROOFS),
  standing: z.number().int(),
  expiresAtMs: z.number(),
});

/** Members' sessions for pages that begin and end none. */
export const makeDeskSessionReads = (
  { documents, name: TableName }: Table,
  keyring: Keyring,
): Pick<DeskSessions, 'find'> => ({
  async find(sessionHash) {
    const key = deskSessionKey(sessionHash);
    const { Item } = await documents.send(new GetCommand({ TableName, Key: { ...key }, ConsistentRead: true }));
    return Item && (await openPart(SealedSession, StoredSeal.parse(Item), key.pk, keyring));
  },
});

/** Members' sessions in the table, gone when they are over. */
export function makeDeskSessions(table: Table, keyring: Keyring): DeskSessions {
  const { documents, name: TableName } = table;
  return {
    ...makeDeskSessionReads(table, keyring),
    async create(sessionHash, session) {
      const key = deskSessionKey(sessionHash);
      const Item = {
        ...key,
        entity: 'desk-session',
        ...sealedText('desk-session', JSON.stringify(session), key.pk, await keyring.newest()),
        [EXPIRY_ATTRIBUTE]: expiryOf(session.expiresAtMs),
      };
      await documents.send(new PutCommand({ TableName, Item }));
    },
    async end(sessionHash) {
      await documents.send(new DeleteCommand({ TableName, Key: { ...deskSessionKey(sessionHash) } }));
    },
  };
}
