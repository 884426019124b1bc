/** What a member writes to colleagues about a draft. */
export interface DraftNote {
  /** A UUID, of the form that it was written in: a form that is sent twice writes one note. */
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
  /** @returns false where the draft has it already. */
  keep(of: OfDraft, note: DraftNote): Promise<boolean>;
  /** Drops all of a draft. */
  drop(of: OfDraft): Promise<void>;
}

/** More than people write about one text. One transaction drops them all. */
export const MOST_NOTES = 90;
