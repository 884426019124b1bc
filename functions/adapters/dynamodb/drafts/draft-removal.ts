import {
  deskDraftImagesOf,
  deskDraftsPartition,
  deskRevisionKey,
  deskRevisionsOf,
  deskSavedKey,
} from '../../../contract/table-keys.ts';
import { DELETED_KEPT_DAYS, type Drafts } from '../../../domain/drafts/drafts.ts';
import { inChunks } from '../../../domain/in-chunks.ts';
import type { Keyring } from '../../kms/kms.ts';
import { drop, pages, put, type Table, where, writeIf } from '../../table/table.ts';
import { lasts } from '../item-kind.ts';
import { entryPuts } from '../members/entry-item.ts';
import { HEAD, REVISION } from './stored-draft.ts';

const UPDATES_AT_ONCE = 25;

/** Deletes drafts: the last revision of each holds no text and says that it is deleted, and no save comes after it. */
export function makeDraftRemoval(table: Table, keyring: Keyring): Pick<Drafts, 'remove'> {
  return {
    async remove({ publisherId, draftId, revision: seen, savedAtMs, savedBy }, entries) {
      const before = await HEAD.find(table, publisherId, draftId);
      if (before?.revision !== seen) return 'changed meanwhile';
      const revision = { draftId, revision: seen + 1, savedAtMs };
      const tombstone = { ...revision, savedBy, fields: {}, isDeleted: true } as const;
      const last = REVISION.item([publisherId, draftId, seen + 1], tombstone, await keyring.newest());
      const isRemoved = await writeIf(
        table,
        put(HEAD.item([publisherId, draftId], revision), where.atRevision(seen)),
        put(last),
        drop(deskSavedKey(publisherId, before.savedAtMs, draftId)),
        lasts(DELETED_KEPT_DAYS, deskRevisionKey(publisherId, draftId, seen), savedAtMs),
        ...(await entryPuts(publisherId, entries, keyring)),
      );
      if (!isRemoved) return 'changed meanwhile';
      for (const prefix of [deskRevisionsOf(draftId), deskDraftImagesOf(draftId)])
        await expireSoon({ pk: deskDraftsPartition(publisherId), prefix }, last.sk, savedAtMs);
      return 'removed';
    },
  };

  /** Earlier revisions are more than one transaction takes. Those that a crash leaves behind last as long as they would have without it. */
  async function expireSoon(range: { pk: string; prefix: string }, keptSk: string, nowMs: number): Promise<void> {
    for await (const items of pages(table, range, { only: ['pk', 'sk'] })) {
      const sks = items.map(({ sk }) => String(sk)).filter((sk) => sk !== keptSk);
      for (const some of inChunks(sks, UPDATES_AT_ONCE))
        await Promise.all(some.map((sk) => writeIf(table, lasts(DELETED_KEPT_DAYS, { pk: range.pk, sk }, nowMs))));
    }
  }
}
