import { BatchGetCommand } from '@aws-sdk/lib-dynamodb';
import { DYNAMODB_MAX_BATCH_GET } from '../../contract/limits.ts';
import { dispatchKey } from '../../contract/table-keys.ts';
import type { Dispatch } from '../../domain/dispatch/dispatch.ts';
import { inChunks } from '../../domain/in-chunks.ts';
import { makeAppealDispatches } from './appeal-dispatches.ts';
import { type StoredItem, untilNothingIsLeft } from './batches.ts';
import { dispatchFrom } from './dispatch-item.ts';
import type { Table } from './table.ts';

/** Dispatches that carry a version of an appeal and are not finished, read consistently. A link without its dispatch leads to nothing. */
export async function openDispatches(table: Table, appealId: string): Promise<Dispatch[]> {
  const { documents, name: tableName } = table;
  const carriers = await makeAppealDispatches(table).of(appealId);
  const dispatchIds = new Set(carriers.map(({ dispatchId }) => dispatchId));
  const keys = [...dispatchIds].map((dispatchId): Record<string, unknown> => ({ ...dispatchKey(dispatchId) }));
  const found: StoredItem[] = [];
  for (const chunk of inChunks(keys, DYNAMODB_MAX_BATCH_GET)) {
    await untilNothingIsLeft(chunk, async (wanted) => {
      const RequestItems = { [tableName]: { Keys: [...wanted], ConsistentRead: true } };
      const answer = await documents.send(new BatchGetCommand({ RequestItems }));
      found.push(...(answer.Responses?.[tableName] ?? []));
      return answer.UnprocessedKeys?.[tableName]?.Keys ?? [];
    });
  }
  return found.map(dispatchFrom).filter(({ status }) => status !== 'finished');
}
