import * as z from 'zod';
import { budgetKey } from '../../../contract/table-keys.ts';
import type { BudgetWindow } from '../../../domain/publishing/publishing.ts';
import { find, type Table } from '../../table/table.ts';

/** A counter that is written by a publication's transaction. */
const StoredCounter = z.object({ taken: z.number() });

/** How many were taken out of the window of a budget. */
export async function findTaken(table: Table, { scope, windowName }: BudgetWindow): Promise<number> {
  const counter = await find(table, budgetKey(scope, windowName));
  return counter ? StoredCounter.parse(counter).taken : 0;
}
