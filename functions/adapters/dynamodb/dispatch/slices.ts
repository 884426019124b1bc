import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import {
  GetCommand,
  PutCommand,
  paginateQuery,
  TransactWriteCommand,
  UpdateCommand,
  type UpdateCommandInput,
} from '@aws-sdk/lib-dynamodb';
import { DISPATCH_SLICES, dispatchKey, dispatchPartition, sliceKey } from '../../../contract/table-keys.ts';
import { leaseOn, type Slice, type SliceId, type Slices, type SliceWake } from '../../../domain/dispatch/dispatch.ts';
import { inChunks } from '../../../domain/in-chunks.ts';
import { refusedWrites, retryConflicts, type Table, unlessRefused } from '../../table/table.ts';
import { newSliceItem, sliceFrom, storedCounts } from './slice-item.ts';

const PUTS_AT_ONCE = 20;
const OURS = 'fence = :fence AND #status = :open';

type Change = Omit<UpdateCommandInput, 'TableName' | 'Key'>;

/** Every slice of a dispatch, in the order of their ids. */
export async function slicesOf({ documents, name: TableName }: Table, dispatchId: string): Promise<Slice[]> {
  const query = {
    TableName,
    KeyConditionExpression: 'pk = :dispatch AND begins_with(sk, :slices)',
    ExpressionAttributeValues: { ':dispatch': dispatchPartition(dispatchId), ':slices': DISPATCH_SLICES },
    ConsistentRead: true,
  };
  const found: Slice[] = [];
  for await (const { Items = [] } of paginateQuery({ client: documents }, query)) found.push(...Items.map(sliceFrom));
  return found;
}

export function makeSlices({ documents, name: TableName }: Table): Slices {
  const keyOf = ({ dispatchId, bits }: SliceId) => ({ ...sliceKey(dispatchId, bits) });

  async function update(slice: SliceId, change: Change): Promise<Slice | undefined> {
    try {
      const command = new UpdateCommand({ TableName, Key: keyOf(slice), ReturnValues: 'ALL_NEW', ...change });
      const { Attributes } = await retryConflicts(() => documents.send(command));
      return Attributes && sliceFrom(Attributes);
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return undefined;
      throw error;
    }
  }

  async function addOne(dispatchId: string, wake: SliceWake): Promise<void> {
    const Item = newSliceItem(dispatchId, wake);
    const put = new PutCommand({ TableName, Item, ConditionExpression: 'attribute_not_exists(pk)' });
    await unlessRefused(documents.send(put));
  }

  async function find(slice: SliceId): Promise<Slice | undefined> {
    const { Item } = await documents.send(new GetCommand({ TableName, Key: keyOf(slice), ConsistentRead: true }));
    return Item && sliceFrom(Item);
  }

  return {
    find,

    async add(dispatchId, wakes) {
      for (const some of inChunks(wakes, PUTS_AT_ONCE)) {
        await Promise.all(some.map((wake) => addOne(dispatchId, wake)));
      }
    },

    async lease(slice, nowMs, untilMs) {
      const leased = await update(slice, {
        // A worker that dies leaves the slice due when its lease runs out.
        UpdateExpression: 'SET leasedUntilMs = :until, dueAtMs = :until REMOVE waitsBecause ADD fence :one',
        ConditionExpression: '#status = :open AND leasedUntilMs <= :now',
        ExpressionAttributeNames: { '#status': 'status' },
        ExpressionAttributeValues: { ':until': untilMs, ':one': 1, ':open': 'open', ':now': nowMs },
      });
      if (leased) {
        return { kind: 'leased', lease: leaseOn(leased) };
      }
      const found = await find(slice);
      if (!found) return { kind: 'unknown' };
      return found.status === 'closed' ? { kind: 'closed', slice: found } : { kind: 'leased-elsewhere' };
    },

    async saveCounts(lease, counts) {
      await update(lease, {
        UpdateExpression: 'SET counts = :counts',
        ConditionExpression: OURS,
        ExpressionAttributeNames: { '#status': 'status' },
        ExpressionAttributeValues: { ':counts': storedCounts(counts), ':fence': lease.fence, ':open': 'open' },
      });
    },

    async park(lease, { atMs, dueAtMs, because, counts }) {
      const why = because ? ', waitsBecause = :because' : '';
      await update(lease, {
        UpdateExpression: `SET leasedUntilMs = :free, releasedAtMs = :at, dueAtMs = :due${why}${counts ? ', counts = :counts' : ''}`,
        ConditionExpression: OURS,
        ExpressionAttributeNames: { '#status': 'status' },
        ExpressionAttributeValues: {
          ':free': 0,
          ':at': atMs,
          ':due': dueAtMs,
          ':fence': lease.fence,
          ':open': 'open',
          ':because': because,
          ':counts': counts && storedCounts(counts),
        },
      });
    },

    async close(lease, lateResultsSeen, counts) {
      const closeSlice = {
        TableName,
        Key: keyOf(lease),
        UpdateExpression:
          // When it closed would tell which part of the ids the mails of that moment went to.
          'SET #status = :closed, leasedUntilMs = :free, counts = :counts REMOVE dueWork, dueAtMs, releasedAtMs',
        ConditionExpression: `${OURS} AND lateResults = :late`,
        ExpressionAttributeNames: { '#status': 'status' },
        ExpressionAttributeValues: {
          ':closed': 'closed',
          ':free': 0,
          ':counts': storedCounts(counts),
          ':fence': lease.fence,
          ':open': 'open',
          ':late': lateResultsSeen,
        },
      };
      const countOnDispatch = {
        TableName,
        Key: { ...dispatchKey(lease.dispatchId) },
        UpdateExpression: 'ADD closedSlices :one',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeValues: { ':one': 1 },
      };
      const write = new TransactWriteCommand({ TransactItems: [{ Update: closeSlice }, { Update: countOnDispatch }] });
      try {
        await retryConflicts(() => documents.send(write));
        return 'closed';
      } catch (error) {
        if (!refusedWrites(error)?.includes(0)) throw error;
        const slice = await find(lease);
        return slice?.status === 'open' && slice.fence === lease.fence ? 'late-result' : 'lost';
      }
    },

    async noteLateResult(slice) {
      const noted = await update(slice, {
        UpdateExpression: 'ADD lateResults :one',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeValues: { ':one': 1 },
      });
      if (!noted) throw new Error(`slice ${slice.bits} of dispatch ${slice.dispatchId} went away`);
      return noted;
    },

    async correctCounts(slice, counts) {
      const corrected = await update(slice, {
        UpdateExpression: 'SET counts = :counts',
        ConditionExpression: '#status = :closed AND lateResults = :late',
        ExpressionAttributeNames: { '#status': 'status' },
        ExpressionAttributeValues: { ':counts': storedCounts(counts), ':closed': 'closed', ':late': slice.lateResults },
      });
      return corrected !== undefined;
    },
  };
}
