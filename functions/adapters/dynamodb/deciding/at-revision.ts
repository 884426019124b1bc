import type { TableKey } from '../../../contract/table-keys.ts';

/** Holds while an item has a revision; 0 while there is none. */
export const atRevision = (TableName: string, key: TableKey, revision: number) => ({
  ConditionCheck: {
    TableName,
    Key: { ...key },
    ...(revision === 0
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : { ConditionExpression: 'revision = :revision', ExpressionAttributeValues: { ':revision': revision } }),
  },
});
