import { expect, test } from 'vitest';
import type { FollowStopped, NoticeMessage, SubscriberUnsubscribed } from '../../../functions/contract/messages.ts';
import { enqueueDue } from '../../../functions/domain/every-minute/enqueue-due.ts';
import { mailStopped } from '../../../functions/domain/unsubscribing/mail-stopped.ts';
import { mailUnsubscribed } from '../../../functions/domain/unsubscribing/mail-unsubscribed.ts';
import { stopFollowByLink } from '../../../functions/domain/unsubscribing/stop-follow.ts';
import { unsubscribe } from '../../../functions/domain/unsubscribing/unsubscribe.ts';
import { aFollow, aSubscriber } from '../../support/builders.ts';
import { NOW_MS } from '../../support/subscribing/builders.ts';
import { MemoryPorts } from '../../support/subscribing/memory-ports.ts';

const ana = aSubscriber({
  follows: [aFollow({ followId: 'russia', countries: ['RU'] }), aFollow({ followId: 'mexico', countries: ['MX'] })],
});
const { subscriberId } = ana;
const left: SubscriberUnsubscribed = { kind: 'subscriber-unsubscribed', subscriberId, unsubscribedAtMs: NOW_MS };
const stopped: FollowStopped = { kind: 'follow-stopped', subscriberId, followId: 'russia', stoppedAtMs: NOW_MS };

const isAway = () => Promise.reject(new Error('the queue is away'));

async function portsWithoutQueue(): Promise<MemoryPorts> {
  const ports = new MemoryPorts();
  await ports.holds(ana, []);
  return Object.assign(ports, { noticeQueue: { enqueueUnsubscribed: isAway, enqueueStopped: isAway } });
}

/** What was ended, due until it is taken off, and a queue that delivers each message twice. */
function sweepingOf<Ended extends SubscriberUnsubscribed | FollowStopped>(ended: Ended) {
  let all = [ended];
  const queued: NoticeMessage[] = [];
  const due = {
    list: async () => ({ ended: all, errors: [] }),
    takeOff: async () => {
      all = [];
    },
  };
  const enqueue = async (messages: readonly Ended[]) => {
    queued.push(...messages, ...messages);
  };
  return { queued, run: () => enqueueDue({ due, enqueue }, NOW_MS) };
}

test('an unsubscribe whose notice no function could ask for is asked for later, and mailed once', async () => {
  const ports = await portsWithoutQueue();
  await expect(unsubscribe(subscriberId, ports, NOW_MS)).rejects.toThrow('away');
  expect(ports.people.get(subscriberId)?.unsubscribedAtMs).toBe(NOW_MS);
  const { queued, run } = sweepingOf(left);
  expect([await run(), await run()]).toEqual([1, 0].map((done) => ({ done, errors: [] })));
  for (const _ of queued) await mailUnsubscribed(left, ports, NOW_MS);
  expect(ports.mails.map(({ kind }) => kind)).toEqual(['unsubscribed']);
});

test('a stop whose notice no function could ask for is asked for later, and mailed once', async () => {
  const ports = await portsWithoutQueue();
  await expect(stopFollowByLink(subscriberId, 'russia', ports, NOW_MS)).rejects.toThrow('away');
  expect(ports.people.get(subscriberId)?.follows.map(({ followId }) => followId)).toEqual(['mexico']);
  const { queued, run } = sweepingOf(stopped);
  expect([await run(), await run()]).toEqual([1, 0].map((done) => ({ done, errors: [] })));
  for (const _ of queued) await mailStopped(stopped, ports, NOW_MS);
  expect(ports.mails.map(({ kind }) => kind)).toEqual(['stopped']);
});

test('one that can’t be read holds up no other, and fails the sweep', async () => {
  const damaged = new Error('damaged');
  const queued: SubscriberUnsubscribed[] = [];
  const due = { list: async () => ({ ended: [left], errors: [damaged] }), takeOff: async () => {} };
  const enqueue = async (messages: readonly SubscriberUnsubscribed[]) => void queued.push(...messages);
  expect(await enqueueDue({ due, enqueue }, NOW_MS)).toEqual({ done: 1, errors: [damaged] });
  expect(queued).toEqual([left]);
});

test('what the queue did not take stays due', async () => {
  const takenOff: SubscriberUnsubscribed[] = [];
  const due = {
    list: async () => ({ ended: [left], errors: [] }),
    takeOff: async (one: SubscriberUnsubscribed) => {
      takenOff.push(one);
    },
  };
  await expect(enqueueDue({ due, enqueue: isAway }, NOW_MS)).rejects.toThrow('away');
  expect(takenOff).toEqual([]);
});
