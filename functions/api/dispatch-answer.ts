import { type DispatchAnswer, MAIL_HELD } from '../contract/api.ts';
import { type Band, bandOf } from '../contract/bands.ts';
import { SMALLEST_SHOWN_AUDIENCE } from '../contract/limits.ts';
import type { AlertDispatch, Dispatch, Slice, SliceCounts, WaitReason } from '../domain/dispatch/dispatch.ts';
import { dispatchProgress, WAIT_REASONS } from '../domain/dispatch/dispatch.ts';
import type { Deliveries } from '../domain/feedback/feedback.ts';
import { type JsonAnswer, jsonAnswer } from './json-answer.ts';

/** A dispatch with what is known of its parts. */
export interface DispatchView<Kind extends Dispatch = Dispatch> {
  readonly dispatch: Kind;
  readonly slices: readonly Slice[];
  readonly deliveries: Deliveries;
}

/** How far an alert or a digest is, with exact counts: for operators alone. */
export interface DispatchState
  extends Omit<DispatchAnswer, 'appealId' | 'version' | 'publishedAtMs' | 'counts' | 'estimatedPeople' | 'deliveries'> {
  readonly estimatedPeople?: number;
  readonly counts: Readonly<Record<keyof SliceCounts, number>>;
  readonly deliveries: Omit<Deliveries, 'deliveredTo'> & { readonly deliveredTo: Readonly<Record<string, number>> };
}

/** How far a dispatch is, as its publisher is shown it: people in bands, and no parts that could be subtracted. */
export function dispatchAnswer(
  view: DispatchView<AlertDispatch>,
  { isMailHeld, nowMs }: { readonly isMailHeld: boolean; readonly nowMs: number },
): JsonAnswer {
  const { appealId, version, createdAtMs } = view.dispatch;
  const { counts, deliveries, estimatedPeople, ...state } = dispatchState(view, nowMs);
  const isHeld = isMailHeld && state.status !== 'finished';
  const { deliveredTo: _, ...answered } = deliveries;
  return jsonAnswer(200, {
    appealId,
    version,
    // A late edition came out after its version.
    publishedAtMs: createdAtMs,
    ...state,
    waits: [...(isHeld ? [{ ...HELD_BY_OPERATOR, slices: state.slices.open }] : []), ...state.waits],
    estimatedPeople: estimatedPeople === undefined ? undefined : bandOf(estimatedPeople),
    counts: inBands(counts),
    deliveries: inBands(answered),
  } satisfies DispatchAnswer);
}

const inBands = <K extends string>(counts: Readonly<Record<K, number>>) =>
  Object.fromEntries(Object.entries<number>(counts).map(([name, count]) => [name, bandOf(count)])) as Record<K, Band>; // Object.entries forgets that its keys are K

/** The same for operators, of digests too. */
export function dispatchState({ dispatch, slices, deliveries }: DispatchView, nowMs: number): DispatchState {
  const { dispatchId, lane, halt, finishedAtMs, estimatedPeople } = dispatch;
  const { status, slices: sliceCounts, counts } = dispatchProgress(dispatch, slices);
  return {
    dispatchId,
    lane,
    status,
    halt,
    callsUnderWay: callsUnderWay(slices, nowMs),
    waits: waitsOf(slices),
    finishedAtMs,
    slices: sliceCounts,
    estimatedPeople,
    counts: { ...counts },
    deliveries: { ...deliveries, deliveredTo: shownByProvider(deliveries.deliveredTo) },
  };
}

/** A small number can name a person: who has one of few mailboxes with a provider is told with `other`. */
function shownByProvider(deliveredTo: Deliveries['deliveredTo']): Record<string, number> {
  const told = Object.entries(deliveredTo).filter(
    ([provider, count]) => provider !== 'other' && count >= SMALLEST_SHOWN_AUDIENCE,
  );
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
  const other = sum(Object.values(deliveredTo)) - sum(told.map(([, count]) => count));
  return { ...Object.fromEntries(told), ...(other > 0 && { other }) };
}

/** A worker has at most one call under way, and none once it has given its lease back. */
const callsUnderWay = (slices: readonly Slice[], nowMs: number) =>
  slices.filter(({ status, leasedUntilMs }) => status === 'open' && leasedUntilMs > nowMs).length;

/** Why open slices wait, each reason once. */
function waitsOf(slices: readonly Slice[]): DispatchAnswer['waits'] {
  const open = slices.filter(({ status }) => status === 'open');
  return WAIT_REASONS.flatMap((because) => {
    const waiting = open.filter(({ waitsBecause }) => waitsBecause === because).length;
    return waiting === 0 ? [] : [{ because, words: WAITS_FOR[because], slices: waiting }];
  });
}

const HELD_BY_OPERATOR = {
  because: MAIL_HELD,
  words: 'the operator of this deployment holds all mail: it goes out when that ends',
};

const WAITS_FOR = {
  rate: 'waiting for its turn: the account sends no faster than this',
  'daily-quota': 'waiting for tomorrow’s quota: SES’s daily limit is nearly used up',
  account: 'waiting until SES lets the account send again: the operators of this deployment have been told',
  throttled: 'SES asked to send more slowly; it goes on in a moment',
  retry: 'SES could not take some mails yet; they are tried again in a while',
  uncertain: 'SES gave no clear answer to some mails; waiting for word of whether they left',
  paused: 'paused',
  fault: 'something failed on our side; it is tried again in a while',
} as const satisfies Record<WaitReason, string>;
