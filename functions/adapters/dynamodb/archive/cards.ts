import { BatchGetCommand } from '@aws-sdk/lib-dynamodb';
import { cardKey, type TableKey } from '../../../contract/table-keys.ts';
import type { AppealCard } from '../../../domain/archive/card.ts';
import { untilNothingIsLeft } from '../batches.ts';
import type { Table } from '../table.ts';
import { cardFrom } from './card-item.ts';

/** The cards of some appeals, at most a hundred: of those that there are, in no order. */
export async function findCards(
  { documents, name: TableName }: Table,
  appealIds: readonly string[],
): Promise<AppealCard[]> {
  if (appealIds.length === 0) return [];
  const cards: AppealCard[] = [];
  const keys = appealIds.map((appealId): TableKey => cardKey(appealId));
  await untilNothingIsLeft(keys, async (wanted) => {
    const asked = { Keys: wanted.map((key) => ({ ...key })) };
    const { Responses, UnprocessedKeys } = await documents.send(
      new BatchGetCommand({ RequestItems: { [TableName]: asked } }),
    );
    cards.push(...(Responses?.[TableName] ?? []).map(cardFrom));
    return (UnprocessedKeys?.[TableName]?.Keys ?? []) as TableKey[]; // they are ours, given back
  });
  return cards;
}
