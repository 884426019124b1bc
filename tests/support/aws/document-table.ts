import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Table } from '../../../functions/adapters/table/open-table.ts';

/** A table into which a test looks, and puts what it likes, as plain values. */
export interface DocumentTable extends Table {
  readonly documents: DynamoDBDocumentClient;
}

export const withDocuments = (table: Table): DocumentTable => ({
  ...table,
  documents: DynamoDBDocumentClient.from(table.raw, { marshallOptions: { removeUndefinedValues: true } }),
});
