import { paginateQuery, TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import {
  deskDraftImagesOf,
  deskDraftKey,
  deskDraftsPartition,
  deskRevisionKey,
  deskRevisionsOf,
  deskSavedKey,
  EXPIRY_ATTRIBUTE,
  type TableKey,
} from '../../../contract/table-keys.ts';
import { DELETED_KEPT_DAYS, DRAFT_KEPT_DAYS, type Drafts } from '../../../domain/drafts/drafts.ts';
import { daysInMs } from '../../../domain/time/time.ts';
import type { Keyring } from '../../kms/kms.ts';
import { expiryOf, retryConflicts, type Table, unlessRefused } from '../../table/table.ts';
import { entryItem } from '../members/entry-item.ts';
import { sealedText } from '../sealed-text.ts';
import { boundTo } from './draft-reads.ts';
import { findHead, lastsFor } from './draft-writes.ts';
import { packed } from './stored-draft.ts';

const Key = z.object({ pk: z.string(), sk: z.string() });
const UPDATES_AT_ONCE = 25;

/** Deletes drafts: the last revision of each holds no text and says that it is deleted, and no save comes after it. */
export function makeDraftRemoval(table: Table, keyring: Keyring): Pick<Drafts, 'remove'> {
  const { documents, name: TableName } = table;

  return {
    async remove({ publisherId, draftId, revision: seen, savedAtMs, savedBy }, entries) {
      const headKey = deskDraftKey(publisherId, draftId);
      const before = await findHead(table, headKey);
      if (before?.revision !== seen) return 'changed meanwhile';
      const revision = seen + 1;
      const lastKey = deskRevisionKey(publisherId, draftId, revision);
      const tombstone = packed({ savedAtMs, savedBy, fields: {}, isDeleted: true });
      const seal = sealedText('desk-draft-revision', tombstone, boundTo(lastKey), await keyring.newest());
      const expiry = { [EXPIRY_ATTRIBUTE]: expiryOf(savedAtMs + daysInMs(DRAFT_KEPT_DAYS)) };
      const items = await Promise.all(entries.map((entry) => entryItem(publisherId, entry, keyring)));
      const TransactItems = [
        {
          Put: {
            TableName,
            Item: { ...headKey, entity: 'desk-draft', draftId, revision, savedAtMs, ...expiry },
            ConditionExpression: 'revision = :seen',
            ExpressionAttributeValues: { ':seen': seen },
          },
        },
        {
          Put: {
            TableName,
            Item: { ...lastKey, entity: 'desk-draft-revision', draftId, revision, ...seal, ...expiry },
          },
        },
        { Delete: { TableName, Key: { ...deskSavedKey(publisherId, before.savedAtMs, draftId) } } },
        {
          Update: lastsFor(table, DELETED_KEPT_DAYS, deskRevisionKey(publisherId, draftId, seen), savedAtMs),
        },
        ...items.map((Item) => ({ Put: { TableName, Item } })),
      ];
      const write = () => documents.send(new TransactWriteCommand({ TransactItems }));
      if (!(await unlessRefused(retryConflicts(write)))) return 'changed meanwhile';
      for (const prefix of [deskRevisionsOf(draftId), deskDraftImagesOf(draftId)])
        await expireSoon(publisherId, prefix, lastKey, savedAtMs);
      return 'removed';
    },
  };

  /** Earlier revisions are more than one transaction takes. Those that a crash leaves behind last as long as they would have without it. */
  async function expireSoon(publisherId: string, prefix: string, kept: TableKey, nowMs: number): Promise<void> {
    const query = {
      TableName,
      KeyConditionExpression: 'pk = :drafts AND begins_with(sk, :rows)',
      ExpressionAttributeValues: { ':drafts': deskDraftsPartition(publisherId), ':rows': prefix },
      ProjectionExpression: 'pk, sk',
      ConsistentRead: true,
    };
    for await (const { Items = [] } of paginateQuery({ client: documents }, query)) {
      const keys = Items.map((item) => Key.parse(item)).filter(({ sk }) => sk !== kept.sk);
      for (let first = 0; first < keys.length; first += UPDATES_AT_ONCE)
        await Promise.all(
          keys.slice(first, first + UPDATES_AT_ONCE).map((key) => {
            const update = lastsFor(table, DELETED_KEPT_DAYS, key, nowMs);
            return unlessRefused(documents.send(new UpdateCommand(update)));
          }),
        );
    }
  }
}
