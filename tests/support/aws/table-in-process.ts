import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { CreateTableCommand, DescribeTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import dynalite from 'dynalite';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import type { Table } from '../../../functions/adapters/table/open-table.ts';
import { DUE_WORK_INDEX } from '../../../functions/contract/table-keys.ts';

interface RunningTable {
  readonly table: Table;
  stop(): Promise<void>;
}

/** A table of dynalite's in this process, for what writes single items under conditions, as DynamoDB would carry them out. */
export async function startTableInProcess(): Promise<RunningTable> {
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

/** One table for all tests of a file, which is there while they run. */
export const tableOfFile = (start = startTableInProcess): Table => tableBetween(beforeAll, afterAll, start);

/** A fresh table for each test of a file, which is there while it runs. */
export const tableOfTest = (start = startTableInProcess): Table => tableBetween(beforeEach, afterEach, start);

function tableBetween(
  before: typeof beforeAll | typeof beforeEach,
  after: typeof afterAll | typeof afterEach,
  start: () => Promise<RunningTable>,
): Table {
  let running: RunningTable;
  before(async () => {
    running = await start();
  });
  after(() => running.stop());
  return {
    get name() {
      return running.table.name;
    },
    get raw() {
      return running.table.raw;
    },
    get documents() {
      return running.table.documents;
    },
  };
}
