import type { AppealCard } from '../archive/card.ts';

/** A draft in a list. */
export interface DraftLine {
  readonly appealId: string;
  /** Left out where the reading found none. */
  readonly title?: string;
  readonly savedAtMs: number;
}

/** What a list shows at once; the rest is counted by no one. */
export interface FirstOf<One> {
  readonly shown: readonly One[];
  readonly hasMore: boolean;
}

/** What one publisher brought, for its own people. Each read is bounded, however much there is. */
export interface OwnAppeals {
  /** As they are now, the newest publication first, each appeal once. */
  published(publisherId: string): Promise<FirstOf<AppealCard>>;
  /** The last saved first. */
  drafts(publisherId: string): Promise<FirstOf<DraftLine>>;
}
