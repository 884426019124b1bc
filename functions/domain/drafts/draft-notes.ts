/** What a member writes to colleagues about a draft. */
export interface DraftNote {
  /** A UUID. */
  readonly noteId: string;
  readonly by: { readonly memberId: string; readonly name: string };
  readonly atMs: number;
  /** Of the draft, as its writer saw it. */
  readonly revision: number;
  readonly text: string;
}

/** Which draft a note is about. */
export interface OfDraft {
  readonly publisherId: string;
  readonly draftId: string;
}

export interface DraftNotes {
  /** Notes of a draft, the oldest first, read consistently. */
  list(of: OfDraft): Promise<readonly DraftNote[]>;
  keep(of: OfDraft, note: DraftNote): Promise<void>;
  /** Drops all of a draft. */
  drop(of: OfDraft): Promise<void>;
}

/** More than people write about one text. One transaction drops them all. */
export const MOST_NOTES = 90;
