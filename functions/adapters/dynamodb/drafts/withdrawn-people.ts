import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { EXPIRY_ATTRIBUTE, withdrawnPeopleKey } from '../../../contract/table-keys.ts';
import type { DraftCleaning, Drafts, WithdrawnPerson } from '../../../domain/drafts/drafts.ts';
import { DRAFT_KEPT_DAYS } from '../../../domain/drafts/drafts.ts';
import { daysInMs } from '../../../domain/time/time.ts';
import type { Keyring } from '../../kms/kms.ts';
import { expiryOf, type Table, unlessRefused } from '../../table/table.ts';
import { openPart, StoredSeal, sealedText } from '../sealed-text.ts';
import { boundTo } from './draft-reads.ts';

const StoredPeople = StoredSeal.extend({ revision: z.number().int().positive() });
const SealedPeople = z.array(
  z.object({
    name: z.string(),
    spellings: z.array(z.string()),
    places: z.array(z.string()).optional(),
    withdrawnAtMs: z.number(),
    lookedUpTo: z.string().optional(),
  }),
) satisfies z.ZodType<readonly WithdrawnPerson[]>;

/** Who withdrew, for those who save drafts. */
export const makeWithdrawnReads = (
  { documents, name: TableName }: Table,
  keyring: Keyring,
): Pick<Drafts, 'withdrawn'> => ({
  async withdrawn(publisherId) {
    const key = withdrawnPeopleKey(publisherId);
    const { Item } = await documents.send(new GetCommand({ TableName, Key: { ...key }, ConsistentRead: true }));
    if (!Item) return { revision: 0, people: [] };
    const { revision, ...seal } = StoredPeople.parse(Item);
    return { revision, people: await openPart(SealedPeople, seal, boundTo(key), keyring) };
  },
});

/** The same for those who take names out. */
export const makeWithdrawnPeople = (table: Table, keyring: Keyring): Pick<DraftCleaning, 'keepWithdrawn'> => ({
  async keepWithdrawn(publisherId, { revision, people }, nowMs) {
    const key = withdrawnPeopleKey(publisherId);
    const Item = {
      ...key,
      entity: 'withdrawn-people',
      revision: revision + 1,
      ...sealedText('withdrawn-people', JSON.stringify(people), boundTo(key), await keyring.newest()),
      [EXPIRY_ATTRIBUTE]: expiryOf(nowMs + daysInMs(DRAFT_KEPT_DAYS)),
    };
    const put = new PutCommand({
      TableName: table.name,
      Item,
      ...(revision === 0
        ? { ConditionExpression: 'attribute_not_exists(pk)' }
        : { ConditionExpression: 'revision = :seen', ExpressionAttributeValues: { ':seen': revision } }),
    });
    return (await unlessRefused(table.documents.send(put))) ? 'kept' : 'changed meanwhile';
  },
});
