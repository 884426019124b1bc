import { errorFacts } from './error-facts.ts';
import { logger } from './logger.ts';
import { countMessageUnreadable, countRecordFailing } from './metrics.ts';

/** A record of a queue or stream that will come again. */
export interface FailedRecord {
  readonly id: string;
  readonly error: unknown;
  /** It waits on purpose. */
  readonly waits: boolean;
  /** An operator is told. */
  readonly rings: boolean;
}

/** An operator hears of it at once: it does not get better by trying again. */
export function tellUnreadableRecord(id: string): void {
  countMessageUnreadable();
  countRecordFailing();
  logger.error('record can not be read, and is set aside', { id });
}

/** Counts what an operator shall hear of, and logs each cause once: one fault may stop all events of a call. */
export function tellFailedRecords(failed: readonly FailedRecord[]): void {
  const ringing = failed.filter(({ rings }) => rings);
  if (ringing.length > 0) countRecordFailing(ringing.length);
  for (const [error, records] of Map.groupBy(failed, (record) => record.error)) {
    const told = { ids: records.map(({ id }) => id), failure: errorFacts(error) };
    if (records.every(({ waits }) => waits)) logger.info('record waits for its next attempt', told);
    else logger.warn('record fails, and comes again', told);
  }
}
