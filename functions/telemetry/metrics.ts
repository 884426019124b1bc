import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { ALARM_OF_COUNT, METRICS_SERVICE, type RingingCount } from '../contract/deployment/alarm-counts.ts';
import type { MailChannelName } from '../contract/lanes.ts';

/** Business metrics, one function each. Their dimensions name no country, theme or person. */
export const metrics = new Metrics({ serviceName: METRICS_SERVICE });

const count =
  (name: string) =>
  (howMany = 1) => {
    metrics.addMetric(name, MetricUnit.Count, howMany);
  };

/** Counts what a person should look at: under its own name, and under that of the alarm that tells of it. */
const ring =
  (name: RingingCount) =>
  (howMany = 1) => {
    metrics.addMetric(name, MetricUnit.Count, howMany);
    metrics.addMetric(ALARM_OF_COUNT[name], MetricUnit.Count, howMany);
  };

export const countAppealPublished = count('AppealsPublished');
export const countAppealDrafted = count('AppealsDrafted');
export const countReleaseHeld = ring('ReleasesHeld');
export const countMailAccepted = count('MailsAccepted');
export const countMailRefused = count('MailsRefused');
export const countMailUncertain = count('MailsUncertain');
export const countMailLeftUncertain = ring('MailsLeftUncertain');
export const countRecipientNotAllowed = count('RecipientsNotAllowed');
export const countSubscriberUnreadable = ring('SubscribersUnreadable');
/** A notice that left, or that stayed out because its mail was not needed: told apart, they would tell which addresses are known. */
export const countNoticeHandled = count('NoticesHandled');
export const countConfirmationOverBudget = count('ConfirmationsOverBudget');
export const countBudgetOfAllUsedUp = ring('BudgetOfAllUsedUp');
/** A notice that its worker got to late: it waited, and did not fail. */
export const countNoticeLate = ring('NoticesLate');
export const countRequestTooLate = count('RequestsTooLate');
export const countConfirmationStopped = ring('ConfirmationsStopped');
export const countConfirmationShutOut = ring('ConfirmationsShutOut');
export const countSubscriberConfirmed = count('SubscribersConfirmed');
export const countSubscriberUnsubscribed = count('SubscribersUnsubscribed');
export const countRemovalHeld = ring('RemovalsHeld');
export const countSubscriberErased = count('SubscribersErased');
export const countAddressChanged = count('AddressesChanged');
export const countUnsubscribeUndone = count('UnsubscribesUndone');
export const countStopUndone = count('StopsUndone');
export const countSubscriberSuppressed = count('SubscribersSuppressed');
export const countDeliveryRecorded = count('DeliveriesRecorded');
export const countBounceRecorded = count('BouncesRecorded');
export const countComplaintRecorded = count('ComplaintsRecorded');
export const countMailRejected = ring('MailsRejected');
export const countFeedbackUnknown = ring('FeedbackUnknown');
/** Records of queues and streams that an operator shall hear of: they keep failing, or can't be read. */
export const countRecordFailing = count('RecordsFailing');
export const countMessageUnreadable = count('MessagesUnreadable');

/** A canary's mail has come back as delivered: its channel works from end to end. Counted for all together and for its channel. */
export function countCanaryDelivered(channel: MailChannelName): void {
  metrics.addMetric('CanaryDelivered', MetricUnit.Count, 1);
  metrics.singleMetric().addDimension('channel', channel).addMetric('CanaryDelivered', MetricUnit.Count, 1);
}
export const countAccountSendingStopped = ring('AccountSendingStopped');
export const countAccountOnProbation = ring('AccountOnProbation');
export const countDailyQuotaNearEnd = ring('DailyQuotaNearEnd');
export const countAccountSandboxed = count('AccountSandboxed');
export const countAccountUnknown = count('AccountUnknown');
export const countDispatchesWithoutProgress = ring('DispatchesWithoutProgress');
export const countDispatchesWithoutDelivery = ring('DispatchesWithoutDelivery');
export const countDispatchesWaitingForQuota = ring('DispatchesWaitingForQuota');
export const countErasuresOverdue = ring('ErasuresOverdue');
export const countDeadLetters = count('DeadLetters');
export const countMailFreed = count('MailsFreed');
export const countSendingMisconfigured = ring('SendingMisconfigured');
