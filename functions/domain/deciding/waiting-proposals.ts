import { daysInMs } from '../time/time.ts';
import { isAskedAgain, isPending, isUnlooked, type SendingProposal } from './sending-proposal.ts';

export interface WaitingPorts {
  readonly drafts: { find(publisherId: string, draftId: string): Promise<{ readonly revision: number } | undefined> };
}

/** More than any office has waiting at once, and more that could not go out than anyone looks after. */
const MOST_SHOWN = { waiting: 30, held: 10 };
/** What no one asked for again in so many days is given up. */
const HELD_SHOWN_MS = daysInMs(7);

/**
 * What waits in an office for a decision, was approved and is to go out or could not, or went out without a colleague and was not looked at yet, the newest first. A
 * draft that was saved or asked about since waits for nothing. What could not go out stays until it is asked for again, or its draft is gone, for a week at most.
 * Where a draft was saved since, the title is left empty: a name may have been taken out.
 * @param proposals - all of the office, the newest first.
 */
export async function waitingProposals(
  publisherId: string,
  proposals: readonly SendingProposal[],
  { drafts }: WaitingPorts,
  nowMs: number,
): Promise<readonly SendingProposal[]> {
  const waiting = proposals.filter((one) => isPending(one) || isUnlooked(one)).slice(0, MOST_SHOWN.waiting);
  const held = proposals
    .filter((one) => isHeldSince(nowMs - HELD_SHOWN_MS, one) && !isAskedAgain(one, proposals))
    .slice(0, MOST_SHOWN.held);
  const shown = await Promise.all(
    [...held, ...waiting].map(async (one) => {
      const draft = await drafts.find(publisherId, one.draftId);
      if (draft?.revision === one.revision) return [one];
      return one.status === 'sent' || (one.status === 'held' && draft) ? [{ ...one, title: '' }] : [];
    }),
  );
  return shown.flat();
}

const isHeldSince = (fromMs: number, { status, heldAtMs = 0 }: SendingProposal): boolean =>
  status === 'held' && heldAtMs >= fromMs;
