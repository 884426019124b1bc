import { sendAlertCanary } from '../../../functions/adapters/ses/alert-canary.ts';
import { openAlertMail } from '../../../functions/adapters/ses/alert-mail.ts';
import type { AlertMailSettings } from '../../../functions/adapters/ses/alert-mail-settings.ts';
import { sendingOfCanary, sendNoticeCanary } from '../../../functions/adapters/ses/notice-canary.ts';
import { makeNoticeMailer } from '../../../functions/adapters/ses/notice-mailer.ts';
import { makeRecipientPolicy } from '../../../functions/adapters/ses/recipient-policy.ts';
import { makeBulkClient } from '../../../functions/adapters/ses/send-bulk.ts';
import { makeNoticeClient, type NoticeSending } from '../../../functions/adapters/ses/send-notice.ts';
import type { Lane, MailChannelName } from '../../../functions/contract/lanes.ts';
import { UNKNOWN_SOURCE } from '../../../functions/domain/notices/breaker.ts';
import type { Stage } from '../../../infra/stages/schema.ts';
import type { SesSimulator } from '../../ses-simulator/running-simulator.ts';
import { aFollow, aSubscriber, someTokenKeys } from '../../support/builders.ts';
import { anAppealVersion, DISPATCH_ID } from '../../support/sending/builders.ts';

const TIMEOUT_MS = 5_000;
const CANARY_OF_NOTICES = { channel: 'notices' } as const;

/** What each function of a stage sends, by its own adapters and as its stage has it sent. */
export function ourMail({ stage, ...values }: Stage, ses: SesSimulator) {
  const configurationSetOf = (channel: MailChannelName) => `AppealAlerts-${stage}-${channel}`;

  const alerts = (lane: Lane): AlertMailSettings => ({
    publicUrl: values.publicUrl,
    mailDomain: values.mailDomain,
    sender: { name: values.senderName, postalAddress: values.postalAddress, homeUrl: `${values.publicUrl}/` },
    discreetName: values.discreetSenderName,
    bulk: {
      fromName: values.senderName,
      fromAddress: values.fromAddress,
      replyToAddress: values.replyToAddress,
      configurationSetName: configurationSetOf(lane),
      listId: values.mailDomain,
    },
    tokenKeys: someTokenKeys,
    nowMs: () => 1_700_000_000_000,
  });

  const notices: NoticeSending = {
    senderName: values.senderName,
    fromAddress: values.fromAddress,
    replyToAddress: values.replyToAddress,
    configurationSetName: configurationSetOf('notices'),
    recipients: makeRecipientPolicy('*'),
  };
  const mailerOf = (sending: NoticeSending) =>
    makeNoticeMailer(sending, values, async () => someTokenKeys, makeNoticeClient(TIMEOUT_MS, ses.where()));

  return {
    alert(address: string, lane: Lane) {
      const mail = openAlertMail(anAppealVersion(), makeBulkClient(ses.where()), alerts(lane));
      const reader = aSubscriber({ address, follows: [aFollow({ countries: ['RU'] })] });
      const entries = [mail.entryFor(reader, reader.follows, 'first')];
      return mail.send({ callId: 'A'.repeat(22), dispatchId: DISPATCH_ID, bits: '01', entries, timeoutMs: TIMEOUT_MS });
    },
    alertCanary: (lane: Lane) =>
      sendAlertCanary({ channel: lane }, TIMEOUT_MS, alerts(lane), makeBulkClient(ses.where())),
    notice: (address: string) =>
      mailerOf(notices).send({
        kind: 'confirm',
        address,
        language: 'en',
        isDiscreet: true,
        signUpId: DISPATCH_ID,
        mailNumber: 1,
        expiresInDays: 7,
        source: UNKNOWN_SOURCE,
      }),
    noticeCanary: () => sendNoticeCanary(CANARY_OF_NOTICES, mailerOf(sendingOfCanary(CANARY_OF_NOTICES, notices))),
  };
}
