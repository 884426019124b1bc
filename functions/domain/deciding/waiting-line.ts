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
import { isAsApproved } from './as-approved.ts';
import { whyLost } from './may-decide.ts';
import type { SendingProposals } from './ports.ts';
import type { SendingProposal } from './sending-proposal.ts';
import { isLate } from './sending-time.ts';

/** How long something approved waits for room in its publisher's budgets. */
const WAITS_MS = daysInMs(1);

interface WaitingLinePorts {
  readonly proposals: Pick<SendingProposals, 'waiting'>;
  readonly drafts: Pick<Drafts, 'find' | 'withdrawn'>;
}

/** A proposal among those that wait. It is tried at the time that its members were told, or now if that is past. */
function inLine(proposal: SendingProposal, nowMs: number): InLine {
  const { publisherId, version, budgets, isUrgent, goesOutAtMs = nowMs, waitsSinceMs = nowMs } = proposal;
  const fromMs = Math.max(nowMs, goesOutAtMs);
  return { publisherId, appealId: version.appealId, budgets, isUrgent, fromMs, untilMs: waitsSinceMs + WAITS_MS };
}

interface Ahead {
  readonly line: readonly InLine[];
  readonly lineRevision: number;
}

/** A place in a line as it was read. */
export type Turn = PlaceInLine & Pick<Ahead, 'lineRevision'>;

/** What of an office waits for room and goes out before a proposal, the first in line first. What the worker would hold is in no one's way. */
async function listAhead(
  proposal: SendingProposal,
  office: Office,
  { proposals, drafts }: WaitingLinePorts,
  nowMs: number,
): Promise<Ahead> {
  const { revision: lineRevision, proposals: all } = await proposals.waiting(proposal.publisherId);
  const waiting = all.filter(
    (one) => !isLate(one.goesOutAtMs ?? 0, nowMs) && inTurn(one, proposal) < 0 && whyLost(one, office) === undefined,
  );
  const line = (await leavesAsApproved(waiting, drafts))
    .toSorted(inTurn)
    .filter((one, index, all) => all.findIndex((other) => isOfSameVersion(other, one)) === index)
    .map((one) => inLine(one, nowMs));
  return { line, lineRevision };
}

/** What the worker does not hold for its draft. */
async function leavesAsApproved(
  waiting: readonly SendingProposal[],
  drafts: WaitingLinePorts['drafts'],
): Promise<SendingProposal[]> {
  const [first] = waiting;
  if (!first) return [];
  const [withdrawn, ...newest] = await Promise.all([
    drafts.withdrawn(first.publisherId),
    ...waiting.map(({ publisherId, draftId }) => drafts.find(publisherId, draftId)),
  ]);
  return waiting.filter((one, index) => isAsApproved(one, newest[index], withdrawn));
}

/** Of two that would be one version, the worker holds the second. A new appeal has no id of its own before it goes out. */
function isOfSameVersion(one: SendingProposal, other: SendingProposal): boolean {
  if (one.draftId === other.draftId) return true;
  const [a, b] = [one.version, other.version];
  return a.version > 1 && a.version === b.version && a.appealId === b.appealId;
}

/** Sorts what is urgent first, then what has waited longer; of two that began to wait in one moment, the one that was promised an earlier time. */
function inTurn(one: SendingProposal, other: SendingProposal): number {
  if (one.isUrgent !== other.isUrgent) return one.isUrgent ? -1 : 1;
  const [since, otherSince] = [one.waitsSinceMs, other.waitsSinceMs];
  // What does not wait yet is behind all that do, whatever the clocks of their workers say.
  if (since === undefined || otherSince === undefined)
    return Number(since === undefined) - Number(otherSince === undefined);
  return (
    since - otherSince ||
    (one.goesOutAtMs ?? 0) - (other.goesOutAtMs ?? 0) ||
    one.proposalId.localeCompare(other.proposalId)
  );
}

/** When a proposal goes out, once those ahead of it have gone out. `changed meanwhile`: one of those ahead went out or was stopped while it was counted. */
export async function findTurn(
  proposal: SendingProposal,
  office: Office,
  limits: PublishingLimits,
  ports: WaitingLinePorts & { readonly appeals: Pick<AppealStore, 'takenOf'> },
  { nowMs, isFull }: { readonly nowMs: number; readonly isFull: boolean },
): Promise<Turn | 'changed meanwhile'> {
  const read = await listAhead(proposal, office, ports, nowMs);
  const { line, lineRevision } = read;
  if (line.length === 0 && !isFull) return { atMs: nowMs, ahead: [], lineRevision };
  const place = await findPlace(line, inLine(proposal, nowMs), limits, ports.appeals);
  if (place.atMs === nowMs) return { ...place, lineRevision };
  const isAsItWas = isDeepStrictEqual(await listAhead(proposal, office, ports, nowMs), read);
  return isAsItWas ? { ...place, lineRevision } : 'changed meanwhile';
}
