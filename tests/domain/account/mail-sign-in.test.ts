import { beforeEach, expect, test } from 'vitest';
import { mailSignIn } from '../../../functions/domain/account/mail-sign-in.ts';
import { SIGN_IN_MINUTES, signInBy } from '../../../functions/domain/account/sign-in.ts';
import type { SignInRequest } from '../../../functions/domain/account/sign-in-request.ts';
import { receiveSignUp } from '../../../functions/domain/signing-up/receive-sign-up.ts';
import { aSubscriber } from '../../support/builders.ts';
import { aRequest, DAY_MS, NOW_MS, someLimits } from '../../support/subscribing/builders.ts';
import { MemoryPorts } from '../../support/subscribing/memory-ports.ts';

const ana = aSubscriber({ language: 'fr' });
const idOf = (index: number) => `bbbbbbbb-0000-8000-8000-${String(index).padStart(12, '0')}`;

let ports: MemoryPorts;

beforeEach(async () => {
  ports = new MemoryPorts();
  await ports.holds(ana, []);
});

const ask = (index: number, given: Partial<SignInRequest> = {}, nowMs = NOW_MS) => {
  const request: SignInRequest = { address: ana.address, language: 'en', network: '192.0.2.1', ...given };
  return mailSignIn(idOf(index), request, ports, someLimits(), nowMs);
};

test('a subscriber gets a link, in the language of the request and from the discreet sender', async () => {
  expect(await ask(1)).toBe('sent');
  expect(ports.mails).toEqual([
    { kind: 'sign-in', signInId: idOf(1), address: ana.address, language: 'en', isDiscreet: true },
  ]);
  expect(ports.links.get(idOf(1))).toMatchObject({ subscriberId: ana.subscriberId, isSpent: false });
});

test.each([ana.address, 'nobody@example.org'])(
  'the page that a link was asked for is kept with it, whether the address is known or not: %s',
  async (address) => {
    await ask(1, { address, leadsTo: 'cadence' });
    expect(ports.links.get(idOf(1))).toMatchObject({ leadsTo: 'cadence' });
  },
);

test('a message that comes twice sends one mail', async () => {
  expect([await ask(1), await ask(1)]).toEqual(['sent', undefined]);
  expect(ports.mails).toHaveLength(1);
});

test.each([
  ['unsubscribed', { status: 'unsubscribed', unsubscribedAtMs: NOW_MS }],
  ['called our mail spam', { status: 'suppressed', suppressedBecause: 'complaint' }],
  ['has a mailbox that refused our mail', { status: 'suppressed', suppressedBecause: 'bounce' }],
] as const)(
  'a subscriber who %s gets a link too: what is kept of them is theirs to see and to erase',
  async (_, standing) => {
    ports.people.set(ana.subscriberId, { ...ana, ...standing });
    expect(await ask(1)).toBe('sent');
  },
);

test('no other gets mail: unknown addresses, and people who are being erased', async () => {
  expect(await ask(1, { address: 'nobody@example.org' })).toBe('not-needed');
  ports.people.set(ana.subscriberId, { ...ana, status: 'unsubscribed' });
  expect(await ask(2)).toBe('not-needed');
  expect(ports.mails).toEqual([]);
});

test('a subscriber who said of a stranger’s sign-up that it was not them still gets a link', async () => {
  await ports.notMe.add(await ports.hashOfAddress(ana.address, 'mailbox'), NOW_MS + DAY_MS);
  expect(await ask(1)).toBe('sent');
});

const HOUR_MS = 3_600_000;

test('from one network a mailbox gets three links an hour, and from elsewhere its owner still gets theirs', async () => {
  const outcomes = [await ask(1), await ask(2), await ask(3), await ask(4)];
  expect(outcomes).toEqual(['sent', 'sent', 'sent', 'over-budget']);
  expect(await ask(5, { network: '198.51.100.7' })).toBe('sent');
  expect(await ask(6, {}, NOW_MS + HOUR_MS)).toBe('sent');
});

test('a form that found the budget used up is looked at again when it is posted again', async () => {
  for (const n of [1, 2, 3]) await ask(n);
  expect([await ask(4), await ask(4, {}, NOW_MS + HOUR_MS)]).toEqual(['over-budget', 'sent']);
});

const MINUTE_MS = 60_000;

/** Strangers ask for one mailbox each minute, each from a network of its own. @returns the minutes in which a link left. */
async function flood(minutes: number): Promise<number[]> {
  const sentAt: number[] = [];
  for (let minute = 0; minute < minutes; minute += 1) {
    const network = `198.51.${minute >> 8}.${minute & 255}`;
    if ((await ask(minute, { network }, NOW_MS + minute * MINUTE_MS)) === 'sent') sentAt.push(minute);
  }
  return sentAt;
}

test('twenty networks at once get no more than four links into a mailbox', async () => {
  const outcomes = [];
  for (let n = 0; n < 20; n += 1) outcomes.push(await ask(n, { network: `198.51.100.${n}` }));
  expect(outcomes).toEqual([...Array(4).fill('sent'), ...Array(16).fill('over-budget')]);
});

test('however many networks ask, a mailbox gets at most eight links in any hour, and its newest one works still', async () => {
  const sentAt = await flood(4 * 60);
  expect(sentAt.filter((minute) => minute < 4)).toEqual([0, 1, 2, 3]);
  const inAnHour = sentAt.map((from) => sentAt.filter((minute) => minute >= from && minute < from + 60).length);
  expect(Math.max(...inAnHour)).toBeLessThanOrEqual(8);
  const gaps = sentAt.slice(1).map((minute, n) => minute - (sentAt[n] ?? 0));
  expect(Math.max(...gaps)).toBeLessThanOrEqual(SIGN_IN_MINUTES);
});

test('of a flood that lasts, a mailbox gets twenty links, and one more each 72 minutes', async () => {
  const sentAt = await flood(24 * 60);
  const later = sentAt.slice(sentAt.findIndex((minute) => minute > 8 * 60));
  expect(new Set(later.slice(1).map((minute, n) => minute - (later[n] ?? 0)))).toEqual(new Set([72]));
  expect(sentAt.length).toBeLessThanOrEqual(20 + 20);
});

test('a stranger who asks from one network for two days, over midnight too, never takes the last link of the mailbox', async () => {
  const outcomes = [];
  for (let n = 0; n < 48 * 6; n += 1) {
    const nowMs = NOW_MS + n * (HOUR_MS / 6);
    await ask(n, { network: '203.0.113.66' }, nowMs);
    if (n % 30 === 29) outcomes.push(await ask(1_000 + n, { network: '192.0.2.1' }, nowMs));
  }
  expect(outcomes).toEqual(Array(9).fill('sent'));
});

test('confirmations that a stranger asks for take no link from the mailbox', async () => {
  for (let n = 0; n < 5; n += 1)
    await receiveSignUp(idOf(100 + n), aRequest({ address: ana.address }), ports, someLimits(), NOW_MS);
  expect(await ask(1)).toBe('sent');
});

test('a mail that is tried again takes nothing more out of the budgets, and its link is good from then on', async () => {
  ports.answerOfProvider = () => ({ kind: 'throttled' });
  for (const _ of [1, 2, 3, 4]) await expect(ask(1)).rejects.toThrow('waits');
  ports.answerOfProvider = () => ({ kind: 'accepted' });
  expect(await ask(1, {}, NOW_MS + 60_000)).toBe('sent');
  expect(ports.links.get(idOf(1))?.expiresAtMs).toBe(NOW_MS + 60_000 + 20 * 60_000);
});

/** What a stranger asks for, and whether a link to a mailbox of their own still comes after it. */
async function ownLinkAfter(victim: string): Promise<unknown> {
  const limits = someLimits({ confirmationsPerNetworkPerHour: 1 });
  const post = (index: number, address: string) =>
    mailSignIn(idOf(index), { address, language: 'en', network: '203.0.113.66' }, ports, limits, NOW_MS);
  await ports.holds(aSubscriber({ subscriberId: idOf(98), address: 'own@example.org' }), []);
  await post(1, victim);
  return post(2, 'own@example.org');
}

test.each([
  ['subscribed', ana.address],
  ['not subscribed', 'ben@example.org'],
])(
  'a stranger’s own link tells nothing of an address that is %s and that they asked for before it',
  async (_, victim) => {
    expect(await ownLinkAfter(victim)).toBe('over-budget');
  },
);

test('nor of one whose mailbox has had its links', async () => {
  for (let n = 0; n < 20; n += 1) await ask(10 + n, { network: `198.51.100.${n}` });
  expect(await ownLinkAfter(ana.address)).toBe('over-budget');
});

test('a request takes the same of the budgets whether its address is known or not', async () => {
  const takenFor = async (address: string) => {
    ports.takenShares.clear();
    await ask(1, { address });
    return [...ports.takenShares].map(([scope, shares]) => [scope.replace(/mailbox#[^#]+/, 'mailbox'), shares]);
  };
  expect(await takenFor('ben@example.org')).toEqual(await takenFor(ana.address));
});

test('a form that is posted again takes the same of the budgets, too, whether its address is known or not', async () => {
  const takenFor = async (address: string) => {
    ports.takenShares.clear();
    for (const _ of [1, 2]) await ask(1, { address });
    return [...ports.takenShares].map(([scope, shares]) => [scope.replace(/mailbox#[^#]+/, 'mailbox'), shares]);
  };
  expect(await takenFor('ben@example.org')).toEqual(await takenFor(ana.address));
});

test('of an unknown address as much is stored as of a subscriber, of the same shape and for as long, and it opens nothing', async () => {
  await ports.holds(aSubscriber({ subscriberId: idOf(97), address: 'cy@example.org', status: 'unsubscribed' }), []);
  await ask(1);
  await ask(2, { address: 'ben@example.org' });
  // One who is being erased.
  await ask(3, { address: 'cy@example.org' });
  expect(ports.mails).toHaveLength(1);
  const lines = [...ports.ledger].map(([name, entry]) => [name.replace(/^[^#]+/, '…'), entry]);
  expect([lines.length, new Set(lines.map((line) => JSON.stringify(line))).size]).toEqual([3, 1]);
  expect([...ports.ledger.keys()].filter((line) => line.includes(ana.subscriberId))).toEqual([]);
  const [known, ...others] = [1, 2, 3].map((index) => ports.links.get(idOf(index)));
  const shape = (link: typeof known) =>
    JSON.stringify(link).replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '…');
  expect(others.map(shape)).toEqual([shape(known), shape(known)]);
  for (const index of [2, 3])
    expect(await signInBy(idOf(index), { network: '192.0.2.1' }, ports, NOW_MS + 90_000)).toEqual({ kind: 'over' });
});

test('in place of the mail that an unknown address does not get, what the table shows of one is done', async () => {
  expect([await ask(1), ports.imitated]).toEqual(['sent', 0]);
  expect([await ask(2, { address: 'stranger@example.org' }), ports.imitated]).toEqual(['not-needed', 1]);
});

test('what is stored for an unknown address is no more than its budgets have', async () => {
  for (let n = 0; n < 10; n += 1) await ask(n, { address: 'ben@example.org' });
  expect(ports.links.size).toBe(3);
  ports.links.clear();
  for (let n = 20; n < 30; n += 1) await ask(n, { address: 'own@example.org' });
  expect(ports.links.size).toBeLessThanOrEqual(3);
});

test('a link comes however much all networks together had in the hour', async () => {
  const limits = someLimits({ confirmationsPerHour: 0 });
  const request = { address: ana.address, language: 'en', network: '192.0.2.1' } as const;
  expect(await mailSignIn(idOf(1), request, ports, limits, NOW_MS)).toBe('sent');
});

test('a form that is posted again takes nothing more of its network’s budget, known address or not', async () => {
  const limits = someLimits({ confirmationsPerNetworkPerHour: 2 });
  const post = (index: number, address: string) =>
    mailSignIn(idOf(index), { address, language: 'en', network: '203.0.113.66' }, ports, limits, NOW_MS);
  for (const _ of [1, 2, 3]) await post(1, 'ben@example.org');
  expect(await post(2, ana.address)).toBe('sent');
});
