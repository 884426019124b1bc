import middy from '@middy/core';
import { makeDueWork } from '../adapters/dynamodb/due-work.ts';
import { makeStartingPorts } from '../adapters/dynamodb/starting-ports.ts';
import { makeTable } from '../adapters/dynamodb/table.ts';
import { makeSliceWakes } from '../adapters/sqs/slice-wakes.ts';
import { readEnv } from '../contract/env.ts';
import { sweep } from '../domain/dispatch/sweep.ts';
import { logger } from '../telemetry/logger.ts';
import { publishMetrics } from '../telemetry/publish-metrics.ts';
import { opaqueFailures } from './middleware/opaque-failures.ts';
import { startingSettings } from './settings/starting-settings.ts';

const env = readEnv('sweep', process.env);
const table = makeTable(env.TABLE_NAME);
const ports = {
  ...makeStartingPorts(table, makeSliceWakes(env.ALERTS_QUEUE_URL)),
  dueWork: makeDueWork(table),
};

/** Some dispatches could not be started; the next sweep tries them again. */
class DispatchesNotStartedError extends AggregateError {
  override readonly name = 'DispatchesNotStartedError';
}

async function sweepOnce(): Promise<void> {
  const { dispatchesStarted, slicesQueued, failures } = await sweep(ports, startingSettings(env));
  logger.info('swept', {
    dispatchesStarted,
    slicesQueued,
    dispatchesFailed: failures.map(({ dispatchId }) => dispatchId),
  });
  if (failures.length === 0) return;
  const [first] = failures;
  throw new DispatchesNotStartedError(
    failures.map(({ error }) => error),
    `${failures.length} dispatches could not be started`,
    { cause: first?.error },
  );
}

/** Starts what nobody started and wakes what nobody finished, every minute. */
export const handler = middy<unknown, void>().use(publishMetrics()).use(opaqueFailures()).handler(sweepOnce);
