import type { Confirmations } from './breaker.ts';
import type { MailSource } from './mail-source.ts';
import type { Notice } from './notice.ts';
import type { NoticeMailer } from './ports.ts';

/** A mailer that counts for the breaker the first mail of each sign-up and of each change of address. */
export const countingMailer = (
  mailer: NoticeMailer,
  confirmations: Pick<Confirmations, 'countSent'>,
  nowMs: () => number,
): NoticeMailer => ({
  async send(notice: Notice) {
    const outcome = await mailer.send(notice);
    const source = outcome.kind === 'accepted' ? countedSourceOf(notice) : undefined;
    if (source) await confirmations.countSent(source, nowMs());
    return outcome;
  },
});

/**
 * A reminder, and a mail that is asked for again, count for none: there is none to a subscriber, or of a sign-up that was confirmed or disowned, and by
 * a counter a copy would tell that.
 */
function countedSourceOf(notice: Notice): MailSource | undefined {
  if (notice.kind === 'reminder' || !('source' in notice) || notice.mailNumber > 1) return undefined;
  return notice.source;
}
