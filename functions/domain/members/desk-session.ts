import { hoursInMs } from '../time/time.ts';
import type { Member, Office } from './office.ts';

/** How long a member stays signed in, however busy they are. */
export const DESK_SESSION_HOURS = 2;

/**
 * What a session stands on. `invitation`: a link that was mailed to a person who joins, who may do nothing but that. `whole`: all that is asked of
 * a member.
 */
export const DESK_PROOFS = ['invitation', 'whole'] as const;
export type DeskProof = (typeof DESK_PROOFS)[number];

/** A member who is signed in, in one browser. */
export interface DeskSession {
  readonly publisherId: string;
  readonly memberId: string;
  readonly proof: DeskProof;
  /** Theirs when it began. */
  readonly standing: number;
  /** From this moment on it is over, in epoch milliseconds. */
  readonly expiresAtMs: number;
}

export const newDeskSession = (
  { publisherId }: Office,
  { memberId, standing }: Member,
  proof: DeskProof,
  nowMs: number,
): DeskSession => ({ publisherId, memberId, proof, standing, expiresAtMs: nowMs + hoursInMs(DESK_SESSION_HOURS) });
