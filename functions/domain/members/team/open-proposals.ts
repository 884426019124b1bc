import { daysInMs } from '../../time/spans.ts';
import { findMember, type Office } from '../office.ts';
import { PROPOSAL_DAYS, type Proposed } from './proposal.ts';

/** The office without proposals that are too old, or whose author may not manage the team any more. */
export function withOpenProposals({ proposals = [], ...office }: Office, nowMs: number): Office {
  const open = proposals.filter(({ authorId, atMs }) => {
    const isManager = findMember(office, authorId)?.permissions.includes('manage') === true;
    return isManager && nowMs < atMs + daysInMs(PROPOSAL_DAYS);
  });
  return open.length === 0 ? office : { ...office, proposals: open };
}

/** What an entry says of a proposal: whom it is about goes by the name that they have then. */
export function toldOf(proposed: Proposed, office: Pick<Office, 'members'>) {
  const { kind: what } = proposed;
  switch (proposed.kind) {
    case 'one-decides':
      return { what };
    case 'invite':
      return { what, name: proposed.name, permissions: proposed.permissions };
    case 'grant':
      return { what, name: nameIn(office, proposed.memberId), permissions: proposed.permissions };
    default:
      return { what, name: nameIn(office, proposed.memberId) };
  }
}

const nameIn = ({ members }: Pick<Office, 'members'>, id: string) => members.find((one) => one.memberId === id)?.name;
