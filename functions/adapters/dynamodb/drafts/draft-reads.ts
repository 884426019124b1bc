import { GetCommand, paginateQuery, QueryCommand } from '@aws-sdk/lib-dynamodb';
import {
  DESK_SAVED_ROWS,
  deskDraftsPartition,
  deskRevisionKey,
  deskRevisionsOf,
  deskSavedKey,
  type TableKey,
} from '../../../contract/table-keys.ts';
import type { Draft, Drafts } from '../../../domain/drafts/drafts.ts';
import type { Keyring } from '../../kms/kms.ts';
import type { Table } from '../../table/table.ts';
import { openPart, openText } from '../sealed-text.ts';
import { makeDraftImageReads } from './draft-images.ts';
import { SealedRevision, SealedRow, StoredRevision, StoredRow, unpacked } from './stored-draft.ts';

/** What a revision or a row is sealed for. */
export const boundTo = ({ pk, sk }: TableKey) => `${pk}#${sk}`;

/** A revision as it was saved, of its item. */
export async function openRevision(
  publisherId: string,
  item: unknown,
  keyring: Keyring,
): Promise<Draft & { readonly isDeleted?: true | undefined }> {
  const { draftId, revision, ...seal } = StoredRevision.parse(item);
  const text = await openText(seal, boundTo(deskRevisionKey(publisherId, draftId, revision)), keyring);
  return { publisherId, draftId, revision, ...SealedRevision.parse(unpacked(text)) };
}

/** Drafts of the desk for those who change none. */
export function makeDraftReads(
  { documents, name: TableName }: Table,
  keyring: Keyring,
): Pick<Drafts, 'find' | 'list' | 'writers' | 'findImage'> {
  async function storedRevision(publisherId: string, draftId: string, revision: number | undefined) {
    if (revision !== undefined) {
      const Key = { ...deskRevisionKey(publisherId, draftId, revision) };
      return (await documents.send(new GetCommand({ TableName, Key, ConsistentRead: true }))).Item;
    }
    const { Items = [] } = await documents.send(
      queryOf(TableName, publisherId, deskRevisionsOf(draftId), { Limit: 1, ConsistentRead: true }),
    );
    return Items[0];
  }

  return {
    async find(publisherId, draftId, asked) {
      const item = await storedRevision(publisherId, draftId, asked);
      const draft = item && (await openRevision(publisherId, item, keyring));
      return draft?.isDeleted ? undefined : draft;
    },

    async writers(publisherId, draftId, behind, upTo) {
      if (upTo <= behind) return [];
      const between = {
        TableName,
        KeyConditionExpression: 'pk = :drafts AND sk BETWEEN :first AND :last',
        ExpressionAttributeValues: {
          ':drafts': deskDraftsPartition(publisherId),
          ':first': deskRevisionKey(publisherId, draftId, behind + 1).sk,
          ':last': deskRevisionKey(publisherId, draftId, upTo).sk,
        },
        ConsistentRead: true,
      };
      const writers = new Set<string>();
      for await (const { Items = [] } of paginateQuery({ client: documents }, between))
        for (const item of Items) writers.add((await openRevision(publisherId, item, keyring)).savedBy.memberId);
      return [...writers];
    },

    ...makeDraftImageReads({ documents, name: TableName }, keyring),

    async list(publisherId, Limit, after) {
      const behind = after && deskSavedKey(publisherId, after.atMs, after.id);
      const { Items = [] } = await documents.send(
        queryOf(TableName, publisherId, DESK_SAVED_ROWS, {
          Limit,
          ...(behind && { ExclusiveStartKey: { ...behind } }),
        }),
      );
      return Promise.all(
        Items.map(async (item) => {
          const { pk, sk, draftId, revision, ...seal } = StoredRow.parse(item);
          return { draftId, revision, ...(await openPart(SealedRow, seal, boundTo({ pk, sk }), keyring)) };
        }),
      );
    },
  };
}

const queryOf = (
  TableName: string,
  publisherId: string,
  prefix: string,
  how: {
    readonly Limit: number;
    readonly ConsistentRead?: boolean;
    readonly ExclusiveStartKey?: Record<string, string>;
  },
) =>
  new QueryCommand({
    TableName,
    KeyConditionExpression: 'pk = :drafts AND begins_with(sk, :rows)',
    ExpressionAttributeValues: { ':drafts': deskDraftsPartition(publisherId), ':rows': prefix },
    ScanIndexForward: false,
    ...how,
  });
