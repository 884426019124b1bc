import type { SendingProposals } from './ports.ts';
import type { SendingDecision, SendingProposal } from './sending-proposal.ts';

/** A proposal that a colleague returned or rejected. */
export interface CameBack extends Pick<SendingProposal, 'proposalId'> {
  readonly status: 'returned' | 'rejected';
  readonly decision: SendingDecision;
}

/** What of a list of proposals came back, in its order. */
export const cameBackIn = (proposals: readonly SendingProposal[]): CameBack[] =>
  proposals.flatMap(({ proposalId, status, decision }) =>
    (status === 'returned' || status === 'rejected') && decision ? [{ proposalId, status, decision }] : [],
  );

/** Drafts of an office that came back, and were not asked about since, by their ids. */
export async function draftsThatCameBack(
  publisherId: string,
  { proposals }: { readonly proposals: Pick<SendingProposals, 'list'> },
): Promise<ReadonlyMap<string, CameBack>> {
  const newest = new Map<string, SendingProposal>();
  for (const one of await proposals.list(publisherId)) if (!newest.has(one.draftId)) newest.set(one.draftId, one);
  return new Map([...newest].flatMap(([draftId, one]) => cameBackIn([one]).map((back) => [draftId, back] as const)));
}
