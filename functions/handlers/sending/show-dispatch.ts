import { makePublisherStore } from '../../adapters/dynamodb/dynamodb.ts';
import { makeTable } from '../../adapters/table/table.ts';
import { dispatchRoute } from '../../api/routes/dispatch-route.ts';
import { readEnv } from '../../contract/env.ts';
import { openWatching } from '../composition/open-watching.ts';

const table = makeTable(readEnv('show-dispatch', process.env).TABLE_NAME);
const { dispatches, ...watching } = openWatching(table);

export const handler = dispatchRoute({
  ...watching,
  publishers: makePublisherStore(table),
  findDispatch: dispatches.find,
  nowMs: Date.now,
});
