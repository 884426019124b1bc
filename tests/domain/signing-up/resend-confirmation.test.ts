import { expect, test } from 'vitest';
import type { ConfirmationWanted } from '../../../functions/contract/messages.ts';
import { RetryLaterError } from '../../../functions/domain/notices/send-once.ts';
import { confirmSignUp } from '../../../functions/domain/signing-up/confirm-sign-up.ts';
import { sayNotMe } from '../../../functions/domain/signing-up/not-me.ts';
import { receiveSignUp } from '../../../functions/domain/signing-up/receive-sign-up.ts';
import { resendMail } from '../../../functions/domain/signing-up/resend-confirmation.ts';
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
import { mailsComeBack } from '../../support/subscribing/returned-mails.ts';

const WISH_ID = '22222222-0000-4000-8000-000000000001';
const ANOTHER_WISH_ID = '22222222-0000-4000-8000-000000000002';

const aWish = (given: Partial<ConfirmationWanted> = {}): ConfirmationWanted => ({
  kind: 'confirmation-wanted',
  wishId: WISH_ID,
  signUpId: A_SIGN_UP_ID,
  because: 'asked-again',
  ...given,
});
const HOUR_MS = 3_600_000;
const REMINDER = aWish({ because: 'reminder', wishId: A_SIGN_UP_ID });

async function signedUp(...ids: string[]): Promise<MemoryPorts> {
  const ports = new MemoryPorts();
  for (const id of ids.length > 0 ? ids : [A_SIGN_UP_ID])
    await receiveSignUp(id, aRequest(), ports, someLimits(), NOW_MS);
  ports.mails.length = 0;
  return ports;
}

const askedFrom = async (ports: MemoryPorts, wish = aWish()) => ({
  ...wish,
  networks: [...(await ports.networks.hashesOfLate('192.0.2.1', NOW_MS))],
});

const again = (ports: MemoryPorts, wish = aWish(), nowMs = NOW_MS + DAY_MS, limits = someLimits()) =>
  resendMail(wish, ports, limits, nowMs);
const sentIn = (ports: MemoryPorts) =>
  ports.mails.map((mail) => ('expiresInDays' in mail ? [mail.kind, mail.mailNumber, mail.expiresInDays] : [mail.kind]));

const dueOf = (ports: MemoryPorts) => ports.waitingAs.get(A_SIGN_UP_ID)?.due;

test('a visitor who asks again gets the mail with the number of its code, and the days that are left', async () => {
  const ports = await signedUp();
  expect(await again(ports)).toBe('sent');
  expect(sentIn(ports)).toEqual([['confirm', 2, 6]]);
});

test('one wish that comes twice is one mail, and another wish is another', async () => {
  const ports = await signedUp();
  await again(ports);
  expect(await again(ports)).toBeUndefined();
  expect(await again(ports, aWish({ wishId: ANOTHER_WISH_ID }))).toBe('sent');
  expect(sentIn(ports)).toEqual([
    ['confirm', 2, 6],
    ['confirm', 3, 6],
  ]);
});

test('asking again is within the budget of the mailbox', async () => {
  const ports = await signedUp();
  const limits = someLimits({ confirmationsPerAddressPerDay: 1 });
  expect(await again(ports, aWish(), NOW_MS, limits)).toBe('over-budget');
  expect(await again(ports, aWish({ wishId: ANOTHER_WISH_ID }), NOW_MS + DAY_MS, limits)).toBe('sent');
});

test('asking again is within the budget of the network that it is asked from', async () => {
  const ports = new MemoryPorts();
  const limits = someLimits({ confirmationsPerNetworkPerHour: 2 });
  const outcomes = [];
  for (const [id, address] of [
    [A_SIGN_UP_ID, 'ana@example.org'],
    [ANOTHER_SIGN_UP_ID, 'ben@example.org'],
  ] as const)
    outcomes.push(await receiveSignUp(id, aRequest({ address }), ports, limits, NOW_MS));
  outcomes.push(await again(ports, await askedFrom(ports), NOW_MS, limits));
  expect(outcomes).toEqual(['sent', 'sent', 'over-budget']);
  const later = await askedFrom(ports, aWish({ wishId: ANOTHER_WISH_ID }));
  expect(await again(ports, later, NOW_MS + HOUR_MS, limits)).toBe('sent');
});

test('a press that found the budget used up is no last word: the same page’s button sends the mail when there is room again', async () => {
  const ports = await signedUp();
  const limits = someLimits({ confirmationsPerAddressPerDay: 1 });
  expect([await again(ports, aWish(), NOW_MS, limits), await again(ports, aWish(), NOW_MS, limits)]).toEqual([
    'over-budget',
    'over-budget',
  ]);
  expect(await again(ports, aWish(), NOW_MS + DAY_MS, limits)).toBe('sent');
  expect(await again(ports, aWish(), NOW_MS + DAY_MS, limits)).toBeUndefined();
});

test('a wish whose mail had to wait takes its share of the budget once', async () => {
  const ports = await signedUp();
  ports.answerOfProvider = () => ({ kind: 'throttled' });
  // Its first mail was one, and this is the other that its network may have.
  const limits = someLimits({ confirmationsPerAddressPerDay: 3 });
  await expect(again(ports, aWish(), NOW_MS, limits)).rejects.toThrow(RetryLaterError);
  await expect(again(ports, aWish(), NOW_MS, limits)).rejects.toThrow(RetryLaterError);
  ports.answerOfProvider = () => ({ kind: 'accepted' });
  expect(await again(ports, aWish(), NOW_MS, limits)).toBe('sent');
});

test('a sign-up that was never there is not mailed about, and leaves no line in the ledger', async () => {
  const ports = new MemoryPorts();
  expect(await again(ports)).toBe('not-needed');
  expect([ports.mails, ports.ledger.size]).toEqual([[], 0]);
});

const AT_ONCE_MS = NOW_MS + 60_000;
const OVER_MS = NOW_MS + 7 * DAY_MS;

test.each([
  ['is confirmed', (ports: MemoryPorts) => confirmSignUp(A_SIGN_UP_ID, ports, NOW_MS), AT_ONCE_MS],
  ['was disowned', (ports: MemoryPorts) => sayNotMe(A_SIGN_UP_ID, ports, NOW_MS), AT_ONCE_MS],
  ['has expired', async () => {}, OVER_MS],
])(
  'a sign-up that %s is not mailed about, and leaves the same lines and shares as one that waits',
  async (_, given, nowMs) => {
    const kept = async (does: (ports: MemoryPorts) => Promise<unknown>, atMs: number) => {
      const ports = await signedUp();
      await does(ports);
      const outcomes = [await again(ports, aWish(), atMs), await again(ports, REMINDER, atMs)];
      const shares = [...ports.takenShares].map(([scope, taken]) => [scope, taken.map(({ count }) => count)]);
      return {
        outcomes,
        mails: sentIn(ports).length,
        lines: [...ports.ledger.values()],
        taken: [...ports.taken],
        shares,
      };
    };
    const waiting = await kept(async () => {}, nowMs === OVER_MS ? OVER_MS - 1 : nowMs);
    expect(waiting).toMatchObject({ outcomes: ['sent', 'sent'], mails: 2 });
    expect(await kept(given, nowMs)).toEqual({ ...waiting, outcomes: ['not-needed', 'not-needed'], mails: 0 });
  },
);

test.each([
  ['waits', () => {}],
  ['was disowned', (ports: MemoryPorts) => sayNotMe(A_SIGN_UP_ID, ports, NOW_MS)],
  ['was confirmed', (ports: MemoryPorts) => confirmSignUp(A_SIGN_UP_ID, ports, NOW_MS)],
  ['is gone', (ports: MemoryPorts) => void ports.waitingSignUps.clear()],
])('asking again takes one of the network’s budget when the sign-up %s', async (_, given) => {
  const ports = await signedUp();
  await given(ports);
  const limits = someLimits({ confirmationsPerNetworkPerHour: 3 });
  for (const _ of [1, 2]) await again(ports, await askedFrom(ports), NOW_MS + 1, limits);
  const own = (id: string, n: number) =>
    receiveSignUp(id, aRequest({ address: `own${n}@example.org` }), ports, limits, NOW_MS + 1);
  expect([await own(ANOTHER_SIGN_UP_ID, 1), await own(WISH_ID, 2)]).toEqual(['sent', 'over-budget']);
});

test('a reminder comes once, with a code of its own', async () => {
  const ports = await signedUp();
  expect(await again(ports, REMINDER)).toBe('sent');
  expect(await again(ports, REMINDER)).toBeUndefined();
  expect(sentIn(ports)).toEqual([['reminder', 2, 6]]);
});

test('two sign-ups of one mailbox get one reminder', async () => {
  const ports = await signedUp(A_SIGN_UP_ID, ANOTHER_SIGN_UP_ID);
  await again(ports, REMINDER);
  const other = aWish({ because: 'reminder', wishId: ANOTHER_SIGN_UP_ID, signUpId: ANOTHER_SIGN_UP_ID });
  expect(await again(ports, other)).toBe('not-needed');
  expect(sentIn(ports)).toEqual([['reminder', 2, 6]]);
});

test('a subscriber who has alerts is reminded of nothing', async () => {
  const ports = await signedUp();
  await ports.holds(aSubscriber(), ['country:RU']);
  expect(await again(ports, REMINDER)).toBe('not-needed');
  expect(ports.mails).toEqual([]);
});

const openBreaker = (ports: MemoryPorts, nowMs: number) => mailsComeBack(ports.confirmations, 10, nowMs);

test('a reminder that falls due while the breaker is open is put off, and comes once it has closed', async () => {
  const ports = await signedUp();
  await openBreaker(ports, NOW_MS + DAY_MS);
  const lines = ports.ledger.size;
  expect(await again(ports, REMINDER)).toBe('breaker-open');
  expect([ports.mails, ports.ledger.size]).toEqual([[], lines]);
  const putOffUntilMs = NOW_MS + DAY_MS + 6 * HOUR_MS;
  expect(dueOf(ports)).toEqual({ because: 'reminder', atMs: putOffUntilMs });
  expect(await again(ports, REMINDER, putOffUntilMs)).toBe('breaker-open');
  expect(await again(ports, REMINDER, NOW_MS + 3 * DAY_MS)).toBe('sent');
  expect(sentIn(ports)).toEqual([['reminder', 2, 4]]);
});

/** While the breaker is open one mail leaves in an hour all the same, one a day for each network. */
const ONE_AN_HOUR = someLimits({ breaker: { ...someLimits().breaker, perHourWhileOpen: 1 } });
const anotherReaderSignsUp = (ports: MemoryPorts, nowMs: number) =>
  receiveSignUp(crypto.randomUUID(), aRequest({ address: 'cleo@example.org' }), ports, ONE_AN_HOUR, nowMs);

test('a reminder that falls due while the breaker is open takes no network’s mail of the day', async () => {
  const ports = await signedUp();
  await openBreaker(ports, NOW_MS + DAY_MS);
  expect(await again(ports, REMINDER, NOW_MS + DAY_MS, ONE_AN_HOUR)).toBe('breaker-open');
  expect(await anotherReaderSignsUp(ports, NOW_MS + DAY_MS)).toBe('sent');
});

test('a first mail that was kept back leaves as one of the few, and takes none of them where it is not needed', async () => {
  const ports = new MemoryPorts();
  await openBreaker(ports, NOW_MS);
  expect(await anotherReaderSignsUp(ports, NOW_MS)).toBe('sent');
  const request = aRequest({ network: '203.0.113.7' });
  for (const id of [A_SIGN_UP_ID, ANOTHER_SIGN_UP_ID])
    expect(await receiveSignUp(id, request, ports, ONE_AN_HOUR, NOW_MS)).toBe('breaker-open');
  const laterMs = NOW_MS + 2 * HOUR_MS;
  expect(await again(ports, KEPT_BACK, laterMs, ONE_AN_HOUR)).toBe('sent');
  const mailed = await ports.signUps.find(A_SIGN_UP_ID);
  expect(mailed?.mailsSent).toBe(1);
  await ports.signUps.countMail(ANOTHER_SIGN_UP_ID, laterMs);
  const nextHourMs = laterMs + 2 * HOUR_MS;
  const other = { ...KEPT_BACK, signUpId: ANOTHER_SIGN_UP_ID, wishId: ANOTHER_SIGN_UP_ID };
  expect(await again(ports, other, nextHourMs, ONE_AN_HOUR)).toBe('not-needed');
  const cleo = aRequest({ address: 'dan@example.org', network: '198.51.100.4' });
  expect(await receiveSignUp(crypto.randomUUID(), cleo, ports, ONE_AN_HOUR, nextHourMs)).toBe('sent');
});

test('it is not put off until after the sign-up', async () => {
  const ports = await signedUp();
  const nowMs = NOW_MS + 7 * DAY_MS - HOUR_MS;
  await openBreaker(ports, nowMs);
  const before = ports.waitingAs.get(A_SIGN_UP_ID);
  expect(await again(ports, REMINDER, nowMs)).toBe('breaker-open');
  expect(ports.waitingAs.get(A_SIGN_UP_ID)).toEqual(before);
});

/** Another visitor has used up the budget of all networks for this hour. */
const FULL = someLimits({ confirmationsPerHour: 1 });
function fill(ports: MemoryPorts, nowMs: number) {
  const another = aRequest({ address: `zoe.${nowMs}@example.org`, network: '203.0.113.9' });
  return receiveSignUp(crypto.randomUUID(), another, ports, FULL, nowMs);
}
const KEPT_BACK = aWish({ because: 'kept-back', wishId: A_SIGN_UP_ID });

test('a reminder that meets a used-up budget of all networks is put off by an hour, and comes then', async () => {
  const ports = await signedUp();
  await fill(ports, NOW_MS + DAY_MS);
  expect(await again(ports, REMINDER, NOW_MS + DAY_MS, FULL)).toBe('over-budget-of-all');
  expect(dueOf(ports)).toEqual({ because: 'reminder', atMs: NOW_MS + DAY_MS + HOUR_MS });
  ports.mails.length = 0;
  expect(await again(ports, REMINDER, NOW_MS + DAY_MS + HOUR_MS, FULL)).toBe('sent');
  expect(await again(ports, REMINDER, NOW_MS + DAY_MS + 2 * HOUR_MS, FULL)).toBeUndefined();
  expect(sentIn(ports)).toEqual([['reminder', 2, 5]]);
});

test('a sign-up that meets a used-up budget of all networks is kept, and its first mail comes an hour later, a reminder after that', async () => {
  const ports = new MemoryPorts();
  await fill(ports, NOW_MS);
  ports.mails.length = 0;
  expect(await receiveSignUp(A_SIGN_UP_ID, aRequest(), ports, FULL, NOW_MS)).toBe('over-budget-of-all');
  expect(dueOf(ports)).toEqual({ because: 'kept-back', atMs: NOW_MS + HOUR_MS });
  expect(await again(ports, KEPT_BACK, NOW_MS + HOUR_MS, FULL)).toBe('sent');
  expect(await again(ports, KEPT_BACK, NOW_MS + HOUR_MS, FULL)).toBeUndefined();
  expect(dueOf(ports)).toEqual({ because: 'reminder', atMs: NOW_MS + HOUR_MS + 2 * DAY_MS });
  expect(sentIn(ports)).toEqual([['confirm', 1, 6]]);
});

test('it waits from hour to hour for as long as there is no room', async () => {
  const ports = new MemoryPorts();
  await fill(ports, NOW_MS);
  await receiveSignUp(A_SIGN_UP_ID, aRequest(), ports, FULL, NOW_MS);
  for (const hours of [1, 2, 3]) {
    await fill(ports, NOW_MS + hours * HOUR_MS);
    expect(await again(ports, KEPT_BACK, NOW_MS + hours * HOUR_MS, FULL)).toBe('over-budget-of-all');
    expect(dueOf(ports)).toEqual({ because: 'kept-back', atMs: NOW_MS + (hours + 1) * HOUR_MS });
  }
  expect(await again(ports, KEPT_BACK, NOW_MS + 4 * HOUR_MS, FULL)).toBe('sent');
});

test('a visitor who asks for a mail that was kept back has it once there is room, and it does not come twice', async () => {
  const ports = new MemoryPorts();
  await fill(ports, NOW_MS);
  ports.mails.length = 0;
  await receiveSignUp(A_SIGN_UP_ID, aRequest(), ports, FULL, NOW_MS);
  expect(await again(ports, aWish(), NOW_MS, FULL)).toBe('over-budget-of-all');
  expect(await again(ports, aWish({ wishId: ANOTHER_WISH_ID }), NOW_MS + HOUR_MS, FULL)).toBe('sent');
  expect(await again(ports, KEPT_BACK, NOW_MS + HOUR_MS, FULL)).toBe('not-needed');
  expect(dueOf(ports)?.because).toBe('reminder');
  expect(sentIn(ports)).toEqual([['confirm', 1, 6]]);
});

test('a first mail that was kept back and has to wait for the provider comes once, as a first mail', async () => {
  const ports = new MemoryPorts();
  await fill(ports, NOW_MS);
  ports.mails.length = 0;
  await receiveSignUp(A_SIGN_UP_ID, aRequest(), ports, FULL, NOW_MS);
  ports.answerOfProvider = () => ({ kind: 'throttled' });
  await expect(again(ports, KEPT_BACK, NOW_MS + HOUR_MS, FULL)).rejects.toThrow(RetryLaterError);
  ports.answerOfProvider = () => ({ kind: 'accepted' });
  expect(await again(ports, KEPT_BACK, NOW_MS + HOUR_MS, FULL)).toBe('sent');
  expect(ports.mails.map(({ kind }) => kind)).toEqual(['confirm']);
});

test('after a breaker that kept it back was reset, asking again brings the mail out of a whole budget', async () => {
  const ports = new MemoryPorts();
  const limits = someLimits({ confirmationsPerAddressPerDay: 1 });
  await openBreaker(ports, NOW_MS);
  expect(await receiveSignUp(A_SIGN_UP_ID, aRequest(), ports, limits, NOW_MS)).toBe('breaker-open');
  expect(await again(ports, aWish(), NOW_MS, limits)).toBe('breaker-open');
  ports.confirmationsNoted.returned.length = 0;
  expect(await again(ports, aWish({ wishId: ANOTHER_WISH_ID }), NOW_MS, limits)).toBe('sent');
});
