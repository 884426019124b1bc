import type { AppealCard } from '../archive/archive.ts';
import type { AskedOfList, ListPage } from './list-page.ts';

/** A draft in a list. */
export interface DraftLine {
  /** Under which a member takes it on. */
  readonly draftId: string;
  /** Left out where the reading found none. */
  readonly title?: string;
  readonly savedAtMs: number;
}

/** The version as which a draft was published. */
export interface PublishedDraft {
  readonly appealId: string;
  readonly version: number;
}

/** What is read of a list that has no pages. */
export interface FirstOf<One> {
  readonly shown: readonly One[];
  /** Some may not have been read. */
  readonly hasMore: boolean;
}

/** What one publisher brought, for its own people. Each read is bounded, however much there is. */
export interface OwnAppeals {
  /** As they are now, the newest publication first, each appeal once. Words are looked for in the titles of all editions and the case reference. */
  published(publisherId: string, asked?: AskedOfList): Promise<ListPage<AppealCard>>;
  /** As what each of these drafts of its desk was published, of those that were: from the desk, or by a key under the draft's id. */
  findPublished(publisherId: string, draftIds: readonly string[]): Promise<ReadonlyMap<string, PublishedDraft>>;
  /** Of those that came by the API, the last saved first; 200 at most. */
  drafts(publisherId: string): Promise<FirstOf<DraftLine>>;
}
