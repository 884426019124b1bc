import * as z from 'zod';
import { budgetKey } from '../../../contract/table-keys.ts';
import type { BudgetWindow } from '../../../domain/publishing/publishing.ts';
import { readItems, type Table } from '../../table/table.ts';

/** A counter that is written by a publication's transaction. */
const StoredCounter = z.object({ pk: z.string(), sk: z.string(), taken: z.number() });

/** How many were taken out of each window of a budget: a line of appeals looks at the hours of a whole day. */
export async function findTaken(table: Table, windows: readonly BudgetWindow[]): Promise<number[]> {
  const keys = windows.map(({ scope, windowName }) => budgetKey(scope, windowName));
  const counters = (await readItems(table, keys, { isConsistent: true })).map((item) => StoredCounter.parse(item));
  return keys.map(({ pk, sk }) => counters.find((one) => one.pk === pk && one.sk === sk)?.taken ?? 0);
}
