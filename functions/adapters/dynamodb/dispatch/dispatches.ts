import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import { UpdateCommand, type UpdateCommandInput } from '@aws-sdk/lib-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { type DueWorkKind, dispatchKey } from '../../../contract/table-keys.ts';
import type {
  Dispatch,
  Dispatches,
  DispatchStatus,
  HaltKind,
  Steering,
  Watching,
} from '../../../domain/dispatch/dispatch.ts';
import { retryConflicts, type Table, unlessRefused } from '../../table/table.ts';
import { dispatchFrom } from './dispatch-item.ts';

/** The dispatch items: what workers, people and the sweep change of them. */
export type DispatchStore = Dispatches &
  Pick<Steering, 'halt' | 'resume' | 'finishUnstarted' | 'postponeStart' | 'holdBack'> &
  Pick<Watching, 'keepWatch'>;

/** Words of the expressions below; a value that an expression does not name is an error, so each names its own. */
const STATUS = { '#status': 'status' } as const;
const status = (name: DispatchStatus) => ({ [`:${name}`]: name });
const halt = (name: HaltKind) => ({ [`:${name}`]: name });
const due = (name: DueWorkKind) => ({ [`:due_${name}`]: name });

export function makeDispatches({ documents, raw, name: TableName }: Table): DispatchStore {
  async function find(dispatchId: string): Promise<Dispatch | undefined> {
    const Key = marshall(dispatchKey(dispatchId));
    const { Item } = await raw.send(new GetItemCommand({ TableName, Key, ConsistentRead: true }));
    return Item && dispatchFrom(unmarshall(Item));
  }

  /** @returns false when the condition does not hold. */
  async function update(dispatchId: string, change: Omit<UpdateCommandInput, 'TableName' | 'Key'>): Promise<boolean> {
    const command = new UpdateCommand({ TableName, Key: { ...dispatchKey(dispatchId) }, ...change });
    return unlessRefused(retryConflicts(() => documents.send(command)));
  }

  return {
    find,

    async cut(dispatchId, sliceBits, estimatedPeople) {
      await update(dispatchId, {
        UpdateExpression: 'SET sliceBits = :bits, estimatedPeople = :people',
        ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(sliceBits)',
        ExpressionAttributeValues: { ':bits': sliceBits, ':people': estimatedPeople },
      });
      const dispatch = await find(dispatchId);
      if (dispatch?.sliceBits === undefined) throw new Error(`dispatch ${dispatchId} went away while it was cut`);
      return dispatch.sliceBits;
    },

    async startSending(dispatchId) {
      await update(dispatchId, {
        // Its time stays, so that the next sweep looks at it first.
        UpdateExpression: 'SET #status = :sending, dueWork = :due_watch',
        ConditionExpression: '#status = :planned',
        ExpressionAttributeNames: STATUS,
        ExpressionAttributeValues: { ...status('sending'), ...status('planned'), ...due('watch') },
      });
    },

    async finishIfComplete(dispatchId, nowMs) {
      const dispatch = await find(dispatchId);
      if (dispatch?.sliceBits === undefined || dispatch.closedSlices < 2 ** dispatch.sliceBits) return false;
      const endedAs: DueWorkKind = dispatch.kind === 'alert' ? 'finished' : 'finished-digest';
      return update(dispatchId, {
        // One that was opened again ended when it first did: digests go by that time.
        UpdateExpression:
          'SET #status = :finished, finishedAtMs = if_not_exists(finishedAtMs, :now), dueWork = :ended, dueAtMs = if_not_exists(finishedAtMs, :now)',
        ConditionExpression: '#status <> :finished AND closedSlices = :all',
        ExpressionAttributeNames: STATUS,
        ExpressionAttributeValues: {
          ...status('finished'),
          ':ended': endedAs,
          ':now': nowMs,
          ':all': 2 ** dispatch.sliceBits,
        },
      });
    },

    finishUnstarted: (dispatchId, nowMs) =>
      update(dispatchId, {
        UpdateExpression: 'SET #status = :finished, finishedAtMs = :now, dueWork = :due_finished, dueAtMs = :now',
        ConditionExpression: '#status = :planned AND halt.kind IN (:cancelled, :superseded)',
        ExpressionAttributeNames: STATUS,
        ExpressionAttributeValues: {
          ...status('finished'),
          ...status('planned'),
          ...halt('cancelled'),
          ...halt('superseded'),
          ...due('finished'),
          ':now': nowMs,
        },
      }),

    halt: (dispatchId, kind, nowMs) =>
      update(dispatchId, {
        UpdateExpression: 'SET halt = :halt',
        ConditionExpression:
          kind === 'paused'
            ? 'attribute_exists(pk) AND #status <> :finished AND attribute_not_exists(halt)'
            : 'attribute_exists(pk) AND #status <> :finished AND (attribute_not_exists(halt) OR halt.kind = :paused)',
        ExpressionAttributeNames: STATUS,
        ExpressionAttributeValues: {
          ...status('finished'),
          ...(kind === 'paused' ? {} : halt('paused')),
          ':halt': { kind, atMs: nowMs },
        },
      }),

    resume: (dispatchId, nowMs) =>
      update(dispatchId, {
        UpdateExpression: 'SET dueAtMs = :now REMOVE halt',
        ConditionExpression: '#status <> :finished AND halt.kind = :paused',
        ExpressionAttributeNames: STATUS,
        ExpressionAttributeValues: { ...status('finished'), ...halt('paused'), ':now': nowMs },
      }),

    async postponeStart(dispatchId, dueAtMs) {
      await update(dispatchId, {
        UpdateExpression: 'SET dueAtMs = :due',
        ConditionExpression: '#status = :planned',
        ExpressionAttributeNames: STATUS,
        ExpressionAttributeValues: { ...status('planned'), ':due': dueAtMs },
      });
    },

    async holdBack(dispatchId, notBeforeMs) {
      await update(dispatchId, {
        UpdateExpression: 'SET notBeforeMs = :not_before',
        ConditionExpression: '#status = :planned',
        ExpressionAttributeNames: STATUS,
        ExpressionAttributeValues: { ...status('planned'), ':not_before': notBeforeMs },
      });
    },

    async keepWatch({ dispatchId, watch: before }, watch, nextAtMs) {
      const unchanged = before ? 'watch.progress = :before AND watch.sinceMs = :since' : 'attribute_not_exists(watch)';
      await update(dispatchId, {
        UpdateExpression: 'SET watch = :watch, dueAtMs = :next',
        ConditionExpression: `#status = :sending AND ${unchanged}`,
        ExpressionAttributeNames: STATUS,
        ExpressionAttributeValues: {
          ...status('sending'),
          ':before': before?.progress,
          ':since': before?.sinceMs,
          ':watch': watch,
          ':next': nextAtMs,
        },
      });
    },
  };
}
