import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import type { MailChannelName } from '../contract/lanes.ts';

/** Business metrics, one function each. Their dimensions name no country, theme or person. */
export const metrics = new Metrics({ namespace: 'AppealAlerts' });

const count =
  (name: string) =>
  (howMany = 1) => {
    metrics.addMetric(name, MetricUnit.Count, howMany);
  };

export const countAppealPublished = count('AppealsPublished');
export const countAppealDrafted = count('AppealsDrafted');
export const countReleaseHeld = count('ReleasesHeld');
export const countMailAccepted = count('MailsAccepted');
export const countMailRefused = count('MailsRefused');
export const countMailUncertain = count('MailsUncertain');
export const countRecipientNotAllowed = count('RecipientsNotAllowed');
export const countSubscriberUnreadable = count('SubscribersUnreadable');
export const countNoticeSent = count('NoticesSent');
export const countConfirmationOverBudget = count('ConfirmationsOverBudget');
export const countBudgetOfAllUsedUp = count('BudgetOfAllUsedUp');
export const countRequestTooLate = count('RequestsTooLate');
export const countConfirmationStopped = count('ConfirmationsStopped');
export const countSubscriberConfirmed = count('SubscribersConfirmed');
export const countSubscriberLeft = count('SubscribersLeft');
export const countRemovalHeld = count('RemovalsHeld');
export const countSubscriberErased = count('SubscribersErased');
export const countAddressChanged = count('AddressesChanged');
export const countLeaveUndone = count('LeavesUndone');
export const countStopUndone = count('StopsUndone');
export const countSubscriberSuppressed = count('SubscribersSuppressed');
export const countDeliveryRecorded = count('DeliveriesRecorded');
export const countBounceRecorded = count('BouncesRecorded');
export const countComplaintRecorded = count('ComplaintsRecorded');
export const countMailRejected = count('MailsRejected');
export const countFeedbackUnknown = count('FeedbackUnknown');
/** Records of queues and streams that an operator shall hear of: they keep failing, or can't be read. */
export const countRecordFailing = count('RecordsFailing');
export const countMessageUnreadable = count('MessagesUnreadable');

/** A canary's mail has come back as delivered: its channel works from end to end. */
export function countCanaryDelivered(channel: MailChannelName): void {
  metrics.singleMetric().addDimension('channel', channel).addMetric('CanaryDelivered', MetricUnit.Count, 1);
}
export const countAccountSendingStopped = count('AccountSendingStopped');
export const countAccountOnProbation = count('AccountOnProbation');
export const countDailyQuotaNearEnd = count('DailyQuotaNearEnd');
export const countAccountUnknown = count('AccountUnknown');
export const countDispatchesWithoutProgress = count('DispatchesWithoutProgress');
export const countDispatchesWithoutDelivery = count('DispatchesWithoutDelivery');
export const countDispatchesWaitingForQuota = count('DispatchesWaitingForQuota');
export const countMailResent = count('MailsResent');
export const countSendingMisconfigured = count('SendingMisconfigured');
