import { type Confirmations, isHeldAgainstAsker, type ReturnedKind, UNKNOWN_SOURCE } from '../notices/notices.ts';
import type { MailEvent, Received } from './mail-event.ts';

export interface NoticesRecorded {
  readonly seen: number;
  readonly failures: ReadonlyMap<string, unknown>;
}

/**
 * Counts, for the breaker, what comes of notices that a stranger can have had sent by a sign-up or a change of address. What the account's own suppression list held
 * back is left out, as SES leaves it out: a recipient on it could stop all confirmations by signing up again.
 */
export async function recordNotices(
  received: readonly Received[],
  confirmations: Confirmations,
  nowMs: number,
): Promise<NoticesRecorded> {
  const failures = new Map<string, unknown>();
  let seen = 0;
  for (const { messageId, event } of received) {
    if (event.mail.kind !== 'notice') continue;
    seen += 1;
    const isCounted = isHeldAgainstAsker(event.mail.notice) && !event.isHeldBySuppressionList;
    const told = isCounted ? TOLD[event.consequence ?? 'nothing'] : undefined;
    if (!told) continue;
    try {
      const { mailId, source = UNKNOWN_SOURCE } = event.mail;
      await confirmations.noteReturned(told, mailId, source, nowMs);
    } catch (error) {
      failures.set(messageId, error);
    }
  }
  return { seen, failures };
}

/** A bounce for now is none that SES counts. */
const TOLD = {
  bounce: 'bounced',
  complaint: 'complained',
  'transient-bounce': undefined,
  nothing: undefined,
} as const satisfies Record<NonNullable<MailEvent['consequence']> | 'nothing', ReturnedKind | undefined>;
