import { isDeepStrictEqual } from 'node:util';
import type { Drafts } from '../drafts/drafts.ts';
import type { Office } from '../members/members.ts';
import {
  type AppealStore,
  type BudgetWindow,
  findPlaces,
  hourAt,
  type InLine,
  type PlaceInLine,
  type PublishingLimits,
} from '../publishing/publishing.ts';
import { daysInMs } from '../time/time.ts';
import { isAsApproved } from './as-approved.ts';
import { whyLost } from './may-decide.ts';
import type { SendingProposals, WaitingLine } from './ports.ts';
import type { SendingProposal } from './sending-proposal.ts';
import { isLate } from './sending-time.ts';

/** How long something approved waits for room in its publisher's budgets. */
const WAITS_MS = daysInMs(1);

export interface WaitingLinePorts {
  readonly proposals: Pick<SendingProposals, 'waiting'>;
  readonly drafts: Pick<Drafts, 'find' | 'withdrawn'>;
  readonly appeals: Pick<AppealStore, 'takenOf'>;
}

/** As much of what goes out as its place in line follows from. */
export type Placed = Pick<SendingProposal, 'publisherId' | 'budgets' | 'isUrgent'> &
  Partial<Pick<SendingProposal, 'waitsSinceMs' | 'goesOutAtMs' | 'proposalId'>> & {
    readonly version: Pick<SendingProposal['version'], 'appealId'>;
  };

/** One that goes out as soon as there is room for it. */
function inLine({ publisherId, version, budgets, isUrgent, waitsSinceMs }: Placed, nowMs: number): InLine {
  const untilMs = (waitsSinceMs ?? nowMs) + WAITS_MS;
  return { publisherId, appealId: version.appealId, budgets, isUrgent, fromMs: nowMs, untilMs };
}

/** What of an office waits for room, the first in line first. What the worker would hold is in no one's way. */
async function readLine(
  { publisherId }: Pick<SendingProposal, 'publisherId'>,
  office: Office,
  { proposals, drafts }: Omit<WaitingLinePorts, 'appeals'>,
  nowMs: number,
): Promise<WaitingLine> {
  const line = await proposals.waiting(publisherId);
  const waiting = line.proposals.filter(
    (one) => !isLate(one.goesOutAtMs ?? 0, nowMs) && whyLost(one, office) === undefined,
  );
  const leaving = (await leavesAsApproved(waiting, drafts))
    .toSorted(inTurn)
    .filter((one, index, all) => all.findIndex((other) => isOfSameVersion(other, one)) === index);
  return { ...line, proposals: leaving };
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
function inTurn(one: Placed, other: Placed): number {
  if (one.isUrgent !== other.isUrgent) return one.isUrgent ? -1 : 1;
  const [since, otherSince] = [one.waitsSinceMs, other.waitsSinceMs];
  // What does not wait yet is behind all that do, whatever the clocks of their workers say.
  if (since === undefined || otherSince === undefined)
    return Number(since === undefined) - Number(otherSince === undefined);
  return (
    since - otherSince ||
    (one.goesOutAtMs ?? 0) - (other.goesOutAtMs ?? 0) ||
    (one.proposalId ?? '').localeCompare(other.proposalId ?? '')
  );
}

/** A place in a line as it was read. */
export interface Turn extends Pick<PlaceInLine, 'atMs'> {
  /** The hours and days in which those ahead of it take one. */
  readonly ahead: readonly BudgetWindow[];
  readonly lineRevision: number;
}

/** When one goes out, once those ahead of it have gone out. */
export async function findTurn(
  one: Placed,
  office: Office,
  limits: Promise<PublishingLimits>,
  ports: WaitingLinePorts,
  nowMs: number,
): Promise<Turn> {
  return turnIn(await readLine(one, office, ports, nowMs), one, await limits, ports, nowMs);
}

async function turnIn(
  { revision: lineRevision, proposals }: WaitingLine,
  one: Placed,
  limits: PublishingLimits,
  { appeals }: Pick<WaitingLinePorts, 'appeals'>,
  nowMs: number,
): Promise<Turn> {
  const line = [...proposals.filter((other) => inTurn(other, one) < 0), one];
  const places = await findPlaces(
    line.map((each) => inLine(each, nowMs)),
    limits,
    appeals,
  );
  return { atMs: places.at(-1)?.atMs, ahead: places.slice(0, -1).flatMap(({ takes }) => takes), lineRevision };
}

/**
 * {@link findTurn} of a proposal whose turn is now, if no one is ahead of it. @param isFull - a worker found no room for it.
 * @returns `changed meanwhile` when one of those ahead went out or was stopped while it was counted.
 */
export async function findTurnAtOnce(
  proposal: SendingProposal,
  office: Office,
  limits: PublishingLimits,
  ports: WaitingLinePorts,
  { nowMs, isFull }: { readonly nowMs: number; readonly isFull: boolean },
): Promise<Turn | 'changed meanwhile'> {
  const line = await readLine(proposal, office, ports, nowMs);
  const isFirst = !line.proposals.some((other) => inTurn(other, proposal) < 0);
  if (isFirst && !isFull) return { atMs: nowMs, ahead: [], lineRevision: line.revision };
  const turn = await turnIn(line, proposal, limits, ports, nowMs);
  if (turn.atMs === nowMs) return turn;
  return isDeepStrictEqual(await readLine(proposal, office, ports, nowMs), line) ? turn : 'changed meanwhile';
}

/** One that can go out in an earlier hour than it was to. */
export interface Earlier {
  readonly proposal: SendingProposal;
  readonly atMs: number;
}

/** What of an office can go out earlier, the first in line first. */
export async function findEarlier(
  office: Office,
  limits: PublishingLimits,
  ports: WaitingLinePorts,
  nowMs: number,
): Promise<{ readonly earlier: readonly Earlier[]; readonly lineRevision: number }> {
  const { revision: lineRevision, proposals } = await readLine(office, office, ports, nowMs);
  const places = await findPlaces(
    proposals.map((one) => inLine(one, nowMs)),
    limits,
    ports.appeals,
  );
  const earlier = proposals.flatMap((proposal, index): Earlier[] => {
    const atMs = places[index]?.atMs;
    return atMs !== undefined && isInEarlierHour(atMs, proposal.goesOutAtMs ?? 0) ? [{ proposal, atMs }] : [];
  });
  return { earlier, lineRevision };
}

const isInEarlierHour = (oneMs: number, otherMs: number): boolean => hourAt(oneMs).endsAtMs < hourAt(otherMs).endsAtMs;
