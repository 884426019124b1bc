import { expect, test } from 'vitest';
import type { SuppressedAddress } from '../../../functions/domain/feedback/ports.ts';
import {
  type ReconcilePorts,
  reconcileSuppressions,
} from '../../../functions/domain/feedback/reconcile-suppressions.ts';
import { aSubscriber } from '../../support/builders.ts';
import { DAY_MS, NOW_MS } from '../../support/subscribing/builders.ts';
import { MemoryPorts } from '../../support/subscribing/memory-ports.ts';

const ana = aSubscriber({ subscriberId: '5f0c1b8e-0000-4000-8000-000000000001', address: 'ana@example.org' });
const ben = aSubscriber({ subscriberId: '5f0c1b8e-0000-4000-8000-000000000002', address: 'ben@example.org' });

const listed = (address: string, given: Partial<SuppressedAddress> = {}): SuppressedAddress => ({
  address,
  because: 'bounce',
  sinceMs: NOW_MS - DAY_MS,
  ...given,
});

async function aWorld(pages: readonly (readonly SuppressedAddress[])[]) {
  const subscribing = new MemoryPorts();
  for (const person of [ana, ben]) await subscribing.holds(person, []);
  const asked: (number | undefined)[] = [];
  const told: string[] = [];
  let readUntilMs: number | undefined;
  const ports: ReconcilePorts = {
    subscribers: subscribing.subscribers,
    topicRows: subscribing.topicRows,
    hashOfAddress: subscribing.hashOfAddress,
    suppressionList: {
      async *pages(sinceMs) {
        asked.push(sinceMs);
        yield* pages;
      },
    },
    progress: {
      readUntilMs: async () => readUntilMs,
      saveReadUntil: async (epochMs) => {
        readUntilMs = epochMs;
      },
    },
    observer: { suppressed: (subscriberId, because) => void told.push(`${subscriberId} ${because}`) },
  };
  const statuses = () => [ana, ben].map(({ subscriberId }) => subscribing.people.get(subscriberId)?.status);
  return { ports, asked, told, statuses };
}

test('whom SES has on its list is suppressed for its reason, however their address is spelled, on every page', async () => {
  const { ports, told, statuses } = await aWorld([
    [listed('ANA@Example.org', { because: 'complaint' }), listed('stranger@example.org')],
    [listed('ben@example.org')],
  ]);
  expect(await reconcileSuppressions(ports, NOW_MS)).toEqual({ listed: 3, suppressed: 2, failures: [] });
  expect(statuses()).toEqual(['suppressed', 'suppressed']);
  expect(told).toEqual([`${ana.subscriberId} complaint`, `${ben.subscriberId} bounce`]);
});

test('reading it again counts no subscriber again', async () => {
  const { ports, told } = await aWorld([[listed('ana@example.org')]]);
  await reconcileSuppressions(ports, NOW_MS);
  expect(await reconcileSuppressions(ports, NOW_MS)).toEqual({ listed: 1, suppressed: 0, failures: [] });
  expect(told.length).toBe(1);
});

test('the first reading asks for everything, each further one for what came since, and a day before', async () => {
  const { ports, asked } = await aWorld([]);
  await reconcileSuppressions(ports, NOW_MS);
  await reconcileSuppressions(ports, NOW_MS + 2 * DAY_MS);
  expect(asked).toEqual([undefined, NOW_MS - DAY_MS]);
});

test('a subscriber who signed up again after their address was listed stays', async () => {
  const { ports, statuses } = await aWorld([[listed('ana@example.org', { sinceMs: ana.confirmedAtMs - 1 })]]);
  await reconcileSuppressions(ports, NOW_MS);
  expect(statuses()).toEqual(['active', 'active']);
});

test('what is no address is passed over', async () => {
  const { ports } = await aWorld([[listed('not an address')]]);
  expect(await reconcileSuppressions(ports, NOW_MS)).toEqual({ listed: 1, suppressed: 0, failures: [] });
});

test('one address that fails holds up no other, and is reported', async () => {
  const { ports, statuses } = await aWorld([[listed('ana@example.org'), listed('ben@example.org')]]);
  const fault = new Error('their item does not open');
  const find = async (id: string) => {
    if (id === ana.subscriberId) throw fault;
    return ports.subscribers.find(id);
  };
  const failing = { ...ports, subscribers: { ...ports.subscribers, find } };
  expect(await reconcileSuppressions(failing, NOW_MS)).toEqual({ listed: 2, suppressed: 1, failures: [fault] });
  expect(statuses()).toEqual(['active', 'suppressed']);
});

test('a list that can not be read to its end is read again from where it was', async () => {
  const { ports, asked } = await aWorld([]);
  await reconcileSuppressions(ports, NOW_MS);
  async function* broken(sinceMs: number | undefined): AsyncGenerator<SuppressedAddress[]> {
    asked.push(sinceMs);
    yield [];
    throw new Error('SES is away');
  }
  const failing = { ...ports, suppressionList: { pages: broken } };
  await expect(reconcileSuppressions(failing, NOW_MS + DAY_MS)).rejects.toThrow('SES is away');
  await reconcileSuppressions(ports, NOW_MS + 2 * DAY_MS);
  expect(asked).toEqual([undefined, NOW_MS - DAY_MS, NOW_MS - DAY_MS]);
});
