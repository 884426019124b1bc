/** Someone who withdrew their consent: no draft of the publisher names them any more. */
export interface WithdrawnPerson {
  readonly name: string;
  /** All others that were listed. */
  readonly spellings: readonly string[];
  /** Keys of the places from which parts of their name were taken out of what was published: drafts lose the same ones. */
  readonly places?: readonly string[];
  readonly withdrawnAtMs: number;
  /** Until which place revisions were looked through; left out once all were. */
  readonly lookedUpTo?: string;
}

/** Those of one publisher, sealed, with the revision of the list: 0 before there is one. */
export interface WithdrawnPeople {
  readonly revision: number;
  readonly people: readonly WithdrawnPerson[];
}
