import { expect, test } from 'vitest';
import { hashOfMailbox, takeNotice } from '../../../functions/domain/notices/confirmation-budgets.ts';
import { type ReceiveLimits, receiveSignUp } from '../../../functions/domain/signing-up/receive-sign-up.ts';
import { aRequest, aRequestId, DAY_MS, NOW_MS, someLimits } from '../../support/subscribing/builders.ts';
import { holdCountersToTheirBudgets } from '../../support/subscribing/flood-rules.ts';
import { MemoryPorts } from '../../support/subscribing/memory-ports.ts';

const HOUR_MS = 3_600_000;
/** When an hour's budget is free again: a budget rounds its times to five minutes. */
const ALL_FREE_AGAIN_MS = HOUR_MS + HOUR_MS / 12;
const LIMITS = someLimits({
  confirmationsPerAddressPerDay: 3,
  confirmationsPerNetworkPerHour: 30,
  confirmationsPerHour: 100,
});

interface Asked {
  readonly address?: string;
  readonly network?: string;
  readonly atMs?: number;
}

/** Sends one sign-up after the other, each by a form of its own, and says what became of it. */
class SigningUp {
  private asked = 0;
  readonly ports = new MemoryPorts();
  private readonly limits: ReceiveLimits;

  constructor(limits = LIMITS) {
    this.limits = limits;
  }

  async ask({ address = 'ana@example.org', network = '192.0.2.1', atMs = NOW_MS }: Asked = {}) {
    this.asked += 1;
    return receiveSignUp(aRequestId(this.asked), aRequest({ address, network }), this.ports, this.limits, atMs);
  }

  /** What is left of the hour's budget that all networks share. */
  leftOfAll(): number {
    const taken = this.ports.takenShares.get('confirmations#all') ?? [];
    return LIMITS.confirmationsPerHour - taken.reduce((sum, { count }) => sum + count, 0);
  }
}

const many = (howMany: number) => Array.from({ length: howMany }, (_, n) => n);

test('addresses that differ by a plus tag share the budget of one mailbox', async () => {
  const signingUp = new SigningUp();
  const addresses = ['ana@example.org', 'ana+one@example.org', 'Ana+two@Example.org', 'ana+three@example.org'];
  const outcomes = [];
  for (const [n, address] of addresses.entries())
    outcomes.push(await signingUp.ask({ address, network: `192.0.2.${n}` }));
  expect(outcomes).toEqual(['sent', 'sent', 'sent', 'over-budget']);
  expect(signingUp.ports.mails.map(({ address }) => address)).toEqual(addresses.slice(0, 3));
});

test('a sign-up that is over its network’s budget takes nothing from its mailbox’s budget, nor from the shared one', async () => {
  const signingUp = new SigningUp();
  for (const n of many(50)) await signingUp.ask({ address: `person${n}@example.org` });
  expect(signingUp.ports.mails).toHaveLength(30);
  expect(signingUp.leftOfAll()).toBe(70);
  expect(await signingUp.ask({ address: 'person49@example.org', network: '192.0.2.2' })).toBe('sent');
});

test.each([
  ['is new to us', async () => {}],
  [
    'is barred, since its owner said “not me”',
    async ({ ports }: SigningUp) =>
      ports.notMe.add(await hashOfMailbox('ana@example.org', ports.hashOfAddress), NOW_MS + DAY_MS),
  ],
  [
    'has used up its own budget',
    async (signingUp: SigningUp) => {
      for (const n of many(3)) await signingUp.ask({ network: `192.0.2.${n}` });
    },
  ],
])('a form that is sent three times takes one mail of its network’s budget, when its mailbox %s', async (_, given) => {
  const signingUp = new SigningUp();
  await given(signingUp);
  const network = '203.0.113.66';
  for (const _ of [1, 2, 3])
    await receiveSignUp(aRequestId(500), aRequest({ network }), signingUp.ports, LIMITS, NOW_MS);
  for (const n of many(30)) await signingUp.ask({ address: `own${n}@example.org`, network });
  const own = signingUp.ports.mails.filter(({ address }) => address.startsWith('own'));
  expect(own).toHaveLength(29);
});

test('a sign-up that is over its mailbox’s budget takes nothing from the shared one', async () => {
  const signingUp = new SigningUp();
  for (const n of many(50)) await signingUp.ask({ network: `192.0.2.${n}` });
  expect(signingUp.leftOfAll()).toBe(97);
});

test('all networks share one budget an hour; it and each network’s own are full again after an hour', async () => {
  const signingUp = new SigningUp();
  const asked = many(101).map((n) => ({ address: `person${n}@example.org`, network: `192.0.2.${Math.floor(n / 30)}` }));
  const outcomes = [];
  for (const one of asked) outcomes.push(await signingUp.ask(one));
  expect(outcomes.map((outcome) => outcome === 'sent')).toEqual(asked.map((_, n) => n < 100));
  expect(await signingUp.ask({ ...asked[100], atMs: NOW_MS + ALL_FREE_AGAIN_MS })).toBe('sent');
});

test('strangers who use up the shared budget leave each mailbox its own', async () => {
  const signingUp = new SigningUp({ ...LIMITS, confirmationsPerHour: 5, confirmationsPerAddressPerDay: 1 });
  for (const n of many(5)) await signingUp.ask({ address: `stranger${n}@example.org`, network: `198.51.100.${n}` });
  expect(await signingUp.ask()).toBe('over-budget-of-all');
  expect(await signingUp.ask({ atMs: NOW_MS + ALL_FREE_AGAIN_MS })).toBe('sent');
});

test('no more sign-ups of one mailbox, or of one network, wait for the shared budget than may be mailed', async () => {
  const signingUp = new SigningUp({ ...LIMITS, confirmationsPerHour: 1 });
  await signingUp.ask({ address: 'stranger@example.org', network: '198.51.100.1' });
  for (const n of many(50)) await signingUp.ask({ network: `203.0.113.${n}` });
  expect(signingUp.ports.waitingSignUps.size).toBe(1 + 3);
  for (const n of many(50)) await signingUp.ask({ address: `person${n}@example.org`, network: '192.0.2.1' });
  expect(signingUp.ports.waitingSignUps.size).toBe(1 + 3 + 30);
});

test('confirmations, links to sign in and changes of address have separate budgets', async () => {
  const ports = new MemoryPorts();
  const mailboxHash = await hashOfMailbox('ana@example.org', ports.hashOfAddress);
  const share = { mailboxHash, networks: [{ day: '2024-03-15', hash: 'n' }] };
  const limits = { ...LIMITS, confirmationsPerAddressPerDay: 1, signInsPerAddressPerDay: 1 };
  const taken = [];
  for (const kind of ['confirmations', 'sign-ins', 'address-changes', 'sign-ins'] as const)
    taken.push(await takeNotice(kind, share, ports, limits, NOW_MS));
  expect(taken).toEqual(['ok', 'ok', 'ok', 'over-budget']);
});

test('a Gmail mailbox gets three confirmations, however the dots of its address are set', async () => {
  const signingUp = new SigningUp();
  const spelt = (n: number) =>
    [...'anabel'].map((letter, place) => ((n >> place) & 1 && place < 5 ? `${letter}.` : letter));
  const outcomes = [];
  for (const n of many(30))
    outcomes.push(await signingUp.ask({ address: `${spelt(n).join('')}@gmail.com`, network: `192.0.2.${n}` }));
  expect(outcomes.filter((outcome) => outcome === 'sent')).toHaveLength(3);
});

const MIDNIGHT_MS = NOW_MS - (NOW_MS % DAY_MS) + DAY_MS;

test('midnight gives a network no second share of a mailbox’s budget, and its owner can still sign up', async () => {
  const signingUp = new SigningUp();
  const stranger = { network: '203.0.113.66' };
  const outcomes = [];
  for (const atMs of [-2, -2, -2, 2, 2, 2].map((seconds) => MIDNIGHT_MS + seconds * 1_000))
    outcomes.push(await signingUp.ask({ ...stranger, atMs }));
  expect(outcomes).toEqual(['sent', 'sent', ...Array(4).fill('over-budget')]);
  expect(await signingUp.ask({ atMs: MIDNIGHT_MS + HOUR_MS })).toBe('sent');
});

test('strangers on many networks who use up a mailbox’s budget lock its owner out for eight hours, not for a day', async () => {
  const signingUp = new SigningUp();
  for (const n of many(10)) await signingUp.ask({ network: `203.0.113.${n}`, atMs: MIDNIGHT_MS + n });
  expect(await signingUp.ask({ atMs: MIDNIGHT_MS + 7 * HOUR_MS })).toBe('over-budget');
  // A mailbox's budget rounds its times to two hours.
  expect(await signingUp.ask({ atMs: MIDNIGHT_MS + 10 * HOUR_MS })).toBe('sent');
});

test('no key of a stored budget contains the address', async () => {
  const signingUp = new SigningUp();
  await signingUp.ask();
  expect([...signingUp.ports.takenShares.keys()].join()).toMatch(/mailbox/);
  expect([...signingUp.ports.takenShares.keys()].join()).not.toMatch(/ana|example/);
});

holdCountersToTheirBudgets(50);
