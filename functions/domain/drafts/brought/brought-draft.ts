import type { AppealInput, ImageFile } from '../../publishing/publishing.ts';

/** What is kept of a draft that a program or a source sent with a key of its publisher's: what was read, and who says it. */
export interface BroughtDraft {
  readonly publisherId: string;
  /** Under which a member takes it on. */
  readonly draftId: string;
  /** Its publisher's own id of the appeal. */
  readonly externalId: string;
  /** Of the appeal that it would become, or that it follows up. */
  readonly appealId: string;
  readonly input: BroughtInput;
  readonly image?: ImageFile;
  /** When it was asked to come out, ISO 8601 with its offset; left out for at once. */
  readonly releaseAt?: string;
}

/** The parts of an input that a member goes on writing at. */
export type BroughtInput = Pick<
  AppealInput,
  | 'language'
  | 'blocks'
  | 'footnotes'
  | 'parts'
  | 'translations'
  | 'kind'
  | 'countries'
  | 'addressesNoCountry'
  | 'themes'
  | 'isUrgent'
  | 'drops'
  | 'leaveOut'
  | 'follows'
  | 'unanswered'
  | 'ended'
> & {
  readonly [Part in 'title' | 'datedOn' | 'sourceUrl']?: AppealInput[Part];
} & { readonly answered: Pick<AppealInput['answered'], 'countries' | 'themes'> };

/** Where such drafts are read. */
export interface BroughtDrafts {
  /** Of this publisher's; undefined for one that was published, forgotten, or sent again in other words. */
  find(publisherId: string, draftId: string): Promise<BroughtDraft | undefined>;
}
