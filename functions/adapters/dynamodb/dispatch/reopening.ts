import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { appealVersionKey, dispatchKey, sliceKey } from '../../../contract/table-keys.ts';
import type { Dispatch, Reopening } from '../../../domain/dispatch/dispatch.ts';
import { retryConflicts, type Table, unlessRefused } from '../../table/table.ts';
import { plannedDispatchItem } from './planned-dispatches.ts';

/** Opens closed slices again, each with its dispatch in one transaction. */
export function makeReopening({ documents, name: TableName }: Table): Reopening {
  /** Holds while no later version of the alert's appeal is published. */
  const isNewest = (dispatch: Dispatch) =>
    dispatch.kind === 'digest'
      ? []
      : [
          {
            ConditionCheck: {
              TableName,
              Key: { ...appealVersionKey(dispatch.appealId, dispatch.version + 1) },
              ConditionExpression: 'attribute_not_exists(pk)',
            },
          },
        ];

  /** Receipts that are written from now on are kept for as long as any: erasure has to find their dispatch until then. */
  const foundFor = (dispatch: Dispatch, nowMs: number) => ({
    TableName,
    Item: plannedDispatchItem({ ...dispatch, createdAtMs: nowMs }),
  });

  return {
    async reopenSlice(dispatch, { dispatchId, bits }, nowMs) {
      const slice = {
        TableName,
        Key: { ...sliceKey(dispatchId, bits) },
        UpdateExpression: 'SET #status = :open, resendAskedAtMs = :now, dueWork = :slice, dueAtMs = :now',
        ConditionExpression: '#status = :closed',
        ExpressionAttributeNames: { '#status': 'status' },
        ExpressionAttributeValues: { ':open': 'open', ':closed': 'closed', ':slice': 'slice', ':now': nowMs },
      };
      // Its place in the index stays: digests find it by the time at which it first ended.
      const itsDispatch = {
        TableName,
        Key: { ...dispatchKey(dispatchId) },
        // It may have been paused during its last call: that holds nothing back of what is finished.
        UpdateExpression: 'SET #status = :sending REMOVE halt ADD closedSlices :less',
        ConditionExpression:
          'attribute_exists(finishedAtMs) AND closedSlices > :none AND (attribute_not_exists(halt) OR (#status = :finished AND halt.kind = :paused))',
        ExpressionAttributeNames: { '#status': 'status' },
        ExpressionAttributeValues: {
          ':sending': 'sending',
          ':finished': 'finished',
          ':paused': 'paused',
          ':less': -1,
          ':none': 0,
        },
      };
      const write = new TransactWriteCommand({
        TransactItems: [
          { Update: slice },
          { Update: itsDispatch },
          { Put: foundFor(dispatch, nowMs) },
          ...isNewest(dispatch),
        ],
      });
      return unlessRefused(retryConflicts(() => documents.send(write)));
    },
  };
}
