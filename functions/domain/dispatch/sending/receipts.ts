import type { WaitReason } from '../dispatches.ts';

/**
 * What became of one subscriber in one call to SES.
 *
 * SES answered for this subscriber:
 * - `accepted`: SES took the mail.
 * - `failed`: SES did not take it, and a later call may succeed.
 * - `refused`: SES will never take it; it is not tried again.
 *
 * SES answered that our account can mail no subscriber just now:
 * - `throttled`: too many mails a second.
 * - `over-quota`: the mails of 24 hours are used up.
 * - `paused`: SES suspended the account, or paused it or the configuration set.
 * - `misconfigured`: a setting of ours is wrong.
 *
 * The worker concluded:
 * - `refused-unproven`: SES refused it, but has accepted no other subscriber of the slice yet: the mail itself may be at fault, so it is tried again.
 * - `not-sent`: SES refused the whole call, or it never left. Another call may mail these subscribers.
 * - `uncertain`: SES gave no clear answer, so the mail may have been sent.
 * - `freed`: it was `uncertain`, and SES reported no event of it in time. Another call may mail the subscriber, perhaps a second time.
 */
export const ENTRY_OUTCOMES = [
  'accepted',
  'failed',
  'refused',
  'throttled',
  'over-quota',
  'paused',
  'misconfigured',
  'refused-unproven',
  'not-sent',
  'uncertain',
  'freed',
] as const;
export type EntryOutcome = (typeof ENTRY_OUTCOMES)[number];

/** What follows from an outcome. */
interface Meaning {
  /** The state that it puts the subscriber in; `none`: it leaves them in the state that they were in. */
  readonly person: 'none' | 'accepted' | 'retry' | 'terminal' | 'uncertain';
  /** Why the slice waits before its next call; absent where it need not. */
  readonly waits?: WaitReason;
}

/** Every outcome's meaning; an outcome without one is a compile error. */
export const OUTCOME_MEANING: Readonly<Record<EntryOutcome, Meaning>> = {
  accepted: { person: 'accepted' },
  failed: { person: 'retry' },
  refused: { person: 'terminal' },
  throttled: { person: 'none', waits: 'throttled' },
  'over-quota': { person: 'none', waits: 'daily-quota' },
  paused: { person: 'none', waits: 'account' },
  misconfigured: { person: 'none', waits: 'fault' },
  'refused-unproven': { person: 'retry' },
  'not-sent': { person: 'none' },
  uncertain: { person: 'uncertain', waits: 'retry' },
  freed: { person: 'none' },
};

/** Why the slice of a call with these outcomes should wait, if it should. */
export const waitReasonOf = (outcomes: readonly EntryOutcome[]): WaitReason | undefined =>
  outcomes.map((outcome) => OUTCOME_MEANING[outcome].waits).find((waits) => waits !== undefined);

/** Outcomes after which the subscriber has the mail, or may have it. */
export const MAY_HAVE_IT: ReadonlySet<EntryOutcome> = new Set(['accepted', 'uncertain', 'freed']);

/** The record of one call to SES: written before the call is made, and completed by what came of it. */
export interface Receipt {
  readonly callId: string;
  /** The number of the worker's lease on the slice when it made the call. */
  readonly fence: number;
  /**
   * `intent`: the call is about to be made. `done`: SES answered. `uncertain`: SES gave no clear answer. `resolved`: it was uncertain, and SES's
   * events, or that none came, decided.
   */
  readonly state: 'intent' | 'done' | 'uncertain' | 'resolved';
  /** Subscriber ids, in the order of the call's entries. */
  readonly people: readonly string[];
  /** One for each of `people`; empty in the state `intent`. */
  readonly outcomes: readonly EntryOutcome[];
  /** Of a digest: which of its appeals each of `people` was sent, as {@link MailEntry.carries}. */
  readonly carries?: readonly string[];
  readonly intentAtMs: number;
  readonly resultAtMs?: number;
  /** When a worker saw that SES's events arrive again, after none had arrived by the time at which the call was to be decided. */
  readonly eventsBackAtMs?: number;
}

/** Where one subscriber stands in a slice. A subscriber without a state has not been mailed yet. */
export type PersonState =
  | { readonly kind: 'accepted' | 'terminal' | 'uncertain' }
  | { readonly kind: 'retry'; readonly afterMs: number; readonly attempts: number; readonly firstAtMs: number };

/** When a person whose entry failed is tried again, and when no more. */
export interface RetryPolicy {
  /** The first wait; each further one is twice as long. */
  readonly firstWaitMs: number;
  readonly longestWaitMs: number;
  /** From the first failure; then the person is terminal. */
  readonly giveUpAfterMs: number;
}

/** The wait before attempt `attempts + 1`, doubled each time up to the longest. */
export const backoffMs = (attempts: number, { firstWaitMs, longestWaitMs }: RetryPolicy) =>
  Math.min(firstWaitMs * 2 ** Math.min(Math.max(attempts - 1, 0), 30), longestWaitMs);

/** A state replaces an earlier one only if its number is as high: no later receipt makes an accepted mail another. */
const STRENGTH = { retry: 0, terminal: 1, uncertain: 2, accepted: 3 } as const;

function afterFailure(earlier: PersonState | undefined, atMs: number, policy: RetryPolicy): PersonState {
  const before = earlier?.kind === 'retry' ? earlier : undefined;
  const attempts = (before?.attempts ?? 0) + 1;
  const firstAtMs = before?.firstAtMs ?? atMs;
  if (atMs - firstAtMs >= policy.giveUpAfterMs) return { kind: 'terminal' };
  return { kind: 'retry', attempts, firstAtMs, afterMs: atMs + backoffMs(attempts, policy) };
}

/** The outcome of one subscriber in one call. A call that is still an intent may have been sent, so it counts as uncertain. */
export const outcomeOf = (receipt: Receipt, index: number): EntryOutcome => receipt.outcomes[index] ?? 'uncertain';

/**
 * The state of each subscriber that a slice's receipts name. The order of the receipts does not matter. Intents count as uncertain, so call it
 * only under the slice's lease, when no call is under way.
 */
export function foldReceipts(receipts: readonly Receipt[], policy: RetryPolicy): Map<string, PersonState> {
  const states = new Map<string, PersonState>();
  for (const receipt of receipts.toSorted((a, b) => a.intentAtMs - b.intentAtMs)) {
    receipt.people.forEach((subscriberId, index) => {
      const { person } = OUTCOME_MEANING[outcomeOf(receipt, index)];
      if (person === 'none') return;
      const earlier = states.get(subscriberId);
      const state: PersonState =
        person === 'retry' ? afterFailure(earlier, receipt.resultAtMs ?? receipt.intentAtMs, policy) : { kind: person };
      if (!earlier || STRENGTH[state.kind] >= STRENGTH[earlier.kind]) states.set(subscriberId, state);
    });
  }
  return states;
}

/** Whether the next call may mail this subscriber: they have not been mailed yet, or their retry is due. */
export const isToBeMailed = (state: PersonState | undefined, nowMs: number) =>
  state === undefined || (state.kind === 'retry' && state.afterMs <= nowMs);

/** How many calls since the last accepted mail gave a reason to wait: the more, the longer the slice waits before the next one. */
export function countTroubles(receipts: readonly Receipt[]): number {
  const latestFirst = receipts.toSorted((a, b) => b.intentAtMs - a.intentAtMs);
  const lastGood = latestFirst.findIndex((receipt) => receipt.outcomes.includes('accepted'));
  const since = lastGood === -1 ? latestFirst : latestFirst.slice(0, lastGood);
  return since.filter((receipt) =>
    receipt.people.some((_, index) => OUTCOME_MEANING[outcomeOf(receipt, index)].waits !== undefined),
  ).length;
}

/** Subscribers whom another call may mail, since an earlier one had no clear answer. */
export const freedPeople = (receipts: readonly Receipt[]): Set<string> =>
  new Set(receipts.flatMap(({ people, outcomes }) => people.filter((_, index) => outcomes[index] === 'freed')));

/** The state of a receipt once SES has answered: uncertain while one of its subscribers is. */
export const stateOfAnswered = (outcomes: readonly EntryOutcome[]) =>
  outcomes.includes('uncertain') ? ('uncertain' as const) : ('done' as const); // else both widen to string

/** How many subscribers are in each state. */
export function countStates(states: ReadonlyMap<string, PersonState>): Record<PersonState['kind'], number> {
  const counts = { accepted: 0, terminal: 0, uncertain: 0, retry: 0 };
  for (const state of states.values()) counts[state.kind] += 1;
  return counts;
}

/** A slice's counts of subscribers, from its receipts. */
export function countReceipts(receipts: readonly Receipt[], policy: RetryPolicy) {
  const { accepted, terminal, uncertain, retry } = countStates(foldReceipts(receipts, policy));
  return { accepted, terminal, uncertain, freed: freedPeople(receipts).size, retrying: retry };
}
