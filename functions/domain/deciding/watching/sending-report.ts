import { type AlertDispatch, dispatchProgress, type Slice, type WaitReason } from '../../dispatch/dispatch.ts';
import { type SendingFigures, type ShownSending, sendingFigures } from '../../showing/showing.ts';

/** How far a sending is, for the members who watch it. `ended` is one that mailed all that it could. */
export type SendingStanding = 'waiting' | 'going' | 'paused' | 'ended' | 'cancelled' | 'superseded';

/** Why no worker mails anyone at the moment. `mail-held`: the operator of the deployment holds all mail. */
export type SendingWait = Exclude<WaitReason, 'paused'> | 'mail-held';

/** The most lasting first: it is what a member is told of several. */
const WAITS: readonly Exclude<WaitReason, 'paused'>[] = [
  'account',
  'daily-quota',
  'fault',
  'uncertain',
  'retry',
  'throttled',
  'rate',
];

export interface SendingReport {
  readonly standing: SendingStanding;
  /** Of one that is neither over nor paused, while all of it waits. */
  readonly waits?: SendingWait;
  readonly figures: SendingFigures;
  /** Of one that was stopped for good: no mail of it left later than so many milliseconds after that. Whether any left at all, it does not tell. */
  readonly overAfterMs?: number;
}

/** Whether no worker mails anyone of it any more. */
export const isOver = ({ standing }: Pick<SendingReport, 'standing'>): boolean =>
  standing === 'ended' || standing === 'cancelled' || standing === 'superseded';

/**
 * What the members of a publisher see of one of its sendings.
 * @param shown - what is kept of its numbers; undefined before that.
 */
export function sendingReport(
  dispatch: AlertDispatch,
  slices: readonly Slice[],
  shown: ShownSending | undefined,
  isMailHeld: boolean,
): SendingReport {
  const { status } = dispatchProgress(dispatch, slices);
  const standing = standingOf(dispatch, status);
  const figures = sendingFigures(dispatch, status, shown);
  if (status === 'finished') return { standing, ...overAfter(dispatch), figures };
  const waits = waitOf(standing, slices, isMailHeld);
  return { standing, ...(waits && { waits }), figures };
}

/** It ends when the last of its slices closes, and no slice closes while a call of its is under way. */
const overAfter = ({ halt, finishedAtMs }: AlertDispatch): Pick<SendingReport, 'overAfterMs'> =>
  halt === undefined || halt.kind === 'paused' || finishedAtMs === undefined
    ? {}
    : { overAfterMs: Math.max(0, finishedAtMs - halt.atMs) };

function standingOf({ halt }: AlertDispatch, status: AlertDispatch['status']): SendingStanding {
  if (halt?.kind === 'cancelled' || halt?.kind === 'superseded') return halt.kind;
  if (status === 'finished') return 'ended';
  if (halt?.kind === 'paused') return 'paused';
  return status === 'planned' ? 'waiting' : 'going';
}

function waitOf(standing: SendingStanding, slices: readonly Slice[], isMailHeld: boolean): SendingWait | undefined {
  if (standing !== 'waiting' && standing !== 'going') return undefined;
  if (isMailHeld) return 'mail-held';
  const open = slices.filter(({ status }) => status === 'open');
  // A lease takes the reason away: one slice without is being worked on.
  if (open.some(({ waitsBecause }) => waitsBecause === undefined)) return undefined;
  return WAITS.find((reason) => open.some(({ waitsBecause }) => waitsBecause === reason));
}
