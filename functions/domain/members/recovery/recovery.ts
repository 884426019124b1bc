import { findMember, type Office } from '../office.ts';

/** A recovery of an office, as a mailed link and a form at the desk name it. */
export interface RecoveryId {
  readonly publisherId: string;
  readonly recoveryId: string;
}

/** One of the mails by which a recovery can be stopped. */
export interface RecoveryToMail extends RecoveryId {
  /** The id of a member, or `contact` for the publisher’s own. */
  readonly to: string;
}

/** The office without a recovery that waits for a member. */
export function withoutRecoveryOf({ recovery, ...office }: Office, memberId: string): Office {
  return recovery?.memberId === memberId || !recovery ? office : { ...office, recovery };
}

/** The name of the member whom a recovery is for. */
export const recoveringName = (office: Office): string | undefined =>
  office.recovery && findMember(office, office.recovery.memberId)?.name;
