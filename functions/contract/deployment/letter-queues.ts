/** Every dead-letter queue by the name that an operator types, and the output of the service stack that tells its URL. */
export const LETTER_QUEUE_OUTPUTS = {
  notices: 'LettersOfNoticesUrl',
  'sign-ups': 'LettersOfSignUpsUrl',
  urgent: 'LettersOfUrgentUrl',
  bulk: 'LettersOfBulkUrl',
  feedback: 'LettersOfFeedbackUrl',
  'feedback-events': 'LettersOfFeedbackEventsUrl',
  'start-dispatch': 'LettersOfStartDispatchUrl',
  'index-appeals': 'LettersOfIndexAppealsUrl',
  'ping-hub': 'LettersOfPingHubUrl',
  sendings: 'LettersOfSendingsUrl',
  sweep: 'LettersOfSweepUrl',
  'plan-digests': 'LettersOfPlanDigestsUrl',
  'reconcile-suppressions': 'LettersOfReconcileSuppressionsUrl',
} as const;

export type LetterQueueName = keyof typeof LETTER_QUEUE_OUTPUTS;
export type LetterQueueOutput = (typeof LETTER_QUEUE_OUTPUTS)[LetterQueueName];

export const LETTER_QUEUES = Object.keys(LETTER_QUEUE_OUTPUTS) as LetterQueueName[]; // Object.keys forgets its keys' type

/** Those that a stage has only with what they belong to. */
const AT_CHOICE: ReadonlySet<LetterQueueName> = new Set(['ping-hub']);

/** The queues that a deployment has. @param outputs - what its service stack tells. One that every stage has is among them even where it is not told. */
export const letterQueuesIn = (outputs: Readonly<Record<string, unknown>>): LetterQueueName[] =>
  LETTER_QUEUES.filter((name) => !AT_CHOICE.has(name) || outputs[LETTER_QUEUE_OUTPUTS[name]] !== undefined);
