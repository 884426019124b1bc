import { type ActToTell, type AtDesk, newEntry } from '../members/members.ts';
import { endedToTell } from './ended-requests.ts';
import { mayStop } from './may-decide.ts';
import type { SendingProposals } from './ports.ts';
import { isTakenBack, type SendingRef } from './sending-proposal.ts';

export interface StopPorts {
  readonly proposals: Pick<SendingProposals, 'find' | 'move'>;
  newId(): string;
  enqueueActed(acts: readonly ActToTell[]): Promise<void>;
}

/** `too-late`: it went out, or ended otherwise. */
export type StopOutcome = 'stopped' | 'too-late' | 'gone' | 'not-allowed';

/** Calls off what was asked for or approved, as long as it did not go out. To stop takes one person, and is done at once; all others whom it concerned are mailed. */
export async function stopSending(
  at: Pick<AtDesk, 'member'>,
  ref: SendingRef,
  ports: StopPorts,
  nowMs: number,
): Promise<StopOutcome> {
  const { proposals, newId } = ports;
  if (!mayStop(at)) return 'not-allowed';
  const proposal = await proposals.find(ref);
  if (!proposal) return 'gone';
  if (proposal.status === 'stopped') return 'stopped';
  if (proposal.status !== 'approved' && proposal.status !== 'open') return 'too-late';
  const { memberId, name } = at.member;
  const { draftId, revision, digest } = proposal;
  const stopped = { by: { memberId, name }, atMs: nowMs };
  const isOwn = isTakenBack({ ...proposal, stopped });
  const act = isOwn ? 'sending-taken-back' : 'sending-stopped';
  const entry = newEntry({ act, draftId, revision, digest }, at.member, newId(), nowMs);
  if (await proposals.move(proposal, { to: 'stopped', stopped }, entry)) {
    await ports.enqueueActed(endedToTell(proposal, at.member, isOwn ? 'request-taken-back' : 'sending-stopped'));
    return 'stopped';
  }
  // A colleague may have approved it in between, and then it can be stopped still.
  const now = await proposals.find(ref);
  if (now?.status === 'stopped') return 'stopped';
  return now?.status === 'approved' && proposal.status === 'open' ? stopSending(at, ref, ports, nowMs) : 'too-late';
}
