import { expect, test } from 'vitest';
import { startDispatch } from '../../../functions/domain/dispatch/start-dispatch.ts';
import { aSubscriber } from '../../support/builders.ts';
import { anId, DISPATCH_ID } from '../../support/sending/builders.ts';
import { MemoryWorld, someStartingSettings } from '../../support/sending/memory-world.ts';

const people = (howMany: number) =>
  Array.from({ length: howMany }, (_, n) => aSubscriber({ subscriberId: anId(n), address: `p${n}@example.org` }));

test('a dispatch is cut for its audience, started, and its slices are queued', async () => {
  const world = new MemoryWorld(people(40));
  expect(await world.start()).toEqual({ kind: 'started', slices: 4, estimatedPeople: 40 });
  expect(world.dispatch()).toMatchObject({ status: 'sending', sliceBits: 2 });
  expect(world.queue.map(({ slice }) => slice.bits)).toEqual(['00', '01', '10', '11']);
});

test('starting it again queues nothing', async () => {
  const world = new MemoryWorld(people(40));
  await world.start();
  world.queue.length = 0;
  expect(await world.start()).toEqual({ kind: 'already-started' });
  expect(world.queue).toEqual([]);
});

test('a dispatch that is not there is nobody’s work', async () => {
  const world = new MemoryWorld();
  world.table.dispatchItems.clear();
  expect(await world.start()).toEqual({ kind: 'unknown' });
});

test('an attempt after a crash cuts the same slices, whoever joined meanwhile, and leaves a slice at work alone', async () => {
  const world = new MemoryWorld(people(40));
  const crashing = { ...world.ports.dispatches, startSending: () => Promise.reject(new Error('crash')) };
  await expect(startDispatch(DISPATCH_ID, { ...world.ports, dispatches: crashing }, world.starting)).rejects.toThrow();
  await world.table.slices.lease({ dispatchId: DISPATCH_ID, bits: '01' }, world.nowMs, world.nowMs + 60_000);
  for (const one of people(400)) world.table.save(one);

  expect(await world.start()).toMatchObject({ kind: 'started', slices: 4 });
  expect(world.slice('01')).toMatchObject({ fence: 1, leasedUntilMs: world.nowMs + 60_000 });
});

test('the sweep starts what nobody started, and queues what nobody finished', async () => {
  const world = new MemoryWorld(people(10));
  world.starting = someStartingSettings({ maxSlicePeople: 10 });
  expect(await world.sweep()).toEqual({ dispatchesStarted: [DISPATCH_ID], slicesQueued: 0, failures: [] });
  world.queue.length = 0;
  world.nowMs += world.starting.wakeSliceAfterMs;
  expect(await world.sweep()).toMatchObject({ dispatchesStarted: [], slicesQueued: 1 });
  expect(await world.sweep()).toMatchObject({ slicesQueued: 0 });
  expect(world.queue.map(({ slice }) => slice.bits)).toEqual(['']);
});

test('one slice that can’t be postponed keeps no other from its queue, and is told', async () => {
  const world = new MemoryWorld(people(40));
  await world.start();
  world.queue.length = 0;
  world.nowMs += world.starting.wakeSliceAfterMs * 2;
  const { postponeSlice } = world.table.dueWork;
  const failure = new Error('conflict');
  world.table.dueWork.postponeSlice = (slice, nowMs, dueAtMs) =>
    slice.bits === '01' ? Promise.reject(failure) : postponeSlice(slice, nowMs, dueAtMs);
  await expect(world.sweep()).rejects.toBe(failure);
  expect(world.queue.map(({ slice }) => slice.bits)).toEqual(['00', '10', '11']);
});

test('the sweep tells which dispatch it could not start', async () => {
  const world = new MemoryWorld(people(10));
  const failure = new Error('no read');
  world.table.candidates.sample = () => Promise.reject(failure);
  expect(await world.sweep()).toEqual({
    dispatchesStarted: [],
    slicesQueued: 0,
    failures: [{ dispatchId: DISPATCH_ID, error: failure }],
  });
});
