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
    this.kept.set(`${of.publisherId}/${of.draftId}`, [...(await this.list(of)), note]);
  }
}
