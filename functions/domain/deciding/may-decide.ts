import type { Permission } from '../../contract/team-acts.ts';
import type { AtDesk, Member, NotSecond, Office } from '../members/members.ts';
import { findMember, hasJoined, isColleague, whyNotSecond } from '../members/members.ts';
import { type AskedSending, isAlone, type SendingProposal } from './sending-proposal.ts';

/** Why a member can't decide on a proposal. `rewrote`: they returned the draft, and wrote of it since. The others: they are no second person, and the office asks for two. */
export type CantDecide = 'own' | 'not-allowed' | 'not-urgent' | 'rewrote' | NotSecond;

type Asked = Pick<AskedSending, 'author' | 'isUrgent'>;

const NO_ONE: ReadonlySet<string> = new Set();

/** Whether a member may decide on what another asks, whoever they are to each other. @param rewriters - who returned the draft, and wrote of it since. */
function lacksRight(
  { author, isUrgent }: Asked,
  { memberId, permissions }: Pick<Member, 'memberId' | 'permissions'>,
  rewriters = NO_ONE,
): Exclude<CantDecide, NotSecond> | undefined {
  if (author.memberId === memberId) return 'own';
  if (!permissions.includes('decide')) return 'not-allowed';
  if (isUrgent && !permissions.includes('send-urgent')) return 'not-urgent';
  return rewriters.has(memberId) ? 'rewrote' : undefined;
}

/** What it takes to decide on a proposal. */
const rightsFor = ({ isUrgent }: Asked): readonly Permission[] => (isUrgent ? ['decide', 'send-urgent'] : ['decide']);

/** Why a member's yes would be no second person's, if it were none: in an office that asks for two they can't decide, in others it goes out as what one person sends alone. */
export const whyAsOne = (office: Office, asked: Asked, member: Member, nowMs: number): NotSecond | undefined =>
  whyNotSecond(findMember(office, asked.author.memberId), member, rightsFor(asked), nowMs);

/** Why a member of an office can't decide on what another asks. */
export const cantDecide = (
  office: Office,
  asked: Asked,
  member: Member,
  nowMs: number,
  rewriters?: ReadonlySet<string>,
): CantDecide | undefined =>
  lacksRight(asked, member, rewriters) ?? (office.needsTwo ? whyAsOne(office, asked, member, nowMs) : undefined);

/** Why a member's look at what goes out without a second person would be no second person's. */
export function cantLook(
  office: Office,
  proposal: SendingProposal,
  member: Member,
  nowMs: number,
  rewriters?: ReadonlySet<string>,
): CantDecide | undefined {
  const { decision } = proposal;
  const lacking = lacksRight(proposal, member, rewriters) ?? whyAsOne(office, proposal, member, nowMs);
  if (lacking || !decision?.asOne) return lacking;
  if (decision.by.memberId === member.memberId) return decision.asOne.because;
  return whyNotSecond(findMember(office, decision.by.memberId), member, rightsFor(proposal), nowMs);
}

/** Whom a proposal is mailed to: who joined and may decide on it. */
export const whoDecides = (office: Office, asked: Asked, nowMs: number, rewriters?: ReadonlySet<string>): Member[] =>
  office.members.filter(
    (member) => hasJoined(member) && cantDecide(office, asked, member, nowMs, rewriters) === undefined,
  );

/** Whether a member may stop what was approved: one who may decide or propose, alone. */
export const mayStop = ({ member }: Pick<AtDesk, 'member'>): boolean =>
  member.permissions.includes('decide') || member.permissions.includes('propose');

/** Who can stop what goes out without a second person, but those by whom it does. Who has to come in again can do so by the invitation that they were mailed. */
export const whoStops = ({ members }: Office, by: readonly string[]): Member[] =>
  members.filter((member) => isColleague(member) && mayStop({ member }) && !by.includes(member.memberId));

/** What members stand for at a moment, by their ids. */
export const standingsOf = (members: readonly Member[]): Record<string, number> =>
  Object.fromEntries(members.map(({ memberId, standing }) => [memberId, standing]));

/** Whether a member may send what they wrote without a colleague: where their office allows it, one who may decide on what others write. */
export const maySendAlone = (
  { needsTwo = false, sendsAlone = false }: Pick<Office, 'needsTwo' | 'sendsAlone'>,
  { permissions }: Pick<Member, 'permissions'>,
  isUrgent: boolean,
): boolean =>
  sendsAlone &&
  !needsTwo &&
  permissions.includes('propose') &&
  permissions.includes('decide') &&
  (!isUrgent || permissions.includes('send-urgent'));

/**
 * Whether an approval holds still: who gave it is a member who may; of what goes out without a second person, that its author still may have it so, or who approved it
 * where no two are asked for, or that a colleague has looked at it who may.
 */
export function holdsStill(proposal: SendingProposal, office: Office): boolean {
  const { alone, author, isUrgent, decision, looked } = proposal;
  const isBy = (memberId: string | undefined) => {
    const decider = memberId === undefined ? undefined : findMember(office, memberId);
    return decider !== undefined && lacksRight(proposal, decider) === undefined;
  };
  if (isAlone(proposal) && isBy(looked?.by.memberId)) return true;
  if (!alone) return isBy(decision?.by.memberId) && !(decision?.asOne && office.needsTwo);
  const sender = findMember(office, author.memberId);
  return sender !== undefined && maySendAlone(office, sender, isUrgent);
}

/** Why what was approved would not go out as its office is now. */
export function whyLost(
  proposal: SendingProposal,
  office: Office,
): 'no-decider' | 'author-left' | 'told-changed' | undefined {
  if (!holdsStill(proposal, office)) return 'no-decider';
  if (!findMember(office, proposal.author.memberId)) return 'author-left';
  return canToldStop(proposal, office) ? undefined : 'told-changed';
}

/** Whether all who were told of what goes out without a second person can stop it still, as who they were then. Once a colleague has looked at it, no one has to. */
export function canToldStop(proposal: SendingProposal, office: Office): boolean {
  const { alone, looked, decision } = proposal;
  if (!isAlone(proposal) || looked) return true;
  const standings = decision?.asOne?.standings ?? alone?.standings ?? {};
  return Object.entries(standings).every(([memberId, standing]) => {
    const member = findMember(office, memberId);
    return member !== undefined && mayStop({ member }) && member.standing === standing;
  });
}
