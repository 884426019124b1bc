import { randomUUID } from 'node:crypto';
import { CreateTableCommand, DescribeTableCommand, type TableDescription } from '@aws-sdk/client-dynamodb';
import { beforeAll } from 'vitest';
import type { DocumentTable } from '../aws/document-table.ts';
import { tableOfStack } from './table-of-stack.ts';

/**
 * A table with the keys and indexes of the deployed one, and without its stream: what a contract writes is no work for the functions, which
 * would try each invented dispatch again and again, and have the next journey wait for a minute.
 */
export function tableLikeTheStacks(): DocumentTable {
  const deployed = tableOfStack();
  const name = `contract-${randomUUID()}`;
  beforeAll(async () => {
    const { Table: shape } = await deployed.raw.send(new DescribeTableCommand({ TableName: deployed.name }));
    if (!shape) throw new Error(`${deployed.name} is not described.`);
    await deployed.raw.send(new CreateTableCommand({ TableName: name, ...shapeOf(shape) }));
  });
  return { ...deployed, name };
}

const shapeOf = ({ KeySchema, AttributeDefinitions, GlobalSecondaryIndexes = [] }: TableDescription) => ({
  BillingMode: 'PAY_PER_REQUEST' as const,
  KeySchema,
  AttributeDefinitions,
  GlobalSecondaryIndexes: GlobalSecondaryIndexes.map((index) => ({
    IndexName: index.IndexName,
    KeySchema: index.KeySchema,
    Projection: index.Projection,
  })),
});
