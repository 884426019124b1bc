import { describe, expect, test } from 'vitest';
import { UNDO_PRESSES_PER_DAY } from '../../../functions/contract/limits.ts';
import type { Subscriber } from '../../../functions/domain/subscriber/subscribers.ts';
import { aFollow, aSubscriber } from '../../support/builders.ts';
import { DAY_MS, NOW_MS } from '../../support/subscribing/builders.ts';
import { MemoryPorts } from '../../support/subscribing/memory-ports.ts';
import { linkTo, Pages, reasonFor } from '../../support/subscribing/pages.ts';
import { htmlFaults } from '../../support/visiting/html-faults.ts';

const MINUTE_MS = 60_000;
const [russia, mexico] = [
  aFollow({ followId: 'f1', countries: ['RU'] }),
  aFollow({ followId: 'f2', countries: ['MX'] }),
];
const ana = aSubscriber({ follows: [russia, mexico] });
const ALL = linkTo('unsubscribe', ana.subscriberId);
const ONE = `${ALL}?${reasonFor('f1')}`;

async function pagesWith(given = ana) {
  const ports = new MemoryPorts();
  await ports.holds(given, []);
  const pages = new Pages(ports);
  pages.undoLimits.undoAfterMs = MINUTE_MS;
  const now = () => {
    const { status, follows } = ports.people.get(ana.subscriberId) ?? {};
    return { status, follows: follows?.map(({ followId }) => followId) };
  };
  return { ports, pages, now };
}

const undoOn = (text: string) => (/action="(\/undo\/[^"]+)"/.exec(text)?.[1] ?? '').replaceAll('&amp;', '&');
const pathOf = (address: string) => address.split('?')[0];
const withoutTokens = (text: string) => text.replaceAll(/\/undo\/[\w.-]+/g, '/undo/TOKEN');

test.each([
  ['all alerts', ALL, ana],
  ['one follow', ONE, ana],
  ['the last follow, which unsubscribes from all', ONE, aSubscriber({ follows: [russia] })],
])('the page that says so undoes at once that %s ended', async (_, link, given) => {
  const { pages, now } = await pagesWith(given);
  const before = now();
  const ended = await pages.ask('POST', link, '');
  expect(now()).not.toEqual(before);
  const undone = await pages.ask('POST', undoOn(ended.text), '');
  expect([undone.statusCode, undone.text.includes('<h1>Your last click is undone</h1>'), now()]).toEqual([
    200,
    true,
    before,
  ]);
  for (const { text } of [ended, undone]) expect(await htmlFaults(text)).toEqual([]);
});

test('the undo on the answer to the second press of a double click takes the first one back', async () => {
  for (const link of [ALL, ONE]) {
    const { pages, now } = await pagesWith();
    const before = now();
    await pages.ask('POST', link, '');
    pages.nowMs += 400;
    const second = await pages.ask('POST', link, '');
    await pages.ask('POST', undoOn(second.text), '');
    expect(now()).toEqual(before);
  }
});

test('a program that presses every button of an old mail, and those of the answers, brings back no subscriber who left', async () => {
  for (const link of [ALL, ONE]) {
    const { pages, now } = await pagesWith();
    await pages.ask('POST', link, '');
    const left = now();
    pages.nowMs += 10_000;
    for (const again of [ALL, ONE]) {
      const { text } = await pages.ask('POST', again, '');
      await pages.ask('POST', undoOn(text), '');
    }
    expect(now()).toEqual(left);
  }
});

test('looking at the address of the button writes nothing', async () => {
  const { ports, pages } = await pagesWith();
  const path = undoOn((await pages.ask('POST', ONE, '')).text);
  const { writes } = ports;
  const shown = await pages.ask('GET', path);
  expect([shown.statusCode, pathOf(undoOn(shown.text)), ports.writes]).toEqual([200, pathOf(path), writes]);
  expect(await htmlFaults(shown.text)).toEqual([]);
});

test('after ten minutes the mail alone undoes', async () => {
  const { pages, now } = await pagesWith();
  const path = undoOn((await pages.ask('POST', ALL, '')).text);
  const left = now();
  pages.nowMs = NOW_MS + 10 * MINUTE_MS;
  const answers = [await pages.ask('GET', path), await pages.ask('POST', path, '')];
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([410, 410]);
  expect([answers[1]?.text.includes('<h1>It can’t be undone here any more</h1>'), now()]).toEqual([true, left]);
});

test('another page of the browser presses it for no visitor', async () => {
  const { pages, now } = await pagesWith();
  const path = undoOn((await pages.ask('POST', ALL, '')).text);
  const left = now();
  pages.headers = { 'sec-fetch-site': 'cross-site' };
  expect((await pages.ask('POST', path, '')).statusCode).toBe(403);
  expect(now()).toEqual(left);
});

const STATES: Readonly<Record<string, Subscriber>> = {
  'goes on': ana,
  'is the last one': aSubscriber({ follows: [russia] }),
  'was stopped': aSubscriber({ follows: [mexico] }),
  'is of a subscriber who left': { ...ana, status: 'unsubscribed', unsubscribedAtMs: NOW_MS - DAY_MS },
  'is of a mailbox that refused our mail': { ...ana, status: 'suppressed', suppressedBecause: 'bounce' },
};

test('a holder of a forwarded mail reads the same after press and undo, whatever its owner follows', async () => {
  const seen = new Set<string>();
  for (const given of Object.values(STATES)) {
    const { pages } = await pagesWith(given);
    const ended = await pages.ask('POST', ONE, '');
    const undone = [await pages.ask('GET', undoOn(ended.text)), await pages.ask('POST', undoOn(ended.text), '')];
    const again = await pages.ask('POST', undoOn(ended.text), '');
    seen.add(
      JSON.stringify([ended, ...undone, again].map(({ statusCode, text }) => [statusCode, withoutTokens(text)])),
    );
  }
  expect(seen.size).toBe(1);
});

test('nothing comes back after a move or an erasure', async () => {
  for (const since of [
    { ...ana, status: 'unsubscribed', unsubscribedAtMs: NOW_MS, addressSinceMs: NOW_MS } as const,
    undefined,
  ]) {
    const { ports, pages, now } = await pagesWith();
    const path = undoOn((await pages.ask('POST', ALL, '')).text);
    if (since) ports.people.set(ana.subscriberId, since);
    else ports.people.delete(ana.subscriberId);
    const left = now();
    expect((await pages.ask('POST', path, '')).statusCode).toBe(200);
    expect(now()).toEqual(left);
  }
});

describe('a holder of an old mail who ends and undoes again and again', () => {
  /** Presses until the page undoes no more. @returns how often it did. */
  async function undoneBy(link: string, { pages }: Awaited<ReturnType<typeof pagesWith>>) {
    for (let undone = 0; undone < 20; undone += 1) {
      const { text } = await pages.ask('POST', link, '');
      const { statusCode } = await pages.ask('POST', undoOn(text), '');
      if (statusCode !== 200) return undone;
      pages.nowMs += MINUTE_MS;
    }
    return Number.POSITIVE_INFINITY;
  }

  test.each([
    ['all alerts', ALL],
    ['one follow', ONE],
  ])('has its owner mailed of %s a few times in a day, and no more', async (_, link) => {
    const world = await pagesWith();
    expect([await undoneBy(link, world), await undoneBy(ALL, world)]).toEqual([UNDO_PRESSES_PER_DAY, 0]);
    const told = [...world.ports.announced, ...world.ports.announcedStops].map((message) => JSON.stringify(message));
    // The one that ran into the limit, and where that was one follow, all others after it.
    expect(new Set(told).size).toBeLessThanOrEqual(UNDO_PRESSES_PER_DAY + 2);
    expect(world.now().status).toBe('unsubscribed');
  });

  test('learns by what is left nothing of what its owner follows', async () => {
    const counts = new Set<number>();
    for (const given of Object.values(STATES)) counts.add(await undoneBy(ONE, await pagesWith(given)));
    expect([...counts]).toEqual([UNDO_PRESSES_PER_DAY]);
  });
});
