import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { DYNAMODB_MAX_ITEM_BYTES } from '../../../contract/limits.ts';
import { deskDraftKey, deskRevisionKey, deskSavedKey, EXPIRY_ATTRIBUTE } from '../../../contract/table-keys.ts';
import type { Draft, Drafts } from '../../../domain/drafts/drafts.ts';
import { DRAFT_KEPT_DAYS, overviewOf, REVISION_KEPT_DAYS } from '../../../domain/drafts/drafts.ts';
import { daysInMs } from '../../../domain/time/time.ts';
import type { Keyring } from '../../kms/kms.ts';
import { expiryOf, retryConflicts, type Table, unlessRefused } from '../../table/table.ts';
import { entryItem } from '../members/entry-item.ts';
import { sealedText } from '../sealed-text.ts';
import { makeDraftImages } from './draft-images.ts';
import { boundTo, makeDraftReads } from './draft-reads.ts';
import { makeDraftRemoval } from './draft-removal.ts';
import { findHead, lastsFor } from './draft-writes.ts';
import { packed } from './stored-draft.ts';
import { makeWithdrawnReads } from './withdrawn-people.ts';

/** What an item may hold beside what is sealed in it. */
const ROOM_BESIDE_BYTES = 2_000;

/** Drafts of the desk in the table. Each revision is an item of its own, and never changed but by when it expires. */
export function makeDrafts(table: Table, keyring: Keyring): Omit<Drafts, 'findKept'> {
  const { documents, name: TableName } = table;

  return {
    ...makeDraftReads(table, keyring),
    ...makeDraftImages(table, keyring),
    ...makeWithdrawnReads(table, keyring),
    ...makeDraftRemoval(table, keyring),

    async save({ publisherId, draftId, revision: seen, ...draft }, entries) {
      const key = await keyring.newest();
      const revision = seen + 1;
      const revisionKey = deskRevisionKey(publisherId, draftId, revision);
      const seal = sealedText('desk-draft-revision', packed(draft), boundTo(revisionKey), key);
      if (seal.sealed.byteLength > DYNAMODB_MAX_ITEM_BYTES - ROOM_BESIDE_BYTES) return 'too large';
      const expiry = { [EXPIRY_ATTRIBUTE]: expiryOf(draft.savedAtMs + daysInMs(DRAFT_KEPT_DAYS)) };
      const headKey = deskDraftKey(publisherId, draftId);
      const rowKey = deskSavedKey(publisherId, draft.savedAtMs, draftId);
      const row = sealedText('desk-draft-row', JSON.stringify(inList(draft)), boundTo(rowKey), key);
      const before = await findHead(table, headKey);
      if ((before?.revision ?? 0) !== seen) return 'changed meanwhile';
      const rowBefore = before && deskSavedKey(publisherId, before.savedAtMs, draftId);
      const items = await Promise.all(entries.map((entry) => entryItem(publisherId, entry, keyring)));
      const TransactItems = [
        {
          Put: {
            TableName,
            Item: { ...headKey, entity: 'desk-draft', draftId, revision, savedAtMs: draft.savedAtMs, ...expiry },
            ...(seen === 0
              ? { ConditionExpression: 'attribute_not_exists(pk)' }
              : { ConditionExpression: 'revision = :seen', ExpressionAttributeValues: { ':seen': seen } }),
          },
        },
        {
          Put: {
            TableName,
            Item: { ...revisionKey, entity: 'desk-draft-revision', draftId, revision, ...seal, ...expiry },
          },
        },
        // A transaction may write an item once only, as two saves of one millisecond would.
        ...(rowBefore && rowBefore.sk !== rowKey.sk ? [{ Delete: { TableName, Key: { ...rowBefore } } }] : []),
        { Put: { TableName, Item: { ...rowKey, entity: 'desk-draft-row', draftId, revision, ...row, ...expiry } } },
        ...(seen === 0
          ? []
          : [
              {
                Update: lastsFor(
                  table,
                  REVISION_KEPT_DAYS,
                  deskRevisionKey(publisherId, draftId, seen),
                  draft.savedAtMs,
                ),
              },
            ]),
        ...items.map((Item) => ({ Put: { TableName, Item } })),
      ];
      const write = () => documents.send(new TransactWriteCommand({ TransactItems }));
      return (await unlessRefused(retryConflicts(write))) ? 'saved' : 'changed meanwhile';
    },
  };
}

const inList = ({ fields, savedAtMs, savedBy }: Pick<Draft, 'fields' | 'savedAtMs' | 'savedBy'>) => ({
  ...overviewOf(fields),
  savedAtMs,
  savedBy,
});
