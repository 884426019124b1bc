import { makeCandidates, makeDigestPlans, makeDigestSlots } from '../../adapters/dynamodb/dynamodb.ts';
import { makeTable } from '../../adapters/table/table.ts';
import { readEnv } from '../../contract/env.ts';
import { planDigests } from '../../domain/digests/digests.ts';
import { logger } from '../../telemetry/logger.ts';
import { worker } from '../composition/worker.ts';

const env = readEnv('plan-digests', process.env);
const table = makeTable(env.TABLE_NAME);
const ports = {
  digestSlots: makeDigestSlots(table),
  digestPlans: makeDigestPlans(table),
  candidates: makeCandidates(table),
  nowMs: Date.now,
};
const settings = { startAfterMs: env.START_DISPATCH_AFTER_SECONDS * 1_000 };

/** Some slots' digests could not be planned; the next run tries them again. */
class DigestsNotPlannedError extends AggregateError {
  override readonly name = 'DigestsNotPlannedError';
}

async function planOnce(): Promise<void> {
  const { digestsPlanned, slotsSkipped, failures } = await planDigests(ports, settings);
  // A slot's name is a place and an hour; of a slot with one reader it would tell where they live.
  logger.info('digests planned', { digestsPlanned, slotsSkipped, slotsFailed: failures.length });
  if (failures.length === 0) return;
  throw new DigestsNotPlannedError(
    failures.map(({ error }) => error),
    `${failures.length} digests could not be planned`,
    { cause: failures[0]?.error },
  );
}

/** Plans the digests whose local hour has come, every few minutes. */
export const handler = worker(planOnce);
