import { setTimeout as wait } from 'node:timers/promises';
import { BatchGetCommand, BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import { DYNAMODB_MAX_BATCH_GET, DYNAMODB_MAX_BATCH_WRITE } from '../../contract/limits.ts';
import type { TableKey } from '../../contract/table-keys.ts';
import { inChunks } from '../../domain/in-chunks.ts';
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

/** The items of some keys, in no order: of those that there are. */
export async function readItems(
  { documents, name }: Table,
  keys: readonly TableKey[],
  { isConsistent }: { isConsistent: boolean },
): Promise<StoredItem[]> {
  const found: StoredItem[] = [];
  for (const chunk of inChunks(keys, DYNAMODB_MAX_BATCH_GET)) {
    await untilNothingIsLeft(chunk, async (wanted) => {
      const asked = { Keys: wanted.map((key) => ({ ...key })), ConsistentRead: isConsistent };
      const answer = await documents.send(new BatchGetCommand({ RequestItems: { [name]: asked } }));
      found.push(...(answer.Responses?.[name] ?? []));
      return (answer.UnprocessedKeys?.[name]?.Keys ?? []) as TableKey[]; // they are ours, given back
    });
  }
  return found;
}

/** One put or one deletion of a batch. */
export type BatchWrite = { readonly put: StoredItem } | { readonly delete: TableKey };

/** Puts and deletes, unconditionally and in no order: only for writes that may run twice. */
export async function writeItems(table: Table, writes: readonly BatchWrite[]): Promise<void> {
  const requests = writes.map((write) =>
    'put' in write ? { PutRequest: { Item: write.put } } : { DeleteRequest: { Key: write.delete } },
  );
  for (const chunk of inChunks(requests, DYNAMODB_MAX_BATCH_WRITE)) {
    await untilNothingIsLeft(chunk, async (wanted) => {
      const answer = await table.documents.send(new BatchWriteCommand({ RequestItems: { [table.name]: [...wanted] } }));
      return (answer.UnprocessedItems?.[table.name] ?? []) as typeof requests; // they are ours, given back
    });
  }
}
