import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type CanaryPorts, sendCanary } from '../../../functions/adapters/ses/send-canary.ts';
import { makeNoticeClient } from '../../../functions/adapters/ses/send-notice.ts';
import type { Ticket } from '../../../functions/domain/dispatch/ports.ts';
import { AnsweringSes } from '../../support/answering-ses.ts';

let ses: AnsweringSes;
beforeAll(async () => {
  ses = new AnsweringSes();
  await ses.start();
});
beforeEach(() => {
  ses.calls.length = 0;
  ses.answer = { takes: true };
});
afterAll(() => ses.stop());

const SENDER = { fromName: 'Example Observatory', fromAddress: 'alerts@example.org', configurationSetName: 'bulk' };

async function send(ticket: Ticket = { kind: 'go' }, timeoutMs = 2_000) {
  const asked: unknown[] = [];
  const rate: CanaryPorts['rate'] = {
    async take(...ask) {
      asked.push(ask);
      return ticket;
    },
    entriesPerCall: async () => 1,
  };
  const canary = { channel: 'bulk', latestMs: 5_000, timeoutMs } as const;
  return { asked, sent: await sendCanary(canary, SENDER, { rate, ses: makeNoticeClient(2_000, ses.where()) }) };
}

test('a canary goes to SES’s simulator by its channel’s configuration set, under one ticket, and says which channel it proves', async () => {
  expect(await send()).toEqual({ asked: [['bulk', 1, 5_000]], sent: { kind: 'go' } });
  expect(ses.calls).toEqual([
    {
      FromEmailAddress: '"Example Observatory" <alerts@example.org>',
      Destination: { ToAddresses: ['success@simulator.amazonses.com'] },
      ConfigurationSetName: 'bulk',
      EmailTags: [{ Name: 'canary', Value: 'bulk' }],
      Content: {
        Simple: { Subject: { Data: 'Canary of bulk' }, Body: { Text: { Data: 'This mail proves its channel.' } } },
      },
    },
  ]);
});

test('without a ticket in time it is not sent, and says why', async () => {
  const wait: Ticket = { kind: 'wait', untilMs: 6_000, because: 'account' };
  expect((await send(wait)).sent).toEqual(wait);
  expect(ses.calls).toEqual([]);
});

test('what SES refuses or does not answer in time is thrown', async () => {
  ses.answer = { error: 'SendingPausedException', status: 400 };
  await expect(send()).rejects.toMatchObject({ name: 'SendingPausedException' });
  ses.answer = { silence: true };
  await expect(send({ kind: 'go' }, 100)).rejects.toThrow();
});
