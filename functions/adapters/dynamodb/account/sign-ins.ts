import { GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { EXPIRY_ATTRIBUTE, signInKey } from '../../../contract/table-keys.ts';
import { LEADS_TO, type SignIns } from '../../../domain/account/account.ts';
import type { Keyring } from '../../kms/kms.ts';
import { expiryOf, type Table, unlessRefused } from '../../table/table.ts';
import { openPart, StoredSeal, sealedText } from '../sealed-text.ts';
import { overAs } from './over-accesses.ts';

const StoredSignIn = StoredSeal.extend({ signInId: z.uuid(), isSpent: z.boolean() });

/** Whose it is, and when its mail went out. A stranger who holds that mail must not find its owner by them. */
const SealedPart = z.object({
  subscriberId: z.uuid(),
  requestedFrom: z.object({ day: z.string(), hash: z.string() }),
  mailedAtMs: z.number(),
  expiresAtMs: z.number(),
  /** A link that names none is over. */
  accessEpoch: z.string().default(''),
  leadsTo: z.enum(LEADS_TO).optional(),
});

/** Sign-ins in the table, gone when their time is over. */
export function makeSignIns({ documents, name: TableName }: Table, keyring: Keyring): SignIns {
  return {
    async find(signInId) {
      const key = signInKey(signInId);
      const { Item } = await documents.send(new GetCommand({ TableName, Key: { ...key }, ConsistentRead: true }));
      if (!Item) return undefined;
      const stored = StoredSignIn.parse(Item);
      const part = await openPart(SealedPart, stored, key.pk, keyring);
      return { signInId, isSpent: stored.isSpent, ...part };
    },
    async put({ signInId, isSpent, ...part }) {
      const key = signInKey(signInId);
      const put = new PutCommand({
        TableName,
        Item: {
          ...key,
          entity: 'sign-in',
          signInId,
          isSpent,
          ...sealedText('sign-in', JSON.stringify(part), key.pk, await keyring.newest()),
          ...overAs(part.expiresAtMs),
          [EXPIRY_ATTRIBUTE]: expiryOf(part.expiresAtMs),
        },
        ConditionExpression: 'attribute_not_exists(pk) OR isSpent = :no',
        ExpressionAttributeValues: { ':no': false },
      });
      await unlessRefused(documents.send(put));
    },
    async spend(signInId) {
      const update = new UpdateCommand({
        TableName,
        Key: { ...signInKey(signInId) },
        UpdateExpression: 'SET isSpent = :yes',
        ConditionExpression: 'isSpent = :no',
        ExpressionAttributeValues: { ':yes': true, ':no': false },
      });
      return unlessRefused(documents.send(update));
    },
  };
}
