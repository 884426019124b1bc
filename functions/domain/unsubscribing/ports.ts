import type { FollowStopped, SubscriberUnsubscribed } from '../../contract/messages.ts';

/** Asks the queue of notices for the mails that tell of what was ended. */
export interface NoticeQueue {
  enqueueUnsubscribed(unsubscribed: SubscriberUnsubscribed): Promise<void>;
  enqueueStopped(stopped: FollowStopped): Promise<void>;
}
