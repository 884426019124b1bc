import type { DraftNote, DraftNotes, OfDraft } from '../../../functions/domain/drafts/draft-notes.ts';

/** Notes of drafts in memory, as {@link DraftNotes}. */
export class MemoryDraftNotes implements DraftNotes {
  readonly kept = new Map<string, DraftNote[]>();

  async list({ publisherId, draftId }: OfDraft) {
    return this.kept.get(`${publisherId}/${draftId}`) ?? [];
  }

  async drop({ publisherId, draftId }: OfDraft) {
    this.kept.delete(`${publisherId}/${draftId}`);
  }

  async keep(of: OfDraft, note: DraftNote) {
    const kept = this.kept.get(`${of.publisherId}/${of.draftId}`) ?? [];
    if (kept.some(({ noteId }) => noteId === note.noteId)) return false;
    this.kept.set(`${of.publisherId}/${of.draftId}`, [...kept, note]);
    return true;
  }
}
