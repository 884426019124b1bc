import {
  makeNoticeClient,
  makeNoticeMailer,
  makeRecipientPolicy,
  sendingOfCanary,
  sendNoticeCanary,
} from '../../adapters/ses/ses.ts';
import type { Table } from '../../adapters/table/table.ts';
import type { EnvOf } from '../../contract/env.ts';
import type { NoticePorts } from '../../domain/every-minute/every-minute.ts';
import { type Confirmations, countingMailer, makeImitation, pacedMailer } from '../../domain/notices/notices.ts';
import type { TokenKeyReader } from '../../domain/tokens/tokens.ts';
import { makeAccountRate } from './account-rate.ts';
import { proveChannel } from './prove-channel.ts';

/**
 * What sends notices and canaries, made once a process.
 * @returns what does so until a time, by which a mail's ticket has to come.
 */
export function makeNoticeSender(
  env: EnvOf<'send-notice'>,
  table: Table,
  tokenKeys: TokenKeyReader,
  confirmations: Confirmations,
) {
  const ses = makeNoticeClient(env.CALL_TIMEOUT_MS);
  const rate = makeAccountRate(table, env.SENDS_PER_SECOND);
  const sending = {
    senderName: env.SENDER_NAME,
    fromAddress: env.FROM_ADDRESS,
    replyToAddress: env.REPLY_TO_ADDRESS,
    configurationSetName: env.CONFIGURATION_SET_NAME,
    recipients: makeRecipientPolicy(env.RECIPIENT_ALLOW_LIST),
  };
  const wording = {
    publicUrl: env.PUBLIC_URL.replace(/\/+$/, ''),
    postalAddress: env.POSTAL_ADDRESS,
    discreetSenderName: env.DISCREET_SENDER_NAME,
  };
  const mailer = makeNoticeMailer(sending, wording, tokenKeys, ses);
  const imitateMail = makeImitation(rate, Date.now);
  return (latestMs: number): Pick<NoticePorts, 'mailer' | 'imitateMail' | 'sendCanary'> => ({
    mailer: countingMailer(pacedMailer(mailer, rate, latestMs), confirmations, Date.now),
    imitateMail: () => imitateMail(latestMs),
    async sendCanary(run) {
      const canary = { channel: 'notices', run } as const;
      const canaryMailer = makeNoticeMailer(sendingOfCanary(canary, sending), wording, tokenKeys, ses);
      await proveChannel({ channel: 'notices', latestMs, rate, send: () => sendNoticeCanary(canary, canaryMailer) });
    },
  });
}
