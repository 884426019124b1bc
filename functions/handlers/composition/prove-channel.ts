import type { CanaryEnd } from '../../adapters/ses/ses.ts';
import type { MailChannelName } from '../../contract/lanes.ts';
import type { Rate } from '../../domain/rate/rate.ts';
import { errorFacts } from '../../telemetry/error-facts.ts';
import { logger } from '../../telemetry/logger.ts';
import { countSendingMisconfigured } from '../../telemetry/metrics.ts';

/** What the sending of a canary needs besides the canary. */
export interface ChannelProof {
  readonly channel: MailChannelName;
  /** Its ticket has to come by then. */
  readonly latestMs: number;
  readonly rate: Rate;
  send(): Promise<CanaryEnd>;
}

/**
 * Sends a canary under a ticket like any other mail, or says why not. It is never tried again: later, it would prove nothing of now,
 * and the clock sends the next one. What SES refuses rings at once; what stays away is missed by the alarm that waits for its event.
 */
export async function proveChannel({ channel, latestMs, rate, send }: ChannelProof): Promise<void> {
  try {
    const ticket = await rate.take(channel, 1, latestMs);
    if (ticket.kind === 'wait') logger.warn('canary was not sent', { channel, because: ticket.because });
    else tell(channel, await send());
  } catch (error) {
    logger.error('canary was not sent', { channel, failure: errorFacts(error) });
  }
}

function tell(channel: MailChannelName, end: CanaryEnd): void {
  switch (end.kind) {
    case 'sent':
      return;
    case 'unproven':
      logger.warn('canary proves nothing', { channel, because: end.because });
      return;
    case 'refused':
      countSendingMisconfigured();
      logger.error('canary was refused, and so would be other mail of its channel', { channel, because: end.because });
  }
}
