import { sendingOfCanary, sendNoticeCanary } from '../../adapters/ses/notice-canary.ts';
import { makeNoticeMailer } from '../../adapters/ses/notice-mailer.ts';
import { makeRecipientPolicy } from '../../adapters/ses/recipient-policy.ts';
import { makeNoticeClient } from '../../adapters/ses/send-notice.ts';
import type { Table } from '../../adapters/table/open-table.ts';
import type { EnvOf } from '../../contract/env.ts';
import type { NoticePorts } from '../../domain/every-minute/handle-notice.ts';
import type { Confirmations } from '../../domain/notices/breaker.ts';
import { countingMailer } from '../../domain/notices/counting-mailer.ts';
import { makeImitation } from '../../domain/notices/imitation.ts';
import { pacedMailer } from '../../domain/notices/paced-mailer.ts';
import type { TokenKeyReader } from '../../domain/tokens/token-keys.ts';
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
  const rate = makeAccountRate(table);
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
