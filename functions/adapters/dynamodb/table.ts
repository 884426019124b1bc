import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/** The one table, and the two clients that talk to it. */
export interface Table {
  readonly name: string;
  /** Plain JavaScript values in and out; what most code uses. */
  readonly documents: DynamoDBDocumentClient;
  /** Attribute values as they travel: for the send path, where unmarshalling everything costs a third more. */
  readonly raw: DynamoDBClient;
}

/** @param tableName - from the function's environment. */
export function makeTable(tableName: string): Table {
  const raw = new DynamoDBClient({});
  const documents = DynamoDBDocumentClient.from(raw, { marshallOptions: { removeUndefinedValues: true } });
  return { name: tableName, documents, raw };
}
