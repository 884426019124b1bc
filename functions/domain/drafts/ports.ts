import type { Entry } from '../members/entry.ts';
import type { Draft, DraftOverview } from './draft.ts';

/** What members write, each revision sealed. */
export interface Drafts {
  /** Read consistently. @param revision - left out, the newest. */
  find(publisherId: string, draftId: string, revision?: number): Promise<Draft | undefined>;
  /** A publisher's, the last saved first; a bounded number. */
  list(publisherId: string): Promise<readonly DraftOverview[]>;
  /**
   * Keeps a text under the next revision, and the entries of it, together or not at all. Of several who saw one revision, the first is kept.
   * @param draft - with the revision that its writer saw.
   */
  save(draft: Draft, entries: readonly Entry[]): Promise<'saved' | 'changed meanwhile' | 'too large'>;
}
