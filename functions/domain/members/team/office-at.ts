import { daysInMs } from '../../time/time.ts';
import type { Act } from '../entry.ts';
import { findMember, type Office } from '../office.ts';
import { inOrder } from '../permission.ts';
import { endsAtMs, type Proposed } from './proposal.ts';
import { givenBack } from './suspending.ts';

/** An office at a moment, and what time did to it since it was kept. */
export interface Settled {
  readonly office: Office;
  readonly acts: readonly Act[];
}

/** How long a removed member can be mailed that they were. */
const FORMER_DAYS = 1;

/**
 * What becomes of an office by time alone: proposals end that are too old, or whose author may not manage the team any more; who was suspended by one of them may
 * again do what they might; and once its day is over, the office asks for two no more.
 */
export function settle({ proposals = [], former = [], ...rest }: Office, nowMs: number): Settled {
  const open = proposals.filter((one) => {
    const isManager = findMember(rest, one.authorId)?.permissions.includes('manage') === true;
    return isManager && nowMs < endsAtMs(one);
  });
  const lately = former.filter(({ removedAtMs }) => nowMs < removedAtMs + daysInMs(FORMER_DAYS));
  const kept: Office = {
    ...rest,
    ...(open.length > 0 && { proposals: open }),
    ...(lately.length > 0 && { former: lately }),
  };
  const lapsed = givenBack(kept, nowMs);
  if (!lapsed.office.twoEnds || nowMs < lapsed.office.twoEnds.dueAtMs) return lapsed;
  const { twoEnds: _, needsTwo: __, ...office } = lapsed.office;
  return { office, acts: [...lapsed.acts, { act: 'two-decide', isOn: false }] };
}

export const officeAt = (office: Office, nowMs: number): Office => settle(office, nowMs).office;

/** When time does something to an office next, in epoch milliseconds; undefined where nothing waits. */
export function nextDueMs({
  recovery,
  twoEnds,
  proposals = [],
  members,
}: Pick<Office, 'recovery' | 'twoEnds' | 'proposals' | 'members'>): number | undefined {
  const suspending = proposals.filter(({ proposalId }) =>
    members.some(({ suspended }) => suspended?.proposalId === proposalId),
  );
  const moments = [recovery?.dueAtMs, twoEnds?.dueAtMs, ...suspending.map(endsAtMs)];
  const known = moments.filter((one) => one !== undefined);
  return known.length > 0 ? Math.min(...known) : undefined;
}

/** What an entry says of a proposal: whom it is about goes by the name that they have then, and whom it lets in or lets do more by their address too. */
export function toldOf(proposed: Proposed, { members }: Pick<Office, 'members'>) {
  const { kind: what } = proposed;
  if (proposed.kind === 'one-decides') return { what };
  const about = proposed.kind === 'invite' ? proposed : members.find((one) => one.memberId === proposed.memberId);
  const isLetIn = what === 'invite' || what === 'invite-again' || what === 'grant';
  return {
    what,
    name: about?.name,
    ...(isLetIn && { address: about?.address }),
    ...('permissions' in proposed && { permissions: inOrder(proposed.permissions) }),
  };
}
