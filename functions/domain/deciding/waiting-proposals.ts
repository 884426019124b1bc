import type { SendingProposals } from './ports.ts';
import type { SendingProposal } from './sending-proposal.ts';

export interface WaitingPorts {
  readonly proposals: Pick<SendingProposals, 'list'>;
  readonly drafts: { find(publisherId: string, draftId: string): Promise<{ readonly revision: number } | undefined> };
}

/** More than any office has waiting at once. */
const MOST_SHOWN = 30;

/** What waits in an office for a decision, or was approved and is to go out, the newest first. A draft that was saved since waits for nothing. */
export async function waitingProposals(
  publisherId: string,
  { proposals, drafts }: WaitingPorts,
): Promise<readonly SendingProposal[]> {
  const waiting = (await proposals.list(publisherId))
    .filter(({ status }) => status === 'open' || status === 'approved')
    .slice(0, MOST_SHOWN);
  const isAsItWas = await Promise.all(
    waiting.map(async ({ draftId, revision }) => (await drafts.find(publisherId, draftId))?.revision === revision),
  );
  return waiting.filter((_, index) => isAsItWas[index]);
}
