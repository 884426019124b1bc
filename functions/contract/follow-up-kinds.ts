/** Ways in which a publisher says that an appeal follows up the one with the same id. */
export const FOLLOW_UP_KINDS = ['update', 'correction', 'outcome', 'retraction'] as const;
export type FollowUpKind = (typeof FOLLOW_UP_KINDS)[number];
