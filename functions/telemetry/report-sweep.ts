import type { SweepEnd } from '../domain/every-minute/every-minute.ts';
import { errorFacts } from './error-facts.ts';
import { logger } from './logger.ts';
import {
  countDeadLetters,
  countDispatchesWaitingForQuota,
  countDispatchesWithoutDelivery,
  countDispatchesWithoutProgress,
  countErasuresOverdue,
} from './metrics.ts';

/** What a sweep did and found, as log lines and metrics, by opaque ids. */
export function reportSweep({ failures, withoutProgress, withoutDelivery, waitingForQuota, ...done }: SweepEnd): void {
  logger.info('swept', { ...done });
  for (const { step, dispatchId, error } of failures)
    logger.error('part of a sweep failed', {
      step,
      dispatchId,
      failure: errorFacts(error),
    });
  ring(withoutProgress, 'dispatch without progress', countDispatchesWithoutProgress);
  ring(withoutDelivery, 'dispatch without a delivery', countDispatchesWithoutDelivery);
  if (done.deadLetters > 0) {
    countDeadLetters(done.deadLetters);
    logger.warn('dead letters wait for a person', { deadLetters: done.deadLetters });
  }
  if (done.erasuresOverdue > 0) {
    countErasuresOverdue(done.erasuresOverdue);
    logger.error('receipts still name erased subscribers', { erasures: done.erasuresOverdue });
  }
  if (waitingForQuota.length === 0) return;
  countDispatchesWaitingForQuota(waitingForQuota.length);
  for (const dispatchId of waitingForQuota) logger.warn('dispatch waits for the account', { dispatchId });
}

/** An alarm stands on the metric; without anything to count there is none. */
function ring(dispatchIds: readonly string[], message: string, count: (howMany: number) => void): void {
  if (dispatchIds.length > 0) count(dispatchIds.length);
  for (const dispatchId of dispatchIds) logger.error(message, { dispatchId });
}
