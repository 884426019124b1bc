import { expect, test } from 'vitest';
import type { Notice } from '../../../functions/domain/notices/notice.ts';
import { pacedMailer } from '../../../functions/domain/notices/paced-mailer.ts';
import type { Ticket } from '../../../functions/domain/rate/ticket.ts';

const NOTICE: Notice = {
  kind: 'unsubscribed',
  address: 'ana@example.org',
  language: 'en',
  isDiscreet: false,
  subscriberId: 'ana',
  mailedAtMs: 1,
  unsubscribedAtMs: 1,
};

function aMailer(ticket: Ticket) {
  const asked: unknown[] = [];
  const mailed: Notice[] = [];
  const rate = {
    async take(...ask: unknown[]) {
      asked.push(ask);
      return ticket;
    },
    entriesPerCall: async () => 1,
  };
  const mailer = {
    async send(notice: Notice) {
      mailed.push(notice);
      return { kind: 'accepted' as const };
    },
  };
  return { asked, mailed, paced: pacedMailer(mailer, rate, 5_000) };
}

test('a notice is mailed under a ticket of its own', async () => {
  const { asked, mailed, paced } = aMailer({ kind: 'go' });
  expect(await paced.send(NOTICE)).toEqual({ kind: 'accepted' });
  expect([asked, mailed]).toEqual([[['notices', 1, 5_000]], [NOTICE]]);
});

test('one that would have to wait too long is not mailed and comes later', async () => {
  const { mailed, paced } = aMailer({ kind: 'wait', untilMs: 6_000, because: 'rate' });
  expect(await paced.send(NOTICE)).toEqual({ kind: 'throttled' });
  expect(mailed).toEqual([]);
});
