import * as z from 'zod';
import { checkCodeKey } from '../../../contract/table-keys.ts';
import { find, type Table } from '../../table/table.ts';

/** What a code stands for. */
const StoredCheckCode = z.object({ appealId: z.string(), version: z.number().int() });

/** The version whose mails have a code, or undefined when none has. */
export async function findCheckCode(table: Table, code: string): Promise<z.output<typeof StoredCheckCode> | undefined> {
  const item = await find(table, checkCodeKey(code));
  return item && StoredCheckCode.parse(item);
}
