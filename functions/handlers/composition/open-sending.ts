import { randomBytes, randomInt } from 'node:crypto';
import type { SESv2Client } from '@aws-sdk/client-sesv2';
import {
  findNewestVersion,
  listVersions,
  makeAppealDispatches,
  makeAppealReads,
  makeCandidates,
  makeDispatches,
  makePeople,
  makeProposalReads,
  makeReceipts,
  makeSesEvents,
  makeSlices,
} from '../../adapters/dynamodb/dynamodb.ts';
import { makeKeyring } from '../../adapters/kms/kms.ts';
import { makeRecipientPolicy, openAlertMail } from '../../adapters/ses/ses.ts';
import { makeSliceWakes } from '../../adapters/sqs/sqs.ts';
import type { Table } from '../../adapters/table/table.ts';
import type { EnvOf } from '../../contract/env.ts';
import { type AppealVersion, followedUp } from '../../domain/appeal/appeal.ts';
import type { DigestDispatch, SendingPorts } from '../../domain/dispatch/dispatch.ts';
import { CALL_ID_BYTES, callIdFrom, openAlertMailing } from '../../domain/dispatch/dispatch.ts';
import type { Rate } from '../../domain/rate/rate.ts';
import type { TokenKeyReader } from '../../domain/tokens/tokens.ts';
import { sendingObserver } from '../../telemetry/sending-observer.ts';
import { alertMailSettings } from './alert-mail-settings.ts';
import { topicPlacesOf } from './topic-places.ts';

export type LaneEnv = EnvOf<'send-urgent' | 'send-bulk'>;

interface LaneParts {
  readonly table: Table;
  readonly ses: SESv2Client;
  readonly rate: Rate;
  readonly tokenKeys: TokenKeyReader;
}

/** Everything that sending a slice asks of AWS, but the time that an invocation has left. */
export function openSending(
  env: LaneEnv,
  { table, ses, rate, tokenKeys }: LaneParts,
): Omit<SendingPorts, 'timeLeftMs'> {
  const keyring = makeKeyring(table, env.SEALING_KEY_ARN);
  const kept = {
    dispatches: makeDispatches(table),
    receipts: makeReceipts(table, keyring),
    people: makePeople(table, keyring),
    nowMs: Date.now,
  };
  const proposals = makeProposalReads(table, keyring);
  const mailSettings = async () => alertMailSettings(env, await tokenKeys());
  const mailings = {
    ...kept,
    appeals: makeAppealReads(table),
    newestVersions: { findNewest: (appealId: string) => findNewestVersion(table, appealId) },
    appealDispatches: makeAppealDispatches(table),
    candidates: makeCandidates(table, topicPlacesOf(table, env)),
    openMail: async (appeal: AppealVersion) => {
      const versions = appeal.version > 1 ? await listVersions(table, appeal.appealId) : [];
      const { publisherId, approvedAs: proposalId } = appeal;
      const approved = proposalId === undefined ? undefined : await proposals.mails({ publisherId, proposalId });
      return openAlertMail(appeal, ses, await mailSettings(), followedUp(appeal, versions), approved);
    },
    // Loaded late: most slices are of alerts.
    openDigestMail: async (digest: DigestDispatch) =>
      (await import('../../adapters/ses/ses.ts')).openDigestMail(digest, ses, await mailSettings()),
    allows: makeRecipientPolicy(env.RECIPIENT_ALLOW_LIST).allows,
  };
  return {
    ...kept,
    slices: makeSlices(table),
    rate,
    sesEvents: makeSesEvents(table),
    wakes: makeSliceWakes(env.LANE_QUEUE_URL),
    observer: sendingObserver,
    openMailing: async (dispatch, range) =>
      dispatch.kind === 'alert'
        ? openAlertMailing(dispatch, range, mailings)
        : (await import('../../domain/dispatch/dispatch.ts')).openDigestMailing(dispatch, range, mailings),
    newCallId: () => callIdFrom(randomBytes(CALL_ID_BYTES)),
    randomBelow: (limit) => randomInt(limit),
  };
}
