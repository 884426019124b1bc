import { z } from 'zod';
import { lineKey } from '../../../contract/table-keys.ts';
import type { Line, Lines } from '../../../domain/dispatch/dispatch.ts';
import { find, put, type Table, write } from '../../table/table.ts';

const StoredLine = z.object({ mails: z.number(), atMs: z.number(), pace: z.number().positive() });

/** The line as it was kept last; undefined until the account was seen, and where the item is damaged: another line takes its place. */
export async function findLine(table: Table): Promise<Line | undefined> {
  const item = await find(table, lineKey, { mayLag: true });
  return item && StoredLine.safeParse(item).data;
}

/** The account's line as one item of the table, which the sweep writes each minute. */
export const makeLines = (table: Table): Lines => ({
  find: () => findLine(table),
  // Of two sweeps at once either may be last: they count on from the same line.
  keep: (line) => write(table, put({ ...lineKey, entity: 'line', ...line })),
});
