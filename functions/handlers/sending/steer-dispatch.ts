import { makePublisherStore, makeSteering } from '../../adapters/dynamodb/dynamodb.ts';
import { makeLaneWakes } from '../../adapters/sqs/sqs.ts';
import { makeTable } from '../../adapters/table/table.ts';
import { steeringRoute } from '../../api/routes/steering-route.ts';
import { readEnv } from '../../contract/env.ts';
import { SteeringQuestion } from '../../contract/requests/steer-sending.ts';
import { steerForDesk } from '../../domain/dispatch/dispatch.ts';
import { deskOrPublisher } from '../composition/desk-or-publisher.ts';
import { openWatching } from '../composition/open-watching.ts';

const env = readEnv('steer-dispatch', process.env);
const table = makeTable(env.TABLE_NAME);

const ports = {
  ...openWatching(table),
  publishers: makePublisherStore(table),
  steering: makeSteering(table),
  lanes: makeLaneWakes(env),
  nowMs: Date.now,
};
const settings = { wakeSliceAfterMs: env.WAKE_SLICE_AFTER_SECONDS * 1_000 };

/** Pauses, resumes and cancels for publishers, and for the desk, which writes no dispatch. */
export const handler = deskOrPublisher(
  SteeringQuestion,
  (question) => steerForDesk(question, ports, settings),
  steeringRoute(ports, settings),
);
