import { describe, expect, test } from 'vitest';
import type { OpenMailing } from '../../../../functions/domain/dispatch/mailing.ts';
import type { CallAnswer, People, Receipts, Slices } from '../../../../functions/domain/dispatch/ports.ts';
import type { Receipt } from '../../../../functions/domain/dispatch/sending/receipts.ts';
import { DispatchMissingError } from '../../../../functions/domain/dispatch/sending/send-slice.ts';
import type { Subscriber } from '../../../../functions/domain/subscriber/subscribers.ts';
import { aFollow, aSubscriber } from '../../../support/builders.ts';
import { anId, aReceipt, DISPATCH_ID, PUBLISHED_AT_MS } from '../../../support/sending/builders.ts';
import {
  anUnlimitedRate,
  type MemoryWorld,
  type SesBehaviour,
  takesAll,
} from '../../../support/sending/memory-world.ts';
import { aWorld, people } from '../../../support/sending/started-world.ts';

const refusesOnly =
  (address: string): SesBehaviour =>
  (call) =>
    call.entries.some((entry) => entry.address === address)
      ? { accepted: [], answer: { kind: 'refused', reason: 'test' } }
      : takesAll(call);

const says =
  (answer: CallAnswer): SesBehaviour =>
  () => ({ accepted: [], answer });

const mailed = (world: MemoryWorld) => world.seenCalls.flatMap(({ accepted }) => accepted);

describe('an audience', () => {
  test('is mailed in calls of fifty, each person once, and then the slice and the dispatch are done', async () => {
    const world = await aWorld(people(120));
    expect(await world.send()).toEqual({ kind: 'closed', isDispatchFinished: true });
    expect(world.seenCalls.map((call) => call.people.length)).toEqual([50, 50, 20]);
    expect(new Set(mailed(world))).toEqual(new Set(people(120).map(({ subscriberId }) => subscriberId)));
    expect(world.dispatch()).toMatchObject({ status: 'finished', closedSlices: 1, finishedAtMs: world.nowMs });
  });

  test('is in no order of ids in its calls, since receipts keep the order', async () => {
    const world = await aWorld(people(120));
    const ids = people(120)
      .map(({ subscriberId }) => subscriberId)
      .toSorted();
    world.randomBelow = () => 0;
    await world.send();
    const [first] = world.seenCalls;
    expect(ids.slice(0, 50)).not.toEqual(first?.people.toSorted());
    expect(mailed(world).toSorted()).toEqual(ids);
  });

  test('with no subscriber in it is done at once', async () => {
    const world = await aWorld([]);
    expect(await world.send()).toEqual({ kind: 'closed', isDispatchFinished: true });
    expect(world.seenCalls).toEqual([]);
  });

  test('is decided by the person, not by the topic rows', async () => {
    const [stays, left, digest, later, moved, gone, damaged, outside] = people(8);
    const world = await aWorld(
      [stays, left, digest, later, moved, gone, damaged, outside].filter((one) => one !== undefined),
    );
    const { table } = world;
    const as = (one: Subscriber | undefined, given: Partial<Subscriber>) =>
      one && table.subscribers.set(one.subscriberId, { ...one, ...given });
    as(left, { status: 'unsubscribed' });
    as(digest, { frequency: 'daily' });
    as(later, { confirmedAtMs: PUBLISHED_AT_MS + 1 });
    as(moved, { follows: [aFollow({ countries: ['MX'] })] });
    table.subscribers.delete(gone?.subscriberId ?? '');
    table.damaged.add(damaged?.subscriberId ?? '');
    world.notAllowed.add(outside?.address ?? '');

    await world.send();

    expect(mailed(world)).toEqual([stays?.subscriberId]);
    expect(world.observer.unreadable).toEqual([damaged?.subscriberId]);
    expect(world.observer.notAllowed).toEqual([outside?.subscriberId]);
    expect(world.slice().counts).toEqual({
      candidates: 8,
      matched: 2,
      accepted: 1,
      terminal: 0,
      uncertain: 0,
      freed: 0,
      retrying: 0,
      notAllowed: 1,
      unreadable: 1,
      skipped: 5,
    });
  });

  test('someone who confirmed in the moment of publishing is in it', async () => {
    const world = await aWorld(people(1, { confirmedAtMs: PUBLISHED_AT_MS }));
    await world.send();
    expect(mailed(world)).toEqual([anId(0)]);
  });

  test('a person with several matching follows gets one mail with all of them as reasons', async () => {
    const follows = [
      aFollow({ followId: 'here', countries: ['RU'] }),
      aFollow({ followId: 'there', countries: ['MX'] }),
      aFollow({ followId: 'that', themes: ['torture'] }),
    ];
    const world = await aWorld(people(1, { follows }));
    const reasons: string[] = [];
    world.ses = (call) => {
      reasons.push(...call.entries.map((entry) => entry.values.reasons ?? ''));
      return takesAll(call);
    };
    await world.send();
    expect(reasons).toEqual(['here,that']);
  });
});

describe('just before a call', () => {
  test('people who were read a while ago are read again, and who unsubscribed meanwhile is left out', async () => {
    const world = await aWorld(people(60));
    world.ses = (call) => {
      // The second call's people were read before this one was made.
      world.table.save(aSubscriber({ subscriberId: lastId, status: 'unsubscribed' }));
      world.nowMs += 1_000;
      return takesAll(call);
    };
    const lastId =
      people(60)
        .map(({ subscriberId }) => subscriberId)
        .sort()
        .at(-1) ?? '';
    await world.send();
    expect(mailed(world)).not.toContain(lastId);
    expect(world.slice().counts).toMatchObject({ accepted: 59, skipped: 1 });
  });

  test('of people who were read at two times the older one counts: all are read again once it is a while ago', async () => {
    const inOrder = people(5).toSorted((a, b) => (a.subscriberId < b.subscriberId ? -1 : 1));
    const languages = ['fr', 'en', 'en', 'en', 'fr'] as const;
    const world = await aWorld(inOrder.map((one, n) => ({ ...one, language: languages[n] ?? 'en' })));
    const [leaves, , , , stays] = inOrder.map(({ subscriberId }) => subscriberId);
    // Four are read at once. The first French reader waits for the second one, while a call in English takes a second.
    world.rate = anUnlimitedRate(2);
    world.ses = (call) => {
      if (world.seenCalls.length === 0) world.nowMs += 1_000;
      world.table.save(aSubscriber({ subscriberId: leaves ?? '', status: 'unsubscribed' }));
      return takesAll(call);
    };
    await world.send();
    expect(world.seenCalls.map((call) => call.accepted.length)).toEqual([2, 1, 1]);
    expect(world.seenCalls[1]?.people).toEqual([stays]);
  });

  test('people who were read just half a second ago are mailed as they were read', async () => {
    const world = await aWorld(people(3));
    world.rate = {
      ...world.rate,
      take: async () => {
        world.nowMs += 500;
        world.table.save(aSubscriber({ subscriberId: anId(1), status: 'unsubscribed' }));
        return { kind: 'go' };
      },
    };
    await world.send();
    expect(mailed(world).sort()).toEqual([anId(0), anId(1), anId(2)].sort());
  });

  test('people are looked at after the wait for the rate, not before', async () => {
    const world = await aWorld(people(3));
    world.rate = {
      ...world.rate,
      take: async () => {
        world.nowMs += 501;
        world.table.save(aSubscriber({ subscriberId: anId(1), status: 'unsubscribed' }));
        return { kind: 'go' };
      },
    };
    await world.send();
    expect(mailed(world).sort()).toEqual([anId(0), anId(2)].sort());
  });

  test('who erases everything while the slice waits for its turn is mailed nothing', async () => {
    const world = await aWorld(people(3));
    world.rate = {
      ...world.rate,
      take: async () => {
        world.nowMs += 501;
        world.table.subscribers.delete(anId(1));
        return { kind: 'go' };
      },
    };
    await world.send();
    expect(mailed(world).sort()).toEqual([anId(0), anId(2)].sort());
  });

  test('the rate is asked for as many as the call holds, until the last moment that leaves time for the call', async () => {
    const world = await aWorld(people(60));
    const asked: unknown[] = [];
    const rate = anUnlimitedRate(7);
    world.rate = {
      ...rate,
      take: (...question) => {
        asked.push(question);
        return rate.take(...question);
      },
    };
    await world.send();
    const latestMs = world.nowMs + world.timeLeftMs - 15_000;
    expect(asked).toEqual([...Array.from({ length: 8 }, () => ['urgent', 7, latestMs]), ['urgent', 4, latestMs]]);
  });

  test('a look at people that took too long leaves no time for a call, and none is made', async () => {
    const world = await aWorld(people(3));
    const dispatches = {
      ...world.ports.dispatches,
      find: (dispatchId: string) => {
        world.timeLeftMs -= 120_000;
        return world.ports.dispatches.find(dispatchId);
      },
    };
    expect(await world.send('', { ...world.ports, dispatches })).toEqual({ kind: 'parked', wakeAtMs: world.nowMs });
    expect(world.seenCalls).toEqual([]);
  });

  test.each([
    ['more time than a look at the dispatch holds', { nowMs: 5_001, timeLeftMs: 0 }],
    ['the time that a call needs', { nowMs: 0, timeLeftMs: 240_000 - 13_999 }],
  ])('an intent that took %s is followed by no call, and its people are free for the next', async (_, took) => {
    const world = await aWorld(people(3));
    const receipts: Receipts = {
      ...world.ports.receipts,
      writeIntent: async (lease, intent) => {
        world.nowMs += took.nowMs;
        world.timeLeftMs -= took.timeLeftMs;
        return world.ports.receipts.writeIntent(lease, intent);
      },
    };
    expect(await world.send('', { ...world.ports, receipts })).toEqual({
      kind: 'parked',
      wakeAtMs: world.nowMs + 1_000,
      because: 'retry',
    });
    expect(world.seenCalls).toEqual([]);
    world.timeLeftMs = 240_000;
    expect(await world.send()).toMatchObject({ kind: 'closed' });
    expect(world.slice().counts).toMatchObject({ accepted: 3, uncertain: 0, freed: 0 });
  });

  test('an intent that took all the time there was, and no more, is followed by its call', async () => {
    const world = await aWorld(people(3));
    const receipts: Receipts = {
      ...world.ports.receipts,
      writeIntent: async (lease, intent) => {
        world.nowMs += 5_000;
        world.timeLeftMs = 14_000;
        return world.ports.receipts.writeIntent(lease, intent);
      },
    };
    expect(await world.send('', { ...world.ports, receipts })).toMatchObject({ kind: 'closed' });
    expect(mailed(world)).toHaveLength(3);
  });

  test('a dispatch that is not there any more mails no one, and its slice waits for an operator', async () => {
    const world = await aWorld(people(3));
    let looks = 0;
    const dispatches = {
      ...world.ports.dispatches,
      find: async (dispatchId: string) => {
        looks += 1;
        return looks === 1 ? world.ports.dispatches.find(dispatchId) : undefined;
      },
    };
    expect(await world.send('', { ...world.ports, dispatches })).toEqual({
      kind: 'parked',
      wakeAtMs: world.nowMs + 1_000,
      because: 'fault',
    });
    expect(world.seenCalls).toEqual([]);
  });

  test('no call is made for people who are all gone', async () => {
    const world = await aWorld(people(3));
    world.rate = {
      ...world.rate,
      take: async () => {
        world.nowMs += 501;
        for (const { subscriberId } of people(3)) world.table.subscribers.delete(subscriberId);
        return { kind: 'go' };
      },
    };
    expect(await world.send()).toMatchObject({ kind: 'closed' });
    expect([world.seenCalls, world.table.receiptsOf(DISPATCH_ID)]).toEqual([[], []]);
  });

  test('people are read for two calls at a time, and not again while what was read is young', async () => {
    const world = await aWorld(people(5));
    world.rate = anUnlimitedRate(2);
    const reads: number[] = [];
    const read: People['read'] = (ids) => {
      reads.push(ids.length);
      return world.ports.people.read(ids);
    };
    await world.send('', { ...world.ports, people: { read } });
    expect(reads).toEqual([4, 1]);
    expect(world.seenCalls.map((call) => call.people.length)).toEqual([2, 2, 1]);
  });

  test('who reads another language meanwhile is left to a call of theirs, at once', async () => {
    const world = await aWorld(people(3));
    world.rate = {
      ...world.rate,
      take: async () => {
        world.nowMs += 501;
        world.table.save(aSubscriber({ subscriberId: anId(1), language: 'fr' }));
        return { kind: 'go' };
      },
    };
    expect(await world.send()).toEqual({ kind: 'parked', wakeAtMs: world.nowMs });
    world.rate = anUnlimitedRate();
    expect(await world.send()).toMatchObject({ kind: 'closed' });
    expect(world.seenCalls.map(({ people: mailedTogether }) => [...mailedTogether].sort())).toEqual([
      [anId(0), anId(2)].sort(),
      [anId(1)],
    ]);
  });

  test('an intent names its people, and what the mail of each carries where it carries appeals', async () => {
    const intentsWhere = async (carries: readonly (string | undefined)[]) => {
      const world = await aWorld(people(2));
      const intents: Receipt[] = [];
      const openMailing: OpenMailing = async (dispatch, range) => {
        const mailing = await world.ports.openMailing(dispatch, range);
        const left = [...carries];
        return {
          ...mailing,
          judge(person) {
            const verdict = mailing.judge(person);
            const carried = left.shift();
            if (verdict.kind !== 'recipient' || carried === undefined) return verdict;
            return { ...verdict, entry: { ...verdict.entry, carries: carried } };
          },
        };
      };
      const writeIntent: Receipts['writeIntent'] = (lease, intent) => {
        intents.push(intent);
        return world.ports.receipts.writeIntent(lease, intent);
      };
      await world.send('', { ...world.ports, openMailing, receipts: { ...world.ports.receipts, writeIntent } });
      const { people: inCall } = world.seenCalls[0] ?? {};
      const plain = { callId: 'call-0001', fence: 1, state: 'intent', outcomes: [], intentAtMs: world.nowMs };
      return { intents, plain: { ...plain, people: inCall } };
    };
    const digest = await intentsWhere(['1', '3']);
    expect(digest.intents).toEqual([{ ...digest.plain, carries: ['1', '3'] }]);
    const alert = await intentsWhere([undefined, undefined]);
    expect(alert.intents).toEqual([alert.plain]);
  });

  test('a worker whose slice another one has taken over makes no call, and leaves the slice as it is', async () => {
    const world = await aWorld(people(3));
    const receipts: Receipts = { ...world.ports.receipts, writeIntent: async () => false };
    expect(await world.send('', { ...world.ports, receipts })).toEqual({ kind: 'lost' });
    expect(world.seenCalls).toEqual([]);
    expect(world.slice()).toMatchObject({ status: 'open', leasedUntilMs: world.nowMs + world.settings.leaseMs });
  });

  test('the newest address counts', async () => {
    const world = await aWorld(people(60));
    const lastId =
      people(60)
        .map(({ subscriberId }) => subscriberId)
        .sort()
        .at(-1) ?? '';
    world.ses = (call) => {
      world.table.save(aSubscriber({ subscriberId: lastId, address: 'new@example.org' }));
      world.nowMs += 1_000;
      return takesAll(call);
    };
    await world.send();
    expect(world.seenCalls.at(-1)?.addresses.at(-1)).toBe('new@example.org');
  });

  test('a worker without the time for a call and its result parks the slice for the next worker', async () => {
    const world = await aWorld(people(3));
    world.timeLeftMs = 14_999;
    expect(await world.send()).toEqual({ kind: 'parked', wakeAtMs: world.nowMs });
    expect(world.seenCalls).toEqual([]);
    expect(world.slice().counts).toMatchObject({ candidates: 3, matched: 3, accepted: 0 });
    expect(world.queue).toEqual([{ slice: { dispatchId: DISPATCH_ID, bits: '' }, visibleAtMs: world.nowMs }]);
    world.timeLeftMs = 15_000;
    expect(await world.send()).toMatchObject({ kind: 'closed' });
  });

  test('a rate without a free slot parks the slice until there is one', async () => {
    const world = await aWorld(people(3));
    const until = world.nowMs + 5_000;
    world.rate = { ...world.rate, take: async () => ({ kind: 'wait', untilMs: until, because: 'daily-quota' }) };
    expect(await world.send()).toEqual({ kind: 'parked', wakeAtMs: until, because: 'daily-quota' });
    expect(world.slice()).toMatchObject({
      leasedUntilMs: 0,
      turn: { kind: 'queued', dueAtMs: until },
      waitsBecause: 'daily-quota',
    });
  });
});

describe('wake-ups', () => {
  test('a message for a leased slice does nothing', async () => {
    const world = await aWorld(people(3));
    await world.table.slices.lease({ dispatchId: DISPATCH_ID, bits: '' }, world.nowMs, world.nowMs + 1_000);
    expect(await world.send()).toEqual({ kind: 'leased-elsewhere' });
    world.nowMs += 1_000;
    expect(await world.send()).toMatchObject({ kind: 'closed' });
  });

  test('a message for a closed slice finishes a dispatch whose last worker died in between', async () => {
    const world = await aWorld(people(3));
    await world.send();
    world.dispatch().status = 'sending';
    expect(await world.send()).toEqual({ kind: 'already-closed' });
    expect(world.dispatch().status).toBe('finished');
    expect(world.seenCalls).toHaveLength(1);
  });

  test('a message for a slice whose dispatch is gone fails, and the slice is free again after a while', async () => {
    const world = await aWorld(people(3));
    world.table.dispatchItems.delete(DISPATCH_ID);
    await expect(world.send()).rejects.toThrow(new DispatchMissingError(DISPATCH_ID));
    expect(world.slice()).toMatchObject({
      leasedUntilMs: 0,
      turn: { kind: 'queued', dueAtMs: world.nowMs + 1_000 },
      waitsBecause: 'fault',
    });
  });

  test('a message for a slice that never was does nothing', async () => {
    const world = await aWorld(people(3));
    expect(await world.send('0101')).toEqual({ kind: 'unknown' });
  });
});

test('counts are kept every two seconds, not after each call', async () => {
  const world = await aWorld(people(200));
  const saves: number[] = [];
  world.ses = (call) => {
    world.nowMs += 1_000;
    return takesAll(call);
  };
  const saveCounts: Slices['saveCounts'] = (lease, counts) => {
    saves.push(counts.accepted);
    return world.ports.slices.saveCounts(lease, counts);
  };
  await world.send('', { ...world.ports, slices: { ...world.ports.slices, saveCounts } });
  expect(saves).toEqual([100, 200]);
});

test('of the calls of a worker that died only the one without an answer is given up, and told of', async () => {
  const world = await aWorld(people(4));
  world.rate = anUnlimitedRate(2);
  world.ses = (call) => {
    if (world.seenCalls.length === 1) throw new Error('the worker dies');
    return takesAll(call);
  };
  await expect(world.send()).rejects.toThrow('the worker dies');
  await world.send();
  expect(world.observer.givenUp).toBe(2);
  expect(world.slice().counts).toMatchObject({ accepted: 2, uncertain: 2 });
});

describe('refusals', () => {
  test('one odd address does not block the others of its call', async () => {
    const world = await aWorld(people(50));
    world.ses = refusesOnly('person-49@example.org');
    await world.runToTheEnd();
    expect(mailed(world)).toHaveLength(49);
    expect(mailed(world)).not.toContain(anId(49));
    expect(world.slice().counts).toMatchObject({ matched: 50, accepted: 49, terminal: 1, retrying: 0 });
  });

  test('while no recipient was ever accepted, a refusal of everyone stops the slice instead of giving everyone up', async () => {
    const world = await aWorld(people(200));
    world.ses = says({ kind: 'refused', reason: 'test' });
    expect(await world.send()).toMatchObject({ kind: 'parked' });
    expect(world.seenCalls.map((call) => call.people.length)).toEqual([50, 25, 13, 7, 4, 2, 1, 1]);
    expect(world.slice().counts).toMatchObject({ accepted: 0, terminal: 0, retrying: 2 });
    world.ses = takesAll;
    await world.runToTheEnd();
    expect(world.slice().counts).toMatchObject({ accepted: 200, terminal: 0 });
  });

  test('nor are people given up one by one while no recipient of the slice was ever accepted', async () => {
    const world = await aWorld(people(120));
    world.ses = ({ entries }) => ({
      accepted: [],
      answer: { kind: 'answered', outcomes: entries.map(() => 'refused') },
    });
    await world.send();
    expect(world.slice().counts).toMatchObject({ accepted: 0, terminal: 0, retrying: 120 });
    world.ses = takesAll;
    await world.runToTheEnd();
    expect(world.slice().counts).toMatchObject({ accepted: 120, terminal: 0 });
  });

  test('once a recipient of the slice was accepted, who is refused is given up: in the same call and in a later one', async () => {
    const world = await aWorld(people(4));
    world.rate = anUnlimitedRate(2);
    world.ses = ({ entries }) => ({
      accepted: [],
      answer: {
        kind: 'answered',
        outcomes: entries.map((_, n) => (world.seenCalls.length === 0 && n === 0 ? 'accepted' : 'refused')),
      },
    });
    expect(await world.send()).toMatchObject({ kind: 'closed' });
    expect(world.slice().counts).toMatchObject({ accepted: 1, terminal: 3, retrying: 0 });
  });

  test('a request that never left stops the slice, and each call is told of', async () => {
    const world = await aWorld(people(120));
    world.ses = says({ kind: 'unreachable', reason: 'test' });
    expect(await world.send()).toEqual({ kind: 'parked', wakeAtMs: world.nowMs + 1_000, because: 'retry' });
    expect(world.observer.ended).toEqual(['call-0001 unreachable']);
  });

  test('someone whom SES always refuses is given up after a while, alone as they are', async () => {
    const world = await aWorld(people(1));
    world.ses = says({ kind: 'refused', reason: 'test' });
    await world.runToTheEnd();
    expect(world.slice().counts).toMatchObject({ matched: 1, accepted: 0, terminal: 1 });
  });

  test.each([
    ['throttled', 'throttled'],
    ['over-quota', 'daily-quota'],
    ['paused', 'account'],
    ['misconfigured', 'fault'],
  ] as const)(
    '%s: no recipient is given up, and the slice waits longer each time and says why',
    async (outcome, because) => {
      const world = await aWorld(people(60));
      world.ses = says({ kind: 'stopped', outcome, reason: 'test' });
      const waits: number[] = [];
      for (let tries = 0; tries < 3; tries += 1) {
        const end = await world.send();
        if (end.kind === 'parked') waits.push(end.wakeAtMs - world.nowMs);
      }
      expect(waits).toEqual([1_000, 2_000, 4_000]);
      expect(world.slice().waitsBecause).toBe(because);
      expect(world.seenCalls).toHaveLength(3);
      world.ses = takesAll;
      await world.runToTheEnd();
      expect(world.slice().counts).toMatchObject({ accepted: 60, terminal: 0, uncertain: 0 });
    },
  );

  test('an entry that fails is tried again when its wait is over, the others are not', async () => {
    const world = await aWorld(people(3));
    const failing = anId(1);
    world.ses = (call) => {
      const outcomes = call.entries.map(({ subscriberId }) =>
        subscriberId === failing ? ('failed' as const) : ('accepted' as const),
      );
      return { accepted: [], answer: { kind: 'answered', outcomes } };
    };
    expect(await world.send()).toEqual({ kind: 'parked', wakeAtMs: world.nowMs + 1_000, because: 'retry' });
    expect(world.slice().counts).toMatchObject({ accepted: 2, retrying: 1 });
    const dueAtMs = world.nowMs + 1_000;
    world.nowMs += 500;
    expect(await world.send()).toEqual({ kind: 'parked', wakeAtMs: dueAtMs, because: 'retry' });
    expect(world.seenCalls).toHaveLength(1);
    world.nowMs = dueAtMs;
    world.ses = takesAll;
    expect(await world.send()).toMatchObject({ kind: 'closed' });
    expect(world.seenCalls.at(-1)?.people).toEqual([failing]);
  });

  test('of several who wait, the slice wakes for the one whose wait is over first', async () => {
    const world = await aWorld(people(2));
    const atMs = world.nowMs;
    const failedAt = (callId: string, n: number, resultAtMs: number) =>
      aReceipt({ callId, people: [anId(n)], outcomes: ['failed'], intentAtMs: atMs, resultAtMs });
    const receipts = [failedAt('1', 0, atMs), failedAt('2', 1, atMs), failedAt('3', 0, atMs + 10)];
    const list = async () => receipts;
    expect(await world.send('', { ...world.ports, receipts: { ...world.ports.receipts, list } })).toEqual({
      kind: 'parked',
      wakeAtMs: atMs + 1_000,
      because: 'retry',
    });
  });

  test('nor does someone whom no topic names any more when their retry is due', async () => {
    const world = await aWorld(people(1));
    world.ses = says({ kind: 'answered', outcomes: ['failed'] });
    await world.send();
    for (const rows of world.table.topicRows.values()) rows.delete(anId(0));
    world.nowMs += 1_000;
    expect(await world.send()).toMatchObject({ kind: 'closed' });
    expect(world.slice().counts).toMatchObject({ candidates: 1, matched: 0, retrying: 0, skipped: 1 });
  });

  test('someone who unsubscribes while their retry waits holds nothing up', async () => {
    const world = await aWorld(people(1));
    world.ses = says({ kind: 'answered', outcomes: ['failed'] });
    await world.send();
    world.table.save(aSubscriber({ subscriberId: anId(0), status: 'unsubscribed' }));
    world.nowMs += 1_000;
    expect(await world.send()).toMatchObject({ kind: 'closed' });
    expect(world.slice().counts).toMatchObject({ retrying: 0, skipped: 1 });
  });
});

test('calls hold one language each', async () => {
  const world = await aWorld(people(6).map((one, n) => ({ ...one, language: n % 2 ? 'fr' : 'en' })));
  await world.send();
  expect(world.seenCalls.map((call) => call.people.length)).toEqual([3, 3]);
});

test('calls are no heavier than a request may be', async () => {
  const world = await aWorld(people(10));
  const openMailing: OpenMailing = async (dispatch, range) => ({
    ...(await world.ports.openMailing(dispatch, range)),
    entryBytes: () => 400_000,
  });
  await world.send('', { ...world.ports, openMailing });
  expect(world.seenCalls.map((call) => call.people.length)).toEqual([2, 2, 2, 2, 2]);
});

test('counts can be watched while a slice is being sent', async () => {
  const world = await aWorld(people(150));
  const watched: number[] = [];
  world.ses = (call) => {
    world.nowMs += 2_000;
    watched.push(world.slice().counts.accepted);
    return takesAll(call);
  };
  await world.send();
  expect(watched).toEqual([0, 50, 100]);
});
