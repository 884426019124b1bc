/** How long an invitation lets its reader join. */
export const INVITATION_DAYS = 7;
