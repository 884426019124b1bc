import { expect, test } from 'vitest';
import { DAY_MS, NOW_MS } from '../../support/subscribing/builders.ts';
import { FloodedSite, type Mailbox, type Posted } from './flooded-site.ts';

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
const MIDNIGHT_MS = NOW_MS - (NOW_MS % DAY_MS);
const many = (howMany: number) => Array.from({ length: howMany }, (_, n) => n);

const DOMAINS = ['gmail.com', 'example.org', 'ministry.example', 'hotmail.com', 'newsroom.example'];

/** An honest visitor every twenty minutes of two days, each from a network of their own. */
const people: readonly Posted[] = many(2 * 24 * 3).map((n) => ({
  by: 'person',
  atMs: MIDNIGHT_MS + n * 20 * MINUTE_MS + 7,
  network: `192.0.${n >> 8}.${n & 255}`,
  address: `person${n}@${DOMAINS[n % DOMAINS.length]}`,
}));

/** Sixty forms over an hour's border from each network, at this hour of both days. */
const forms = (hour: number, networks: readonly string[], addressOf: (n: number) => string): Posted[] =>
  many(2).flatMap((day) =>
    networks.flatMap((network, place) =>
      many(60).map((n) => ({
        by: 'attacker' as const,
        atMs: MIDNIGHT_MS + day * DAY_MS + hour * HOUR_MS - 30_000 + n * 1_000,
        network,
        address: addressOf(day * 10_000 + place * 100 + n),
      })),
    ),
  );

const ONE_NETWORK = ['203.0.113.66'];
const A_DOZEN_NETWORKS = many(12).map((n) => `203.0.113.${n}`);
const bouncing: Mailbox = (address) => (address.startsWith('evil') ? 'bounces' : 'reads');
const complaining: Mailbox = (address) => (address.startsWith('evil') ? 'complains' : 'reads');

test.each<[attack: string, Mailbox, readonly Posted[]]>([
  [
    'one network floods a domain of its own, where all bounces',
    bouncing,
    forms(10, ONE_NETWORK, (n) => `evil${n}@evil.example`),
  ],
  [
    'one network floods a hundred domains of its own',
    bouncing,
    forms(10, ONE_NETWORK, (n) => `evil@${n}.evil.example`),
  ],
  [
    'one network floods mailboxes of a large provider that are not there',
    bouncing,
    forms(10, ONE_NETWORK, (n) => `evil${n}@gmail.com`),
  ],
  [
    'one network does so at midnight, when networks get other hashes',
    bouncing,
    forms(24, ONE_NETWORK, (n) => `evil${n}@evil.example`),
  ],
  [
    'a dozen networks flood a domain of their own',
    bouncing,
    forms(10, A_DOZEN_NETWORKS, (n) => `evil${n}@evil.example`),
  ],
  [
    'a dozen networks flood mailboxes of a large provider',
    bouncing,
    forms(10, A_DOZEN_NETWORKS, (n) => `evil${n}@gmail.com`),
  ],
  [
    'ten mailboxes of one provider complain, asked for from one network',
    complaining,
    forms(10, ONE_NETWORK, (n) => `evil${n % 10}@gmail.com`),
  ],
  [
    'ten mailboxes of ten domains complain, asked for from one network',
    complaining,
    forms(10, ONE_NETWORK, (n) => `evil@evil${n % 10}.example`),
  ],
])('every honest sign-up of two days gets its confirmation at once while %s', async (_, mailboxes, attack) => {
  const counts = await new FloodedSite(mailboxes).takes([...people, ...attack]);
  expect(counts.person).toEqual({ sent: people.length });
});

test('one network has no more mails in any hour than it may have in one, over the border of an hour and of a day', async () => {
  for (const hour of [10, 24]) {
    const flood = forms(hour, ONE_NETWORK, (n) => `evil${n}@evil.example`).slice(0, 60);
    expect((await new FloodedSite(() => 'reads').takes(flood)).attacker).toEqual({ sent: 30, 'over-budget': 30 });
  }
});

test('the network that floods is shut out after few bounces, and its sign-ups wait and are not dropped', async () => {
  const spread = many(60).map((n) => ({
    by: 'attacker' as const,
    atMs: MIDNIGHT_MS + n * 10 * MINUTE_MS,
    network: '203.0.113.66',
    address: `evil@evil${n}.example`,
  }));
  const site = new FloodedSite(bouncing);
  expect((await site.takes(spread)).attacker).toEqual({ sent: 3, 'shut-out': 57 });
  expect(site.ports.waitingSignUps.size).toBe(60);
});
