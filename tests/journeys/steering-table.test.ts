import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, describe } from 'vitest';
import { dispatchItem } from '../../functions/adapters/dynamodb/dispatch/dispatch-item.ts';
import { makeDispatches } from '../../functions/adapters/dynamodb/dispatch/dispatches.ts';
import { makeReopening } from '../../functions/adapters/dynamodb/dispatch/reopening.ts';
import { makeSlices } from '../../functions/adapters/dynamodb/dispatch/slices.ts';
import { makeSteering, makeWatching } from '../../functions/adapters/dynamodb/dispatch/steering.ts';
import { makeDueWork } from '../../functions/adapters/dynamodb/due-work.ts';
import { writeItems } from '../../functions/adapters/table/batches.ts';
import { appealVersionKey, dispatchKey, sliceKey } from '../../functions/contract/table-keys.ts';
import type { Dispatch } from '../../functions/domain/dispatch/dispatches.ts';
import { tableLikeTheStacks } from '../support/stack/table-like-the-stacks.ts';
import { checkSteeringContract } from '../support/steering/steering-contract.ts';

describe('a table like the deployed one', () => {
  const table = tableLikeTheStacks();
  const added: string[] = [];

  async function addDispatch(dispatch: Dispatch, dueAtMs: number): Promise<void> {
    added.push(dispatch.dispatchId);
    const dueWork = dispatch.status === 'sending' ? 'watch' : 'dispatch';
    // Of another kind, so that the stream does not start it.
    const Item = { ...dispatchItem(dispatch, dueAtMs), entity: 'dispatch-under-test', dueWork };
    await table.documents.send(new PutCommand({ TableName: table.name, Item }));
  }

  checkSteeringContract(() => ({
    dispatches: makeDispatches(table),
    slices: makeSlices(table),
    steering: makeSteering(table),
    watching: makeWatching(table),
    dueWork: makeDueWork(table),
    reopening: makeReopening(table),
    addAppealVersion: async (appealId, version) => {
      const Item = { ...appealVersionKey(appealId, version), entity: 'version-under-test' };
      await table.documents.send(new PutCommand({ TableName: table.name, Item }));
    },
    addDispatch,
  }));

  // Else the next sweep of another journey would start and watch them.
  afterAll(() =>
    writeItems(
      table,
      added.flatMap((dispatchId) => [{ delete: dispatchKey(dispatchId) }, { delete: sliceKey(dispatchId, '') }]),
    ),
  );
});
