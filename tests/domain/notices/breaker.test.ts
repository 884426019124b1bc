import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type BreakerLimits,
  findShutOut,
  isBreakerOpen,
  type LateConfirmations,
  type ReturnedMail,
} from '../../../functions/domain/notices/breaker.ts';
import { countingMailer } from '../../../functions/domain/notices/counting-mailer.ts';
import { digitsOf, type MailSource } from '../../../functions/domain/notices/mail-source.ts';
import { receiveSignUp } from '../../../functions/domain/signing-up/receive-sign-up.ts';
import { aSubscriber } from '../../support/builders.ts';
import {
  A_SIGN_UP_ID,
  ANOTHER_SIGN_UP_ID,
  aRequest,
  aRequestId,
  DAY_MS,
  NOW_MS,
  someLimits,
} from '../../support/subscribing/builders.ts';
import { MemoryPorts } from '../../support/subscribing/memory-ports.ts';
import { aSource, mailsComeBack } from '../../support/subscribing/returned-mails.ts';

const { breaker: LIMITS } = someLimits();
const HOUR_MS = 3_600_000;
const THIS_HOUR_MS = NOW_MS - (NOW_MS % HOUR_MS);
const many = (howMany: number) => Array.from({ length: howMany }, (_, n) => n);

const returned = (source: MailSource, n: number, hourMs = THIS_HOUR_MS): ReturnedMail => ({
  ...source,
  mailDigits: String(n),
  hourMs,
});
/** As many as there are networks and recipients, each one of its own. */
const spread = (howMany: number) => many(howMany).map((n) => returned(aSource(n), n));
const late = (given: Partial<LateConfirmations> = {}): LateConfirmations => ({
  sent: 0,
  stopped: 0,
  bounced: [],
  complained: [],
  shutOut: [],
  ...given,
});

const sources = fc.record({ n: fc.nat(30), m: fc.nat(30) });
const returnedMails = fc
  .array(sources, { maxLength: 60 })
  .map((all) => all.map(({ n, m }, place) => returned({ ...aSource(n), recipient: aSource(m).recipient }, place)));

test('another bounce or complaint never closes the breaker, another mail that arrives never opens it', () => {
  fc.assert(
    fc.property(fc.nat(2_000), returnedMails, returnedMails, sources, (sent, bounced, complained, { n, m }) => {
      const given = late({ sent, bounced, complained });
      const more = returned({ ...aSource(n), recipient: aSource(m).recipient }, 1_000);
      if (isBreakerOpen(given, LIMITS)) {
        expect(isBreakerOpen({ ...given, bounced: [...bounced, more] }, LIMITS)).toBe(true);
        expect(isBreakerOpen({ ...given, complained: [...complained, more] }, LIMITS)).toBe(true);
      } else expect(isBreakerOpen({ ...given, sent: sent + 1 }, LIMITS)).toBe(false);
    }),
  );
});

test.each([
  ['nothing sent', {}, false],
  ['nine bounces of nine mails', { sent: 9, bounced: spread(9) }, false],
  ['ten bounces of 200 mails', { sent: 200, bounced: spread(10) }, false],
  ['ten bounces of 199 mails', { sent: 199, bounced: spread(10) }, true],
  ['one complaint of one mail', { sent: 1, complained: spread(1) }, false],
  ['two complaints of 2,000 mails', { sent: 2_000, complained: spread(2) }, false],
  ['two complaints of 1,999 mails', { sent: 1_999, complained: spread(2) }, true],
])('%s', (_, given, isOpen) => {
  expect(isBreakerOpen(late(given), LIMITS)).toBe(isOpen);
});

test.each<[string, Partial<MailSource>]>([
  ['of one network', { network: aSource(0).network }],
  ['to one recipient', { recipient: aSource(0).recipient }],
])('a thousand mails %s that come back open it for no one else', (_, same) => {
  const mails = many(1_000).map((n) => returned(aSource(n, same), n));
  expect(isBreakerOpen(late({ sent: 1_000, bounced: mails, complained: mails }), LIMITS)).toBe(false);
});

const ANA = aSource(1);
const ANA_ASKS_OTHERS = many(3).map((n) => returned({ ...aSource(10 + n), network: ANA.network }, n));
const OTHERS_ASK_HER_DOMAIN = many(3).map((n) => returned({ ...aSource(10 + n), recipient: ANA.recipient }, n));
const HER_OWN = many(3).map((n) => returned(ANA, n));

const shutOutBy = (bounced: readonly ReturnedMail[], sent = 3, limits: BreakerLimits = LIMITS) =>
  findShutOut(ANA, late({ bounced }), limits, async () => sent);

test.each([
  ['three recipients of its network bounced', ANA_ASKS_OTHERS, 'network', ANA.network],
  ['three networks’ mails to its recipient bounced', OTHERS_ASK_HER_DOMAIN, 'recipient', ANA.recipient],
  ['its network’s mails to its recipient bounced thrice', HER_OWN, 'pair', `${ANA.network}-${ANA.recipient}`],
  [
    'its network is to blame, and its recipient too',
    [...OTHERS_ASK_HER_DOMAIN, ...ANA_ASKS_OTHERS],
    'network',
    ANA.network,
  ],
])('a source is shut out once %s', async (_, bounced, what, digits) => {
  expect(await shutOutBy(bounced)).toMatchObject({ what, digits });
  expect(await shutOutBy(bounced.slice(0, 2))).toBeUndefined();
});

test('no network is shut out for a small share of what it asked for: many people sign up behind one', async () => {
  expect(await shutOutBy(ANA_ASKS_OTHERS, 60)).toBeUndefined();
  expect(await shutOutBy(ANA_ASKS_OTHERS, 59)).toMatchObject({ what: 'network' });
});

test('a shut-out ends when so much is a day past that less is left than it takes', async () => {
  const hours = [0, 1, 2, 3].map((ago) => THIS_HOUR_MS - ago * HOUR_MS);
  const bounced = hours.map((hourMs, n) => returned({ ...aSource(10 + n), network: ANA.network }, n, hourMs));
  expect(await shutOutBy(bounced)).toMatchObject({ untilMs: THIS_HOUR_MS - 2 * HOUR_MS + 25 * HOUR_MS });
});

async function withBounces(howMany: number): Promise<MemoryPorts> {
  const ports = new MemoryPorts();
  await mailsComeBack(ports.confirmations, howMany, NOW_MS);
  return ports;
}

const receive = (ports: MemoryPorts, id = A_SIGN_UP_ID, request = aRequest(), nowMs = NOW_MS, limits = someLimits()) =>
  receiveSignUp(id, request, ports, limits, nowMs);

test('while it is open a sign-up is kept, and no mail is sent to any address', async () => {
  const ports = await withBounces(10);
  await ports.holds(aSubscriber({ address: 'ben@example.org' }), []);
  expect(await receive(ports)).toBe('breaker-open');
  expect(await receive(ports, ANOTHER_SIGN_UP_ID, aRequest({ address: 'ben@example.org' }))).toBe('breaker-open');
  expect([...ports.waitingSignUps.keys()]).toEqual([A_SIGN_UP_ID, ANOTHER_SIGN_UP_ID]);
  expect(ports.mails).toEqual([]);
  expect(await ports.confirmations.lately(NOW_MS)).toMatchObject({ stopped: 2, shutOut: [] });
});

test('while it is open a few leave all the same, one a day for each network', async () => {
  const ports = await withBounces(10);
  const limits = someLimits({ breaker: { ...LIMITS, perHourWhileOpen: 2 } });
  const ask = (n: number, network: string, atMs = NOW_MS) =>
    receive(ports, aRequestId(n), aRequest({ address: `person${n}@example.org`, network }), atMs, limits);
  expect([
    await ask(1, '192.0.2.1'),
    await ask(2, '192.0.2.1'),
    await ask(3, '192.0.2.3'),
    await ask(4, '192.0.2.4'),
    await ask(5, '192.0.2.5', NOW_MS + 2 * HOUR_MS),
  ]).toEqual(['sent', 'breaker-open', 'sent', 'breaker-open', 'sent']);
});

test('while it is open a network that comes when the hour of all is used up keeps its one mail of the day', async () => {
  const ports = await withBounces(10);
  const limits = someLimits({ breaker: { ...LIMITS, perHourWhileOpen: 2 } });
  const ask = (n: number, network: string, atMs = NOW_MS) =>
    receive(ports, aRequestId(n), aRequest({ address: `person${n}@example.org`, network }), atMs, limits);
  for (const n of [1, 2]) expect(await ask(n, `203.0.113.${n}`)).toBe('sent');
  const HONEST = '192.0.2.1';
  expect(await ask(3, HONEST)).toBe('breaker-open');
  expect(await ask(4, HONEST, NOW_MS + 2 * HOUR_MS)).toBe('sent');
});

test('while it is open a network that had its mail of the day takes nothing of the hour of all', async () => {
  const ports = await withBounces(10);
  const limits = someLimits({ breaker: { ...LIMITS, perHourWhileOpen: 2 } });
  const ask = (n: number, network: string) =>
    receive(ports, aRequestId(n), aRequest({ address: `person${n}@example.org`, network }), NOW_MS, limits);
  for (const n of [1, 2, 3]) await ask(n, '203.0.113.1');
  expect(await ask(4, '192.0.2.1')).toBe('sent');
});

test('while a recipient is shut out a few go there all the same, and none that a network asks for which is shut out itself', async () => {
  const ports = new MemoryPorts();
  const limits = someLimits({ breaker: { ...LIMITS, perHourWhileOpen: 5 } });
  const ask = (n: number, network: string, address = `person${n}@evil.example`) =>
    receive(ports, aRequestId(n), aRequest({ address, network }), NOW_MS, limits);
  for (const n of [1, 2, 3]) {
    await ask(n, `203.0.113.${n}`);
    const notice = ports.mails.at(-1);
    if (notice && 'source' in notice)
      await ports.confirmations.noteReturned('bounced', `mail-${n}`, notice.source, NOW_MS);
  }
  expect([await ask(4, '192.0.2.1'), await ask(5, '192.0.2.1'), await ask(6, '192.0.2.1', 'ana@example.org')]).toEqual([
    'sent',
    'shut-out',
    'sent',
  ]);
  const { hash } = await ports.networks.hash('192.0.2.9', NOW_MS);
  for (const n of [1, 2, 3]) {
    const source = { ...aSource(n), network: digitsOf(hash) };
    await ports.confirmations.noteReturned('complained', `other-${n}`, source, NOW_MS);
  }
  expect(await ask(7, '192.0.2.9', 'ben@example.org')).toBe('shut-out');
});

test('a network is shut out after midnight too, when it has another hash', async () => {
  const ports = new MemoryPorts();
  const beforeMs = NOW_MS - (NOW_MS % DAY_MS) + DAY_MS - 60_000;
  const { hash } = await ports.networks.hash('192.0.2.1', beforeMs);
  for (const n of [1, 2, 3]) {
    const source = { ...aSource(n), network: digitsOf(hash) };
    await ports.confirmations.noteReturned('bounced', `mail-${n}`, source, beforeMs);
  }
  expect(await receive(ports, aRequestId(1), aRequest({ network: '192.0.2.1' }), beforeMs + 120_000)).toBe('shut-out');
  expect(await receive(ports, aRequestId(2), aRequest({ network: '192.0.2.2' }), beforeMs + 120_000)).toBe('sent');
});

test('it closes by itself when what opened it is a day past', async () => {
  const ports = await withBounces(10);
  expect(await receive(ports, A_SIGN_UP_ID, aRequest(), NOW_MS + DAY_MS)).toBe('breaker-open');
  expect(await receive(ports, ANOTHER_SIGN_UP_ID, aRequest(), NOW_MS + DAY_MS + HOUR_MS)).toBe('sent');
});

test('confirmations and offers that the provider took are counted alike', async () => {
  const ports = new MemoryPorts();
  const counting = Object.assign(ports, { mailer: countingMailer(ports.mailer, ports.confirmations, () => NOW_MS) });
  await ports.holds(aSubscriber({ address: 'ben@example.org' }), []);
  await receive(counting);
  await receive(counting, ANOTHER_SIGN_UP_ID, aRequest({ address: 'ben@example.org' }));
  ports.answerOfProvider = () => ({ kind: 'refused' });
  await receive(counting, 'aaaaaaaa-0000-8000-8000-000000000003');
  expect(await ports.confirmations.lately(NOW_MS)).toEqual(late({ sent: 2 }));
});
