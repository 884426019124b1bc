import type { DispatchAnswer } from '../contract/api.ts';
import { SMALLEST_SHOWN_AUDIENCE } from '../contract/limits.ts';
import {
  type AlertDispatch,
  type Dispatch,
  type Slice,
  WAIT_REASONS,
  type WaitReason,
} from '../domain/dispatch/dispatch.ts';
import { dispatchProgress } from '../domain/dispatch/progress.ts';
import type { Deliveries } from '../domain/feedback/deliveries.ts';
import { type JsonAnswer, jsonAnswer } from './json-answer.ts';

/** A dispatch with what is known of its parts. */
export interface DispatchView<Kind extends Dispatch = Dispatch> {
  readonly dispatch: Kind;
  readonly slices: readonly Slice[];
  readonly deliveries: Deliveries;
}

/** How far a dispatch is, whatever it mails. */
export type DispatchState = Omit<DispatchAnswer, 'appealId' | 'version' | 'publishedAtMs'>;

/** How far a dispatch is, as its publisher is shown it. */
export function dispatchAnswer(view: DispatchView<AlertDispatch>, nowMs: number): JsonAnswer {
  const { appealId, version, publishedAtMs } = view.dispatch;
  return jsonAnswer(200, {
    appealId,
    version,
    publishedAtMs,
    ...dispatchState(view, nowMs),
  } satisfies DispatchAnswer);
}

/** The same for whoever runs the deployment, of digests too. */
export function dispatchState({ dispatch, slices, deliveries }: DispatchView, nowMs: number): DispatchState {
  const { dispatchId, lane, halt, finishedAtMs, estimatedPeople } = dispatch;
  const { status, slices: sliceCounts, counts } = dispatchProgress(dispatch, slices);
  return {
    dispatchId,
    lane,
    status,
    ...(halt ? { halt } : {}),
    callsUnderWay: callsUnderWay(slices, nowMs),
    waits: waitsOf(slices),
    ...(finishedAtMs === undefined ? {} : { finishedAtMs }),
    slices: sliceCounts,
    ...(estimatedPeople === undefined ? {} : { estimatedPeople }),
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
  return { ...Object.fromEntries(told), ...(other > 0 ? { other } : {}) };
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

const WAITS_FOR = {
  rate: 'waiting for its turn: the account sends no faster than this',
  'daily-quota': 'waiting for tomorrow’s quota: SES’s daily limit is nearly used up',
  account: 'waiting until SES lets the account send again: whoever runs this deployment has been told',
  throttled: 'SES asked to send more slowly; it goes on in a moment',
  retry: 'SES could not take some mails yet; they are tried again in a while',
  uncertain: 'SES gave no clear answer to some mails; waiting for word of whether they left',
  paused: 'paused',
  fault: 'something failed on our side; it is tried again in a while',
} as const satisfies Record<WaitReason, string>;
