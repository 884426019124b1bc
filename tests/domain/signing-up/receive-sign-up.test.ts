import { expect, test } from 'vitest';
import { RetryLaterError } from '../../../functions/domain/notices/send-once.ts';
import { receiveSignUp } from '../../../functions/domain/signing-up/receive-sign-up.ts';
import { resendMail } from '../../../functions/domain/signing-up/resend-confirmation.ts';
import type { Cadence } from '../../../functions/domain/subscriber/cadence/cadence.ts';
import { aFollow, aSubscriber } from '../../support/builders.ts';
import {
  A_SIGN_UP_ID,
  ANOTHER_SIGN_UP_ID,
  aRequest,
  aSignUp,
  DAY_MS,
  NOW_MS,
  someLimits,
} from '../../support/subscribing/builders.ts';
import { MemoryPorts } from '../../support/subscribing/memory-ports.ts';
import { mailsComeBack } from '../../support/subscribing/returned-mails.ts';

const DAILY: Cadence = { frequency: 'daily', digestTime: { timeZone: 'Europe/Berlin', hour: 8, weekday: 1 } };
const LIMITS = someLimits({ confirmationsPerAddressPerDay: 2 });

const HOUR_MS = DAY_MS / 24;

const receive = (ports: MemoryPorts, requestId = A_SIGN_UP_ID, request = aRequest(), nowMs = NOW_MS) =>
  receiveSignUp(requestId, request, ports, LIMITS, nowMs);

/** Whole mailboxes' shares, no matter which network took them. */
const takenOfMailboxes = (ports: MemoryPorts) =>
  [...ports.takenShares].flatMap(([scope, shares]) =>
    /#mailbox#[^#]+$/.test(scope) ? [shares.reduce((sum, { count }) => sum + count, 0)] : [],
  );
const SOURCE = {
  network: expect.stringMatching(/^[0-9a-f]{16}$/),
  recipient: expect.stringMatching(/^[0-9a-f]{16}$/),
};
const kindsOfMails = (ports: MemoryPorts) => ports.mails.map((mail) => mail.kind);

test('a new reader gets a confirmation of what they asked for, and nothing else is kept than a sign-up that waits', async () => {
  const ports = new MemoryPorts();
  expect(await receive(ports, A_SIGN_UP_ID, aRequest({ cadence: DAILY }))).toBe('sent');
  const follow = { kind: 'narrow', followId: expect.any(String), countries: ['BY'], regions: [], themes: [] };
  expect(ports.mails).toEqual([
    {
      kind: 'confirm',
      signUpId: A_SIGN_UP_ID,
      mailNumber: 1,
      expiresInDays: 7,
      address: 'ana@example.org',
      language: 'en',
      isDiscreet: true,
      source: SOURCE,
    },
  ]);
  expect([...ports.waitingSignUps.values()]).toEqual([
    {
      signUpId: A_SIGN_UP_ID,
      status: 'pending',
      subscriberId: '00000001-0000-4000-8000-000000000000',
      address: 'ana@example.org',
      languages: ['en'],
      follows: [follow],
      waitsForEdition: false,
      isDiscreet: false,
      requestedFrom: await ports.networks.hash('192.0.2.1', NOW_MS),
      mailsSent: 1,
      mailedAtMs: NOW_MS,
      cadence: DAILY,
      expiresAtMs: NOW_MS + 7 * DAY_MS,
    },
  ]);
  expect(ports.waitingAs.get(A_SIGN_UP_ID)).toEqual({
    signUpsHash: await ports.hashOfAddress('ana@example.org', 'sign-ups'),
    due: { because: 'reminder', atMs: NOW_MS + 2 * DAY_MS },
  });
  expect([ports.people.size, ports.rows.size]).toEqual([0, 0]);
});

test('the ids of follows are random: they are not made of the id of their sign-up, which the table shows', async () => {
  const idsOf = async () => {
    const ports = new MemoryPorts();
    await receive(ports, A_SIGN_UP_ID, aRequest({ chosen: [{ kind: 'everything' }, { kind: 'everything' }] }));
    return ports.waitingSignUps.get(A_SIGN_UP_ID)?.follows.map(({ followId }) => followId) ?? [];
  };
  const ids = [...(await idsOf()), ...(await idsOf())];
  expect(new Set(ids).size).toBe(4);
});

test('a subscriber who has alerts is offered to add these', async () => {
  const ports = new MemoryPorts();
  await ports.holds(aSubscriber(), ['country:RU']);
  await receive(ports, A_SIGN_UP_ID, aRequest({ address: 'ANA@example.org' }));
  expect(kindsOfMails(ports)).toEqual(['already-subscribed']);
});

test.each([
  [DAY_MS - 1, 0],
  [DAY_MS, 1],
  [2 * DAY_MS - 1, 1],
  [6.7 * DAY_MS, 6],
])('with %d ms left, a mail promises %d days and never more than there are', async (leftMs, days) => {
  const ports = new MemoryPorts();
  await ports.signUps.create(aSignUp({ expiresAtMs: NOW_MS + leftMs }));
  await receive(ports);
  expect(ports.mails).toMatchObject([{ expiresInDays: days }]);
});

test.each([
  ['what they have already', ['BY']],
  ['something else', ['RU']],
])('an offer of %s is the same: it tells a stranger who sees it nothing of what they follow', async (_, countries) => {
  const ports = new MemoryPorts();
  await ports.holds(aSubscriber({ follows: [aFollow({ followId: 'theirs', countries })] }), []);
  await receive(ports);
  expect(ports.mails).toEqual([
    {
      kind: 'already-subscribed',
      signUpId: A_SIGN_UP_ID,
      mailNumber: 1,
      expiresInDays: 7,
      address: 'ana@example.org',
      language: 'en',
      isDiscreet: true,
      source: SOURCE,
    },
  ]);
});

test('an offer speaks the language of the form, as a confirmation does: another one would tell a stranger that it is an offer', async () => {
  const ports = new MemoryPorts();
  await ports.holds(aSubscriber({ language: 'ar' }), []);
  await receive(ports, A_SIGN_UP_ID, aRequest({ languages: ['fr', 'en'] }));
  expect(ports.mails).toMatchObject([{ kind: 'already-subscribed', language: 'fr', isDiscreet: true }]);
});

test('a subscriber who unsubscribed gets a confirmation like a new reader', async () => {
  const ports = new MemoryPorts();
  await ports.holds(aSubscriber({ status: 'unsubscribed', unsubscribedAtMs: NOW_MS - DAY_MS }), []);
  await receive(ports);
  expect(kindsOfMails(ports)).toEqual(['confirm']);
});

test('a message that comes twice sends one mail', async () => {
  const ports = new MemoryPorts();
  await receive(ports);
  expect(await receive(ports)).toBeUndefined();
  expect(kindsOfMails(ports)).toEqual(['confirm']);
});

test('an address gets no more confirmations than its budget, half of it for one network, and new ones a day later', async () => {
  const ports = new MemoryPorts();
  const ask = (n: number, network: string, nowMs = NOW_MS) =>
    receive(ports, `aaaaaaaa-0000-8000-8000-00000000001${n}`, aRequest({ network }), nowMs);
  const [here, elsewhere, anywhere] = ['192.0.2.1', '192.0.2.2', '192.0.2.3'];
  expect(await ask(1, here)).toBe('sent');
  expect(await ask(2, here)).toBe('over-budget');
  expect(await ask(3, elsewhere)).toBe('sent');
  expect(await ask(4, anywhere)).toBe('over-budget');
  const tomorrowMs = NOW_MS + DAY_MS + 2 * HOUR_MS;
  expect([await ask(5, here, tomorrowMs), await ask(6, elsewhere, tomorrowMs)]).toEqual(['sent', 'sent']);
});

test('letter case gives an address no second budget', async () => {
  const ports = new MemoryPorts();
  await receive(ports, A_SIGN_UP_ID);
  await receive(ports, ANOTHER_SIGN_UP_ID, aRequest({ address: 'Ana@Example.org', network: '192.0.2.2' }));
  expect(takenOfMailboxes(ports)).toEqual([2]);
});

test('throttling gives the claim back, and the retry sends once and takes no second share of the budget', async () => {
  const ports = new MemoryPorts();
  ports.answerOfProvider = () => ({ kind: 'throttled' });
  await expect(receive(ports)).rejects.toThrow(RetryLaterError);
  ports.answerOfProvider = () => ({ kind: 'accepted' });
  expect(await receive(ports)).toBe('sent');
  expect(kindsOfMails(ports)).toEqual(['confirm']);
  expect(takenOfMailboxes(ports)).toEqual([1]);
});

test('while another worker has it, a message waits; when that worker died, the next one sends', async () => {
  const ports = new MemoryPorts();
  ports.answerOfProvider = () => Promise.reject(new Error('the worker dies'));
  await expect(receive(ports)).rejects.toThrow('the worker dies');
  ports.answerOfProvider = () => ({ kind: 'accepted' });
  await expect(receive(ports)).rejects.toThrow(RetryLaterError);
  expect(await receive(ports, A_SIGN_UP_ID, aRequest(), NOW_MS + 10 * 60_000)).toBe('sent');
  expect(kindsOfMails(ports)).toEqual(['confirm']);
});

test.each(['refused', 'not-allowed'] as const)('an address that is %s is not tried again', async (kind) => {
  const ports = new MemoryPorts();
  ports.answerOfProvider = () => ({ kind });
  expect(await receive(ports)).toBe(kind);
  expect(await receive(ports)).toBeUndefined();
});

test('a form that found its network’s budget used up is looked at again when it is posted again, and leaves nothing in the ledger that says it is done', async () => {
  const ports = new MemoryPorts();
  const limits = someLimits({ confirmationsPerNetworkPerHour: 1 });
  const post = (nowMs: number) => receiveSignUp(A_SIGN_UP_ID, aRequest(), ports, limits, nowMs);
  await receiveSignUp(ANOTHER_SIGN_UP_ID, aRequest({ address: 'ben@example.org' }), ports, limits, NOW_MS);
  expect([await post(NOW_MS), await post(NOW_MS)]).toEqual(['over-budget', 'over-budget']);
  expect([...ports.ledger.values()].map(({ isFinished }) => isFinished)).toEqual([true, undefined]);
  expect([await post(NOW_MS + HOUR_MS), await post(NOW_MS + HOUR_MS)]).toEqual(['sent', undefined]);
});

test('a sign-up of a barred mailbox is kept without a mail or a code, and its page brings the mail after that is lifted', async () => {
  const ports = new MemoryPorts();
  const mailbox = await ports.hashOfAddress('ana@example.org', 'mailbox');
  await ports.notMe.add(mailbox, NOW_MS + DAY_MS);
  expect(await receive(ports)).toBe('not-needed');
  expect([...ports.waitingSignUps.values()]).toMatchObject([{ signUpId: A_SIGN_UP_ID, mailsSent: 0 }]);
  await ports.notMe.remove(mailbox);
  const wish = { kind: 'confirmation-wanted', because: 'asked-again', wishId: ANOTHER_SIGN_UP_ID } as const;
  expect(await resendMail({ ...wish, signUpId: A_SIGN_UP_ID }, ports, LIMITS, NOW_MS + DAY_MS)).toBe('sent');
  expect(ports.mails).toMatchObject([{ kind: 'confirm', mailNumber: 1 }]);
});

const CLAIM_OVER_MS = NOW_MS + 10 * 60_000;

/** A worker that stored a sign-up and died before it could mail it, or mark that it is kept back. */
async function diesAfterStoring(ports: MemoryPorts, limits = LIMITS): Promise<void> {
  const dying = Object.create(ports, {
    notices: { value: { ...ports.notices, finish: () => Promise.reject(new Error('the worker dies')) } },
    mailer: { value: { send: () => Promise.reject(new Error('the worker dies')) } },
  });
  await expect(receiveSignUp(A_SIGN_UP_ID, aRequest(), dying, limits, NOW_MS)).rejects.toThrow('the worker dies');
}

test('a sign-up whose worker died when it was kept back asks the budget of all networks again, and waits still', async () => {
  const ports = new MemoryPorts();
  const limits = someLimits({ confirmationsPerHour: 1 });
  await receiveSignUp(ANOTHER_SIGN_UP_ID, aRequest({ address: 'ben@example.org' }), ports, limits, NOW_MS);
  await diesAfterStoring(ports, limits);
  expect(await receiveSignUp(A_SIGN_UP_ID, aRequest(), ports, limits, CLAIM_OVER_MS)).toBe('over-budget-of-all');
  expect(ports.mails.map(({ address }) => address)).toEqual(['ben@example.org']);
  expect(ports.waitingAs.get(A_SIGN_UP_ID)?.due).toEqual({ because: 'kept-back', atMs: CLAIM_OVER_MS + HOUR_MS });
});

test('a sign-up whose worker died when the breaker kept it back asks the breaker again', async () => {
  const ports = new MemoryPorts();
  await mailsComeBack(ports.confirmations, 10, NOW_MS);
  await diesAfterStoring(ports);
  expect(await receive(ports, A_SIGN_UP_ID, aRequest(), CLAIM_OVER_MS)).toBe('breaker-open');
  expect(await receive(ports, A_SIGN_UP_ID, aRequest(), CLAIM_OVER_MS)).toBeUndefined();
  expect(ports.mails).toEqual([]);
});
