import type { Offices } from '../members/members.ts';
import type { PublisherStore, PublishingLimits } from '../publishing/publishing.ts';
import type { SendingProposals } from './ports.ts';
import type { SendingProposal } from './sending-proposal.ts';
import { findEarlier, type WaitingLinePorts } from './waiting-line.ts';

export interface PlaceAgainPorts extends WaitingLinePorts {
  readonly proposals: Pick<SendingProposals, 'waiting' | 'move'>;
  readonly offices: Pick<Offices, 'find'>;
  readonly publishers: Pick<PublisherStore, 'findPublisher'>;
  readonly limits: PublishingLimits;
}

const MAX_ATTEMPTS = 5;

/**
 * Gives what waits in an office an earlier time, where room became free ahead of it. Members read it on the pages, and are not mailed: it is nearer to what they
 * approved than the time that they know. @returns `busy` when other workers gave times again and again meanwhile.
 */
export async function placeAgain(
  { publisherId }: Pick<SendingProposal, 'publisherId'>,
  ports: PlaceAgainPorts,
  nowMs: number,
): Promise<'placed' | 'busy'> {
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1)
    if (await tryToPlace(publisherId, ports, nowMs)) return 'placed';
  return 'busy';
}

async function tryToPlace(publisherId: string, ports: PlaceAgainPorts, nowMs: number): Promise<boolean> {
  const [office, publisher] = await Promise.all([
    ports.offices.find(publisherId),
    ports.publishers.findPublisher(publisherId),
  ]);
  if (!office || !publisher) return true;
  const limits = { ...ports.limits, ...publisher.limits };
  const { earlier, lineRevision } = await findEarlier(office, limits, ports, nowMs);
  for (const [given, { proposal, atMs }] of earlier.entries()) {
    const { waitsSinceMs = nowMs } = proposal;
    const move = { to: 'waits', waitsSinceMs, goesOutAtMs: atMs, lineRevision: lineRevision + given } as const;
    if (!(await ports.proposals.move(proposal, move, undefined))) return false;
  }
  return true;
}
