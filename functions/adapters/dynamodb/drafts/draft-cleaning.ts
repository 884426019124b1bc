import { DeleteCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { DESK_REVISIONS, deskDraftsPartition, deskRevisionKey } from '../../../contract/table-keys.ts';
import type { DraftCleaning } from '../../../domain/drafts/ports.ts';
import type { Keyring } from '../../kms/keyring.ts';
import type { Table } from '../table.ts';
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
      const pk = deskDraftsPartition(publisherId);
      const { Items = [], LastEvaluatedKey: last } = await documents.send(
        new QueryCommand({
          TableName,
          KeyConditionExpression: 'pk = :drafts AND begins_with(sk, :revisions)',
          ExpressionAttributeValues: { ':drafts': pk, ':revisions': DESK_REVISIONS },
          ConsistentRead: true,
          Limit: REVISIONS_READ,
          ...(after !== undefined && { ExclusiveStartKey: { pk, sk: after } }),
        }),
      );
      const shown = await Promise.all(Items.map((item) => openRevision(publisherId, item, keyring)));
      return { shown, ...(last && { next: String(last.sk) }) };
    },

    async dropRevision({ publisherId, draftId, revision }) {
      const Key = { ...deskRevisionKey(publisherId, draftId, revision) };
      await documents.send(new DeleteCommand({ TableName, Key }));
    },
  };
}
