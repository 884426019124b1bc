import { type SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import type { MailChannelName } from '../../contract/lanes.ts';
import { SES_SUCCESS_SIMULATOR } from '../../contract/limits.ts';
import { MAIL_TAGS } from '../../contract/mail-tags.ts';
import type { Rate, Ticket } from '../../domain/dispatch/ports.ts';
import { mailbox } from './mailbox.ts';

/** Who a canary comes from: the channel's own sender. */
export interface CanarySender {
  readonly fromName: string;
  readonly fromAddress: string;
  readonly configurationSetName: string;
}

export interface CanaryPorts {
  readonly rate: Rate;
  readonly ses: SESv2Client;
}

/** One canary, and how much time there is for it. */
export interface Canary {
  readonly channel: MailChannelName;
  /** Its ticket has to come by then. */
  readonly latestMs: number;
  readonly timeoutMs: number;
}

/**
 * Mails SES's success simulator by a channel, under a ticket like any other mail; the event that comes of it proves the channel.
 * No allow-list is asked: nobody reads the simulator's mail, and stages that may mail nobody have channels to prove too.
 * @returns `go` when SES took it; a ticket that says `wait` was not used.
 * @throws what SES or the network threw.
 */
export async function sendCanary(canary: Canary, sender: CanarySender, { rate, ses }: CanaryPorts): Promise<Ticket> {
  const ticket = await rate.take(canary.channel, 1, canary.latestMs);
  if (ticket.kind === 'wait') return ticket;
  const request = new SendEmailCommand({
    FromEmailAddress: mailbox(sender.fromName, sender.fromAddress),
    Destination: { ToAddresses: [SES_SUCCESS_SIMULATOR] },
    ConfigurationSetName: sender.configurationSetName,
    EmailTags: [{ Name: MAIL_TAGS.canary, Value: canary.channel }],
    Content: {
      Simple: {
        Subject: { Data: `Canary of ${canary.channel}` },
        Body: { Text: { Data: 'This mail proves its channel.' } },
      },
    },
  });
  await ses.send(request, { abortSignal: AbortSignal.timeout(canary.timeoutMs) });
  return ticket;
}
