import { QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import {
  DISPATCH_SLICES,
  DUE_WORK_INDEX,
  type DueWorkKind,
  dispatchPartition,
  sliceKey,
} from '../../contract/table-keys.ts';
import type { DueWork, SliceId, Steering, Watching } from '../../domain/dispatch/dispatch.ts';
import { retryConflicts, type Table, unlessRefused } from '../table/table.ts';

/** The index's own keys, which every item in it has. */
const IndexedKey = z.object({ pk: z.string(), sk: z.string() });

const DISPATCHES = dispatchPartition('');

/** The index's questions, and what moves a slice's place in it. */
export type DueWorkIndex = DueWork &
  Pick<Steering, 'hastenSlice'> &
  Pick<Watching, 'dueWatches' | 'finishedBetween'> & {
    /** Dispatches that are not finished, for any reason. */
    openDispatches(): Promise<string[]>;
  };

const AT_ANY_TIME = Number.MAX_SAFE_INTEGER;
const MOST_LISTED = 500;

/** The index of what is past its time. It lags behind the table by moments: each change is conditional on the item itself. */
export function makeDueWork({ documents, name: TableName }: Table): DueWorkIndex {
  async function due(kind: DueWorkKind, toMs: number, limit: number, fromMs = 0): Promise<SliceId[]> {
    const { Items = [] } = await documents.send(
      new QueryCommand({
        TableName,
        IndexName: DUE_WORK_INDEX.name,
        KeyConditionExpression: `${DUE_WORK_INDEX.partitionKey} = :kind AND ${DUE_WORK_INDEX.sortKey} BETWEEN :from AND :to`,
        ExpressionAttributeValues: { ':kind': kind, ':from': fromMs, ':to': toMs },
        Limit: limit,
      }),
    );
    return Items.map((item) => IndexedKey.parse(item)).map(({ pk, sk }) => ({
      dispatchId: pk.slice(DISPATCHES.length),
      bits: sk.slice(DISPATCH_SLICES.length),
    }));
  }

  async function dueDispatches(...question: Parameters<typeof due>): Promise<string[]> {
    return (await due(...question)).map(({ dispatchId }) => dispatchId);
  }

  /** Moves the time of an open slice; false when the condition does not hold. */
  async function moveSlice(
    { dispatchId, bits }: SliceId,
    nowMs: number,
    dueAtMs: number,
    condition: string,
  ): Promise<boolean> {
    const command = new UpdateCommand({
      TableName,
      Key: { ...sliceKey(dispatchId, bits) },
      UpdateExpression: 'SET dueAtMs = :due',
      ConditionExpression: `#status = :open AND ${condition}`,
      ExpressionAttributeNames: { '#status': 'status' },
      ExpressionAttributeValues: { ':due': dueAtMs, ':open': 'open', ':now': nowMs },
    });
    // The index may still name a slice whose worker writes transactions on it.
    return unlessRefused(retryConflicts(() => documents.send(command)));
  }

  return {
    dueDispatches: (nowMs, limit) => dueDispatches('dispatch', nowMs, limit),
    dueWatches: (nowMs, limit) => dueDispatches('watch', nowMs, limit),
    async finishedBetween(fromMs, toMs, limit) {
      const alerts = await dueDispatches('finished', toMs, limit, fromMs);
      return [...alerts, ...(await dueDispatches('finished-digest', toMs, limit, fromMs))];
    },
    async openDispatches() {
      const planned = await dueDispatches('dispatch', AT_ANY_TIME, MOST_LISTED);
      return [...planned, ...(await dueDispatches('watch', AT_ANY_TIME, MOST_LISTED))];
    },
    dueSlices: (nowMs, limit) => due('slice', nowMs, limit),
    postponeSlice: (slice, nowMs, dueAtMs) => moveSlice(slice, nowMs, dueAtMs, 'dueAtMs <= :now'),
    // A leaseholder looks at its dispatch before each call anyway, and its slice is due when its lease runs out.
    hastenSlice: (slice, nowMs, dueAtMs) => moveSlice(slice, nowMs, dueAtMs, 'leasedUntilMs <= :now'),
  };
}
