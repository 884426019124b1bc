import type { MailChannelName } from '../../contract/lanes.ts';
import type { Received } from './mail-event.ts';
import type { CanaryRuns } from './ports.ts';

export interface CanariesRecorded {
  readonly delivered: readonly MailChannelName[];
  /** Messages that have to come again, with what stopped them. */
  readonly failures: ReadonlyMap<string, unknown>;
}

/**
 * Writes down what came of an operator's canaries, who waits for it. No event of a canary counts for a dispatch or for
 * the breaker of confirmations, and no subscriber is suppressed for one.
 */
export async function recordCanaries(
  received: readonly Received[],
  runs: CanaryRuns,
  nowMs: number,
): Promise<CanariesRecorded> {
  const failures = new Map<string, unknown>();
  const delivered: MailChannelName[] = [];
  for (const { messageId, event } of received) {
    if (event?.mail.kind !== 'canary') continue;
    const { channel, run } = event.mail;
    if (event.kind === 'delivered') delivered.push(channel);
    if (!run) continue;
    try {
      await runs.note({ channel, ...run, kind: event.kind, toldAtMs: event.toldAtMs }, nowMs);
    } catch (error) {
      failures.set(messageId, error);
    }
  }
  return { delivered, failures };
}
