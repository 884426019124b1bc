import { makeAddresseeBook, makePublisherStore } from '../../adapters/dynamodb/dynamodb.ts';
import { makeTable } from '../../adapters/table/table.ts';
import { addresseeRoutes } from '../../api/routes/addressee-routes.ts';
import { readEnv } from '../../contract/env.ts';

const table = makeTable(readEnv('keep-addressees', process.env).TABLE_NAME);

export const handler = addresseeRoutes({
  publishers: makePublisherStore(table),
  addressees: makeAddresseeBook(table),
  nowMs: Date.now,
});
