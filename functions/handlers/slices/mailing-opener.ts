import type { SESv2Client } from '@aws-sdk/client-sesv2';
import { makeAppealDispatches } from '../../adapters/dynamodb/appeal/appeal-dispatches.ts';
import { findNewestVersion, listVersions, makeAppealReads } from '../../adapters/dynamodb/appeal/appeals.ts';
import { makeProposalReads } from '../../adapters/dynamodb/deciding/proposal-reads.ts';
import { makeCandidates } from '../../adapters/dynamodb/subscriber/candidates.ts';
import type { Keyring } from '../../adapters/kms/keyring.ts';
import { openAlertMail } from '../../adapters/ses/alert-mail.ts';
import { openDigestMail } from '../../adapters/ses/digest-mail.ts';
import { makeRecipientPolicy } from '../../adapters/ses/recipient-policy.ts';
import type { Table } from '../../adapters/table/open-table.ts';
import { followedUp } from '../../domain/appeal/followed-up.ts';
import type { AppealVersion } from '../../domain/appeal/versions.ts';
import type { OpenMailing } from '../../domain/dispatch/mailing.ts';
import { openAlertMailing } from '../../domain/dispatch/mailings/alert-mailing.ts';
import { openDigestMailing } from '../../domain/dispatch/mailings/digest-mailing.ts';
import type { Dispatches, People, Receipts } from '../../domain/dispatch/ports.ts';
import type { TokenKeyReader } from '../../domain/tokens/token-keys.ts';
import { alertMailSettings } from '../settings/alert-mail-settings.ts';
import { topicPlacesOf } from '../settings/topic-places.ts';
import type { LaneEnv } from './lane-env.ts';

interface OpenerParts {
  readonly table: Table;
  readonly keyring: Keyring;
  readonly tokenKeys: TokenKeyReader;
  readonly ses: SESv2Client;
  readonly dispatches: Dispatches;
  readonly receipts: Receipts;
  readonly people: People;
}

export function mailingOpener(env: LaneEnv, { table, keyring, ses, tokenKeys, ...parts }: OpenerParts): OpenMailing {
  const mailSettings = async () => alertMailSettings(env, await tokenKeys());
  const proposals = makeProposalReads(table, keyring);
  const ports = {
    ...parts,
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
    openDigestMail: async (digest: Parameters<typeof openDigestMail>[0]) =>
      openDigestMail(digest, ses, await mailSettings()),
    allows: makeRecipientPolicy(env.RECIPIENT_ALLOW_LIST).allows,
    nowMs: Date.now,
  };
  return (dispatch, range) =>
    dispatch.kind === 'alert' ? openAlertMailing(dispatch, range, ports) : openDigestMailing(dispatch, range, ports);
}
