import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';

/** Business metrics, one function each. Their dimensions name no country, theme or person. */
export const metrics = new Metrics({ namespace: 'AppealAlerts' });

const count =
  (name: string) =>
  (howMany = 1) => {
    metrics.addMetric(name, MetricUnit.Count, howMany);
  };

export const countAppealPublished = count('AppealsPublished');
export const countAppealDrafted = count('AppealsDrafted');
export const countMailAccepted = count('MailsAccepted');
export const countMailRefused = count('MailsRefused');
export const countMailUncertain = count('MailsUncertain');
export const countRecipientNotAllowed = count('RecipientsNotAllowed');
export const countSubscriberUnreadable = count('SubscribersUnreadable');
export const countNoticeSent = count('NoticesSent');
export const countConfirmationOverBudget = count('ConfirmationsOverBudget');
export const countSubscriberConfirmed = count('SubscribersConfirmed');
export const countSubscriberLeft = count('SubscribersLeft');
export const countLeaveUndone = count('LeavesUndone');
