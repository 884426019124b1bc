/**
 * What functions count for a person to look at, and the alarm that tells of it. CloudWatch bills an alarm for each of its metrics,
 * so what asks for the same first look shares an alarm: beside its own metric each of these is counted under its alarm's name.
 *
 * An alarm tells once, when it starts. So what can last for days shares one only with what it brings about or what waits for it;
 * `NeedsAPerson` has what is over within a moment, and rings again for the next.
 */
export const ALARM_OF_COUNT = {
  AccountSendingStopped: 'MailStops',
  SendingMisconfigured: 'MailStops',
  DispatchesWithoutProgress: 'DispatchStandsStill',
  DispatchesWithoutDelivery: 'DispatchStandsStill',
  AccountOnProbation: 'SesHoldsBack',
  DailyQuotaNearEnd: 'SesHoldsBack',
  DispatchesWaitingForQuota: 'SesHoldsBack',
  ConfirmationsStopped: 'NoticesWait',
  ConfirmationsShutOut: 'NoticesWait',
  BudgetOfAllUsedUp: 'NoticesWait',
  NoticesLate: 'NoticesWait',
  ReleasesHeld: 'NeedsAPerson',
  RemovalsHeld: 'NeedsAPerson',
  MailsRejected: 'NeedsAPerson',
  SubscribersUnreadable: 'NeedsAPerson',
  MailsLeftUncertain: 'NeedsAPerson',
  FeedbackUnknown: 'NeedsAPerson',
  ErasuresOverdue: 'NeedsAPerson',
} as const;

export type RingingCount = keyof typeof ALARM_OF_COUNT;
/** An alarm that tells of several counts; also the metric that they are counted under together. */
export type AlarmOfCounts = (typeof ALARM_OF_COUNT)[RingingCount];

/** The one value of the metrics' dimension `service`: a count is the same from every function that makes it. */
export const METRICS_SERVICE = 'appeal-alerts';
