import { hoursInMs } from '../time/time.ts';
import { DESK_SESSION_HOURS, type DeskProof } from './desk-session.ts';
import { findMember, hasJoined, type Member, type Office } from './office.ts';
import type { DeskSessions, Offices } from './ports.ts';
import { officeAt } from './team/office-at.ts';

/** A member at work: as the office is at this moment. */
export interface AtDesk {
  readonly office: Office;
  readonly member: Member;
  readonly proof: DeskProof;
}

/** A member who signed in before. */
export interface SignedIn extends AtDesk {
  /** When they did, or earlier, in epoch milliseconds. */
  readonly signedInAtMs: number;
}

/**
 * Whose session it is, unless it is over, or its member may do less than when it began.
 * @returns `removed` where it would not be over yet, and its member is of the office no more: only a browser that was theirs is told so.
 */
export async function findAtDesk(
  sessionHash: string,
  { sessions, offices }: { readonly sessions: Pick<DeskSessions, 'find'>; readonly offices: Pick<Offices, 'find'> },
  nowMs: number,
): Promise<SignedIn | 'removed' | undefined> {
  const session = await sessions.find(sessionHash);
  if (!session || nowMs >= session.expiresAtMs) return undefined;
  const found = await offices.find(session.publisherId);
  const office = found && officeAt(found, nowMs);
  const member = office && findMember(office, session.memberId);
  if (office && !member && session.proof === 'whole') return 'removed';
  if (!office || member?.standing !== session.standing) return undefined;
  // Of two browsers in which one invitation was accepted, the first in which its reader joined uses it up.
  const stands = session.proof === 'invitation' ? member.invitation !== undefined : hasJoined(member);
  if (!stands) return undefined;
  const signedInAtMs = session.expiresAtMs - hoursInMs(DESK_SESSION_HOURS);
  return { office, member, proof: session.proof, signedInAtMs };
}
