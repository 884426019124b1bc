import { type Band, bandOf } from '../../../contract/bands.ts';
import { EXACT_FROM_PEOPLE } from '../../../contract/limits.ts';
import { type AlertDispatch, dispatchProgress, type Slice, type WaitReason } from '../../dispatch/dispatch.ts';
import type { Deliveries } from '../../feedback/feedback.ts';
import { type ProviderShare, sharesOfProviders } from './provider-shares.ts';

/** How far a sending is, for the members who watch it. `ended` is one that mailed all that it could. */
export type SendingStanding = 'waiting' | 'going' | 'paused' | 'ended' | 'cancelled' | 'superseded';

/** What became of each person who was asked for: together they are all of them, as long as no mail had two ends. */
export interface SendingStates {
  readonly delivered: number;
  /** Their mailbox did not take it. */
  readonly bounced: number;
  /** SES did not take it, or took it and never tried. */
  readonly refused: number;
  /** SES took it, and told nothing of its end yet. */
  readonly noWord: number;
  /** In a call without a clear answer: perhaps mailed. */
  readonly doubtful: number;
}

/**
 * How many a sending reached, as far as members may know. `few`: fewer than {@link EXACT_FROM_PEOPLE}. `band`: of a later sending of the same appeal.
 * `so-far`: of one under way, in full steps of as many. None of them, nor two of them, tells an exact number of fewer people who follow something.
 */
export type SendingFigures =
  | { readonly kind: 'few' }
  | { readonly kind: 'band'; readonly people: Band }
  | { readonly kind: 'so-far'; readonly atLeast: number; readonly expected?: Band }
  | {
      readonly kind: 'exact';
      readonly asked: number;
      readonly states: SendingStates;
      /** Mailed again after a call without an answer, so perhaps twice. They are in the states once. */
      readonly twice: number;
      /** The delivered ones by provider; empty where that would tell a part of fewer than {@link EXACT_FROM_PEOPLE}. */
      readonly providers: readonly ProviderShare[];
    };

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

/** What the members of a publisher are told of one of its sendings. */
export function sendingReport(
  dispatch: AlertDispatch,
  slices: readonly Slice[],
  deliveries: Deliveries,
  isMailHeld: boolean,
): SendingReport {
  const { status, counts } = dispatchProgress(dispatch, slices);
  const { accepted, terminal, uncertain, freed } = counts;
  const { delivered, bounced, rejected } = deliveries;
  const asked = accepted + terminal + uncertain;
  const standing = standingOf(dispatch, status);
  if (status !== 'finished') {
    const waits = waitOf(standing, slices, isMailHeld);
    return { standing, ...(waits && { waits }), figures: soFar(dispatch, asked) };
  }
  const over = { standing, ...overAfter(dispatch) };
  if (asked < EXACT_FROM_PEOPLE) return { ...over, figures: { kind: 'few' } };
  if (!isFirstOfItsAppeal(dispatch)) return { ...over, figures: { kind: 'band', people: bandOf(asked) } };
  const states = {
    delivered,
    bounced,
    refused: terminal + rejected,
    // Some servers take a mail and return it later: it then counts in both.
    noWord: Math.max(0, accepted - delivered - bounced - rejected),
    doubtful: uncertain,
  };
  return {
    ...over,
    figures: { kind: 'exact', asked, states, twice: freed, providers: sharesOfProviders(deliveries) },
  };
}

/** It ends when the last of its slices closes, and no slice closes while a call of its is under way. */
const overAfter = ({ halt, finishedAtMs }: AlertDispatch): Pick<SendingReport, 'overAfterMs'> =>
  halt === undefined || halt.kind === 'paused' || finishedAtMs === undefined
    ? {}
    : { overAfterMs: Math.max(0, finishedAtMs - halt.atMs) };

/** Every other reaches many of the same people: what came and left between two could be told by subtracting. */
const isFirstOfItsAppeal = ({ version, reach }: AlertDispatch) => version === 1 && reach !== 'waiting';

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

function soFar({ estimatedPeople }: AlertDispatch, asked: number): SendingFigures {
  const atLeast = asked - (asked % EXACT_FROM_PEOPLE);
  if (estimatedPeople === undefined || estimatedPeople < EXACT_FROM_PEOPLE)
    return atLeast === 0 ? { kind: 'few' } : { kind: 'so-far', atLeast };
  // A follow-up may be estimated too low.
  return { kind: 'so-far', atLeast, expected: bandOf(Math.max(estimatedPeople, atLeast)) };
}
