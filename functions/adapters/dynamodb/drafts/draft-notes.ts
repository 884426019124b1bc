import * as z from 'zod';
import { DRAFT_NOTES, deskDraftsPartition, draftNoteKey, type TableKey } from '../../../contract/table-keys.ts';
import type { DraftNotes, OfDraft } from '../../../domain/drafts/drafts.ts';
import { DRAFT_KEPT_DAYS, MOST_NOTES } from '../../../domain/drafts/drafts.ts';
import { daysInMs } from '../../../domain/time/time.ts';
import type { Keyring } from '../../kms/kms.ts';
import { drop, page, put, type StoredItem, type Table, where, write, writeIf } from '../../table/table.ts';
import { sealedKind } from '../item-kind.ts';

/** What a member writes to colleagues about a draft. It is kept as long as a draft that no one saves. */
export const NOTE = sealedKind({
  entity: 'draft-note',
  key: draftNoteKey,
  open: {},
  sealed: z.object({
    noteId: z.string(),
    by: z.object({ memberId: z.string(), name: z.string() }),
    atMs: z.number(),
    revision: z.number().int(),
    text: z.string(),
  }),
  isOverAtMs: ({ atMs }) => atMs + daysInMs(DRAFT_KEPT_DAYS),
});

const notesOf = ({ publisherId, draftId }: OfDraft) => ({
  pk: deskDraftsPartition(publisherId),
  prefix: `${DRAFT_NOTES}${draftId}#`,
});

/** Notes of an office's drafts in the table. */
export const makeDraftNotes = (table: Table, keyring: Keyring): DraftNotes => ({
  async list(of) {
    const { items } = await page(table, notesOf(of), { most: MOST_NOTES });
    const read = await Promise.all(items.map((item) => NOTE.read(item, keyring)));
    return read.toSorted((one, other) => one.atMs - other.atMs);
  },
  async drop(of) {
    const { items } = await page(table, notesOf(of), { most: MOST_NOTES, only: ['pk', 'sk'] });
    if (items.length > 0) await write(table, ...items.map((item) => drop(item as StoredItem & TableKey))); // its key was asked for
  },
  async keep({ publisherId, draftId }, note) {
    const item = NOTE.item([publisherId, draftId, note.noteId], note, await keyring.newest());
    return writeIf(table, put(item, where.isNew));
  },
});
