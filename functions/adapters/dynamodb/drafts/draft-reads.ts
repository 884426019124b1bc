import {
  DESK_SAVED_ROWS,
  deskDraftsPartition,
  deskRevisionKey,
  deskRevisionsOf,
  deskSavedKey,
} from '../../../contract/table-keys.ts';
import type { Draft, Drafts } from '../../../domain/drafts/drafts.ts';
import type { Keyring } from '../../kms/kms.ts';
import { find, list, page, type Table } from '../../table/table.ts';
import { IMAGE, REVISION, ROW } from './stored-draft.ts';

/** A revision as it was saved, of its item. */
export const openRevision = async (
  publisherId: string,
  item: unknown,
  keyring: Keyring,
): Promise<Draft & { readonly isDeleted?: true | undefined }> => ({
  publisherId,
  ...(await REVISION.read(item, keyring)),
});

/** Drafts of the desk for those who change none. */
export const makeDraftReads = (
  table: Table,
  keyring: Keyring,
): Pick<Drafts, 'find' | 'list' | 'writers' | 'findImage'> => ({
  async find(publisherId, draftId, revision) {
    const all = { pk: deskDraftsPartition(publisherId), prefix: deskRevisionsOf(draftId) };
    const item =
      revision === undefined
        ? (await page(table, all, { most: 1, newestFirst: true })).items[0]
        : await find(table, deskRevisionKey(publisherId, draftId, revision));
    const draft = item && (await openRevision(publisherId, item, keyring));
    return draft?.isDeleted ? undefined : draft;
  },

  async writers(publisherId, draftId, behind, upTo) {
    if (upTo <= behind) return [];
    const { pk, sk: from } = deskRevisionKey(publisherId, draftId, behind + 1);
    const items = await list(table, { pk, from, to: deskRevisionKey(publisherId, draftId, upTo).sk });
    const drafts = await Promise.all(items.map((item) => openRevision(publisherId, item, keyring)));
    return [...new Set(drafts.map(({ savedBy }) => savedBy.memberId))];
  },

  async findImage(publisherId, draftId, digest) {
    const found = await IMAGE.find(table, keyring, publisherId, draftId, digest);
    return found && { digest, type: found.type, bytes: Buffer.from(found.data, 'base64') };
  },

  async list(publisherId, most, behind) {
    const rows = { pk: deskDraftsPartition(publisherId), prefix: DESK_SAVED_ROWS };
    const after = behind && deskSavedKey(publisherId, behind.atMs, behind.id).sk;
    const { items } = await page(table, rows, { most, after, newestFirst: true, mayLag: true });
    return Promise.all(items.map((item) => ROW.read(item, keyring)));
  },
});
