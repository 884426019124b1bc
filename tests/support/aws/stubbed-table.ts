import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Table } from '../../../functions/adapters/table/open-table.ts';
import type { AwsStub } from './aws-stub.ts';

/** A table whose requests end at a stub. */
export function tableAt({ url }: AwsStub): Table {
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  const raw = new DynamoDBClient({ endpoint: url, region: 'us-east-1', credentials });
  return { name: 'table', raw };
}
