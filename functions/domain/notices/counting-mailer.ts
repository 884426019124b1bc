import type { Confirmations } from './breaker.ts';
import { isToUnproven, type Notice } from './notice.ts';
import type { NoticeMailer } from './ports.ts';

/** A mailer that counts, for the breaker, what went to addresses that are not proven. */
export const countingMailer = (
  mailer: NoticeMailer,
  confirmations: Confirmations,
  nowMs: () => number,
): NoticeMailer => ({
  async send(notice: Notice) {
    const outcome = await mailer.send(notice);
    if (outcome.kind === 'accepted' && isToUnproven(notice.kind) && 'source' in notice)
      await confirmations.countSent(notice.source, nowMs());
    return outcome;
  },
});
