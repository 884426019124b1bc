import { type ActToTell, type AtDesk, type Member, newEntry, type Office } from '../members/members.ts';
import type { AskedToMail } from './ask-to-send.ts';
import { rewritersOf } from './asking.ts';
import { aloneToTell } from './ended-requests.ts';
import { lookAtSent } from './look-at-sent.ts';
import { type CantDecide, cantDecide, cantLook, standingsOf, whoStops, whyAsOne } from './may-decide.ts';
import type { SendingMove, SendingProposals } from './ports.ts';
import { isAloneSpent, isAnswered, isUnlooked, type SendingProposal, type SendingRef } from './sending-proposal.ts';
import { type AloneDelay, type Grace, goesOutAt, isPast, leavesAloneAt } from './sending-time.ts';

/** What a member decides of a proposal: to have it sent, or else why not. */
export type Answer = { readonly kind: 'send' } | { readonly kind: 'return'; readonly reason: string };

export interface DecidePorts {
  readonly proposals: Pick<SendingProposals, 'find' | 'list' | 'ofDraft' | 'move' | 'look'>;
  readonly drafts: {
    /** The newest revision, read consistently. */
    find(publisherId: string, draftId: string): Promise<{ readonly revision: number } | undefined>;
    /** Who saved the revisions behind one, up to another. */
    writers(publisherId: string, draftId: string, behind: number, upTo: number): Promise<readonly string[]>;
  };
  newId(): string;
  enqueueAsked(asked: readonly AskedToMail[]): Promise<void>;
  enqueueActed(acts: readonly ActToTell[]): Promise<void>;
  /** Has it published from a moment on. */
  wakeSending(ref: SendingRef, atMs: number): Promise<void>;
}

/**
 * `ended`: someone decided, or stopped it. `void`: the draft was saved since. `other`: the digest that the member looked at is not that of the proposal. `past`: the
 * time that it was to go out at is over. `answered`: a colleague said no to this very revision, and this approval is no second person's. `too-many`: as many went out without a second person today as may, and this approval is none.
 */
export type DecideOutcome =
  | { readonly kind: 'decided'; readonly proposal: SendingProposal }
  | { readonly kind: 'gone' | 'ended' | 'void' | 'other' | 'past' | 'too-many' | 'answered' }
  | { readonly kind: 'refused'; readonly because: CantDecide };

/**
 * Decides on a proposal, as long as it is open, or looks at what its author sends without a colleague. That the draft is as it was, and that the member may, holds in the very transaction.
 * @param digest - what the member looked at.
 */
export async function decideSending(
  { office, member }: Pick<AtDesk, 'office' | 'member'>,
  { digest, answer, ...ref }: SendingRef & { readonly digest: string; readonly answer: Answer },
  ports: DecidePorts,
  waits: Grace & AloneDelay,
  nowMs: number,
): Promise<DecideOutcome> {
  const proposal = await ports.proposals.find(ref);
  if (!proposal) return { kind: 'gone' };
  const isLook = isUnlooked(proposal) && answer.kind === 'send';
  if (proposal.status !== 'open' && !isLook) return { kind: 'ended' };
  if (proposal.digest !== digest) return { kind: 'other' };
  const before = await ports.proposals.ofDraft(ref.publisherId, proposal.draftId);
  const rewriters = await rewritersOf(proposal, before, ports);
  const because = (isLook ? cantLook : cantDecide)(office, proposal, member, nowMs, rewriters);
  if (because) return { kind: 'refused', because };
  const { draftId, revision } = proposal;
  if (proposal.status === 'sent') return lookAtSent({ office, member }, proposal, ports, nowMs);
  const isSending = answer.kind === 'send';
  if ((await ports.drafts.find(ref.publisherId, draftId))?.revision !== revision) return { kind: 'void' };
  if (isLook) return lookAtSent({ office, member }, proposal, ports, nowMs);
  if (isSending && isPast(proposal.when, nowMs)) return { kind: 'past' };
  const notSecond = isSending ? whyAsOne(office, proposal, member, nowMs) : undefined;
  const refused = notSecond && (await whyNotAsOne(proposal, member, before, ports, nowMs));
  if (refused) return { kind: refused };
  const told = notSecond ? whoStops(office, [proposal.author.memberId, member.memberId]) : [];
  const decision = {
    by: { memberId: member.memberId, name: member.name },
    atMs: nowMs,
    ...(!isSending && { reason: answer.reason }),
    ...(notSecond && { asOne: { because: notSecond, standings: standingsOf(told) } }),
  };
  const goesOutAtMs = notSecond ? leavesAloneAt(proposal.when, nowMs, waits) : goesOutAt(proposal, nowMs, waits);
  const move: Exclude<SendingMove, { readonly to: 'waits' }> = isSending
    ? { to: 'approved', decision, goesOutAtMs }
    : { to: 'returned', decision };
  const act = notSecond ? 'sending-approved-as-one' : (`sending-${move.to}` as const);
  const entry = newEntry({ act, draftId, revision, digest }, member, ports.newId(), nowMs);
  const unchanged = { officeRevision: office.revision, draft: { draftId, revision } };
  if (!(await ports.proposals.move(proposal, move, entry, unchanged))) return whyNot(proposal, ports);
  if (notSecond) await tellAlone(office, proposal, member, told, ports);
  if (isSending) await ports.wakeSending(ref, goesOutAtMs);
  const { to: status, ...changed } = move;
  return { kind: 'decided', proposal: { ...proposal, ...changed, status } };
}

/** Why a member's yes, which is no second person's, lets nothing go out. @param before - all that was asked of its draft. */
export async function whyNotAsOne(
  { publisherId, revision, author }: SendingProposal,
  { memberId }: Pick<Member, 'memberId'>,
  before: readonly SendingProposal[],
  { proposals }: { readonly proposals: Pick<SendingProposals, 'list'> },
  nowMs: number,
): Promise<'answered' | 'too-many' | undefined> {
  if (isAnswered(before, revision, [author.memberId, memberId])) return 'answered';
  return isAloneSpent(await proposals.list(publisherId), memberId, nowMs) ? 'too-many' : undefined;
}

/** All others are mailed at once what goes out without a second person: its text to who can stop it. */
async function tellAlone(
  office: Office,
  { publisherId, proposalId, author }: SendingProposal,
  { memberId: approverId }: Member,
  told: readonly Member[],
  ports: DecidePorts,
): Promise<void> {
  await ports.enqueueAsked(told.map(({ memberId }) => ({ publisherId, proposalId, memberId, isApproved: true })));
  await ports.enqueueActed(aloneToTell(office, { proposalId }, [approverId, author.memberId]));
}

async function whyNot(
  { publisherId, proposalId, draftId, revision }: SendingProposal,
  { proposals, drafts }: DecidePorts,
): Promise<DecideOutcome> {
  const [now, draft] = await Promise.all([
    proposals.find({ publisherId, proposalId }),
    drafts.find(publisherId, draftId),
  ]);
  if (now?.status !== 'open') return { kind: 'ended' };
  return draft?.revision === revision ? { kind: 'other' } : { kind: 'void' };
}
