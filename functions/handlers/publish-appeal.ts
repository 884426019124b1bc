import { randomUUID } from 'node:crypto';
import { makeAppealStore } from '../adapters/dynamodb/appeals.ts';
import { makePublisherStore } from '../adapters/dynamodb/publishers.ts';
import { makeTable } from '../adapters/dynamodb/table.ts';
import { publishAnswer } from '../api/publish-answer.ts';
import { readAppealRequest } from '../api/read-appeal-request.ts';
import { faultyFields } from '../api/refusals.ts';
import { readEnv } from '../contract/env.ts';
import { type PublishOutcome, publishAppeal } from '../domain/publishing/publish-appeal.ts';
import { logger } from '../telemetry/logger.ts';
import { countAppealDrafted, countAppealPublished } from '../telemetry/metrics.ts';
import { publisherBodyHandler } from './middleware/publisher-handler.ts';

const env = readEnv('publish-appeal', process.env);
const table = makeTable(env.TABLE_NAME);
const publishers = makePublisherStore(table);
const ports = {
  appeals: makeAppealStore(table),
  nowMs: Date.now,
  newId: randomUUID,
  startDispatchAfterMs: env.START_DISPATCH_AFTER_SECONDS * 1_000,
};

/** `POST /v1/appeals` */
export const handler = publisherBodyHandler({ scope: 'appeals:write', publishers }, async (publisherId, body) => {
  const read = readAppealRequest(body);
  if (read.kind === 'refused') return faultyFields(read.faults);
  const publisher = await publishers.findPublisher(publisherId);
  if (!publisher) throw new Error(`the publisher ${publisherId} of a valid key is gone`);
  const outcome = await publishAppeal(read.request, publisher, ports);
  record(publisherId, outcome);
  return publishAnswer(outcome, env.PUBLIC_URL.replace(/\/+$/, ''));
});

function record(publisherId: string, outcome: PublishOutcome): void {
  if (outcome.kind === 'published') {
    countAppealPublished();
    logger.info('Appeal published', { publisherId, ...outcome.published });
  }
  if (outcome.kind === 'draft') {
    countAppealDrafted();
    logger.info('Appeal waits for a person', { publisherId, appealId: outcome.appealId });
  }
}
