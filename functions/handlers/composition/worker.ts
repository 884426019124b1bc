import middy from '@middy/core';
import type { Context } from 'aws-lambda';
import { publishMetrics } from '../../telemetry/publish-metrics.ts';
import { opaqueFailures } from './opaque-failures.ts';

/** The Lambda handler of a function that works for a queue, a stream or a clock: with metrics, and failures whose texts Lambda may print. */
export const worker = <Event, Result>(work: (event: Event, context: Context) => Promise<Result>) =>
  middy<Event, Result>().use(publishMetrics()).use(opaqueFailures()).handler(work);
