import type { Entry } from '../members/members.ts';
import type { ImageFile, Place } from '../publishing/publishing.ts';
import type { Draft, DraftOverview } from './draft.ts';
import type { WithdrawnPeople } from './withdrawn/withdrawn-person.ts';

/** What members write, each revision sealed. */
export interface Drafts {
  /** Read consistently; undefined for one that was deleted. @param revision - left out, the newest: an earlier one of a deleted draft is found until it expires. */
  find(publisherId: string, draftId: string, revision?: number): Promise<Draft | undefined>;
  /** A publisher's, the last saved first. @param after - the draft of this place and time of saving was the last one seen. */
  list(publisherId: string, most: number, after?: Place): Promise<readonly DraftOverview[]>;
  /**
   * Keeps a text under the next revision, and the entries of it, together or not at all. Of several who saw one revision, the first is kept.
   * @param draft - with the revision that its writer saw.
   */
  save(draft: Draft, entries: readonly Entry[]): Promise<'saved' | 'changed meanwhile' | 'too large'>;
  /**
   * Deletes a draft under its next revision, with the entries of it, together or not at all. It leaves the list, its texts and images expire soon, and no save
   * begins it again.
   * @param draft - with the revision that the member saw, who deletes it and when.
   */
  remove(draft: Omit<Draft, 'fields'>, entries: readonly Entry[]): Promise<'removed' | 'changed meanwhile'>;
  /** Which of some drafts a publisher's desk has, or had and deleted. */
  findKept(publisherId: string, draftIds: readonly string[]): Promise<ReadonlySet<string>>;
  /** Who saved the revisions of a draft behind one, up to another, as far as they are kept. */
  writers(publisherId: string, draftId: string, behind: number, upTo: number): Promise<readonly string[]>;
  findImage(publisherId: string, draftId: string, digest: string): Promise<ImageFile | undefined>;
  /** Keeps the bytes of an image that a save then names by its digest. One that no save names expires as drafts do. */
  keepImage(publisherId: string, draftId: string, image: ImageFile, nowMs: number): Promise<void>;
  /** Read consistently. */
  withdrawn(publisherId: string): Promise<WithdrawnPeople>;
}

/** What takes a name out of a publisher's drafts. */
export interface DraftCleaning extends Pick<Drafts, 'find' | 'save' | 'withdrawn'> {
  /** Keeps who withdrew, unless another process did since the list was read. It lasts as long as a draft of before could. */
  keepWithdrawn(publisherId: string, withdrawn: WithdrawnPeople, nowMs: number): Promise<'kept' | 'changed meanwhile'>;
  /** Revisions of all drafts, in an order that stays, from behind a place on. @param after - the place that the page before gave. */
  revisions(publisherId: string, after?: string): Promise<{ readonly shown: readonly Draft[]; readonly next?: string }>;
  /** Of a revision that is gone already nothing is said. */
  dropRevision(draft: Pick<Draft, 'publisherId' | 'draftId' | 'revision'>): Promise<void>;
}
