import { describe, expect, test } from 'vitest';
import type { AlertDispatch, DigestDispatch } from '../../../../functions/domain/dispatch/dispatches.ts';
import { startDispatch } from '../../../../functions/domain/dispatch/planning/start-dispatch.ts';
import { aDigest, aDigestAppeal, aDispatch, DISPATCH_ID } from '../../../support/sending/builders.ts';
import { SteeringWorld } from '../../../support/steering/steering-world.ts';

const EARLIER = '0d000000-0000-4000-8000-00000000000e';

/** A correction that waits for the dispatch that it superseded. */
function aCorrection(earlier: Partial<AlertDispatch>) {
  const world = new SteeringWorld({ dispatchId: EARLIER, supersededBy: DISPATCH_ID, ...earlier });
  world.plan({ version: 2, reach: 'matching-and-reached', waitsFor: [EARLIER] });
  return world;
}

test('a dispatch is cut for its audience, started, and its slices are queued on its lane', async () => {
  const world = new SteeringWorld({ lane: 'bulk' });
  expect(await world.start()).toEqual({ kind: 'started', slices: 4, estimatedPeople: 40 });
  expect(world.dispatch()).toMatchObject({ status: 'sending', sliceBits: 2, estimatedPeople: 40 });
  expect(world.queued).toEqual({ urgent: [], bulk: ['00', '01', '10', '11'] });
});

test.each([
  ['bulk', '8', 20_000],
  ['urgent', '8', 0],
  ['bulk', '4', 0],
] as const)(
  'the %s alert of a publisher whose id has version %s waits %i ms for its worker',
  async (lane, idVersion, ms) => {
    const world = new SteeringWorld({ lane, publisherId: `0c000000-0000-${idVersion}000-8000-000000000001` });
    const delays: number[] = [];
    const queue = { send: async (_: unknown, delayMs: number) => void delays.push(delayMs) };
    await startDispatch(DISPATCH_ID, { ...world.ports, lanes: { urgent: queue, bulk: queue } }, world.settings);
    expect(delays).toEqual([ms]);
  },
);

test('of a long dispatch the first five minutes are queued at once', async () => {
  const world = new SteeringWorld({});
  world.people = 1_280;
  expect(await world.start()).toMatchObject({ slices: 128 });
  expect(world.takeQueued()).toHaveLength(30);
});

test('a digest waits for no other dispatch', async () => {
  const world = new SteeringWorld();
  world.table.dispatchItems.set(DISPATCH_ID, aDigest());
  expect(await world.start()).toMatchObject({ kind: 'started' });
});

test('starting it again queues nothing once a worker has worked on it', async () => {
  const world = new SteeringWorld({});
  await world.start();
  world.takeQueued();
  await world.close('01');
  expect(await world.start()).toEqual({ kind: 'already-started' });
  expect(world.takeQueued()).toEqual([]);
});

test('an attempt after one that died before it queued anything queues the first slices, not a few minutes later', async () => {
  const world = new SteeringWorld({});
  const noQueue = { send: () => Promise.reject(new Error('no queue')) };
  const crashing = { ...world.ports, lanes: { urgent: noQueue, bulk: noQueue } };
  await expect(startDispatch(DISPATCH_ID, crashing, world.settings)).rejects.toThrow('no queue');
  expect(await world.start()).toEqual({ kind: 'already-started' });
  expect(world.takeQueued()).toEqual(['00', '01', '10', '11']);
});

test('nothing of a dispatch is queued again that was halted as it started', async () => {
  const world = new SteeringWorld({});
  await world.start();
  world.takeQueued();
  await world.steer('pause');
  expect(await world.start()).toEqual({ kind: 'already-started' });
  expect(world.takeQueued()).toEqual([]);
});

test('a dispatch that is not there is no worker’s work', async () => {
  expect(await new SteeringWorld().start()).toEqual({ kind: 'unknown' });
});

test('an empty audience has one slice, whose worker makes sure that it is empty', async () => {
  const world = new SteeringWorld({});
  world.people = 0;
  expect(await world.start()).toEqual({ kind: 'started', slices: 1, estimatedPeople: 0 });
});

test('an attempt after a crash cuts the same slices, even if subscribers joined meanwhile, and leaves a slice at work alone', async () => {
  const world = new SteeringWorld({});
  const crashing = { ...world.ports.dispatches, startSending: () => Promise.reject(new Error('crash')) };
  await expect(startDispatch(DISPATCH_ID, { ...world.ports, dispatches: crashing }, world.settings)).rejects.toThrow();
  await world.lease('01');
  world.people = 400;
  expect(await world.start()).toMatchObject({ kind: 'started', slices: 4 });
  expect(world.slices().find(({ bits }) => bits === '01')).toMatchObject({
    fence: 1,
    leasedUntilMs: world.nowMs + 300_000,
  });
});

test('a paused dispatch is not started before it is resumed', async () => {
  const world = new SteeringWorld({ halt: { kind: 'paused', atMs: 1 } });
  expect(await world.start()).toEqual({ kind: 'halted' });
  expect([world.dispatch().status, world.takeQueued()]).toEqual(['planned', []]);
  expect(world.dueAtMs.get(DISPATCH_ID)).toBe(world.nowMs + world.settings.wakeSliceAfterMs);
  await world.steer('resume');
  expect(await world.start()).toMatchObject({ kind: 'started' });
});

test('a dispatch that was stopped for good before its start is finished without a slice', async () => {
  const world = new SteeringWorld({ halt: { kind: 'superseded', atMs: 1 } });
  expect(await world.start()).toEqual({ kind: 'halted' });
  expect([world.dispatch().status, world.slices()]).toEqual(['finished', []]);
});

test('a correction waits until the last slice of what it superseded is closed, and hurries them', async () => {
  const world = aCorrection({});
  await world.start(EARLIER);
  world.takeQueued();
  world.dispatch(EARLIER).halt = { kind: 'superseded', atMs: world.nowMs };
  await world.lease('01', EARLIER);

  expect(await world.start()).toEqual({ kind: 'waits', untilMs: world.nowMs + 5_000 });
  // The worker of 01 sees the halt before its next call.
  expect(world.takeQueued()).toEqual([`${EARLIER}/00`, `${EARLIER}/10`, `${EARLIER}/11`]);
  for (const bits of ['00', '10', '11']) await world.close(bits, 3, EARLIER);
  expect(await world.start()).toMatchObject({ kind: 'waits' });

  world.nowMs += 300_000;
  await world.close('01', 3, EARLIER);
  expect(await world.start()).toEqual({ kind: 'started', slices: 4, estimatedPeople: 40 });
  expect(world.dispatch(EARLIER).status).toBe('finished');
});

test('what a correction waits for in bulk is hurried ahead of all bulk mail', async () => {
  const world = aCorrection({ lane: 'bulk' });
  await world.start(EARLIER);
  world.takeQueued('bulk');
  world.dispatch(EARLIER).halt = { kind: 'superseded', atMs: world.nowMs };
  await world.start();
  expect(world.queued).toEqual({ urgent: ['00', '01', '10', '11'].map((bits) => `${EARLIER}/${bits}`), bulk: [] });
});

test('a correction of what was not even started starts at once', async () => {
  const world = aCorrection({ halt: { kind: 'superseded', atMs: 1 } });
  expect(await world.start()).toMatchObject({ kind: 'started' });
  expect(world.dispatch(EARLIER).status).toBe('finished');
});

test('a correction stops and waits for an alert of an earlier version that was opened again behind its publication’s back', async () => {
  const world = aCorrection({ status: 'finished', finishedAtMs: 1 });
  world.plan({ version: 2, reach: 'reached', waitsFor: [] });
  Object.assign(world.dispatch(EARLIER), { status: 'planned' });
  await world.start(EARLIER);
  world.takeQueued();
  expect(await world.start()).toMatchObject({ kind: 'waits' });
  expect(world.dispatch(EARLIER).halt).toMatchObject({ kind: 'superseded' });
  expect(world.takeQueued()).toHaveLength(4);
  for (const bits of ['00', '01', '10', '11']) await world.close(bits, 1, EARLIER);
  expect(await world.start()).toMatchObject({ kind: 'started' });
});

test('an update that hides a name stops an alert that was opened again behind its publication’s back', async () => {
  const world = aCorrection({ status: 'planned' });
  world.plan({ version: 2, reach: 'matching', hidesMore: true, waitsFor: [] });
  await world.start(EARLIER);
  expect(await world.start()).toMatchObject({ kind: 'waits' });
  expect(world.dispatch(EARLIER).halt).toMatchObject({ kind: 'superseded' });
});

test('an update hurries nothing that goes on', async () => {
  const world = aCorrection({});
  world.plan({ version: 2, reach: 'matching', waitsFor: [EARLIER] });
  await world.start(EARLIER);
  world.takeQueued();
  expect(await world.start()).toMatchObject({ kind: 'waits' });
  expect(world.takeQueued()).toEqual([]);
});

test('a follow-up waits for its time, though nothing else holds it up', async () => {
  const world = aCorrection({ status: 'finished' });
  const notBeforeMs = world.nowMs + 30_000;
  world.plan({ notBeforeMs, waitsFor: [EARLIER] });
  expect(await world.start()).toEqual({ kind: 'waits', untilMs: notBeforeMs });
  expect(world.dueAtMs.get(DISPATCH_ID)).toBe(notBeforeMs);
  world.nowMs = notBeforeMs;
  expect(await world.start()).toMatchObject({ kind: 'started' });
});

describe('digests that were planned while a follow-up was being published', () => {
  const APPEAL_ID = aDispatch().appealId;
  const aLateDigest = (given: Partial<DigestDispatch> = {}): DigestDispatch =>
    aDigest({ dispatchId: 'late-digest', status: 'sending', appeals: [aDigestAppeal()], ...given });
  const withDigests = (reach: AlertDispatch['reach'], ...digests: readonly DigestDispatch[]) => {
    const world = new SteeringWorld({ version: 2, reach });
    for (const digest of digests) world.table.dispatchItems.set(digest.dispatchId, { ...digest });
    return world;
  };

  test.each(['matching-and-reached', 'reached', 'no-one'] as const)(
    'leave its appeal out before it starts, and their last calls are waited for: %s',
    async (reach) => {
      const world = withDigests(reach, aLateDigest());
      const overAtMs = world.nowMs + 20_000;
      expect(await world.start()).toEqual({ kind: 'waits', untilMs: overAtMs });
      expect(world.dispatch('late-digest')).toEqual(aLateDigest({ supersededAppeals: [APPEAL_ID] }));
      expect(world.dispatch()).toMatchObject({ status: 'planned', notBeforeMs: overAtMs });
      world.nowMs = overAtMs - 1;
      expect(await world.start()).toEqual({ kind: 'waits', untilMs: overAtMs });
      world.nowMs = overAtMs;
      expect(await world.start()).toMatchObject({ kind: 'started' });
    },
  );

  test('are waited for although the attempt that stopped them died', async () => {
    const world = withDigests('reached', aLateDigest());
    const crash = () => Promise.reject(new Error('crash'));
    const crashing = { ...world.ports, appeals: { ...world.ports.appeals, leaveOut: crash } };
    await expect(startDispatch(DISPATCH_ID, crashing, world.settings)).rejects.toThrow('crash');
    world.nowMs += 60_000;
    expect(await world.start()).toEqual({ kind: 'waits', untilMs: world.nowMs + 20_000 });
  });

  test('are left alone by what takes nothing back, and where they have ended or carry it no more', async () => {
    const starts = async (world: SteeringWorld) => (await world.start()).kind;
    for (const reach of ['matching', 'waiting'] as const)
      expect(await starts(withDigests(reach, aLateDigest()))).toBe('started');
    expect(await starts(withDigests('reached', aLateDigest({ status: 'finished' })))).toBe('started');
    expect(await starts(withDigests('reached', aLateDigest({ supersededAppeals: [APPEAL_ID] })))).toBe('started');
    expect(await starts(withDigests('reached', aLateDigest({ appeals: [] })))).toBe('started');
  });
});
