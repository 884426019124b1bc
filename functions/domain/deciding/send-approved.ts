import { isPast, uuidOf } from '../appeal/appeal.ts';
import { type Drafts, imageOf, requestOf } from '../drafts/drafts.ts';
import { type ActToTell, type Entry, memberAuthor, newEntry, type Office, type Offices } from '../members/members.ts';
import type {
  Approval,
  Considered,
  ConsideringPorts,
  PublishedAppeal,
  PublisherStore,
  Publishing,
  Refusal,
  VersionPorts,
} from '../publishing/publishing.ts';
import { considerRequest, writeEditions, writeNextVersion } from '../publishing/publishing.ts';
import { isAsApproved } from './as-approved.ts';
import { becameToTell, waitsToTell } from './ended-requests.ts';
import { whyLost } from './may-decide.ts';
import { placeAgain } from './place-again.ts';
import type { SendingMove, SendingProposals } from './ports.ts';
import {
  isAskedAgain,
  isLaterThanTold,
  isUnlooked,
  type NamedMember,
  type SendingHold,
  type SendingProposal,
  type SendingRef,
  waitsForRoom,
} from './sending-proposal.ts';
import { isLate } from './sending-time.ts';
import { findTurnAtOnce, type Turn } from './waiting-line.ts';

export interface SendApprovedPorts extends ConsideringPorts, VersionPorts {
  readonly appeals: VersionPorts['appeals'];
  readonly nowMs: () => number;
  readonly proposals: Pick<SendingProposals, 'find' | 'move' | 'ofDraft' | 'told' | 'waiting'>;
  readonly drafts: Pick<Drafts, 'find' | 'findImage' | 'withdrawn'>;
  readonly offices: Pick<Offices, 'find'>;
  readonly publishers: Pick<PublisherStore, 'findPublisher'>;
  /** Members to be mailed. */
  enqueueActed(acts: readonly ActToTell[]): Promise<void>;
}

/** `early`: it is not its time yet. `waits`: its publisher's budgets are used up until then. `nothing-to-do`: it went out, was stopped, or was never approved. `busy`: try again. */
export type SentOutcome =
  | { readonly kind: 'sent'; readonly published: PublishedAppeal }
  | { readonly kind: 'held'; readonly because: SendingHold }
  | { readonly kind: 'early' | 'waits'; readonly atMs: number }
  | { readonly kind: 'nothing-to-do' | 'busy' };

const MAX_ATTEMPTS = 5;

/**
 * Publishes an approved proposal once its time has come, if everything that was approved is still true. A caller may ask again: it goes out once. If the publisher's
 * budgets have no room, the proposal waits and keeps its approval. If it can't go out, it is held, and members ask for it again. The members concerned are told of
 * both, also if a worker dies on the way.
 */
export async function sendApproved(ref: SendingRef, ports: SendApprovedPorts): Promise<SentOutcome> {
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
    const proposal = await ports.proposals.find(ref);
    if (proposal?.status === 'stopped' && proposal.waitsSinceMs !== undefined) return passOn(proposal, ports);
    if (proposal?.status === 'held' && proposal.isUntold) return tellHeld(proposal, ports);
    if (proposal?.status !== 'approved' || proposal.goesOutAtMs === undefined) return { kind: 'nothing-to-do' };
    if (waitsForRoom(proposal)) await tellWaits(proposal, proposal.goesOutAtMs, ports);
    const nowMs = ports.nowMs();
    if (nowMs < proposal.goesOutAtMs) return { kind: 'early', atMs: proposal.goesOutAtMs };
    const outcome = isLate(proposal.goesOutAtMs, nowMs) ? 'late' : await tryToSend(proposal, ports, nowMs);
    if (outcome === 'busy') return { kind: 'busy' };
    if (outcome === 'changed meanwhile') continue;
    if (typeof outcome === 'string') {
      if (await hold(proposal, outcome, ports, nowMs))
        return tellHeld({ ...proposal, status: 'held', held: outcome }, ports);
    } else if ('to' in outcome) {
      if (!(await letWait(proposal, outcome, ports, nowMs))) continue;
      // It counted those ahead of it where there is room for them now.
      await placeAgain(proposal, ports, nowMs);
      return { kind: 'waits', atMs: outcome.goesOutAtMs };
    } else {
      // Where limits were raised there may be room for what waited longer.
      if (proposal.waitsSinceMs === undefined) await placeAgain(proposal, ports, nowMs);
      return { kind: 'sent', published: outcome };
    }
  }
  return { kind: 'busy' };
}

/** What waited and was stopped is due until its room is given to what waits behind it. */
async function passOn(proposal: SendingProposal, ports: SendApprovedPorts): Promise<SentOutcome> {
  if ((await placeAgain(proposal, ports, ports.nowMs())) === 'busy') return { kind: 'busy' };
  await ports.proposals.told(proposal);
  return { kind: 'nothing-to-do' };
}

type Wait = Extract<SendingMove, { readonly to: 'waits' }>;

/** Until when a proposal waits for room, unless that is too late. */
function waitFor(
  { atMs, lineRevision }: Turn,
  { waitsSinceMs }: SendingProposal,
  decision: Published,
  nowMs: number,
): Wait | 'over-budget' | 'act-by-over' {
  if (atMs === undefined) return 'over-budget';
  if (isPast(decision.kind === 'publish' ? decision.content : decision.version, atMs)) return 'act-by-over';
  return { to: 'waits', waitsSinceMs: waitsSinceMs ?? nowMs, goesOutAtMs: atMs, lineRevision };
}

type Published = Extract<Considered['decision'], { readonly kind: 'publish' | 'add editions' }>;

async function letWait(
  proposal: SendingProposal,
  wait: Wait,
  ports: SendApprovedPorts,
  nowMs: number,
): Promise<boolean> {
  const entry = entryOf('sending-waits', proposal, ports.newId(), nowMs);
  if (!(await ports.proposals.move(proposal, wait, entry))) return false;
  await tellWaits(proposal, wait.goesOutAtMs, ports);
  return true;
}

/** The members are told after the move: of two workers, one gives it its time. If the worker dies in between, the next one tells them. */
async function tellWaits(
  proposal: SendingProposal,
  goesOutAtMs: number,
  { proposals, enqueueActed }: SendApprovedPorts,
): Promise<void> {
  if (!isLaterThanTold(goesOutAtMs, proposal)) return;
  await enqueueActed(becameToTell(proposal, waitsToTell(proposal, goesOutAtMs)));
  await proposals.told({ ...proposal, goesOutAtMs });
}

const hold = (
  proposal: SendingProposal,
  held: SendingHold,
  { proposals, newId }: SendApprovedPorts,
  nowMs: number,
): Promise<boolean> => {
  const act = held === 'told-changed' ? 'sending-alone-held' : 'sending-held';
  return proposals.move(proposal, { to: 'held', held, heldAtMs: nowMs }, entryOf(act, proposal, newId(), nowMs));
};

async function tellHeld(proposal: SendingProposal, ports: SendApprovedPorts): Promise<SentOutcome> {
  const { proposals, enqueueActed } = ports;
  const actId = uuidOf([proposal.proposalId, 'held']);
  // A member who reads that it did not go out would send it once more.
  if (!isAskedAgain(proposal, await proposals.ofDraft(proposal.publisherId, proposal.draftId)))
    await enqueueActed(becameToTell(proposal, { did: 'sending-held', actId }));
  if (proposal.waitsSinceMs !== undefined && (await placeAgain(proposal, ports, ports.nowMs())) === 'busy')
    return { kind: 'busy' };
  await proposals.told(proposal);
  return { kind: 'held', because: proposal.held ?? 'other' };
}

/** A line of the office's history, by the member who asked. */
const entryOf = (
  act: 'sending-waits' | 'sending-held' | 'sending-alone-held',
  { draftId, revision, digest, author }: SendingProposal,
  entryId: string,
  atMs: number,
) => newEntry({ act, draftId, revision, digest }, author, entryId, atMs);

type Tried = PublishedAppeal | Wait | SendingHold | 'busy' | 'changed meanwhile';

async function tryToSend(proposal: SendingProposal, ports: SendApprovedPorts, nowMs: number): Promise<Tried> {
  const { publisherId, draftId, revision, proposalId, digest, goesOutAtMs = nowMs, decision: approved } = proposal;
  const [office, publisher, newest, withdrawn] = await Promise.all([
    ports.offices.find(publisherId),
    ports.publishers.findPublisher(publisherId),
    ports.drafts.find(publisherId, draftId),
    ports.drafts.withdrawn(publisherId),
  ]);
  if (!office || !publisher || !approved) return 'no-decider';
  const lost = whyLost(proposal, office);
  if (lost) return lost;
  if (!isAsApproved(proposal, newest, withdrawn)) return 'changed';
  const image = await imageOf(newest, ports.drafts);
  const { request } = requestOf(newest, image?.bytes);
  if (!request) return 'changed';
  const considered = await considerRequest(request, publisherId, ports, nowMs, 'own');
  if (considered.kind === 'busy') return 'busy';
  if (considered.kind !== 'considered') return isActByOver(considered) ? 'act-by-over' : 'other';
  const author = memberAuthor(approved.by);
  const act = isUnlooked(proposal) ? 'sending-alone-sent' : 'sending-sent';
  const approval: Approval = {
    ...{ publisherId, proposalId, digest, goesOutAtMs, draft: { draftId, revision } },
    officeRevision: office.revision,
    withdrawnRevision: withdrawn.revision,
    ...(publisher.limits && { limits: publisher.limits }),
    entry: { entryId: ports.newId(), atMs: nowMs, author, act, draftId, revision, digest },
  };
  const closes = entryOfEnd(considered, approved.by, { entryId: ports.newId(), nowMs });
  // The member who asks answers for who agreed: a colleague who approves recorded none of it.
  const vouching = memberAuthor(proposal.author);
  const party = { ...publisher, author, vouching, approval, ...(closes && { entry: closes }) };
  return write(considered, proposal, { ...party, office }, { ...ports, nowMs: () => nowMs });
}

/** Whether nothing is wrong with it but its day. */
const isActByOver = (refusal: Refusal): boolean =>
  refusal.kind === 'refused' && refusal.faults.every(({ field }) => field === 'expiresOn');

/** An outcome closes its case: the history tells it as it does where that is said without mail. */
function entryOfEnd(
  { known, decision }: Considered,
  by: NamedMember,
  { entryId, nowMs }: { readonly entryId: string; readonly nowMs: number },
): Entry | undefined {
  if (!known || decision.kind !== 'publish' || !decision.content.ended) return undefined;
  const { ended } = decision.content;
  const { appealId } = known;
  const act = { act: 'case-ended', appealId, version: decision.version, ended, byOutcome: true } as const;
  return newEntry(act, by, entryId, nowMs);
}

async function write(
  considered: Considered,
  proposal: SendingProposal,
  party: Publishing & { readonly office: Office },
  ports: SendApprovedPorts,
): Promise<Tried> {
  const { contentHash, version } = proposal;
  const { decision } = considered;
  if (decision.kind === 'likely the same') return 'likely-the-same';
  if (decision.kind !== 'publish' && decision.kind !== 'add editions') return 'other';
  const number = decision.kind === 'publish' ? decision.version : decision.version.version;
  // The mails say which version they are of, and what the page shows has to be what was looked at.
  if (decision.contentHash !== contentHash || number !== version.version) return 'changed';
  const nowMs = ports.nowMs();
  const limits = { ...ports.limits, ...party.limits };
  const turn = (isFull: boolean) => findTurnAtOnce(proposal, party.office, limits, ports, { nowMs, isFull });
  const place = await turn(false);
  if (place === 'changed meanwhile') return place;
  if (place.atMs !== nowMs) return waitFor(place, proposal, decision, nowMs);
  const { ahead } = place;
  const outcome =
    decision.kind === 'publish'
      ? await writeNextVersion(considered, decision, { ...party, ahead }, ports)
      : await writeEditions(considered, decision, { ...party, ahead }, ports);
  if (outcome === 'changed meanwhile') return outcome;
  if (outcome.kind === 'busy') return 'busy';
  if (outcome.kind !== 'refused') return outcome.published;
  // One that was ahead may have gone out meanwhile: then its room is taken once, and was counted twice.
  const placeNow = await turn(true);
  if (placeNow === 'changed meanwhile') return placeNow;
  return placeNow.atMs === nowMs ? 'changed meanwhile' : waitFor(placeNow, proposal, decision, nowMs);
}
