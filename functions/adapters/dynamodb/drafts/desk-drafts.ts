import { deskSavedKey } from '../../../contract/table-keys.ts';
import type { Drafts } from '../../../domain/drafts/drafts.ts';
import { DRAFT_KEPT_DAYS, overviewOf, REVISION_KEPT_DAYS } from '../../../domain/drafts/drafts.ts';
import { daysInMs } from '../../../domain/time/time.ts';
import type { Keyring } from '../../kms/kms.ts';
import { drop, isTooLarge, put, type Table, where, write, writeIf } from '../../table/table.ts';
import { expiring, lasts } from '../item-kind.ts';
import { entryPuts } from '../members/entry-item.ts';
import { makeDraftReads } from './draft-reads.ts';
import { makeDraftRemoval } from './draft-removal.ts';
import { HEAD, IMAGE, REVISION, ROW } from './stored-draft.ts';
import { makeWithdrawnReads } from './withdrawn-people.ts';

/** Drafts of the desk in the table. Each revision is an item of its own, and never changed but by when it expires. */
export const makeDrafts = (table: Table, keyring: Keyring): Omit<Drafts, 'findKept'> => ({
  ...makeDraftReads(table, keyring),
  ...makeWithdrawnReads(table, keyring),
  ...makeDraftRemoval(table, keyring),

  async save({ publisherId, draftId, revision: seen, ...draft }, entries) {
    const key = await keyring.newest();
    const { fields, savedAtMs, savedBy } = draft;
    const revision = { draftId, revision: seen + 1 };
    const saved = REVISION.item([publisherId, draftId, seen + 1], { ...revision, ...draft }, key);
    if (isTooLarge([saved])) return 'too large';
    const inList = { ...revision, ...overviewOf(fields), savedAtMs, savedBy };
    const row = ROW.item([publisherId, savedAtMs, draftId], inList, key);
    const before = await HEAD.find(table, publisherId, draftId);
    if ((before?.revision ?? 0) !== seen) return 'changed meanwhile';
    const rowBefore = before && deskSavedKey(publisherId, before.savedAtMs, draftId);
    const isSaved = await writeIf(
      table,
      put(HEAD.item([publisherId, draftId], { ...revision, savedAtMs }), where.atRevision(seen)),
      put(saved),
      // A transaction may write an item once only, as two saves of one millisecond would.
      ...(rowBefore && rowBefore.sk !== row.sk ? [drop(rowBefore)] : []),
      put(row),
      ...(seen === 0 ? [] : [lasts(REVISION_KEPT_DAYS, REVISION.key(publisherId, draftId, seen), savedAtMs)]),
      ...(await entryPuts(publisherId, entries, keyring)),
    );
    return isSaved ? 'saved' : 'changed meanwhile';
  },

  async keepImage(publisherId, draftId, { digest, type, bytes }, nowMs) {
    const image = { type, data: Buffer.from(bytes).toString('base64') };
    const item = IMAGE.item([publisherId, draftId, digest], image, await keyring.newest());
    // A draft that is saved on and on keeps its image, which no save writes again.
    await write(table, put({ ...item, ...expiring(nowMs + daysInMs(2 * DRAFT_KEPT_DAYS)) }));
  },
});
