import type { WaitReason } from '../dispatch.ts';

/**
 * What became of one person in one call. The first three are SES's word on the person, the next four on the account, and the
 * rest ours.
 * - `accepted`: SES took the mail.
 * - `failed`: this entry failed and may succeed later.
 * - `refused`: never to be tried again.
 * - `throttled`, `over-quota`, `paused`, `misconfigured`: no subscriber can be mailed just now.
 * - `refused-unproven`: refused alone, but no subscriber of the slice was accepted yet, so the fault may be the mail's.
 * - `not-sent`: the call as a whole was refused or never left, and its people are free for another.
 * - `uncertain`: there was no clear answer.
 * - `resent`: the call had no clear answer and SES told no event of it, so that the person may be mailed by another call, perhaps a second time.
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
  'resent',
] as const;
export type EntryOutcome = (typeof ENTRY_OUTCOMES)[number];

/** What an outcome makes of the person, and why the slice should wait before its next call, if it should. */
interface Meaning {
  readonly person: 'none' | 'accepted' | 'retry' | 'terminal' | 'uncertain';
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
  resent: { person: 'none' },
};

/** Why the slice of a call with these outcomes should wait, if it should. */
export const waitReasonOf = (outcomes: readonly EntryOutcome[]): WaitReason | undefined =>
  outcomes.map((outcome) => OUTCOME_MEANING[outcome].waits).find((waits) => waits !== undefined);

/** Whether someone with this outcome has the mail, or may have it. */
export const MAY_HAVE_IT: ReadonlySet<EntryOutcome> = new Set(['accepted', 'uncertain', 'resent']);

/**
 * The ledger item of one call. `intent`: written before it; `done`: answered; `uncertain`: never answered clearly; `resolved`: it was
 * uncertain, and SES's events or their absence decided.
 */
export interface Receipt {
  readonly callId: string;
  /** The lease that it was made under. */
  readonly fence: number;
  readonly state: 'intent' | 'done' | 'uncertain' | 'resolved';
  /** Subscriber ids, in the order of the call's entries. */
  readonly people: readonly string[];
  /** One for each of `people`; empty while an intent. */
  readonly outcomes: readonly EntryOutcome[];
  /** Of a digest: which of its appeals each of `people` was sent, as {@link MailEntry.carries}. */
  readonly carries?: readonly string[];
  readonly intentAtMs: number;
  readonly resultAtMs?: number;
  /** When a worker saw that SES's events came again, after they had been silent until the call was to be decided. */
  readonly eventsBackAtMs?: number;
}

/** Where one person stands in a slice; someone without a state was not mailed yet. */
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

/** The more is known about a person, the higher the number: a state is never replaced by one that says less. */
const STRENGTH = { retry: 0, terminal: 1, uncertain: 2, accepted: 3 } as const;

function afterFailure(earlier: PersonState | undefined, atMs: number, policy: RetryPolicy): PersonState {
  const before = earlier?.kind === 'retry' ? earlier : undefined;
  const attempts = (before?.attempts ?? 0) + 1;
  const firstAtMs = before?.firstAtMs ?? atMs;
  if (atMs - firstAtMs >= policy.giveUpAfterMs) return { kind: 'terminal' };
  return { kind: 'retry', attempts, firstAtMs, afterMs: atMs + backoffMs(attempts, policy) };
}

/** What one call leaves of a person: an intent without a result may have been sent. */
export const outcomeOf = (receipt: Receipt, index: number): EntryOutcome => receipt.outcomes[index] ?? 'uncertain';

/**
 * The state of each person that a slice's receipts name, in any order they are read in. Intents count as uncertain: fold
 * only under a lease, when no call of the slice is under way.
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

/** Whether a call may be planned for a person: not mailed yet, or a retry that is due. */
export const isToBeMailed = (state: PersonState | undefined, nowMs: number) =>
  state === undefined || (state.kind === 'retry' && state.afterMs <= nowMs);

/** How many of the last calls ended badly for everyone, so how long to wait before the next one. */
export function countTroubles(receipts: readonly Receipt[]): number {
  const latestFirst = receipts.toSorted((a, b) => b.intentAtMs - a.intentAtMs);
  const lastGood = latestFirst.findIndex((receipt) => receipt.outcomes.includes('accepted'));
  const since = lastGood === -1 ? latestFirst : latestFirst.slice(0, lastGood);
  return since.filter((receipt) =>
    receipt.people.some((_, index) => OUTCOME_MEANING[outcomeOf(receipt, index)].waits !== undefined),
  ).length;
}

/** People who were freed for another call after one without an answer. */
export const resentPeople = (receipts: readonly Receipt[]): Set<string> =>
  new Set(receipts.flatMap(({ people, outcomes }) => people.filter((_, index) => outcomes[index] === 'resent')));

/** An answered call is uncertain as long as one subscriber in it is. */
export const stateOfAnswered = (outcomes: readonly EntryOutcome[]) =>
  outcomes.includes('uncertain') ? ('uncertain' as const) : ('done' as const); // else both widen to string

/** How many people are in each state. */
export function countStates(states: ReadonlyMap<string, PersonState>): Record<PersonState['kind'], number> {
  const counts = { accepted: 0, terminal: 0, uncertain: 0, retry: 0 };
  for (const state of states.values()) counts[state.kind] += 1;
  return counts;
}

/** The counts of a slice that follow from its receipts. */
export function countReceipts(receipts: readonly Receipt[], policy: RetryPolicy) {
  const { accepted, terminal, uncertain, retry } = countStates(foldReceipts(receipts, policy));
  return { accepted, terminal, uncertain, resent: resentPeople(receipts).size, retrying: retry };
}
