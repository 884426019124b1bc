import type { SendingProposals } from './ports.ts';
import { isTakenBack, type SendingDecision, type SendingProposal } from './sending-proposal.ts';

/** A proposal that a colleague returned or rejected, or that a member stopped. */
export interface CameBack extends Pick<SendingProposal, 'proposalId' | 'revision'> {
  readonly status: 'returned' | 'rejected' | 'stopped';
  readonly decision: SendingDecision;
}

/** What of a list of proposals came back, in its order. */
export const cameBackIn = (proposals: readonly SendingProposal[]): CameBack[] =>
  proposals.flatMap((one): CameBack[] => {
    const { proposalId, revision, status, decision, stopped } = one;
    if (status === 'stopped' && stopped && stopped.replacedBy === undefined && !isTakenBack(one))
      return [{ proposalId, revision, status, decision: stopped }];
    return (status === 'returned' || status === 'rejected') && decision
      ? [{ proposalId, revision, status, decision }]
      : [];
  });

/** Drafts of an office that came back, and were not asked about since, by their ids. */
export async function draftsThatCameBack(
  publisherId: string,
  { proposals }: { readonly proposals: Pick<SendingProposals, 'list'> },
): Promise<ReadonlyMap<string, CameBack>> {
  const newest = new Map<string, SendingProposal>();
  for (const one of await proposals.list(publisherId)) if (!newest.has(one.draftId)) newest.set(one.draftId, one);
  return new Map([...newest].flatMap(([draftId, one]) => cameBackIn([one]).map((back) => [draftId, back] as const)));
}
