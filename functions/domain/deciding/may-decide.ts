import { findMember, hasJoined, type Member, type Office } from '../members/office.ts';
import type { AskedSending, SendingProposal } from './sending-proposal.ts';
import { mayStop } from './stop-sending.ts';

/** Why a member can't decide on a proposal. `rewrote`: they returned the draft, and wrote of it since. */
export type CantDecide = 'own' | 'not-allowed' | 'not-urgent' | 'rewrote';

type Asked = Pick<AskedSending, 'author' | 'isUrgent'>;

/** Whether a member of an office may decide on what another asks. @param rewriters - who returned the draft, and wrote of it since. */
export function cantDecide(
  { author, isUrgent }: Asked,
  { memberId, permissions }: Pick<Member, 'memberId' | 'permissions'>,
  rewriters: ReadonlySet<string> = new Set(),
): CantDecide | undefined {
  if (author.memberId === memberId) return 'own';
  if (!permissions.includes('decide')) return 'not-allowed';
  if (isUrgent && !permissions.includes('send-urgent')) return 'not-urgent';
  return rewriters.has(memberId) ? 'rewrote' : undefined;
}

/** Whom a proposal is mailed to: who joined and may decide on it. */
export const whoDecides = ({ members }: Office, asked: Asked, rewriters?: ReadonlySet<string>): Member[] =>
  members.filter((member) => hasJoined(member) && cantDecide(asked, member, rewriters) === undefined);

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

/** Whether an approval holds still: who gave it is a member who may; of what its author sends alone, that they still may, or that a colleague has looked at it who may. */
export function holdsStill(proposal: SendingProposal, office: Office): boolean {
  const { alone, author, isUrgent, decision, looked } = proposal;
  const isBy = (memberId: string | undefined) => {
    const decider = memberId === undefined ? undefined : findMember(office, memberId);
    return decider !== undefined && cantDecide(proposal, decider) === undefined;
  };
  if (!alone) return isBy(decision?.by.memberId);
  const sender = findMember(office, author.memberId);
  return isBy(looked?.by.memberId) || (sender !== undefined && maySendAlone(office, sender, isUrgent));
}

/** Whether all who were told of what is sent alone can stop it still, as who they were then. Once a colleague has looked at it, no one has to. */
export function canToldStop({ alone, looked, mailedTo }: SendingProposal, office: Office): boolean {
  if (!alone || looked) return true;
  return mailedTo.every((memberId) => {
    const member = findMember(office, memberId);
    if (!member || !hasJoined(member) || !mayStop({ member })) return false;
    return member.standing === (alone.standings?.[memberId] ?? member.standing);
  });
}
