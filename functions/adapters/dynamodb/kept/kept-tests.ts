import { DRAFT_TESTS, deskDraftsPartition } from '../../../contract/table-keys.ts';
import type { KeptText } from '../../../domain/withdrawing/withdrawing.ts';
import type { Keyring } from '../../kms/kms.ts';
import { ifReadable, page, type StoredItem, type Table } from '../../table/table.ts';
import { TEST } from '../drafts/draft-tests.ts';
import { makeWritesAsRead } from './as-read.ts';
import type { ReadShelf } from './read-shelf.ts';

const TESTS_A_PAGE = 25;

/** Mails of tests. One that is gone is not mailed any more. */
export function makeKeptTests(table: Table, keyring: Keyring): ReadShelf {
  async function read(item: StoredItem): Promise<KeptText[]> {
    const test = await ifReadable(TEST.read(item, keyring));
    if (!test) return [];
    const kept: KeptText<'draft-test'> = {
      ...{ kind: 'draft-test', value: test, language: test.language, writtenAtMs: test.sentAtMs },
      async keep(cut) {
        if (cut) throw new Error('The mail of a test is dropped, and never changed');
        return makeWritesAsRead(table, item).drop('sealed');
      },
    };
    return [kept];
  }

  return async (publisherId, after) => {
    const shelf = { pk: deskDraftsPartition(publisherId), prefix: DRAFT_TESTS };
    const { items, ...more } = await page(table, shelf, { most: TESTS_A_PAGE, after });
    return { ...more, shown: (await Promise.all(items.map(read))).flat() };
  };
}
