import { type AtDesk, hasJoined, type Member } from '../members/members.ts';
import { whoDecides } from './may-decide.ts';
import type { SendingProposals } from './ports.ts';
import type { AskedSending, SendingProposal } from './sending-proposal.ts';

interface OfDraft extends Pick<SendingProposal, 'draftId' | 'revision'> {
  readonly isUrgent: boolean;
}

export interface AskingPorts {
  readonly proposals: Pick<SendingProposals, 'ofDraft'>;
  readonly drafts: {
    /** Who saved the revisions behind one, up to another. */
    writers(publisherId: string, draftId: string, behind: number, upTo: number): Promise<readonly string[]>;
  };
}

/** What comes of it when a member asks about a revision. */
export interface Asking {
  /** What was asked of the draft before, the newest first. */
  readonly before: readonly SendingProposal[];
  /** Who may decide on it then. */
  readonly deciders: readonly Member[];
  /** Where no one may: who could, if they were a second person beside the member. */
  readonly notSecond: readonly Member[];
  /** Where no one may: other members, of whom someone may decide when they ask. */
  readonly askers: readonly Member[];
  /** The same revision is approved, and is to go out. */
  readonly approved?: SendingProposal;
  /** Requests of the same revision, the member's own too, whose place this one takes. */
  readonly replaces: readonly SendingProposal[];
}

/** Who may decide when a member asks about a revision of a draft, and what waits of it already. */
export async function findAsking(
  { office, member }: Pick<AtDesk, 'office' | 'member'>,
  { draftId, revision, isUrgent }: OfDraft,
  ports: AskingPorts,
  nowMs: number,
): Promise<Asking> {
  const { publisherId } = office;
  const before = await ports.proposals.ofDraft(publisherId, draftId);
  const rewriters = await rewritersOf({ publisherId, draftId, revision }, before, ports);
  const decidersFor = (author: Member) => whoDecides(office, { author, isUrgent }, nowMs, rewriters);
  const deciders = decidersFor(member);
  const others = office.members.filter(
    (one) => one.memberId !== member.memberId && hasJoined(one) && one.permissions.includes('propose'),
  );
  const approved = approvedOf(before, revision);
  return {
    ...{ before, deciders },
    notSecond:
      deciders.length > 0
        ? []
        : whoDecides({ ...office, needsTwo: false }, { author: member, isUrgent }, nowMs, rewriters),
    askers: deciders.length > 0 ? [] : others.filter((one) => decidersFor(one).length > 0),
    ...(approved && { approved }),
    replaces: openOf(before, revision),
  };
}

/** Requests of a revision that no one decided on. */
export const openOf = (proposals: readonly SendingProposal[], revision: number): SendingProposal[] =>
  proposals.filter((one) => one.revision === revision && one.status === 'open');

/** Of a revision, what is approved and did not go out yet. */
export const approvedOf = (proposals: readonly SendingProposal[], revision: number): SendingProposal | undefined =>
  proposals.find((one) => one.revision === revision && one.status === 'approved');

/** Whether two proposals say the same, the time too: of a press that was made twice there is one. */
export const isSameRequest = (one: AskedSending, other: AskedSending): boolean =>
  one.digest === other.digest && one.author.memberId === other.author.memberId && one.note === other.note;

/** Members who returned a draft, and wrote of it since. @param before - what was asked of it. */
export async function rewritersOf(
  { publisherId, draftId, revision }: Pick<SendingProposal, 'publisherId' | 'draftId' | 'revision'>,
  before: readonly SendingProposal[],
  { drafts }: Pick<AskingPorts, 'drafts'>,
): Promise<ReadonlySet<string>> {
  const returned = new Map<string, number>();
  for (const { status, decision, revision: of } of before)
    if (status === 'returned' && decision)
      returned.set(decision.by.memberId, Math.min(of, returned.get(decision.by.memberId) ?? of));
  const wrote = await Promise.all(
    [...returned].map(async ([memberId, behind]) =>
      (await drafts.writers(publisherId, draftId, behind, revision)).includes(memberId) ? [memberId] : [],
    ),
  );
  return new Set(wrote.flat());
}
