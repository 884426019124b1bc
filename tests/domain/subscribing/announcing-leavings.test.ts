import { expect, test } from 'vitest';
import type { SubscriberLeft } from '../../../functions/contract/messages.ts';
import { announceDueLeavings } from '../../../functions/domain/subscribing/announce-leavings.ts';
import { confirmLeaving } from '../../../functions/domain/subscribing/confirm-leaving.ts';
import { leave } from '../../../functions/domain/subscribing/leave.ts';
import { aSubscriber } from '../../support/builders.ts';
import { NOW_MS } from '../../support/subscribing/builders.ts';
import { MemoryPorts } from '../../support/subscribing/memory-ports.ts';

const ana = aSubscriber();
const left: SubscriberLeft = { kind: 'subscriber-left', subscriberId: ana.subscriberId, leftAtMs: NOW_MS };

test('a leaving whose notice nobody could ask for is asked for later, and mailed once', async () => {
  const ports = new MemoryPorts();
  await ports.holds(ana, []);
  const { subscribers, topicRows, hashOfAddress } = ports;
  const announcer = { announceLeft: () => Promise.reject(new Error('the queue is away')) };
  const withoutQueue = { subscribers, topicRows, hashOfAddress, announcer };
  await expect(leave(ana.subscriberId, withoutQueue, NOW_MS)).rejects.toThrow('away');
  expect(ports.people.get(ana.subscriberId)?.leftAtMs).toBe(NOW_MS);

  let due = [left];
  const queued: SubscriberLeft[] = [];
  const sweeping = {
    dueLeavings: {
      list: async () => due,
      takeOff: async () => {
        due = [];
      },
    },
    announceLeft: async (messages: readonly SubscriberLeft[]) => {
      queued.push(...messages, ...messages);
    },
  };
  expect([await announceDueLeavings(sweeping, NOW_MS), await announceDueLeavings(sweeping, NOW_MS)]).toEqual([1, 0]);
  for (const message of queued) await confirmLeaving(message, ports, NOW_MS);
  expect(ports.mails.map(({ kind }) => kind)).toEqual(['left']);
});

test('what the queue did not take stays due', async () => {
  const takenOff: SubscriberLeft[] = [];
  const dueLeavings = {
    list: async () => [left],
    takeOff: async (one: SubscriberLeft) => {
      takenOff.push(one);
    },
  };
  const announceLeft = () => Promise.reject(new Error('the queue is away'));
  await expect(announceDueLeavings({ dueLeavings, announceLeft }, NOW_MS)).rejects.toThrow('away');
  expect(takenOff).toEqual([]);
});
