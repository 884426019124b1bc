import type { Permission } from '../../contract/team-acts.ts';
import { daysInMs } from '../time/time.ts';
import { findMember, type LetIn, type Member, MOST_MEMBERS, type Office } from './office.ts';

/** How long a member is no second person to those who let them in, and these none to them. */
export const LET_IN_DAYS = 7;
/** How long after a member gained a right they are no second person by it. */
export const GAINED_DAYS = 1;

/**
 * Why a member is no second person beside another. `let-in`: one let the other in lately, or the same colleague let both in. `gained`: they were given the right a
 * moment ago. `author-left`: the other is no member any more, so that no one can say who let them in.
 */
export const NOT_SECOND = ['let-in', 'gained', 'author-left'] as const;
export type NotSecond = (typeof NOT_SECOND)[number];

/** Why a member's yes to what another asks is no second person's, if it is none. @param rights - that the yes needs. */
export function whyNotSecond(
  first: Member | undefined,
  second: Member,
  rights: readonly Permission[],
  nowMs: number,
): NotSecond | undefined {
  if (!first) return 'author-left';
  if (isOneHand(first, second, nowMs)) return 'let-in';
  return rights.some((right) => gainedLately(second, right, nowMs)) ? 'gained' : undefined;
}

/** Whether one of two members let the other in within the last days, through any chain of invitations, or one hand let both in. An operator's is no hand. */
export function isOneHand(one: Member, other: Member, nowMs: number): boolean {
  const [ofOne, ofOther] = [handsOf(one, nowMs), handsOf(other, nowMs)];
  return ofOne.some((memberId) => ofOther.includes(memberId));
}

/** A member, and while they are new those who let them in. */
const handsOf = ({ memberId, letIn }: Member, nowMs: number): string[] =>
  letIn && nowMs < letIn.atMs + daysInMs(LET_IN_DAYS) ? [memberId, ...letIn.by] : [memberId];

/** What a member may do since they joined counts from then on. */
function gainedLately({ letIn, gainedAtMs = {} }: Member, right: Permission, nowMs: number): boolean {
  const sinceMs = Math.max(letIn?.atMs ?? Number.NEGATIVE_INFINITY, gainedAtMs[right] ?? Number.NEGATIVE_INFINITY);
  return nowMs < sinceMs + daysInMs(GAINED_DAYS);
}

/** Whether colleagues gave a member the right to manage the team within the week: their confirmation could take the office from the others. */
export const managesLately = ({ gainedAtMs = {} }: Member, nowMs: number): boolean =>
  nowMs < (gainedAtMs.manage ?? Number.NEGATIVE_INFINITY) + daysInMs(LET_IN_DAYS);

/** Whether a manager is a second person for what another proposes about the team: of another hand, and not lately allowed to manage it. */
export const isSecondManager = (first: Member, second: Member, nowMs: number): boolean =>
  !isOneHand(first, second, nowMs) && !managesLately(second, nowMs);

/** Until when a member is no second person beside those who let them in; undefined for whom an operator let in. */
export const secondFromMs = ({ letIn }: Member): number | undefined => letIn && letIn.atMs + daysInMs(LET_IN_DAYS);

/** How a member was let in by others, and by those who had let these in. @param before - of one who is let in again. */
export function letInBy(office: Office, members: readonly Member[], nowMs: number, before?: LetIn): LetIn {
  const by = new Set([
    ...members.flatMap(({ memberId, letIn }) => [memberId, ...(letIn?.by ?? [])]),
    ...(before?.by ?? []),
  ]);
  // Of a chain that is longer than an office those count who can still ask or approve.
  const isHere = (memberId: string) => findMember(office, memberId) !== undefined;
  const kept = [...by].toSorted((one, other) => Number(isHere(other)) - Number(isHere(one)));
  return { by: kept.slice(0, MOST_MEMBERS), atMs: nowMs };
}
