import { OFFICE_CONSENTS, officeKey } from '../../../contract/table-keys.ts';
import type { KeptText } from '../../../domain/withdrawing/withdrawing.ts';
import type { Keyring } from '../../kms/kms.ts';
import { ifReadable, page, type StoredItem, type Table } from '../../table/table.ts';
import { openConsent } from '../members/consents.ts';
import { makeWritesAsRead } from './as-read.ts';
import type { ReadShelf } from './read-shelf.ts';

const CONSENTS_A_PAGE = 100;

/** Who agreed that others are listed: a person may have agreed for someone else. */
export function makeKeptConsents(table: Table, keyring: Keyring): ReadShelf {
  async function read(item: StoredItem): Promise<KeptText[]> {
    const opened = await ifReadable(openConsent(item, keyring));
    if (!opened) return [];
    const { record, sealAgain } = opened;
    const writes = makeWritesAsRead(table, item);
    const kept: KeptText<'consent'> = {
      // It does not say when it was written: it is looked through whenever it was.
      ...{ kind: 'consent', value: record, language: 'en', writtenAtMs: 0 },
      keep: async (cut) => (cut ? writes.set({ sealed: sealAgain(cut) }, 'sealed') : writes.drop('sealed')),
    };
    return [kept];
  }

  return async (publisherId, after) => {
    const shelf = { pk: officeKey(publisherId).pk, prefix: OFFICE_CONSENTS };
    const { items, ...more } = await page(table, shelf, { most: CONSENTS_A_PAGE, after });
    return { ...more, shown: (await Promise.all(items.map(read))).flat() };
  };
}
