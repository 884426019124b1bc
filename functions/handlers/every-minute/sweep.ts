import middy from '@middy/core';
import { readEnv } from '../../contract/env.ts';
import { sweep } from '../../domain/every-minute/sweep.ts';
import { publishMetrics } from '../../telemetry/publish-metrics.ts';
import { reportSweep } from '../../telemetry/report-sweep.ts';
import { opaqueFailures } from '../middleware/opaque-failures.ts';
import { sweepSettings } from '../settings/starting-settings.ts';
import { makeSweepPorts } from '../sweeping/sweep-ports.ts';

const env = readEnv('sweep', process.env);
const ports = makeSweepPorts(env);

/** Some of a sweep's work failed; the next sweep tries it again. */
class SweepIncompleteError extends AggregateError {
  override readonly name = 'SweepIncompleteError';
}

async function sweepOnce(): Promise<void> {
  const end = await sweep(ports, sweepSettings(env));
  reportSweep(end);
  const errors = end.failures.map(({ error }) => error);
  if (errors.length > 0)
    throw new SweepIncompleteError(errors, `${errors.length} parts of a sweep failed`, { cause: errors[0] });
}

/** Does every minute what lost messages and dead workers left undone; the jobs are listed in the domain. */
export const handler = middy<unknown, void>().use(publishMetrics()).use(opaqueFailures()).handler(sweepOnce);
