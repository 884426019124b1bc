import type { AtDesk } from '../members/at-desk.ts';
import { newEntry } from '../members/entry.ts';
import type { SendingProposals } from './ports.ts';
import type { SendingRef } from './sending-proposal.ts';

/** `too-late`: it went out, or ended otherwise. */
export type StopOutcome = 'stopped' | 'too-late' | 'gone' | 'not-allowed';

/** Whether a member may stop what was approved: one who may decide or propose, alone. */
export const mayStop = ({ member }: Pick<AtDesk, 'member'>): boolean =>
  member.permissions.includes('decide') || member.permissions.includes('propose');

/** Calls off what was asked for or approved, as long as it did not go out. To stop takes one person, and is done at once. */
export async function stopSending(
  at: Pick<AtDesk, 'member'>,
  ref: SendingRef,
  { proposals, newId }: { readonly proposals: Pick<SendingProposals, 'find' | 'move'>; newId(): string },
  nowMs: number,
): Promise<StopOutcome> {
  if (!mayStop(at)) return 'not-allowed';
  const proposal = await proposals.find(ref);
  if (!proposal) return 'gone';
  if (proposal.status === 'stopped') return 'stopped';
  if (proposal.status !== 'approved' && proposal.status !== 'open') return 'too-late';
  const { memberId, name } = at.member;
  const { draftId, revision, digest } = proposal;
  const entry = newEntry({ act: 'sending-stopped', draftId, revision, digest }, at.member, newId(), nowMs);
  const stopped = { by: { memberId, name }, atMs: nowMs };
  if (await proposals.move(proposal, { to: 'stopped', stopped }, entry)) return 'stopped';
  // A colleague may have approved it in between, and then it can be stopped still.
  const now = await proposals.find(ref);
  if (now?.status === 'stopped') return 'stopped';
  return now?.status === 'approved' && proposal.status === 'open'
    ? stopSending(at, ref, { proposals, newId }, nowMs)
    : 'too-late';
}
