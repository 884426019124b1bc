import { z } from 'zod';
import { rewriteCard } from '../../functions/adapters/dynamodb/dynamodb.ts';
import type { Table } from '../../functions/adapters/table/table.ts';
import { inChunks } from '../../functions/domain/in-chunks.ts';
import { forEachItem } from './restore/every-item.ts';

const AT_ONCE = 10;
const StoredVersion = z.object({ appealId: z.string() });

/** Has every published appeal listed in the archive again, as its newest version is. It reads the whole table: the index by month forgets. */
export async function reindex(table: Table, nowMs: number): Promise<string> {
  const appealIds = new Set<string>();
  await forEachItem(table, 'appeal-version', async (item) => {
    const { data } = StoredVersion.safeParse(item);
    if (data) appealIds.add(data.appealId);
  });
  let count = 0;
  for (const some of inChunks([...appealIds], AT_ONCE)) {
    const rewritten = await Promise.all(some.map((appealId) => rewriteCard(table, appealId, nowMs)));
    count += rewritten.filter(Boolean).length;
  }
  return count === 1
    ? '1 appeal is being listed again: its card was written once more.'
    : `${count} appeals are being listed again: their cards were written once more.`;
}
