import { expect, test } from 'vitest';
import { changeCadence } from '../../../functions/domain/account/change-cadence.ts';
import type { Cadence } from '../../../functions/domain/subscriber/cadence/cadence.ts';
import { UnknownSlotError } from '../../../functions/domain/subscriber/cadence/occurrences.ts';
import { topicsOfSubscriber } from '../../../functions/domain/subscriber/cadence/slot.ts';
import { aFollow, aSubscriber } from '../../support/builders.ts';
import { NOW_MS } from '../../support/subscribing/builders.ts';
import { MemoryPorts } from '../../support/subscribing/memory-ports.ts';

const HOUR_MS = 60 * 60 * 1_000;
const DAILY: Cadence = { frequency: 'daily', digestTime: { timeZone: 'Europe/Berlin', hour: 8, weekday: 1 } };
const WEEKLY: Cadence = { frequency: 'weekly', digestTime: { timeZone: 'Europe/Berlin', hour: 8, weekday: 1 } };
const ana = aSubscriber({ follows: [aFollow({ countries: ['RU'] })] });
const ID = ana.subscriberId;

async function aWorld(given = ana, topics = ['country:RU']) {
  const ports = new MemoryPorts();
  await ports.holds(given, topics);
  const joined: string[] = [];
  const digestSlots = {
    join: async (slot: string) => void joined.push(slot),
    find: async () => undefined,
  };
  return { ports, joined, change: (cadence: Cadence) => changeCadence(ID, cadence, { ...ports, digestSlots }, NOW_MS) };
}

test('who goes over to digests is registered and found under their slot before they are saved with it', async () => {
  const { ports, joined, change } = await aWorld();
  const before: unknown[] = [];
  ports.beforeSave = () => void before.push([...joined], ports.wantedTopicsOf(ID));
  expect(await change(DAILY)).toEqual({ kind: 'changed' });
  expect(before).toEqual([['daily@08@Europe/Berlin'], ['country:RU', 'digest:daily@08@Europe/Berlin']]);
  const waitsSinceMs = NOW_MS - (8 * 24 - 1) * HOUR_MS;
  expect(ports.people.get(ID)).toEqual({ ...ana, ...DAILY, cadenceSinceMs: NOW_MS, waitsSinceMs, revision: 2 });
});

test('who goes from one slot to another leaves the first', async () => {
  const { ports, change } = await aWorld({ ...ana, ...DAILY }, ['country:RU', 'digest:daily@08@Europe/Berlin']);
  await change(WEEKLY);
  expect([ports.wantedTopicsOf(ID), ports.staleTopicsOf(ID)]).toEqual([
    ['country:RU', 'digest:weekly1@08@Europe/Berlin'],
    ['digest:daily@08@Europe/Berlin'],
  ]);
});

test('a subscriber who hears at once again has no digest time any more, and is still wanted in the slot that they left', async () => {
  const { ports, change } = await aWorld({ ...ana, ...DAILY }, ['country:RU', 'digest:daily@08@Europe/Berlin']);
  await change({ frequency: 'immediate' });
  const lastDigests = { slot: 'daily@08@Europe/Berlin', sinceMs: ana.confirmedAtMs };
  const changed = { ...ana, cadenceSinceMs: NOW_MS, lastDigests, revision: 2 };
  expect(ports.people.get(ID)).toEqual(changed);
  expect(topicsOfSubscriber(changed)).toContain('digest:daily@08@Europe/Berlin');
});

test('a subscriber who comes back to digests leaves the slot that they heard the rest from', async () => {
  const { ports, change } = await aWorld({ ...ana, ...DAILY }, ['country:RU', 'digest:daily@08@Europe/Berlin']);
  await change({ frequency: 'immediate' });
  await change(WEEKLY);
  expect(ports.people.get(ID)).not.toHaveProperty('lastDigests');
  expect(ports.staleTopicsOf(ID)).toEqual(['digest:daily@08@Europe/Berlin']);
});

test('the same cadence again changes nothing, and so makes no subscriber new to their slot', async () => {
  const { ports, joined, change } = await aWorld({ ...ana, ...DAILY });
  const { writes } = ports;
  expect(await change(DAILY)).toEqual({ kind: 'same' });
  expect([ports.writes, joined]).toEqual([writes, []]);
});

test('a subscriber who unsubscribed has no cadence to change', async () => {
  const { change } = await aWorld({ ...ana, status: 'unsubscribed', unsubscribedAtMs: NOW_MS });
  expect(await change(DAILY)).toEqual({ kind: 'unknown' });
});

test.each([
  ['a time zone that does not exist', { timeZone: 'Mars/Base', hour: 8, weekday: 1 }],
  ['an hour that no clock shows', { timeZone: 'UTC', hour: 24, weekday: 1 }],
  ['a day that no week has', { timeZone: 'UTC', hour: 8, weekday: 8 }],
] as const)('%s is refused, and no planner ever hears of it', async (_, digestTime) => {
  const { ports, joined, change } = await aWorld();
  const { writes } = ports;
  await expect(change({ frequency: 'weekly', digestTime })).rejects.toThrow(UnknownSlotError);
  expect([ports.writes, joined, ports.wantedTopicsOf(ID)]).toEqual([writes, [], ['country:RU']]);
});
