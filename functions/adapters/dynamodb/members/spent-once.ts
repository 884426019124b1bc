import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { deskSpentKey, EXPIRY_ATTRIBUTE } from '../../../contract/table-keys.ts';
import type { SpentOnce } from '../../../domain/members/members.ts';
import { expiryOf, type Table, unlessRefused } from '../../table/table.ts';

/** What was used up, as items that stay until it could be tried no more anyway. */
export const makeSpentOnce = ({ documents, name: TableName }: Table): SpentOnce => ({
  spend(id, forgetAtMs) {
    const Item = { ...deskSpentKey(id), entity: 'desk-spent', [EXPIRY_ATTRIBUTE]: expiryOf(forgetAtMs) };
    const put = new PutCommand({ TableName, Item, ConditionExpression: 'attribute_not_exists(pk)' });
    return unlessRefused(documents.send(put));
  },

  async isSpent(id) {
    const { Item } = await documents.send(
      new GetCommand({ TableName, Key: { ...deskSpentKey(id) }, ConsistentRead: true }),
    );
    return Item !== undefined;
  },
});
