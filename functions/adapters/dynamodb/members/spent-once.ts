import { deskSpentKey } from '../../../contract/table-keys.ts';
import type { SpentOnce } from '../../../domain/members/members.ts';
import { find, put, type Table, where, writeOnce } from '../../table/table.ts';
import { expiring } from '../item-kind.ts';

/** What was used up, as items that stay until it could be tried no more anyway. */
export const makeSpentOnce = (table: Table): SpentOnce => ({
  spend: (id, forgetAtMs) =>
    writeOnce(table, put({ ...deskSpentKey(id), entity: 'desk-spent', ...expiring(forgetAtMs) }, where.isNew)),
  isSpent: async (id) => (await find(table, deskSpentKey(id))) !== undefined,
});
