import { setTimeout as wait } from 'node:timers/promises';
import type { DispatchAnswer } from '../../functions/contract/api.ts';
import type { ApiClient } from './api-client.ts';
import { CommandError } from './command-error.ts';
import { isHeld } from './describe-dispatch.ts';

interface FollowTimes {
  readonly firstWaitMs: number;
  readonly longestWaitMs: number;
  /** Without any change for this long, the rest is left to `appeal show`. */
  readonly giveUpAfterMs: number;
}

const DEFAULT_TIMES: FollowTimes = { firstWaitMs: 100, longestWaitMs: 1_000, giveUpAfterMs: 300_000 };

const WAIT_GROWTH = 1.3;
const FAILURES_IN_A_ROW = 5;

/** Looks at a dispatch until it is finished, paused or held, and shows each look. @returns the last one, finished or not. */
export async function followDispatch(
  dispatchId: string,
  api: Pick<ApiClient, 'showDispatch'>,
  show: (dispatch: DispatchAnswer) => void,
  times = DEFAULT_TIMES,
): Promise<DispatchAnswer> {
  let waitMs = times.firstWaitMs;
  let seen = '';
  let changedAtMs = Date.now();
  for (;;) {
    const dispatch = await lookPatiently(dispatchId, api, times);
    show(dispatch);
    if (dispatch.status === 'finished' || isAtRest(dispatch)) return dispatch;
    const state = JSON.stringify(dispatch);
    if (state !== seen) changedAtMs = Date.now();
    seen = state;
    if (Date.now() - changedAtMs > times.giveUpAfterMs) return dispatch;
    await wait(waitMs);
    waitMs = Math.min(waitMs * WAIT_GROWTH, times.longestWaitMs);
  }
}

/** Paused or held, and nothing of it is on its way any more: only a person moves it. */
export const isAtRest = (dispatch: DispatchAnswer) =>
  dispatch.callsUnderWay === 0 && (dispatch.halt?.kind === 'paused' || isHeld(dispatch));

async function lookPatiently(dispatchId: string, api: Pick<ApiClient, 'showDispatch'>, times: FollowTimes) {
  for (let failures = 1; ; failures += 1) {
    try {
      return await api.showDispatch(dispatchId);
    } catch (error) {
      if (!(error instanceof CommandError) || !PASSING.has(error.code) || failures === FAILURES_IN_A_ROW) throw error;
      await wait(times.longestWaitMs);
    }
  }
}

const PASSING: ReadonlySet<string> = new Set(['no-answer', 'failed', 'internal', 'busy']);
