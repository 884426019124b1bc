import { type Canary, type CanaryPorts, type CanarySender, sendCanary } from '../../adapters/ses/send-canary.ts';
import { errorFacts } from '../../telemetry/error-facts.ts';
import { logger } from '../../telemetry/logger.ts';

/**
 * Sends a canary, or says why not. It is never tried again: later, it would prove nothing of now, the clock sends the next one, and
 * what rings is that no event comes of it.
 */
export async function proveChannel(canary: Canary, sender: CanarySender, ports: CanaryPorts): Promise<void> {
  try {
    const ticket = await sendCanary(canary, sender, ports);
    if (ticket.kind === 'wait') logger.warn('canary was not sent', { because: ticket.because });
  } catch (error) {
    logger.warn('canary was not sent', { failure: errorFacts(error) });
  }
}
