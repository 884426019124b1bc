import type { SQSEvent } from 'aws-lambda';
import {
  makeCanaryRuns,
  makeConfirmations,
  makeFeedbackLedger,
  makeLastEvent,
  makeTopicRows,
  makeTransientBounces,
} from '../../adapters/dynamodb/dynamodb.ts';
import { makeDeadLetters } from '../../adapters/sqs/sqs.ts';
import { readEnv } from '../../contract/env.ts';
import { RINGS_FROM_RECEIVE } from '../../contract/limits.ts';
import { type FeedbackPorts, type Received, readMailEvent, recordFeedback } from '../../domain/feedback/feedback.ts';
import { feedbackObserver, tellRecorded } from '../../telemetry/feedback-observer.ts';
import { answerMessages, readJson } from '../composition/answer-records.ts';
import { openSubscribers } from '../composition/open-store.ts';
import { worker } from '../composition/worker.ts';

const env = readEnv('record-feedback', process.env);
const { table, keyring, hashingKeys, hashOfAddress, subscribers } = openSubscribers(env);
const ports: FeedbackPorts = {
  ledger: makeFeedbackLedger(table, keyring),
  bounces: makeTransientBounces(table, keyring),
  lastEvent: makeLastEvent(table),
  canaryRuns: makeCanaryRuns(table),
  confirmations: makeConfirmations(table),
  subscribers,
  topicRows: makeTopicRows(table, keyring, hashingKeys),
  hashOfAddress,
  observer: feedbackObserver,
};
const settings = { transientBouncesAllowed: env.TRANSIENT_BOUNCES_ALLOWED };
const letters = makeDeadLetters(env.FEEDBACK_LETTERS_URL);

interface BatchEnd {
  readonly failures: ReadonlyMap<string, unknown>;
  /** Messages that are no event of SES. */
  readonly unreadable: ReadonlySet<string>;
}

async function record({ Records }: SQSEvent): Promise<BatchEnd> {
  const messages = Records.map(({ messageId, body }) => ({ messageId, event: readMailEvent(readJson(body)) }));
  const received = messages.flatMap(({ messageId, event }): Received[] => (event ? [{ messageId, event }] : []));
  const unreadable = new Set(messages.filter(({ event }) => !event).map(({ messageId }) => messageId));
  const recorded = await recordFeedback(received, ports, settings, Date.now());
  tellRecorded(recorded);
  return { failures: recorded.failures, unreadable };
}

/** Records what SES's events tell; what fails comes back by the queue. */
export const handler = worker(async (event: SQSEvent, context) => {
  const { failures, unreadable } = await record(event);
  return answerMessages(event, context, {
    async take({ messageId }) {
      if (failures.has(messageId)) throw failures.get(messageId);
      return unreadable.has(messageId) ? 'unreadable' : 'done';
    },
    lettersFor: () => letters,
    ringsFromReceive: RINGS_FROM_RECEIVE.feedback,
  });
});
