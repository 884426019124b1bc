import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import { DESK_REVISIONS, deskDraftsPartition, deskRevisionKey } from '../../../contract/table-keys.ts';
import type { DraftCleaning } from '../../../domain/drafts/drafts.ts';
import type { Keyring } from '../../kms/kms.ts';
import type { Table } from '../../table/table.ts';
import { pageOf } from '../kept/page-of.ts';
import { makeDrafts } from './desk-drafts.ts';
import { openRevision } from './draft-reads.ts';
import { makeWithdrawnPeople } from './withdrawn-people.ts';

const REVISIONS_READ = 100;

/** Drafts of the desk for what takes a name out of all of them. Places are sort keys. */
export function makeDraftCleaning(table: Table, keyring: Keyring): DraftCleaning {
  const { documents, name: TableName } = table;
  const { find, save, withdrawn } = makeDrafts(table, keyring);
  return {
    ...{ find, save, withdrawn },
    ...makeWithdrawnPeople(table, keyring),

    async revisions(publisherId, after) {
      const shelf = { pk: deskDraftsPartition(publisherId), prefix: DESK_REVISIONS };
      const { items, ...page } = await pageOf(table, shelf, REVISIONS_READ, after);
      return { shown: await Promise.all(items.map((item) => openRevision(publisherId, item, keyring))), ...page };
    },

    async dropRevision({ publisherId, draftId, revision }) {
      const Key = { ...deskRevisionKey(publisherId, draftId, revision) };
      await documents.send(new DeleteCommand({ TableName, Key }));
    },
  };
}
