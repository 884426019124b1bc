import { expect, test } from 'vitest';
import type { FollowStopped, NoticeMessage, SubscriberLeft } from '../../../functions/contract/messages.ts';
import { announceDue } from '../../../functions/domain/subscribing/announce-due.ts';
import { confirmLeaving } from '../../../functions/domain/subscribing/confirm-leaving.ts';
import { confirmStop } from '../../../functions/domain/subscribing/confirm-stop.ts';
import { leave } from '../../../functions/domain/subscribing/leave.ts';
import { stopFollowByLink } from '../../../functions/domain/subscribing/stop-follow.ts';
import { aFollow, aSubscriber } from '../../support/builders.ts';
import { NOW_MS } from '../../support/subscribing/builders.ts';
import { MemoryPorts } from '../../support/subscribing/memory-ports.ts';

const ana = aSubscriber({
  follows: [aFollow({ followId: 'russia', countries: ['RU'] }), aFollow({ followId: 'mexico', countries: ['MX'] })],
});
const { subscriberId } = ana;
const left: SubscriberLeft = { kind: 'subscriber-left', subscriberId, leftAtMs: NOW_MS };
const stopped: FollowStopped = { kind: 'follow-stopped', subscriberId, followId: 'russia', stoppedAtMs: NOW_MS };

const isAway = () => Promise.reject(new Error('the queue is away'));

async function portsWithoutQueue(): Promise<MemoryPorts> {
  const ports = new MemoryPorts();
  await ports.holds(ana, []);
  return Object.assign(ports, { announcer: { announceLeft: isAway, announceStopped: isAway } });
}

/** What was ended, due until it is taken off, and a queue that delivers each message twice. */
function sweepingOf<Ended extends SubscriberLeft | FollowStopped>(ended: Ended) {
  let all = [ended];
  const queued: NoticeMessage[] = [];
  const due = {
    list: async () => all,
    takeOff: async () => {
      all = [];
    },
  };
  const announce = async (messages: readonly Ended[]) => {
    queued.push(...messages, ...messages);
  };
  return { queued, run: () => announceDue({ due, announce }, NOW_MS) };
}

test('a leaving whose notice nobody could ask for is asked for later, and mailed once', async () => {
  const ports = await portsWithoutQueue();
  await expect(leave(subscriberId, ports, NOW_MS)).rejects.toThrow('away');
  expect(ports.people.get(subscriberId)?.leftAtMs).toBe(NOW_MS);
  const { queued, run } = sweepingOf(left);
  expect([await run(), await run()]).toEqual([1, 0]);
  for (const _ of queued) await confirmLeaving(left, ports, NOW_MS);
  expect(ports.mails.map(({ kind }) => kind)).toEqual(['left']);
});

test('a stop whose notice nobody could ask for is asked for later, and mailed once', async () => {
  const ports = await portsWithoutQueue();
  await expect(stopFollowByLink(subscriberId, 'russia', ports, NOW_MS)).rejects.toThrow('away');
  expect(ports.people.get(subscriberId)?.follows.map(({ followId }) => followId)).toEqual(['mexico']);
  const { queued, run } = sweepingOf(stopped);
  expect([await run(), await run()]).toEqual([1, 0]);
  for (const _ of queued) await confirmStop(stopped, ports, NOW_MS);
  expect(ports.mails.map(({ kind }) => kind)).toEqual(['stopped']);
});

test('what the queue did not take stays due', async () => {
  const takenOff: SubscriberLeft[] = [];
  const due = {
    list: async () => [left],
    takeOff: async (one: SubscriberLeft) => {
      takenOff.push(one);
    },
  };
  await expect(announceDue({ due, announce: isAway }, NOW_MS)).rejects.toThrow('away');
  expect(takenOff).toEqual([]);
});
