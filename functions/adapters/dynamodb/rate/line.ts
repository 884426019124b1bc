import { z } from 'zod';
import { lineKey } from '../../../contract/table-keys.ts';
import type { Line, Lines } from '../../../domain/dispatch/dispatch.ts';
import { find, put, type Table, where, writeIf } from '../../table/table.ts';

const StoredLine = z.object({ mails: z.number(), atMs: z.number(), pace: z.number().positive() });

/** The line as it was kept last; undefined until the account was seen. */
export async function findLine(table: Table): Promise<Line | undefined> {
  const item = await find(table, lineKey, { mayLag: true });
  return item && StoredLine.parse(item);
}

/** The account's line as one item of the table, which the sweep writes each minute. */
export const makeLines = (table: Table): Lines => ({
  find: () => findLine(table),
  async keep(line) {
    const isLater = where.either(where.isNew, where.compares('atMs', '<', line.atMs));
    await writeIf(table, put({ ...lineKey, entity: 'line', ...line }, isLater));
  },
});
