import { setTimeout as wait } from 'node:timers/promises';
import type { SQSEvent, SQSRecord } from 'aws-lambda';
import { makeDeadLetters } from '../../adapters/sqs/sqs.ts';
import { RINGS_FROM_RECEIVE } from '../../contract/limits.ts';
import { SendingDue } from '../../contract/messages.ts';
import { type SendApprovedPorts, type SentOutcome, sendApproved } from '../../domain/deciding/deciding.ts';
import { logger } from '../../telemetry/logger.ts';
import { countAppealPublished, countReleaseHeld } from '../../telemetry/metrics.ts';
import { answerMessages, type RecordEnd, readMessage } from './answer-records.ts';
import { worker } from './worker.ts';

/** A clock may be behind that of the function which approved it. What is earlier than this is woken by the sweep. */
const MOST_EARLY_MS = 5_000;

/** It could not be published now, and comes back by the queue. */
class SendingBusyError extends Error {
  constructor(proposalId: string) {
    super(`Others kept changing what the proposal ${proposalId} is about`);
    this.name = 'SendingBusyError';
  }
}

/** Publishes what members approved, once its time has come. */
export function makeSendingsTaker(lettersUrl: string, ports: SendApprovedPorts) {
  const letters = makeDeadLetters(lettersUrl);

  async function take(record: SQSRecord): Promise<RecordEnd> {
    const due = readMessage(SendingDue, record);
    if (!due) return 'unreadable';
    const outcome = await atItsTime(due);
    tell(due, outcome);
    if (outcome.kind === 'busy') throw new SendingBusyError(due.proposalId);
    return 'done';
  }

  async function atItsTime(due: SendingDue): Promise<SentOutcome> {
    const outcome = await sendApproved(due, ports);
    if (outcome.kind !== 'early') return outcome;
    const earlyMs = outcome.atMs - ports.nowMs();
    if (earlyMs > MOST_EARLY_MS) return outcome;
    await wait(Math.max(0, earlyMs));
    return sendApproved(due, ports);
  }

  return worker((event: SQSEvent, context) =>
    answerMessages(event, context, {
      take,
      lettersFor: () => letters,
      ringsFromReceive: RINGS_FROM_RECEIVE.sendings,
    }),
  );
}

function tell(due: SendingDue, outcome: SentOutcome): void {
  if (outcome.kind === 'sent') {
    countAppealPublished();
    logger.info('Approved appeal published', { ...due, ...outcome.published });
  }
  if (outcome.kind === 'waits')
    logger.info('Approved appeal waits for room in its budgets', { ...due, atMs: outcome.atMs });
  if (outcome.kind === 'held') {
    countReleaseHeld();
    logger.warn('Approved appeal held', { ...due, because: outcome.because });
  }
}
