import type { Rate } from '../rate/rate.ts';
import type { NoticeMailer } from './ports.ts';

/** A mailer whose every notice takes a ticket. One that can't have it by `latestMs` is told to come later, as SES would say. */
export const pacedMailer = (mailer: NoticeMailer, rate: Rate, latestMs: number): NoticeMailer => ({
  async send(notice) {
    const ticket = await rate.take('notices', 1, latestMs);
    return ticket.kind === 'go' ? mailer.send(notice) : { kind: 'throttled' };
  },
});
