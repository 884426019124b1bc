import type { Context, SQSEvent, SQSRecord } from 'aws-lambda';
import { makeTokenKeys } from '../../adapters/kms/kms.ts';
import { makeBulkClient, sendAlertCanary } from '../../adapters/ses/ses.ts';
import { makeDeadLetters } from '../../adapters/sqs/sqs.ts';
import { makeTable } from '../../adapters/table/table.ts';
import type { Lane } from '../../contract/lanes.ts';
import { RINGS_FROM_RECEIVE } from '../../contract/limits.ts';
import { type CanaryCall, LaneMessage, type SliceWakeUp } from '../../contract/messages.ts';
import { sendingSettings, sendSlice } from '../../domain/dispatch/dispatch.ts';
import { logger } from '../../telemetry/logger.ts';
import { makeAccountRate } from './account-rate.ts';
import { alertMailSettings } from './alert-mail-settings.ts';
import { answerMessages, type RecordEnd, readMessage } from './answer-records.ts';
import { type LaneEnv, openSending } from './open-sending.ts';
import { proveChannel } from './prove-channel.ts';
import { worker } from './worker.ts';

/** Answers what a lane's queue carries: wake-ups of slices, and now and then a canary. */
export function laneHandler(lane: Lane, env: LaneEnv) {
  const table = makeTable(env.TABLE_NAME);
  const ses = makeBulkClient();
  const rate = makeAccountRate(table, env.SENDS_PER_SECOND);
  const tokenKeys = makeTokenKeys(table, env.SEALING_KEY_ARN, { makesFirst: true });
  const ports = openSending(env, { table, ses, rate, tokenKeys });
  const settings = sendingSettings({
    leaseSeconds: env.LEASE_SECONDS,
    callTimeoutMs: env.CALL_TIMEOUT_MS,
    retryEntryAfterSeconds: env.RETRY_ENTRY_AFTER_SECONDS,
    resolveUncertainAfterSeconds: env.RESOLVE_UNCERTAIN_AFTER_SECONDS,
    postponeUncertainForSeconds: env.POSTPONE_UNCERTAIN_FOR_SECONDS,
    recheckPausedAfterSeconds: env.RECHECK_PAUSED_AFTER_SECONDS,
  });

  async function wake(slice: SliceWakeUp, timeLeftMs: () => number): Promise<void> {
    const end = await sendSlice(slice, { ...ports, timeLeftMs }, settings);
    logger.info('slice ended', { ...slice, end: end.kind, because: 'because' in end ? end.because : undefined });
  }

  async function proveLane({ run }: CanaryCall, timeLeftMs: () => number): Promise<void> {
    const { callTimeoutMs, recordWithinMs } = settings;
    const canary = { channel: lane, run };
    await proveChannel({
      channel: lane,
      latestMs: Date.now() + timeLeftMs() - callTimeoutMs - recordWithinMs,
      rate,
      send: async () => sendAlertCanary(canary, callTimeoutMs, alertMailSettings(env, await tokenKeys()), ses),
    });
  }

  async function take(record: SQSRecord, context: Context): Promise<RecordEnd> {
    const message = readMessage(LaneMessage, record);
    if (!message) return 'unreadable';
    const timeLeftMs = () => context.getRemainingTimeInMillis();
    await ('kind' in message ? proveLane(message, timeLeftMs) : wake(message, timeLeftMs));
    return 'done';
  }

  const letters = makeDeadLetters(env.LANE_LETTERS_URL);
  return worker(async (event: SQSEvent, context) => {
    try {
      return await answerMessages(event, context, {
        take: (record) => take(record, context),
        lettersFor: () => letters,
        ringsFromReceive: RINGS_FROM_RECEIVE.lanes,
      });
    } finally {
      // From here on the function may be frozen, and would not notice that SES closes a connection.
      ses.destroy();
    }
  });
}
