import type { AppealKind } from '../../appeal/versions.ts';

/** A kind that follows up an earlier call. */
export type FollowUp = Exclude<AppealKind, 'new'>;
