import { isDeepStrictEqual } from 'node:util';
import type { Drafts } from '../drafts/drafts.ts';
import type { Office } from '../members/members.ts';
import {
  type AppealStore,
  findPlace,
  type InLine,
  type PlaceInLine,
  type PublishingLimits,
} from '../publishing/publishing.ts';
import { daysInMs } from '../time/time.ts';
import { whyLost } from './may-decide.ts';
import type { SendingProposals } from './ports.ts';
import type { SendingProposal } from './sending-proposal.ts';
import { isLate } from './sending-time.ts';

/** How long something approved waits for room in its publisher's budgets. */
const WAITS_MS = daysInMs(1);

interface WaitingLinePorts {
  readonly proposals: Pick<SendingProposals, 'waiting'>;
  readonly drafts: Pick<Drafts, 'find'>;
}

/** A proposal among those that wait. It is tried at the time that its members were told, or now if that is past. */
function inLine(proposal: SendingProposal, nowMs: number): InLine {
  const { publisherId, version, budgets, isUrgent, goesOutAtMs = nowMs, waitsSinceMs = nowMs } = proposal;
  const fromMs = Math.max(nowMs, goesOutAtMs);
  return { publisherId, appealId: version.appealId, budgets, isUrgent, fromMs, untilMs: waitsSinceMs + WAITS_MS };
}

/** What of an office waits for room and goes out before a proposal, the first in line first. What the worker would hold is in no one's way. */
async function listAhead(
  proposal: SendingProposal,
  office: Office,
  { proposals, drafts }: WaitingLinePorts,
  nowMs: number,
): Promise<InLine[]> {
  const waiting = (await proposals.waiting(proposal.publisherId)).filter(
    (one) =>
      !isLate(one.goesOutAtMs ?? 0, nowMs) && inTurn(one, proposal, nowMs) < 0 && whyLost(one, office) === undefined,
  );
  const newest = await Promise.all(waiting.map(({ publisherId, draftId }) => drafts.find(publisherId, draftId)));
  return waiting
    .filter(({ revision }, index) => newest[index]?.revision === revision)
    .toSorted((one, other) => inTurn(one, other, nowMs))
    .map((one) => inLine(one, nowMs));
}

/** Sorts what is urgent first, then what has waited longer. What does not wait yet begins to now. */
function inTurn(one: SendingProposal, other: SendingProposal, nowMs: number): number {
  if (one.isUrgent !== other.isUrgent) return one.isUrgent ? -1 : 1;
  const longer = (one.waitsSinceMs ?? nowMs) - (other.waitsSinceMs ?? nowMs);
  return longer === 0 ? one.proposalId.localeCompare(other.proposalId) : longer;
}

/** When a proposal goes out, once those ahead of it have gone out. `changed meanwhile`: one of those ahead went out or was stopped while it was counted. */
export async function findTurn(
  proposal: SendingProposal,
  office: Office,
  limits: PublishingLimits,
  ports: WaitingLinePorts & { readonly appeals: Pick<AppealStore, 'takenOf'> },
  { nowMs, isFull }: { readonly nowMs: number; readonly isFull: boolean },
): Promise<PlaceInLine | 'changed meanwhile'> {
  const line = await listAhead(proposal, office, ports, nowMs);
  if (line.length === 0 && !isFull) return { atMs: nowMs, ahead: [] };
  const place = await findPlace(line, inLine(proposal, nowMs), limits, ports.appeals);
  if (place.atMs === nowMs) return place;
  const isAsItWas = isDeepStrictEqual(await listAhead(proposal, office, ports, nowMs), line);
  return isAsItWas ? place : 'changed meanwhile';
}
