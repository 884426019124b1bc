import * as z from 'zod';
import { suppressionsReadKey } from '../../../contract/table-keys.ts';
import type { ListProgress } from '../../../domain/feedback/feedback.ts';
import { find, put, type Table, write } from '../../table/table.ts';

const StoredProgress = z.object({ readUntilMs: z.number() });

/** How far SES's suppression list was read, in the table. */
export const makeSuppressionsRead = (table: Table): ListProgress => ({
  async readUntilMs() {
    const item = await find(table, suppressionsReadKey);
    return item && StoredProgress.parse(item).readUntilMs;
  },
  saveReadUntil: (readUntilMs) =>
    write(table, put({ ...suppressionsReadKey, entity: 'suppressions-read', readUntilMs })),
});
