import { setTimeout as wait } from 'node:timers/promises';
import { BatchGetItemCommand, BatchWriteItemCommand, type WriteRequest } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { DYNAMODB_MAX_BATCH_GET, DYNAMODB_MAX_BATCH_WRITE } from '../../contract/limits.ts';
import type { TableKey } from '../../contract/table-keys.ts';
import { inChunks } from '../../domain/in-chunks.ts';
import { distinctKeys, isPossibleKey } from './keys.ts';
import type { Table } from './open-table.ts';

export type StoredItem = Record<string, unknown>;

const FIRST_WAIT_MS = 25;
const LONGEST_WAIT_MS = 1_000;

/** DynamoDB gave back part of a batch again and again. */
export class BatchUnfinishedError extends Error {
  constructor(left: number) {
    super(`DynamoDB left ${left} items of a batch undone`);
    this.name = 'BatchUnfinishedError';
  }
}

const MAX_ROUNDS = 10;

/** Repeats `round` with what it left undone, waiting longer each time. @throws {BatchUnfinishedError} after ten rounds. */
export async function untilNothingIsLeft<T>(
  items: readonly T[],
  round: (items: readonly T[]) => Promise<readonly T[]>,
) {
  let left = await round(items);
  for (let rounds = 1; left.length > 0; rounds += 1) {
    if (rounds === MAX_ROUNDS) throw new BatchUnfinishedError(left.length);
    await wait(Math.min(FIRST_WAIT_MS * 2 ** rounds, LONGEST_WAIT_MS));
    left = await round(left);
  }
}

interface AskedBatch {
  readonly isConsistent: boolean;
  /** The attributes that are wanted, none of whose names DynamoDB reserves; left out, all. */
  readonly only?: readonly string[];
}

/** The items of some keys, in no order: of those that there are, each once. DynamoDB refuses a batch that asks for a key twice. */
export async function readItems(
  { raw, name }: Table,
  keys: readonly TableKey[],
  { isConsistent, only }: AskedBatch,
): Promise<StoredItem[]> {
  const found: StoredItem[] = [];
  for (const chunk of inChunks(distinctKeys(keys).filter(isPossibleKey), DYNAMODB_MAX_BATCH_GET)) {
    const marshalled = chunk.map((key) => marshall({ ...key }));
    await untilNothingIsLeft(marshalled, async (wanted) => {
      const projection = only && { ProjectionExpression: only.join(', ') };
      const asked = { Keys: [...wanted], ConsistentRead: isConsistent, ...projection };
      const answer = await raw.send(new BatchGetItemCommand({ RequestItems: { [name]: asked } }));
      found.push(...(answer.Responses?.[name] ?? []).map((item) => unmarshall(item)));
      return answer.UnprocessedKeys?.[name]?.Keys ?? [];
    });
  }
  return found;
}

/** One put or one deletion of a batch. */
export type BatchWrite = { readonly put: StoredItem } | { readonly delete: TableKey };

/** Puts and deletes, unconditionally and in no order: only for writes that may run twice. */
export async function writeItems({ raw, name }: Table, writes: readonly BatchWrite[]): Promise<void> {
  const requests: WriteRequest[] = writes.map((write) =>
    'put' in write
      ? { PutRequest: { Item: marshall(write.put, { removeUndefinedValues: true }) } }
      : { DeleteRequest: { Key: marshall({ ...write.delete }) } },
  );
  for (const chunk of inChunks(requests, DYNAMODB_MAX_BATCH_WRITE)) {
    await untilNothingIsLeft(chunk, async (wanted) => {
      const answer = await raw.send(new BatchWriteItemCommand({ RequestItems: { [name]: [...wanted] } }));
      return answer.UnprocessedItems?.[name] ?? [];
    });
  }
}
