import { cardKey } from '../../../contract/table-keys.ts';
import type { AppealCard } from '../../../domain/archive/archive.ts';
import { readItems, type Table } from '../../table/table.ts';
import { cardFrom } from './card-item.ts';

/** The cards of some appeals: of those that there are, in no order. */
export async function findCards(table: Table, appealIds: readonly string[]): Promise<AppealCard[]> {
  return (await readItems(table, appealIds.map(cardKey), { isConsistent: false })).map(cardFrom);
}
