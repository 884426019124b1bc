import { uuidOf } from '../appeal/appeal.ts';
import type { Drafts } from '../drafts/drafts.ts';
import { type ActToTell, isColleague, type Member, newEntry, type Office } from '../members/members.ts';
import { mayStop } from './may-decide.ts';
import type { Replaced, SendingProposals } from './ports.ts';
import { type AskedSending, isAskedAgain, type SendingProposal, toldAlone } from './sending-proposal.ts';

/** What becomes of an open request once its author, or a colleague, asks again about the same revision or sends it alone. */
export function replacedBy(
  proposal: SendingProposal,
  { proposalId, author }: Pick<AskedSending, 'proposalId' | 'author'>,
  entryId: string,
  nowMs: number,
): Replaced {
  const { draftId, revision, digest } = proposal;
  return {
    proposal,
    move: { to: 'stopped', stopped: { by: author, atMs: nowMs, replacedBy: proposalId } },
    entry: newEntry({ act: 'sending-replaced', draftId, revision, digest }, author, entryId, nowMs),
  };
}

/** Who is told that a newer request took the place of others. */
export const replacedToTell = (replaced: readonly SendingProposal[], by: Pick<Member, 'memberId'>): ActToTell[] =>
  replaced.flatMap((one) => endedToTell(one, by, 'request-replaced'));

/** Who is told that a proposal ended, and how: all whom it concerned but the member who ended it. */
export function endedToTell(
  proposal: SendingProposal,
  { memberId: by }: Pick<Member, 'memberId'>,
  did: ActToTell['did'],
): ActToTell[] {
  const { publisherId, proposalId } = proposal;
  return concernedBy(proposal)
    .filter((memberId) => memberId !== by)
    .map((memberId) => ({ publisherId, memberId, by, did, actId: proposalId, about: proposalId }));
}

/** The members who are told that a proposal waits or was held: its author, and who approved it. Each is told once for an `actId`. */
export const becameToTell = (proposal: SendingProposal, told: Pick<ActToTell, 'did' | 'actId' | 'atMs'>): ActToTell[] =>
  concernedBy(proposal).map((memberId) => ({
    ...{ publisherId: proposal.publisherId, memberId, about: proposal.proposalId },
    ...told,
  }));

/** What the members are told of a time until which a proposal waits. They are told it once. */
export const waitsToTell = ({ proposalId }: Pick<SendingProposal, 'proposalId'>, atMs: number) =>
  ({ did: 'sending-waits', actId: uuidOf([proposalId, 'waits', atMs]), atMs }) as const;

/** The author, and who approved it or was asked, or told that no second person did. */
function concernedBy(proposal: SendingProposal): string[] {
  const { author, decision, mailedTo } = proposal;
  const deciders = decision ? [decision.by.memberId, ...toldAlone(proposal)] : mailedTo;
  return [...new Set([author.memberId, ...deciders])];
}

export interface StandsPorts {
  readonly proposals: Pick<SendingProposals, 'ofDraft'>;
  readonly deskDrafts: Pick<Drafts, 'find'>;
}

/** Whether nothing newer was asked of its draft, and no one changed that since. */
export async function standsAsAsked(
  proposal: SendingProposal,
  { proposals, deskDrafts }: StandsPorts,
): Promise<boolean> {
  const { publisherId, draftId, revision } = proposal;
  const [asked, draft] = await Promise.all([
    proposals.ofDraft(publisherId, draftId),
    deskDrafts.find(publisherId, draftId),
  ]);
  return !isAskedAgain(proposal, asked) && draft?.revision === revision;
}

/** Who is told, without its text, that something goes out without a second person: who joined, and may neither write nor decide. @param by - those by whom it does. */
export const aloneToTell = (
  { publisherId, members }: Office,
  { proposalId }: Pick<AskedSending, 'proposalId'>,
  [first, ...others]: readonly [string, ...string[]],
): ActToTell[] =>
  members
    .filter((member) => isColleague(member) && !mayStop({ member }) && ![first, ...others].includes(member.memberId))
    .map(({ memberId }) => ({
      ...{ publisherId, memberId, by: first, did: 'sending-alone', actId: proposalId, about: proposalId },
    }));
