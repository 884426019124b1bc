import { isUnlooked, type SendingProposal } from './sending-proposal.ts';

export interface WaitingPorts {
  readonly drafts: { find(publisherId: string, draftId: string): Promise<{ readonly revision: number } | undefined> };
}

const isWaiting = (one: SendingProposal) => one.status === 'open' || one.status === 'approved' || isUnlooked(one);

/** @param newer - proposals of the office. */
const isAskedAgain = ({ draftId }: SendingProposal, newer: readonly SendingProposal[]) =>
  newer.some((one) => one.draftId === draftId);

/** More than any office has waiting at once. */
const MOST_SHOWN = 30;

/**
 * What waits in an office for a decision, was approved and is to go out or could not, or went out without a colleague and was not looked at yet, the newest first. A
 * draft that was saved or asked about since waits for nothing; of one that went out before, the title is left empty then: a name may have been taken out.
 * @param proposals - all of the office, the newest first.
 */
export async function waitingProposals(
  publisherId: string,
  proposals: readonly SendingProposal[],
  { drafts }: WaitingPorts,
): Promise<readonly SendingProposal[]> {
  const waiting = proposals
    .filter((one, index) => isWaiting(one) || (one.status === 'held' && !isAskedAgain(one, proposals.slice(0, index))))
    .slice(0, MOST_SHOWN);
  const isAsItWas = await Promise.all(
    waiting.map(async ({ draftId, revision }) => (await drafts.find(publisherId, draftId))?.revision === revision),
  );
  return waiting.flatMap((one, index) => {
    if (isAsItWas[index]) return [one];
    return one.status === 'sent' ? [{ ...one, title: '' }] : [];
  });
}
