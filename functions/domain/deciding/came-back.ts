import { isTakenBack, type SendingDecision, type SendingProposal } from './sending-proposal.ts';

/** A proposal that a colleague returned, or that a member stopped. */
export interface CameBack extends Pick<SendingProposal, 'proposalId' | 'revision'> {
  readonly status: 'returned' | 'stopped';
  readonly decision: SendingDecision;
}

/** What of a list of proposals came back, in its order. */
export const cameBackIn = (proposals: readonly SendingProposal[]): CameBack[] =>
  proposals.flatMap((one): CameBack[] => {
    const { proposalId, revision, status, decision, stopped } = one;
    if (status === 'stopped' && stopped && stopped.replacedBy === undefined && !isTakenBack(one))
      return [{ proposalId, revision, status, decision: stopped }];
    return status === 'returned' && decision ? [{ proposalId, revision, status, decision }] : [];
  });

/** The newest of each draft's, by the id of the draft. @param proposals - the newest first. */
export function newestOfDrafts(proposals: readonly SendingProposal[]): ReadonlyMap<string, SendingProposal> {
  const newest = new Map<string, SendingProposal>();
  for (const one of proposals) if (!newest.has(one.draftId)) newest.set(one.draftId, one);
  return newest;
}
