import { describe, expect, test } from 'vitest';
import type { OpenMailing } from '../../../../functions/domain/dispatch/mailing.ts';
import { DISPATCH_ID } from '../../../support/sending/builders.ts';
import { type MemoryWorld, takesAll } from '../../../support/sending/memory-world.ts';
import { aWorld, people } from '../../../support/sending/started-world.ts';

/** Halts the dispatch while SES has the first call. */
const haltDuringCall = (world: MemoryWorld, kind: 'paused' | 'cancelled' | 'superseded') => {
  world.ses = (call) => {
    world.dispatch().halt ??= { kind, atMs: world.nowMs };
    return takesAll(call);
  };
};

/** Ports that open nothing: a call that asks for the mailing fails. */
const unopened = (world: MemoryWorld) => {
  const openMailing: OpenMailing = () => Promise.reject(new Error('it was opened'));
  return { ...world.ports, openMailing };
};

describe('a pause', () => {
  test('takes effect between two calls, and the slice waits without a message in the queue', async () => {
    const world = await aWorld(people(120));
    haltDuringCall(world, 'paused');
    const wakeAtMs = world.nowMs + world.settings.recheckPausedAfterMs;
    expect(await world.send()).toEqual({ kind: 'parked', wakeAtMs, because: 'paused' });
    expect(world.seenCalls).toHaveLength(1);
    expect(world.queue).toEqual([]);
    expect(world.slice()).toMatchObject({
      waitsBecause: 'paused',
      turn: { kind: 'queued', dueAtMs: wakeAtMs },
      releasedAtMs: world.nowMs,
    });
    expect(world.slice().counts).toMatchObject({ accepted: 50 });
  });

  test('keeps a slice that is woken meanwhile from being walked', async () => {
    const world = await aWorld(people(3));
    world.dispatch().halt = { kind: 'paused', atMs: world.nowMs };
    expect(await world.send('', unopened(world))).toMatchObject({ kind: 'parked', because: 'paused' });
  });

  test('ends, and everyone is mailed once', async () => {
    const world = await aWorld(people(120));
    haltDuringCall(world, 'paused');
    await world.send();
    await world.table.steering.resume(DISPATCH_ID, world.nowMs);
    world.ses = takesAll;
    expect(await world.send()).toMatchObject({ kind: 'closed', isDispatchFinished: true });
    expect([...world.acceptedTimes().values()]).toEqual(people(120).map(() => 1));
  });
});

describe.each(['cancelled', 'superseded'] as const)('a dispatch that is %s', (kind) => {
  test('makes no further call, and its slice is closed as it is', async () => {
    const world = await aWorld(people(120));
    haltDuringCall(world, kind);
    expect(await world.send()).toEqual({ kind: 'closed', isDispatchFinished: true });
    expect(world.seenCalls).toHaveLength(1);
    expect(world.slice().counts).toMatchObject({ accepted: 50, retrying: 0 });
  });

  test('waits neither for those who were to be tried again nor for what is in doubt', async () => {
    const world = await aWorld(people(3));
    world.ses = () => ({
      accepted: [],
      answer: { kind: 'answered', outcomes: ['accepted', 'failed', 'uncertain'] },
    });
    await world.send();
    world.dispatch().halt = { kind, atMs: world.nowMs };
    expect(await world.send('', unopened(world))).toEqual({ kind: 'closed', isDispatchFinished: true });
    expect(world.slice().counts).toMatchObject({
      candidates: 3,
      matched: 2,
      accepted: 1,
      uncertain: 1,
      terminal: 0,
      retrying: 0,
    });
  });

  test('counts as matched who were found so, and not once more less than one who unsubscribed before their next try', async () => {
    const world = await aWorld(people(4));
    world.notAllowed.add('person-3@example.org');
    world.ses = () => ({ accepted: [], answer: { kind: 'answered', outcomes: ['failed', 'accepted', 'uncertain'] } });
    await world.send();
    const gone = world.table.subscribers.get(world.seenCalls[0]?.people[0] ?? '');
    if (gone) world.table.save({ ...gone, status: 'unsubscribed' });
    world.nowMs += world.settings.retry.firstWaitMs;
    await world.send();
    const parked = world.slice().counts;
    expect(parked).toMatchObject({ matched: 3, retrying: 0, notAllowed: 1 });
    world.dispatch().halt = { kind, atMs: world.nowMs };
    expect(await world.send('', unopened(world))).toMatchObject({ kind: 'closed' });
    expect(world.slice().counts).toEqual(parked);
  });

  test('counts who was accepted, refused or is in doubt, though the worker that mailed them died before it kept a count', async () => {
    const world = await aWorld(people(3));
    world.ses = () => ({ accepted: [], answer: { kind: 'answered', outcomes: ['accepted', 'refused', 'uncertain'] } });
    const park = () => Promise.reject(new Error('it died'));
    await expect(world.send('', { ...world.ports, slices: { ...world.ports.slices, park } })).rejects.toThrow(
      'it died',
    );
    world.dispatch().halt = { kind, atMs: world.nowMs };
    world.nowMs += world.settings.leaseMs;
    await world.send('', unopened(world));
    expect(world.slice().counts).toMatchObject({ matched: 3, accepted: 1, terminal: 1, uncertain: 1 });
  });

  test('counts once who waits for another try beside who was mailed after the last count', async () => {
    const world = await aWorld(people(3));
    world.ses = () => ({ accepted: [], answer: { kind: 'answered', outcomes: ['accepted', 'accepted', 'failed'] } });
    await world.send();
    expect(world.slice().counts).toMatchObject({ matched: 3, accepted: 2, retrying: 1 });
    const [, , , joined] = people(4);
    if (joined) world.table.save(joined);
    world.ses = takesAll;
    const park = () => Promise.reject(new Error('it died'));
    await expect(world.send('', { ...world.ports, slices: { ...world.ports.slices, park } })).rejects.toThrow(
      'it died',
    );
    world.dispatch().halt = { kind, atMs: world.nowMs };
    world.nowMs += world.settings.leaseMs;
    await world.send('', unopened(world));
    expect(world.slice().counts).toMatchObject({ matched: 3, accepted: 3, retrying: 0 });
  });

  test('marks the people of a call that a dead worker left behind', async () => {
    const world = await aWorld(people(3));
    const dies = { ...world.ports.receipts, writeResult: () => Promise.reject(new Error('it died')) };
    await expect(world.send('', { ...world.ports, receipts: dies })).rejects.toThrow('it died');
    world.dispatch().halt = { kind, atMs: world.nowMs };
    expect(await world.send()).toMatchObject({ kind: 'closed' });
    expect(world.slice().counts).toMatchObject({ matched: 3, accepted: 0, uncertain: 3 });
  });
});

test('a mailing that is out of date is opened again before the next call', async () => {
  const world = await aWorld(people(120));
  let opened = 0;
  const openMailing: OpenMailing = async (dispatch, range) => {
    opened += 1;
    const isFirst = opened === 1;
    const mailing = await world.ports.openMailing(dispatch, range);
    return { ...mailing, isOutdatedBy: () => isFirst && world.seenCalls.length > 0 };
  };
  const ports = { ...world.ports, openMailing };
  expect(await world.send('', ports)).toEqual({ kind: 'parked', wakeAtMs: world.nowMs });
  expect(world.seenCalls).toHaveLength(1);
  expect(await world.send('', ports)).toMatchObject({ kind: 'closed' });
  expect(opened).toBe(2);
  expect([...world.acceptedTimes().values()]).toEqual(people(120).map(() => 1));
});
