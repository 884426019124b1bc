import { expect, test } from 'vitest';
import { hashOfMailbox, takeNotice } from '../../../functions/domain/notices/confirmation-budgets.ts';
import { type ReceiveLimits, receiveSignUp } from '../../../functions/domain/signing-up/receive-sign-up.ts';
import { aRequest, DAY_MS, NOW_MS, someLimits } from '../../support/subscribing/builders.ts';
import { holdCountersToTheirBudgets } from '../../support/subscribing/flood-rules.ts';
import { MemoryPorts } from '../../support/subscribing/memory-ports.ts';

const HOUR_MS = 3_600_000;
/** An hour, and five minutes: budgets keep their times to five minutes. */
const ALL_FREE_AGAIN_MS = HOUR_MS + HOUR_MS / 12;
const LIMITS = someLimits({
  confirmationsPerAddressPerDay: 3,
  confirmationsPerNetworkPerHour: 30,
  confirmationsPerHour: 100,
});

const requestId = (n: number) => `aaaaaaaa-0000-8000-8000-${String(n).padStart(12, '0')}`;

interface Asked {
  readonly address?: string;
  readonly network?: string;
  readonly atMs?: number;
}

/** One sign-up after the other; what became of each. */
class SigningUp {
  private asked = 0;
  readonly ports = new MemoryPorts();
  private readonly limits: ReceiveLimits;

  constructor(limits = LIMITS) {
    this.limits = limits;
  }

  async ask({ address = 'ana@example.org', network = '192.0.2.1', atMs = NOW_MS }: Asked = {}) {
    this.asked += 1;
    return receiveSignUp(requestId(this.asked), aRequest({ address, network }), this.ports, this.limits, atMs);
  }

  leftOfAll(): number {
    const taken = this.ports.takenShares.get('confirmations#all') ?? [];
    return LIMITS.confirmationsPerHour - taken.reduce((sum, { count }) => sum + count, 0);
  }
}

const many = (howMany: number) => Array.from({ length: howMany }, (_, n) => n);

test('tags give a mailbox no second budget', async () => {
  const signingUp = new SigningUp();
  const addresses = ['ana@example.org', 'ana+one@example.org', 'Ana+two@Example.org', 'ana+three@example.org'];
  const outcomes = [];
  for (const [n, address] of addresses.entries())
    outcomes.push(await signingUp.ask({ address, network: `192.0.2.${n}` }));
  expect(outcomes).toEqual(['sent', 'sent', 'sent', 'over-budget']);
  expect(signingUp.ports.mails.map(({ address }) => address)).toEqual(addresses.slice(0, 3));
});

test('what a network may not have any more uses up nothing of the mailboxes’ budgets and of the one of all networks', async () => {
  const signingUp = new SigningUp();
  for (const n of many(50)) await signingUp.ask({ address: `person${n}@example.org` });
  expect(signingUp.ports.mails).toHaveLength(30);
  expect(signingUp.leftOfAll()).toBe(70);
  expect(await signingUp.ask({ address: 'person49@example.org', network: '192.0.2.2' })).toBe('sent');
});

test.each([
  ['is new to us', async () => {}],
  [
    'is barred by its owner',
    async ({ ports }: SigningUp) =>
      ports.notMe.add(await hashOfMailbox('ana@example.org', ports.hashOfAddress), NOW_MS + DAY_MS),
  ],
  [
    'has had its mails',
    async (signingUp: SigningUp) => {
      for (const n of many(3)) await signingUp.ask({ network: `192.0.2.${n}` });
    },
  ],
])('a form, and the same form again, takes one of its network’s budget when its mailbox %s', async (_, given) => {
  const signingUp = new SigningUp();
  await given(signingUp);
  const network = '203.0.113.66';
  for (const _ of [1, 2, 3])
    await receiveSignUp(requestId(500), aRequest({ network }), signingUp.ports, LIMITS, NOW_MS);
  for (const n of many(30)) await signingUp.ask({ address: `own${n}@example.org`, network });
  const own = signingUp.ports.mails.filter(({ address }) => address.startsWith('own'));
  expect(own).toHaveLength(29);
});

test('a full mailbox uses up nothing of the budget of all networks', async () => {
  const signingUp = new SigningUp();
  for (const n of many(50)) await signingUp.ask({ network: `192.0.2.${n}` });
  expect(signingUp.leftOfAll()).toBe(97);
});

test('all networks together have a budget, and it and a network’s are new in the next hour', async () => {
  const signingUp = new SigningUp();
  const asked = many(101).map((n) => ({ address: `person${n}@example.org`, network: `192.0.2.${Math.floor(n / 30)}` }));
  const outcomes = [];
  for (const one of asked) outcomes.push(await signingUp.ask(one));
  expect(outcomes.map((outcome) => outcome === 'sent')).toEqual(asked.map((_, n) => n < 100));
  expect(await signingUp.ask({ ...asked[100], atMs: NOW_MS + ALL_FREE_AGAIN_MS })).toBe('sent');
});

test('strangers who use up the budget of all networks take nothing of a mailbox’s own budget', async () => {
  const signingUp = new SigningUp({ ...LIMITS, confirmationsPerHour: 5, confirmationsPerAddressPerDay: 1 });
  for (const n of many(5)) await signingUp.ask({ address: `stranger${n}@example.org`, network: `198.51.100.${n}` });
  expect(await signingUp.ask()).toBe('over-budget-of-all');
  expect(await signingUp.ask({ atMs: NOW_MS + ALL_FREE_AGAIN_MS })).toBe('sent');
});

test('no more sign-ups of a mailbox or a network wait than may be mailed', async () => {
  const signingUp = new SigningUp({ ...LIMITS, confirmationsPerHour: 1 });
  await signingUp.ask({ address: 'stranger@example.org', network: '198.51.100.1' });
  for (const n of many(50)) await signingUp.ask({ network: `203.0.113.${n}` });
  expect(signingUp.ports.waitingSignUps.size).toBe(1 + 3);
  for (const n of many(50)) await signingUp.ask({ address: `person${n}@example.org`, network: '192.0.2.1' });
  expect(signingUp.ports.waitingSignUps.size).toBe(1 + 3 + 30);
});

test('each kind of notice has budgets of its own', async () => {
  const ports = new MemoryPorts();
  const mailboxHash = await hashOfMailbox('ana@example.org', ports.hashOfAddress);
  const share = { mailboxHash, networks: [{ day: '2024-03-15', hash: 'n' }] };
  const limits = { ...LIMITS, confirmationsPerAddressPerDay: 1, signInsPerAddressPerDay: 1 };
  const taken = [];
  for (const kind of ['confirmations', 'sign-ins', 'address-changes', 'sign-ins'] as const)
    taken.push(await takeNotice(kind, share, ports, limits, NOW_MS));
  expect(taken).toEqual(['ok', 'ok', 'ok', 'over-budget']);
});

test('one Gmail mailbox has three mails at once, however its address is spelt', async () => {
  const signingUp = new SigningUp();
  const spelt = (n: number) =>
    [...'anabel'].map((letter, place) => ((n >> place) & 1 && place < 5 ? `${letter}.` : letter));
  const outcomes = [];
  for (const n of many(30))
    outcomes.push(await signingUp.ask({ address: `${spelt(n).join('')}@gmail.com`, network: `192.0.2.${n}` }));
  expect(outcomes.filter((outcome) => outcome === 'sent')).toHaveLength(3);
});

const MIDNIGHT_MS = NOW_MS - (NOW_MS % DAY_MS) + DAY_MS;

test('a network gets no second share of a mailbox after midnight, and the owner of the mailbox keeps theirs', async () => {
  const signingUp = new SigningUp();
  const stranger = { network: '203.0.113.66' };
  const outcomes = [];
  for (const atMs of [-2, -2, -2, 2, 2, 2].map((seconds) => MIDNIGHT_MS + seconds * 1_000))
    outcomes.push(await signingUp.ask({ ...stranger, atMs }));
  expect(outcomes).toEqual(['sent', 'sent', ...Array(4).fill('over-budget')]);
  expect(await signingUp.ask({ atMs: MIDNIGHT_MS + HOUR_MS })).toBe('sent');
});

test('strangers on many networks who take all that a mailbox has lock its owner out for a third of a day, and not for all of it', async () => {
  const signingUp = new SigningUp();
  for (const n of many(10)) await signingUp.ask({ network: `203.0.113.${n}`, atMs: MIDNIGHT_MS + n });
  expect(await signingUp.ask({ atMs: MIDNIGHT_MS + 7 * HOUR_MS })).toBe('over-budget');
  // Its times are kept by two hours.
  expect(await signingUp.ask({ atMs: MIDNIGHT_MS + 10 * HOUR_MS })).toBe('sent');
});

test('what is kept of a budget names no address', async () => {
  const signingUp = new SigningUp();
  await signingUp.ask();
  expect([...signingUp.ports.takenShares.keys()].join()).toMatch(/mailbox/);
  expect([...signingUp.ports.takenShares.keys()].join()).not.toMatch(/ana|example/);
});

holdCountersToTheirBudgets(300);
