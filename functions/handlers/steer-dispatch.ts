import { makeDispatches } from '../adapters/dynamodb/dispatch/dispatches.ts';
import { slicesOf } from '../adapters/dynamodb/dispatch/slices.ts';
import { makeSteering } from '../adapters/dynamodb/dispatch/steering.ts';
import { deliveriesOf } from '../adapters/dynamodb/feedback/deliveries.ts';
import { findMailHold } from '../adapters/dynamodb/mail-hold.ts';
import { makePublisherStore } from '../adapters/dynamodb/publishing/publishers.ts';
import { makeTable } from '../adapters/dynamodb/table.ts';
import { makeLaneWakes } from '../adapters/sqs/slice-wakes.ts';
import { steeringRoute } from '../api/routes/steering-route.ts';
import { readEnv } from '../contract/env.ts';

const env = readEnv('steer-dispatch', process.env);
const table = makeTable(env.TABLE_NAME);

export const handler = steeringRoute(
  {
    publishers: makePublisherStore(table),
    dispatches: makeDispatches(table),
    steering: makeSteering(table),
    lanes: makeLaneWakes(env),
    slicesOf: (dispatchId) => slicesOf(table, dispatchId),
    deliveriesOf: (dispatchId) => deliveriesOf(table, dispatchId),
    isMailHeld: async () => (await findMailHold(table)) !== undefined,
    nowMs: Date.now,
  },
  { wakeSliceAfterMs: env.WAKE_SLICE_AFTER_SECONDS * 1_000 },
);
