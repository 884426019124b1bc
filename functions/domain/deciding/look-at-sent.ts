import { type AtDesk, newEntry } from '../members/members.ts';
import type { SendingProposals } from './ports.ts';
import { isUnlooked, type SendingProposal } from './sending-proposal.ts';

type Looked = { readonly kind: 'decided'; readonly proposal: SendingProposal } | { readonly kind: 'ended' };

/**
 * Keeps that a colleague, who may decide on it, has looked at what was sent without one. Before it went out the draft has to be as it was; the time that it
 * leaves at stays. `ended`: there is nothing to look at, or another was first.
 */
export async function lookAtSent(
  { office, member }: Pick<AtDesk, 'office' | 'member'>,
  proposal: SendingProposal,
  { proposals, newId }: { readonly proposals: Pick<SendingProposals, 'look'>; newId(): string },
  nowMs: number,
): Promise<Looked> {
  if (!isUnlooked(proposal)) return { kind: 'ended' };
  const { draftId, revision, digest } = proposal;
  const looked = { by: { memberId: member.memberId, name: member.name }, atMs: nowMs };
  const entry = newEntry({ act: 'sending-looked-at', draftId, revision, digest }, member, newId(), nowMs);
  const unchanged = { officeRevision: office.revision, draft: { draftId, revision } };
  const isKept = await proposals.look(proposal, looked, entry, proposal.status === 'approved' ? unchanged : undefined);
  return isKept ? { kind: 'decided', proposal: { ...proposal, looked } } : { kind: 'ended' };
}
