import type { DueWorkKind } from '../../../contract/table-keys.ts';
import { nextDueMs, type Offices } from '../../../domain/members/members.ts';
import type { Keyring } from '../../kms/kms.ts';
import { put, type Table, where, writeIf } from '../../table/table.ts';
import { writeEndingKeys } from './ended-keys.ts';
import { entryPuts } from './entry-item.ts';
import { OFFICE } from './stored-office.ts';

/** That something is due of an office, and when, stands in the open, for the index. */
function dueFor(office: Parameters<typeof nextDueMs>[0]): { dueWork?: DueWorkKind; dueAtMs?: number } {
  const dueAtMs = nextDueMs(office);
  return dueAtMs === undefined ? {} : { dueWork: 'office', dueAtMs };
}

/** Offices for those who change none. */
export const makeOfficeReads = (table: Table, keyring: Keyring): Pick<Offices, 'find'> => ({
  find: (publisherId) => OFFICE.find(table, keyring, publisherId),
});

/** Offices in the table, each one sealed item, beside the entries of what was done there. */
export const makeOffices = (table: Table, keyring: Keyring): Offices => ({
  ...makeOfficeReads(table, keyring),

  async save(office, entries, ended) {
    const { publisherId, revision } = office;
    const item = OFFICE.item([publisherId], { ...office, revision: revision + 1 }, await keyring.newest());
    const writes = [
      put({ ...item, ...dueFor(office) }, where.atRevision(revision)),
      ...(await entryPuts(publisherId, entries, keyring)),
    ];
    const isSaved = await (ended && ended.keyIds.length > 0
      ? writeEndingKeys(table, writes, publisherId, ended)
      : writeIf(table, ...writes));
    return isSaved ? 'saved' : 'changed meanwhile';
  },
});
