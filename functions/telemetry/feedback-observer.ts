import type { FeedbackObserver, FeedbackRecorded } from '../domain/feedback/feedback.ts';
import { logger } from './logger.ts';
import {
  countBounceRecorded,
  countCanaryDelivered,
  countComplaintRecorded,
  countDeliveryRecorded,
  countFeedbackUnknown,
  countMailRejected,
  countSubscriberSuppressed,
} from './metrics.ts';

export const feedbackObserver: FeedbackObserver = {
  suppressed(subscriberId, because) {
    countSubscriberSuppressed();
    logger.info('subscriber suppressed', { subscriberId, because });
  },
};

/** Counts and logs what a batch of events came to. */
export function tellRecorded({ counted, canaries, ofNotices, untagged, unknown, failures }: FeedbackRecorded): void {
  const { delivered, delayed, bounced, complained, rejected } = counted;
  if (delivered > 0) countDeliveryRecorded(delivered);
  if (bounced > 0) countBounceRecorded(bounced);
  if (complained > 0) countComplaintRecorded(complained);
  if (rejected > 0) countMailRejected(rejected);
  if (unknown > 0) countFeedbackUnknown(unknown);
  for (const channel of canaries) countCanaryDelivered(channel);
  const counts = { delivered, delayed, bounced, complained, rejected, ofNotices, untagged, unknown };
  logger.info('feedback recorded', { ...counts, canaries: canaries.length, failed: failures.size });
}
