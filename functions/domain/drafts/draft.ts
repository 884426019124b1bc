import type { AppealRequest } from '../../contract/api.ts';

/** The member who saved a text, by the name that they had then. */
export interface SavedBy {
  readonly memberId: string;
  readonly name: string;
}

/** An appeal that members write at the desk: the very request that publishing takes, until it is published. */
export interface Draft {
  readonly publisherId: string;
  /** A UUID; the publisher's own id of the appeal, unless the request names another. */
  readonly draftId: string;
  /** Grows with each save; 0 for one that is not kept yet. */
  readonly revision: number;
  readonly request: AppealRequest;
  readonly savedAtMs: number;
  readonly savedBy: SavedBy;
}
