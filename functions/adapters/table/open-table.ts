import { DynamoDBClient } from '@aws-sdk/client-dynamodb';

/** A table, and the client that talks to it. */
export interface Table {
  readonly name: string;
  readonly raw: DynamoDBClient;
}

/**
 * @param tableName - from the function's environment.
 * @param clientSettings - where the table is, for whom the environment does not say it.
 */
export const makeTable = (tableName: string, clientSettings: { readonly region?: string } = {}): Table => ({
  name: tableName,
  raw: new DynamoDBClient({ ...clientSettings, cacheMiddleware: true }),
});
