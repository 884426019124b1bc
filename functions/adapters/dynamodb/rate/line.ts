import * as z from 'zod';
import { lineKey } from '../../../contract/table-keys.ts';
import { type Line, type Lines, newLine } from '../../../domain/dispatch/dispatch.ts';
import { find, put, type Table, write } from '../../table/table.ts';

const StoredLine = z.object({ mails: z.number(), atMs: z.number(), pace: z.number().positive() });

/** The line as the sweep kept it last. Before the sweep's first look at the account, or if the item is damaged, a new line. */
export async function findLine(table: Table): Promise<Line> {
  const item = await find(table, lineKey, { mayLag: true });
  return StoredLine.safeParse(item).data ?? newLine(Date.now());
}

/** The account's line as one item of the table, which the sweep writes each minute. */
export const makeLines = (table: Table): Lines => ({
  find: () => findLine(table),
  // Of two sweeps at once either may be last: they count on from the same line.
  keep: (line) => write(table, put({ ...lineKey, entity: 'line', ...line })),
});
