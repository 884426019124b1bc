import middy from '@middy/core';
import type { Context } from 'aws-lambda';
import { makeDispatches } from '../../adapters/dynamodb/dispatch/dispatches.ts';
import { slicesOf } from '../../adapters/dynamodb/dispatch/slices.ts';
import { makeSteering } from '../../adapters/dynamodb/dispatch/steering.ts';
import { deliveriesOf } from '../../adapters/dynamodb/feedback/deliveries.ts';
import { isMailHeld } from '../../adapters/dynamodb/mail-hold.ts';
import { makePublisherStore } from '../../adapters/dynamodb/publishing/publishers.ts';
import { makeLaneWakes } from '../../adapters/sqs/slice-wakes.ts';
import { makeTable } from '../../adapters/table/open-table.ts';
import { steeringRoute } from '../../api/routes/steering-route.ts';
import { readEnv } from '../../contract/env.ts';
import { type SteeringAnswer, SteeringQuestion } from '../../contract/requests/steer-sending.ts';
import { steerForDesk } from '../../domain/dispatch/watching/steer-for-desk.ts';
import { opaqueFailures } from '../middleware/opaque-failures.ts';

const env = readEnv('steer-dispatch', process.env);
const table = makeTable(env.TABLE_NAME);

const ports = {
  publishers: makePublisherStore(table),
  dispatches: makeDispatches(table),
  steering: makeSteering(table),
  lanes: makeLaneWakes(env),
  slicesOf: (dispatchId: string) => slicesOf(table, dispatchId),
  deliveriesOf: (dispatchId: string) => deliveriesOf(table, dispatchId),
  isMailHeld: () => isMailHeld(table),
  nowMs: Date.now,
};
const settings = { wakeSliceAfterMs: env.WAKE_SLICE_AFTER_SECONDS * 1_000 };

const answerPublisher = steeringRoute(ports, settings);
const answerDesk = middy<SteeringQuestion, SteeringAnswer>()
  .use(opaqueFailures())
  .handler((question) => steerForDesk(question, ports, settings));

/** Answers publishers by the API, and the desk, which writes no dispatch and invokes this by its name. */
export const handler = (event: unknown, context: Context) => {
  const question = SteeringQuestion.safeParse(event);
  // What the API hands over is no such question, whatever a publisher sends: its events have another shape.
  return question.success
    ? answerDesk(question.data, context)
    : answerPublisher(event as Parameters<typeof answerPublisher>[0], context);
};
