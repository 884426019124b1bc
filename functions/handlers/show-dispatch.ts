import { makeDispatches } from '../adapters/dynamodb/dispatches.ts';
import { makePublisherStore } from '../adapters/dynamodb/publishers.ts';
import { slicesOf } from '../adapters/dynamodb/slices.ts';
import { makeTable } from '../adapters/dynamodb/table.ts';
import { dispatchAnswer } from '../api/dispatch-answer.ts';
import { noSuchDispatch } from '../api/refusals.ts';
import { readEnv } from '../contract/env.ts';
import { publisherHandler } from './middleware/publisher-handler.ts';

const env = readEnv('show-dispatch', process.env);
const table = makeTable(env.TABLE_NAME);
const dispatches = makeDispatches(table);

/** `GET /v1/dispatches/{dispatchId}`: another publisher's is as unknown as one that never was. */
export const handler = publisherHandler(
  { scope: 'appeals:read', publishers: makePublisherStore(table) },
  async ({ publisherId, pathParameters }) => {
    const dispatch = await dispatches.find(pathParameters?.dispatchId ?? '');
    if (dispatch?.publisherId !== publisherId) return noSuchDispatch();
    return dispatchAnswer(dispatch, await slicesOf(table, dispatch.dispatchId));
  },
);
