import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysOfBreaker, isBreakerOpen, NO_CONFIRMATIONS } from '../../../functions/domain/subscribing/breaker.ts';
import { countingMailer } from '../../../functions/domain/subscribing/counting-mailer.ts';
import { receiveSignUp } from '../../../functions/domain/subscribing/receive-sign-up.ts';
import { aSubscriber } from '../../support/builders.ts';
import {
  A_SIGN_UP_ID,
  ANOTHER_SIGN_UP_ID,
  aRequest,
  DAY_MS,
  NOW_MS,
  someLimits,
} from '../../support/subscribing/builders.ts';
import { MemoryPorts } from '../../support/subscribing/memory-ports.ts';

const { breaker: LIMITS } = someLimits();
const counts = fc.record({
  sent: fc.nat(50_000),
  bounced: fc.nat(3_000),
  complained: fc.nat(100),
  stopped: fc.nat(100),
});

test('the breaker is open when 10 bounces are more than 5 %, or 2 complaints more than 0.1 %, and not otherwise', () => {
  fc.assert(
    fc.property(counts, (given) => {
      const { sent, bounced, complained } = given;
      const tooManyBounces = bounced >= 10 && bounced * 20 > sent;
      const tooManyComplaints = complained >= 2 && complained * 1_000 > sent;
      expect(isBreakerOpen(given, LIMITS)).toBe(tooManyBounces || tooManyComplaints);
    }),
  );
});

test('another bounce or complaint never closes it, another mail that arrives never opens it', () => {
  fc.assert(
    fc.property(counts, (given) => {
      if (isBreakerOpen(given, LIMITS)) {
        expect(isBreakerOpen({ ...given, bounced: given.bounced + 1 }, LIMITS)).toBe(true);
        expect(isBreakerOpen({ ...given, complained: given.complained + 1 }, LIMITS)).toBe(true);
      } else expect(isBreakerOpen({ ...given, sent: given.sent + 1 }, LIMITS)).toBe(false);
    }),
  );
});

test.each([
  ['nothing sent', {}, false],
  ['nine bounces of nine mails', { sent: 9, bounced: 9 }, false],
  ['ten bounces of 200 mails', { sent: 200, bounced: 10 }, false],
  ['ten bounces of 199 mails', { sent: 199, bounced: 10 }, true],
  ['one complaint of one mail', { sent: 1, complained: 1 }, false],
  ['two complaints of 2,000 mails', { sent: 2_000, complained: 2 }, false],
  ['two complaints of 1,999 mails', { sent: 1_999, complained: 2 }, true],
])('%s', (_, given, isOpen) => {
  expect(isBreakerOpen({ ...NO_CONFIRMATIONS, ...given }, LIMITS)).toBe(isOpen);
});

test('today and yesterday count, by UTC', () => {
  expect(daysOfBreaker(Date.UTC(2024, 2, 1, 0, 0, 1))).toEqual(['2024-03-01', '2024-02-29']);
});

async function withBounces(howMany: number): Promise<MemoryPorts> {
  const ports = new MemoryPorts();
  for (let n = 0; n < howMany; n += 1) await ports.confirmations.countOnce('bounced', `mail-${n}`, NOW_MS);
  return ports;
}

const receive = (ports: MemoryPorts, id = A_SIGN_UP_ID, request = aRequest(), nowMs = NOW_MS) =>
  receiveSignUp(id, request, ports, someLimits(), nowMs);

test('while it is open a sign-up is kept, and no mail is sent, to whomever', async () => {
  const ports = await withBounces(10);
  await ports.holds(aSubscriber({ address: 'ben@example.org' }), []);
  expect(await receive(ports)).toBe('breaker-open');
  expect(await receive(ports, ANOTHER_SIGN_UP_ID, aRequest({ address: 'ben@example.org' }))).toBe('breaker-open');
  expect([...ports.waitingSignUps.keys()]).toEqual([A_SIGN_UP_ID, ANOTHER_SIGN_UP_ID]);
  expect(ports.mails).toEqual([]);
  expect(await ports.confirmations.lately(NOW_MS)).toMatchObject({ bounced: 10, stopped: 2 });
});

test('it closes by itself when what opened it is of the day before yesterday', async () => {
  const ports = await withBounces(10);
  expect(await receive(ports, A_SIGN_UP_ID, aRequest(), NOW_MS + DAY_MS)).toBe('breaker-open');
  expect(await receive(ports, ANOTHER_SIGN_UP_ID, aRequest(), NOW_MS + 2 * DAY_MS)).toBe('sent');
});

test('confirmations that the provider took are counted as sent, and no other notice is', async () => {
  const ports = new MemoryPorts();
  const counting = Object.assign(ports, { mailer: countingMailer(ports.mailer, ports.confirmations, () => NOW_MS) });
  await ports.holds(aSubscriber({ address: 'ben@example.org' }), []);
  await receive(counting);
  await receive(counting, ANOTHER_SIGN_UP_ID, aRequest({ address: 'ben@example.org' }));
  ports.answerOfProvider = () => ({ kind: 'refused' });
  await receive(counting, 'aaaaaaaa-0000-8000-8000-000000000003');
  expect(await ports.confirmations.lately(NOW_MS)).toEqual({ ...NO_CONFIRMATIONS, sent: 1 });
});
