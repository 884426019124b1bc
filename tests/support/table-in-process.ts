import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { CreateTableCommand, DescribeTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import dynalite from 'dynalite';
import type { Table } from '../../functions/adapters/dynamodb/table.ts';
import { DUE_WORK_INDEX } from '../../functions/contract/table-keys.ts';

/** A table of dynalite's in this process, for what writes single items under conditions, as DynamoDB would carry them out. */
export async function startTableInProcess(): Promise<{ readonly table: Table; stop(): Promise<void> }> {
  const server = dynalite({ createTableMs: 0 });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // it listens on a port, not on a pipe
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  const raw = new DynamoDBClient({ endpoint: `http://127.0.0.1:${port}`, region: 'us-east-1', credentials });
  await raw.send(
    new CreateTableCommand({
      TableName: 'table',
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [
        { AttributeName: 'pk', AttributeType: 'S' },
        { AttributeName: 'sk', AttributeType: 'S' },
        { AttributeName: DUE_WORK_INDEX.partitionKey, AttributeType: 'S' },
        { AttributeName: DUE_WORK_INDEX.sortKey, AttributeType: 'N' },
      ],
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
      GlobalSecondaryIndexes: [
        {
          IndexName: DUE_WORK_INDEX.name,
          Projection: { ProjectionType: 'KEYS_ONLY' },
          KeySchema: [
            { AttributeName: DUE_WORK_INDEX.partitionKey, KeyType: 'HASH' },
            { AttributeName: DUE_WORK_INDEX.sortKey, KeyType: 'RANGE' },
          ],
        },
      ],
    }),
  );
  const isActive = async () =>
    (await raw.send(new DescribeTableCommand({ TableName: 'table' }))).Table?.TableStatus === 'ACTIVE';
  // Its maker answers before it is there.
  while (!(await isActive())) await wait(1);
  const marshallOptions = { removeUndefinedValues: true };
  return {
    table: { name: 'table', raw, documents: DynamoDBDocumentClient.from(raw, { marshallOptions }) },
    async stop() {
      raw.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
