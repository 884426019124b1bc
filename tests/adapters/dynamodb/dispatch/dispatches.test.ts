import { expect, test } from 'vitest';
import { dispatchItem } from '../../../../functions/adapters/dynamodb/dispatch/dispatch-item.ts';
import { makeDispatches } from '../../../../functions/adapters/dynamodb/dispatch/dispatches.ts';
import { dueItems } from '../../../../functions/adapters/table/due-items.ts';
import { put, write } from '../../../../functions/adapters/table/writes.ts';
import { tableOfTest } from '../../../support/aws/table-in-process.ts';
import { aDispatch, DISPATCH_ID } from '../../../support/sending/builders.ts';

const table = tableOfTest();

const alert = aDispatch({ status: 'sending', sliceBits: 0, closedSlices: 1 });
const digest = {
  ...alert,
  kind: 'digest' as const,
  lane: 'bulk' as const,
  slot: 'daily@08@UTC',
  fromMs: 0,
  toMs: 1,
  appeals: [],
  supersededAppeals: [],
};

test.each([
  ['alert', alert, 'finished'],
  ['digest', digest, 'finished-digest'],
] as const)('what ended lies where its kind is looked for: %s', async (_, dispatch, dueWork) => {
  await write(table, put(dispatchItem(dispatch, 1)));
  const { finishIfComplete, find } = makeDispatches(table);
  expect(await finishIfComplete(DISPATCH_ID, 1_000)).toBe(true);
  expect(await find(DISPATCH_ID)).toMatchObject({ status: 'finished', finishedAtMs: 1_000 });
  expect(await dueItems(table, dueWork, 1_000, 10)).toMatchObject([{ pk: `DISPATCH#${DISPATCH_ID}` }]);
  expect(await dueItems(table, dueWork, 999, 10)).toEqual([]);
});

test('one that was opened again lies by the time at which it first ended', async () => {
  await write(table, put(dispatchItem({ ...alert, finishedAtMs: 500 }, 1)));
  expect(await makeDispatches(table).finishIfComplete(DISPATCH_ID, 1_000)).toBe(true);
  expect(await dueItems(table, 'finished', 500, 10)).toHaveLength(1);
});
