import type { ConfirmFields } from '../confirm/fields.ts';

/**
 * Offers to add to the alerts that its reader has already. It is the same mail whether they have what was asked for or not: a stranger
 * who sees only its subject learns nothing of what they follow.
 */
export type AlreadySubscribedFields = ConfirmFields;
