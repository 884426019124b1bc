import type { Draft } from './draft.ts';

/** What members write, each revision sealed. */
export interface Drafts {
  /** Read consistently. @param revision - left out, the newest. */
  find(publisherId: string, draftId: string, revision?: number): Promise<Draft | undefined>;
  /**
   * Keeps a text under the next revision.
   * @param draft - with the revision that its writer saw.
   */
  save(draft: Draft): Promise<'saved' | 'changed meanwhile'>;
}
