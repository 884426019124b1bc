import type { DispatchAnswer } from '../contract/api.ts';
import type { Dispatch, Slice } from '../domain/dispatch/dispatch.ts';
import { dispatchProgress } from '../domain/dispatch/progress.ts';
import { type JsonAnswer, jsonAnswer } from './json-answer.ts';

/** How far a dispatch is, as its publisher is shown it. */
export function dispatchAnswer(dispatch: Dispatch, slices: readonly Slice[]): JsonAnswer {
  const { dispatchId, appealId, version, publishedAtMs, finishedAtMs } = dispatch;
  const { status, slices: sliceCounts, counts } = dispatchProgress(dispatch, slices);
  return jsonAnswer(200, {
    dispatchId,
    appealId,
    version,
    status,
    publishedAtMs,
    ...(finishedAtMs === undefined ? {} : { finishedAtMs }),
    slices: sliceCounts,
    counts: { ...counts },
  } satisfies DispatchAnswer);
}
