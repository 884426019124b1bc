import { randomBytes, randomInt } from 'node:crypto';
import type { SESv2Client } from '@aws-sdk/client-sesv2';
import { makeDispatches } from '../../adapters/dynamodb/dispatch/dispatches.ts';
import { makeReceipts } from '../../adapters/dynamodb/dispatch/receipts.ts';
import { makeSesEvents } from '../../adapters/dynamodb/dispatch/ses-events.ts';
import { makeSlices } from '../../adapters/dynamodb/dispatch/slices.ts';
import { makePeople } from '../../adapters/dynamodb/subscriber/people.ts';
import { makeKeyring } from '../../adapters/kms/keyring.ts';
import { makeSliceWakes } from '../../adapters/sqs/slice-wakes.ts';
import type { Table } from '../../adapters/table/open-table.ts';
import { CALL_ID_BYTES, callIdFrom } from '../../domain/dispatch/sending/call-id.ts';
import type { SendingPorts } from '../../domain/dispatch/sending/slice-run.ts';
import type { Rate } from '../../domain/rate/ports.ts';
import type { TokenKeyReader } from '../../domain/tokens/token-keys.ts';
import { sendingObserver } from '../../telemetry/sending-observer.ts';
import type { LaneEnv } from './lane-env.ts';
import { mailingOpener } from './mailing-opener.ts';

export interface LaneParts {
  readonly table: Table;
  readonly ses: SESv2Client;
  readonly rate: Rate;
  readonly tokenKeys: TokenKeyReader;
}

const newCallId = () => callIdFrom(randomBytes(CALL_ID_BYTES));

/** Everything that sending a slice asks of AWS, but the time that an invocation has left. */
export function makeSendingPorts(
  env: LaneEnv,
  { table, ses, rate, tokenKeys }: LaneParts,
): Omit<SendingPorts, 'timeLeftMs'> {
  const dispatches = makeDispatches(table);
  const keyring = makeKeyring(table, env.SEALING_KEY_ARN);
  const receipts = makeReceipts(table, keyring);
  const people = makePeople(table, keyring);
  return {
    dispatches,
    slices: makeSlices(table),
    receipts,
    people,
    rate,
    sesEvents: makeSesEvents(table),
    wakes: makeSliceWakes(env.LANE_QUEUE_URL),
    observer: sendingObserver,
    openMailing: mailingOpener(env, { table, keyring, ses, tokenKeys, dispatches, receipts, people }),
    newCallId,
    randomBelow: (limit) => randomInt(limit),
    nowMs: Date.now,
  };
}
