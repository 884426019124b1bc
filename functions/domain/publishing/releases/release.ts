import type { AppealRequest, HOLD_REASONS, RELEASE_STATUSES } from '../../../contract/api.ts';
import type { PublishedAppeal } from '../write-next-version.ts';

/**
 * `waiting` for its time; `releasing` from just before it is published until that is written down; `held` until a person decides;
 * `released` and `cancelled` for good.
 */
export type ReleaseStatus = (typeof RELEASE_STATUSES)[number];

/** Why an appeal did not come out at its time. */
export type HoldReason = (typeof HOLD_REASONS)[number];

/** Names a release. */
export interface ReleaseRef {
  readonly publisherId: string;
  readonly releaseId: string;
}

/** An appeal that waits for its time, without its text. */
export interface Release extends ReleaseRef {
  readonly status: ReleaseStatus;
  /** What its publisher sees of it in a list. */
  readonly title: string;
  readonly externalId: string;
  readonly kind: string;
  /** As its publisher wrote it, with its offset. */
  readonly releaseAt: string;
  readonly releaseAtMs: number;
  /** If it could not come out until this long after its time, it is held. */
  readonly maxLatenessMinutes: number;
  readonly createdAtMs: number;
  /** The key that scheduled it last: once that has ended, it is held. */
  readonly keyId: string;
  /** The newest version when it was scheduled, 0 for none: once a later one was published, it is held. */
  readonly afterVersion: number;
  /** What it is to be taken out of at its time, by name. */
  readonly draws: readonly string[];
  readonly held?: HoldReason;
  readonly published?: PublishedAppeal;
}

/** The request that is published at its time. It says nothing of the time. */
export type ReleaseRequest = Omit<AppealRequest, 'releaseAt' | 'maxLatenessMinutes'>;

/** A release with what it publishes: gone once it is released or cancelled. */
export interface WholeRelease extends Release {
  readonly request?: ReleaseRequest;
}
