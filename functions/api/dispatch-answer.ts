import { type DispatchAnswer, MAIL_HELD } from '../contract/api.ts';
import { SMALLEST_SHOWN_AUDIENCE } from '../contract/limits.ts';
import type {
  AlertDispatch,
  Dispatch,
  DispatchProgress,
  DispatchStatus,
  Halt,
  Slice,
  SliceCounts,
  WaitReason,
} from '../domain/dispatch/dispatch.ts';
import { dispatchProgress, WAIT_REASONS } from '../domain/dispatch/dispatch.ts';
import type { Deliveries } from '../domain/feedback/feedback.ts';
import { type SendingFigures, type ShownSending, sendingFigures } from '../domain/showing/showing.ts';
import { type JsonAnswer, jsonAnswer } from './json-answer.ts';

/** An alert with what its publisher may know of it. */
export interface ShownDispatch {
  readonly dispatch: AlertDispatch;
  readonly slices: readonly Slice[];
  readonly shown: ShownSending | undefined;
}

/** How far a dispatch is, as its publisher is shown it: its numbers by the one rule, and no parts, whose number tells how many people there are. */
export function dispatchAnswer(
  { dispatch, slices, shown }: ShownDispatch,
  { isMailHeld, nowMs }: { readonly isMailHeld: boolean; readonly nowMs: number },
): JsonAnswer {
  const { dispatchId, lane, halt, finishedAtMs, appealId, version, createdAtMs } = dispatch;
  const { status } = dispatchProgress(dispatch, slices);
  const waits = waitsOf(slices).map(({ because, words }) => ({ because, words }));
  const figures = sendingFigures(dispatch, status, shown);
  return jsonAnswer(200, {
    appealId,
    version,
    // A late edition came out after its version.
    publishedAtMs: createdAtMs,
    dispatchId,
    lane,
    status,
    halt,
    // How many there are would tell how many parts it has, and they how many people.
    callsUnderWay: Math.min(1, callsUnderWay(slices, nowMs)),
    waits: isMailHeld && status !== 'finished' ? [HELD_BY_OPERATOR, ...waits] : waits,
    finishedAtMs,
    numbers: NUMBERS[figures.kind],
    people: figures.kind === 'shown' ? figures.people : undefined,
  } satisfies DispatchAnswer);
}

const NUMBERS = {
  shown: 'shown',
  going: 'later',
  'not-yet': 'later',
  none: 'none',
  'no-one': 'none',
} as const satisfies Record<SendingFigures['kind'], DispatchAnswer['numbers']>;

/** A dispatch with what is known of its parts. */
export interface DispatchView {
  readonly dispatch: Dispatch;
  readonly slices: readonly Slice[];
  readonly deliveries: Deliveries;
}

/** How far an alert or a digest is, with exact counts: for operators alone. */
export interface DispatchState {
  readonly dispatchId: string;
  readonly lane: Dispatch['lane'];
  readonly status: DispatchStatus;
  readonly halt: Halt | undefined;
  /** Parts of it at which a mail may be on its way out at this moment. */
  readonly callsUnderWay: number;
  readonly waits: readonly { readonly because: WaitReason; readonly words: string; readonly slices: number }[];
  readonly finishedAtMs: number | undefined;
  readonly slices: DispatchProgress['slices'];
  readonly estimatedPeople: number | undefined;
  readonly counts: Readonly<Record<keyof SliceCounts, number>>;
  readonly deliveries: Omit<Deliveries, 'deliveredTo'> & { readonly deliveredTo: Readonly<Record<string, number>> };
}

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
function waitsOf(slices: readonly Slice[]): DispatchState['waits'] {
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
