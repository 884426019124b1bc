import * as z from 'zod';
import { sandboxKey } from '../../../contract/table-keys.ts';
import { find, put, type Table, write } from '../../table/table.ts';

const StoredSandbox = z.object({ isSandboxed: z.boolean() });

/** Writes down whether SES has the account in its sandbox, for those who may not ask SES. */
export const noteSandbox = (table: Table, isSandboxed: boolean, seenAtMs: number): Promise<void> =>
  write(table, put({ ...sandboxKey, entity: 'sandbox', isSandboxed, seenAtMs }));

/** Whether SES had the account in its sandbox when a sender saw it last; false before the first look. */
export async function findSandbox(table: Table): Promise<boolean> {
  const item = await find(table, sandboxKey, { mayLag: true });
  return item !== undefined && StoredSandbox.parse(item).isSandboxed;
}
