import { DESK_REVISIONS, deskDraftsPartition, deskRevisionKey } from '../../../contract/table-keys.ts';
import type { DraftCleaning } from '../../../domain/drafts/drafts.ts';
import type { Keyring } from '../../kms/kms.ts';
import { drop, page, type Table, write } from '../../table/table.ts';
import { makeDrafts } from './desk-drafts.ts';
import { openRevision } from './draft-reads.ts';
import { makeWithdrawnPeople } from './withdrawn-people.ts';

const REVISIONS_READ = 100;

/** Drafts of the desk for what takes a name out of all of them. Places are sort keys. */
export function makeDraftCleaning(table: Table, keyring: Keyring): DraftCleaning {
  const { find, save, withdrawn } = makeDrafts(table, keyring);
  return {
    ...{ find, save, withdrawn },
    ...makeWithdrawnPeople(table, keyring),

    async revisions(publisherId, after) {
      const shelf = { pk: deskDraftsPartition(publisherId), prefix: DESK_REVISIONS };
      const { items, ...more } = await page(table, shelf, { most: REVISIONS_READ, after });
      return { shown: await Promise.all(items.map((item) => openRevision(publisherId, item, keyring))), ...more };
    },

    dropRevision: ({ publisherId, draftId, revision }) =>
      write(table, drop(deskRevisionKey(publisherId, draftId, revision))),
  };
}
