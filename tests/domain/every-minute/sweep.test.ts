import { expect, test } from 'vitest';
import type { AlertDispatch } from '../../../functions/domain/dispatch/dispatches.ts';
import { newLine } from '../../../functions/domain/dispatch/planning/line.ts';
import { enqueueDueSlices } from '../../../functions/domain/dispatch/watching/enqueue-due-slices.ts';
import { watchDispatch } from '../../../functions/domain/dispatch/watching/watch-dispatch.ts';
import { DISPATCH_ID, PUBLISHED_AT_MS } from '../../support/sending/builders.ts';
import { SteeringWorld } from '../../support/steering/steering-world.ts';

const anId = (n: number) => `0d000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const NOTHING = {
  dispatchesStarted: [],
  slicesQueued: 0,
  appealsReleased: 0,
  sendingsWoken: 0,
  dueMailsQueued: 0,
  unsubscribedAnnounced: 0,
  stopsAnnounced: 0,
  removalsApplied: 0,
  movesSettled: 0,
  listingsAsked: 0,
  numbersKept: 0,
  changesUnindexed: 0,
  accessesDeleted: 0,
  membersRecovered: 0,
  officesSettled: 0,
  erasuresFinished: 0,
  subscribersForgotten: 0,
  erasuresOverdue: 0,
  dispatchesFinished: [],
  withoutProgress: [],
  withoutDelivery: [],
  waitingForQuota: [],
  deadLetters: 0,
  failures: [],
};

/** Started a while ago, and nothing of it queued any more. */
async function aStartedDispatch(given: Partial<AlertDispatch> = {}) {
  const world = new SteeringWorld(given);
  await world.start();
  world.takeQueued(given.lane);
  return world;
}

test('without anything due there is nothing to tell', async () => {
  expect(await new SteeringWorld().sweep()).toEqual(NOTHING);
});

test('it starts what no worker started, and queues what none finished', async () => {
  const world = new SteeringWorld({});
  expect(await world.sweep()).toEqual({ ...NOTHING, dispatchesStarted: [DISPATCH_ID] });
  world.takeQueued();
  world.nowMs += world.settings.wakeSliceAfterMs + 30_000;
  expect(await world.sweep()).toEqual({ ...NOTHING, slicesQueued: 4 });
  expect(world.takeQueued()).toEqual(['00', '01', '10', '11']);
  expect(await world.sweep()).toEqual(NOTHING);
});

test('it publishes what is due', async () => {
  const world = new SteeringWorld();
  world.released = 2;
  expect(await world.sweep()).toEqual({ ...NOTHING, appealsReleased: 2 });
});

test('what was approved and no message woke is woken', async () => {
  const world = new SteeringWorld();
  world.sendingsDue = 2;
  expect(await world.sweep()).toEqual({ ...NOTHING, sendingsWoken: 2 });
});

test('it ends what was held, and tells of what it could not end', async () => {
  const world = new SteeringWorld();
  const fault = new Error('the table is away');
  world.ports.applyHeldRemovals = async () => ({ done: 3, errors: [fault] });
  expect(await world.sweep()).toEqual({
    ...NOTHING,
    removalsApplied: 3,
    failures: [{ step: 'remove', error: fault }],
  });
});

test('a step that fails stops no other, and is told with its dispatch', async () => {
  const world = await aStartedDispatch();
  world.plan({ dispatchId: anId(2) });
  world.nowMs += world.settings.wakeSliceAfterMs + 30_000;
  const [noRelease, noEstimate] = [new Error('no release'), new Error('no estimate')];
  world.ports.releaseDue = () => Promise.reject(noRelease);
  world.ports.estimate = () => Promise.reject(noEstimate);
  expect(await world.sweep()).toEqual({
    ...NOTHING,
    slicesQueued: 4,
    failures: [
      { step: 'release', error: noRelease },
      { step: 'start', dispatchId: anId(2), error: noEstimate },
    ],
  });
});

test('dispatches that can’t be started keep no other from its start, however many they are', async () => {
  const world = new SteeringWorld();
  for (let n = 1; n <= 60; n += 1) world.plan({ dispatchId: anId(n) });
  world.nowMs += 1;
  world.plan({ dispatchId: anId(99) });
  world.ports.estimate = async ({ dispatchId }) => {
    if (dispatchId !== anId(99)) throw new Error('no estimate');
    return 5;
  };
  expect((await world.sweep()).failures).toHaveLength(50);
  expect(await world.sweep()).toMatchObject({ dispatchesStarted: [anId(99)] });
  // One that could not be started for an hour is tried every hour.
  world.nowMs = PUBLISHED_AT_MS + 3_600_000;
  expect((await world.sweep()).failures).toHaveLength(50);
  expect(world.dueAtMs.get(anId(1))).toBe(world.nowMs + 3_600_000);
});

test('a dispatch that is paused before its start is neither started nor late, however long it waits', async () => {
  const world = new SteeringWorld({ halt: { kind: 'paused', atMs: 1 } });
  world.nowMs += world.settings.noProgressAfterMs;
  expect(await world.sweep()).toEqual(NOTHING);
});

test('a dispatch that can’t even be read waits an hour', async () => {
  const world = new SteeringWorld({});
  const postponed: number[] = [];
  world.ports.dispatches.find = () => Promise.reject(new Error('damaged'));
  world.steering.postponeStart = async (_, dueAtMs) => void postponed.push(dueAtMs);
  expect((await world.sweep()).failures).toMatchObject([{ step: 'start', dispatchId: DISPATCH_ID }]);
  expect(postponed).toEqual([world.nowMs + 3_600_000]);
});

test('one slice that can’t be moved keeps no other from its queue', async () => {
  const world = await aStartedDispatch();
  world.nowMs += world.settings.wakeSliceAfterMs + 30_000;
  const failure = new Error('conflict');
  const { giveTurn } = world.dueWork;
  world.dueWork.giveTurn = (slice, ...turns) =>
    slice.bits === '01' ? Promise.reject(failure) : giveTurn(slice, ...turns);
  expect(await world.sweep()).toEqual({ ...NOTHING, slicesQueued: 3, failures: [{ step: 'queue', error: failure }] });
  expect(world.takeQueued()).toEqual(['00', '10', '11']);
});

test('a slice that another sweep was first to is left to it', async () => {
  const world = await aStartedDispatch();
  world.nowMs += world.settings.wakeSliceAfterMs + 30_000;
  world.dueWork.giveTurn = async ({ bits }) => bits !== '01';
  expect(await world.sweep()).toMatchObject({ slicesQueued: 3, failures: [] });
  expect(world.takeQueued()).toEqual(['00', '10', '11']);
});

test('slices of a dispatch that is gone, or can’t be read, keep no others from their queue, and are told', async () => {
  const world = await aStartedDispatch();
  for (const n of [2, 3]) {
    world.plan({ dispatchId: anId(n) });
    await world.start(anId(n));
  }
  world.takeQueued();
  world.table.dispatchItems.delete(anId(2));
  const damaged = new Error('damaged');
  const { find } = world.ports.dispatches;
  const dispatches = { find: (id: string) => (id === anId(3) ? Promise.reject(damaged) : find(id)) };
  world.nowMs += world.settings.wakeSliceAfterMs + 30_000;
  expect(await enqueueDueSlices({ ...world.ports, dispatches }, newLine(world.nowMs), world.settings)).toEqual({
    slicesQueued: 4,
    errors: [new Error(`there are slices of dispatch ${anId(2)}, which is not there`), damaged],
  });
  expect(world.takeQueued()).toEqual(['00', '01', '10', '11']);
});

test('a lane that takes nothing keeps the other from nothing', async () => {
  const world = await aStartedDispatch({ lane: 'bulk' });
  world.plan({ dispatchId: anId(2) });
  await world.start(anId(2));
  world.takeQueued();
  world.nowMs += world.settings.wakeSliceAfterMs + 30_000;
  const failure = new Error('no queue');
  world.ports.lanes.urgent.send = () => Promise.reject(failure);
  expect(await world.sweep()).toEqual({ ...NOTHING, slicesQueued: 4, failures: [{ step: 'queue', error: failure }] });
  expect(world.takeQueued('bulk')).toEqual(['00', '01', '10', '11']);
});

/** A dispatch of 128 slices all of which are due at once, as when it is resumed. */
async function aResumedDispatch(people: number, pace: number) {
  const world = new SteeringWorld({});
  world.people = people;
  world.pace = pace;
  await world.start();
  world.takeQueued();
  for (const { dispatchId, bits } of world.slices())
    await world.steering.hastenSlice({ dispatchId, bits }, world.nowMs, world.nowMs);
  return world;
}

test.each([
  ['ten people a slice at one mail a second', 1_280, 1, 30],
  ['ten people a slice at two mails a second', 1_280, 2, 60],
  ['five people and a bit a slice at one mail a second', 642, 1, 60],
])('five minutes of work are of %s', async (_, people, pace, slicesQueued) => {
  const world = await aResumedDispatch(people, pace);
  expect(await world.sweep()).toMatchObject({ slicesQueued });
});

test('a lane’s queue gets five minutes of work, and the other slices their turn', async () => {
  const world = await aResumedDispatch(1_280, 1);
  await world.sweep();
  expect(world.takeQueued()).toHaveLength(30);
  const beginning = newLine(world.nowMs).mails;
  expect(world.turnOf('0011110')).toEqual({ kind: 'in line', place: beginning + 300 });
  expect(world.turnOf('1111111')).toEqual({ kind: 'in line', place: beginning + 1_270 });
});

test('the slices of a dispatch that was stopped for good wait for no turn: there is nothing to send in them', async () => {
  const world = new SteeringWorld({});
  world.people = 1_280;
  await world.start();
  world.takeQueued();
  world.dispatch().halt = { kind: 'cancelled', atMs: world.nowMs };
  world.line = newLine(world.nowMs);
  world.nowMs += 2 * 3_600_000;
  expect(await enqueueDueSlices(world.ports, await world.ports.lines.find(), world.settings)).toEqual({
    slicesQueued: 128,
    errors: [],
  });
});

test('a paused dispatch’s slices are not queued, nor do they stand before others', async () => {
  const world = await aStartedDispatch();
  await world.steer('pause');
  world.nowMs += world.settings.wakeSliceAfterMs + 30_000;
  expect(await world.sweep()).toEqual(NOTHING);
  expect([world.takeQueued(), world.sliceDueAtMs('00')]).toEqual([[], world.nowMs + world.settings.wakeSliceAfterMs]);
});

test('a dispatch whose last worker died before it said so is finished', async () => {
  const world = await aStartedDispatch();
  for (const bits of ['00', '01', '10', '11']) await world.close(bits);
  expect(await world.sweep()).toEqual({ ...NOTHING, dispatchesFinished: [DISPATCH_ID] });
  expect(world.dispatch()).toMatchObject({ status: 'finished', finishedAtMs: world.nowMs });
});

test('a dispatch that stands still rings, until it gets on', async () => {
  const world = await aStartedDispatch();
  await world.sweep();
  world.nowMs += world.settings.noProgressAfterMs - 1;
  expect(await world.sweep()).toMatchObject({ withoutProgress: [] });
  world.nowMs += 60_000;
  expect(await world.sweep()).toMatchObject({ withoutProgress: [DISPATCH_ID] });
  await world.close('00', 1);
  world.nowMs += 60_000;
  expect(await world.sweep()).toMatchObject({ withoutProgress: [] });
});

test.each([
  ['is paused', async (world: SteeringWorld) => void (await world.steer('pause'))],
  ['waits for tomorrow’s quota', (world: SteeringWorld) => world.park('00', 'daily-quota')],
  [
    'waits for its last stragglers',
    async (world: SteeringWorld) => {
      for (const bits of ['00', '01']) await world.close(bits, 5);
      await world.park('10', 'retry', 4);
      await world.park('11', 'uncertain', 4);
    },
  ],
])('a dispatch that %s may stand still', async (_, wait) => {
  const world = await aStartedDispatch();
  await wait(world);
  await world.sweep();
  world.nowMs += world.settings.noProgressAfterMs + 60_000;
  expect(await world.sweep()).toMatchObject({ withoutProgress: [] });
});

test.each([
  [3, []],
  [2, [DISPATCH_ID]],
])('stragglers are few: with %i people mailed and two who wait, it rings for %j', async (accepted, rung) => {
  const world = await aStartedDispatch();
  for (const bits of ['00', '01', '10']) await world.close(bits);
  const lease = await world.lease('11');
  const counts = { ...lease.counts, accepted, retrying: 1, uncertain: 1 };
  await world.table.slices.park(lease, { atMs: 1, dueAtMs: world.nowMs + 3_600_000, because: 'retry', counts });
  await world.sweep();
  world.nowMs += world.settings.noProgressAfterMs;
  expect(await world.sweep()).toMatchObject({ withoutProgress: rung });
});

test('a dispatch under way is looked at every thirty seconds', async () => {
  const world = await aStartedDispatch();
  await world.sweep();
  expect(world.dueAtMs.get(DISPATCH_ID)).toBe(world.nowMs + 30_000);
});

test.each(['sent to its end', 'gone'])('a dispatch that is %s since it was listed is not looked at', async (what) => {
  const world = await aStartedDispatch();
  if (what === 'gone') world.table.dispatchItems.delete(DISPATCH_ID);
  else world.dispatch().status = 'finished';
  expect(await watchDispatch(DISPATCH_ID, world.ports, world.settings)).toEqual({
    isFinished: false,
    isWithoutProgress: false,
    isGettingOn: false,
    isWaitingForTurn: false,
    isWithoutDelivery: false,
    isWaitingForQuota: false,
  });
});

test.each([
  ['bulk', []],
  ['urgent', [DISPATCH_ID]],
] as const)('in %s, waiting for the rate for ten minutes rings for %j', async (lane, rung) => {
  const world = await aStartedDispatch({ lane });
  await world.park('00', 'rate');
  await world.sweep();
  world.nowMs += world.settings.noProgressAfterMs + 60_000;
  expect(await world.sweep()).toMatchObject({ withoutProgress: rung });
});

test('after a pause the time to ring begins again', async () => {
  const world = await aStartedDispatch();
  await world.steer('pause');
  await world.sweep();
  world.nowMs += 3_600_000;
  await world.sweep();
  await world.steer('resume');
  world.nowMs += world.settings.noProgressAfterMs - 1;
  expect(await world.sweep()).toMatchObject({ withoutProgress: [] });
});

test('a dispatch whose turn has not come rings only if its lane gets on with nothing else', async () => {
  const world = new SteeringWorld({ lane: 'bulk' }, { dispatchId: anId(2), lane: 'bulk' });
  await world.start();
  await world.start(anId(2));
  await world.sweep();
  world.nowMs += world.settings.noProgressAfterMs;
  await world.park('00', 'retry', 3);
  expect(await world.sweep()).toMatchObject({ withoutProgress: [] });
  world.nowMs += world.settings.noProgressAfterMs;
  expect(await world.sweep()).toMatchObject({ withoutProgress: [DISPATCH_ID, anId(2)] });
});

test('a dispatch that a worker got stuck with rings, even if its lane gets on with others', async () => {
  const world = new SteeringWorld({ lane: 'bulk' }, { dispatchId: anId(2), lane: 'bulk' });
  await world.start();
  await world.start(anId(2));
  await world.park('00', 'fault', 0, 3_600_000, anId(2));
  await world.sweep();
  world.nowMs += world.settings.noProgressAfterMs;
  await world.park('00', 'retry', 3);
  expect(await world.sweep()).toMatchObject({ withoutProgress: [anId(2)] });
});

test.each([
  ['has until after the look rings', 1, [anId(2)]],
  ['had until the look waits for its turn', 0, []],
])('a dispatch that a worker %s, though its lane gets on with others', async (_, afterMs, rung) => {
  const world = new SteeringWorld({ lane: 'bulk' }, { dispatchId: anId(2), lane: 'bulk' });
  await world.start();
  await world.start(anId(2));
  await world.lease('00', anId(2), world.settings.noProgressAfterMs + afterMs);
  await world.sweep();
  world.nowMs += world.settings.noProgressAfterMs;
  await world.park('00', 'retry', 3);
  expect(await world.sweep()).toMatchObject({ withoutProgress: rung });
});

test('what one lane gets on with is no excuse for another', async () => {
  const world = new SteeringWorld({ lane: 'bulk' }, { dispatchId: anId(2), lane: 'urgent' });
  await world.start();
  await world.start(anId(2));
  await world.sweep();
  world.nowMs += world.settings.noProgressAfterMs;
  await world.park('00', 'retry', 3);
  expect(await world.sweep()).toMatchObject({ withoutProgress: [anId(2)] });
});

test('a follow-up that waits for a paused dispatch rings', async () => {
  const world = await aStartedDispatch();
  await world.steer('pause');
  world.plan({ dispatchId: anId(2), version: 2, waitsFor: [DISPATCH_ID] });
  world.nowMs = PUBLISHED_AT_MS + world.settings.noProgressAfterMs;
  expect(await world.sweep()).toMatchObject({ withoutProgress: [anId(2)] });
});

test('a follow-up that waits for its time rings only when it has waited too long after it', async () => {
  const world = await aStartedDispatch();
  await world.steer('pause');
  const notBeforeMs = world.nowMs + 2 * world.settings.noProgressAfterMs;
  world.plan({ dispatchId: anId(2), version: 2, waitsFor: [DISPATCH_ID], notBeforeMs });
  world.nowMs = notBeforeMs + world.settings.noProgressAfterMs - 1;
  expect(await world.sweep()).toMatchObject({ withoutProgress: [] });
  world.nowMs += 5_001;
  expect(await world.sweep()).toMatchObject({ withoutProgress: [anId(2)] });
});

test('it tells which dispatches wait for the account', async () => {
  const world = await aStartedDispatch();
  await world.park('00', 'account');
  expect(await world.sweep()).toMatchObject({ waitingForQuota: [DISPATCH_ID] });
  await world.steer('pause');
  world.nowMs += 60_000;
  expect(await world.sweep()).toMatchObject({ waitingForQuota: [] });
});

test('a slice that is parked for a pause is left alone while it lasts', async () => {
  const world = await aStartedDispatch();
  await world.steer('pause');
  await world.park('00', 'paused');
  const dueAtMs = world.sliceDueAtMs('00');
  world.nowMs += 60_000;
  await world.sweep();
  expect([world.takeQueued(), world.sliceDueAtMs('00')]).toEqual([[], dueAtMs]);
});

test('accepted mail rings when none of it is delivered, while it is sent and for a while after', async () => {
  const world = await aStartedDispatch();
  await world.sweep();
  world.nowMs += world.settings.noDeliveryAfterMs;
  await world.close('00', 1);
  expect(await world.sweep()).toMatchObject({ withoutDelivery: [] });
  world.nowMs += world.settings.noDeliveryAfterMs;
  expect(await world.sweep()).toMatchObject({ withoutDelivery: [DISPATCH_ID] });
  world.deliveries.set(DISPATCH_ID, 1);
  world.nowMs += 60_000;
  expect(await world.sweep()).toMatchObject({ withoutDelivery: [] });
  world.deliveries.delete(DISPATCH_ID);
  for (const bits of ['01', '10', '11']) await world.close(bits);
  world.nowMs += 60_000;
  expect(await world.sweep()).toMatchObject({ dispatchesFinished: [DISPATCH_ID], withoutDelivery: [] });
  world.nowMs += world.settings.noDeliveryAfterMs;
  expect(await world.sweep()).toMatchObject({ withoutDelivery: [DISPATCH_ID] });
  world.deliveries.set(DISPATCH_ID, 1);
  expect(await world.sweep()).toMatchObject({ withoutDelivery: [] });
  world.deliveries.delete(DISPATCH_ID);
  world.nowMs += 4 * world.settings.noDeliveryAfterMs;
  expect(await world.sweep()).toMatchObject({ withoutDelivery: [DISPATCH_ID] });
  world.nowMs += 1;
  expect(await world.sweep()).toMatchObject({ withoutDelivery: [] });
});

test('a dispatch in which no recipient was accepted has nothing to be delivered', async () => {
  const world = await aStartedDispatch();
  for (const bits of ['00', '01', '10', '11']) await world.close(bits);
  await world.sweep();
  world.nowMs += world.settings.noDeliveryAfterMs;
  expect(await world.sweep()).toEqual(NOTHING);
});

test('a slice that was parked at the moment of the cancellation is woken to close', async () => {
  const world = await aStartedDispatch();
  const lease = await world.lease('00');
  await world.steer('cancel');
  expect(world.takeQueued()).toEqual(['01', '10', '11']);
  await world.table.slices.park(lease, {
    atMs: world.nowMs,
    dueAtMs: world.nowMs + 80_000_000,
    because: 'daily-quota',
  });
  for (const bits of ['01', '10', '11']) await world.close(bits);
  await world.sweep();
  expect(world.takeQueued()).toEqual(['00']);
});

test('a slice that was parked for a pause at the moment of its end is woken', async () => {
  const world = await aStartedDispatch();
  await world.steer('pause');
  const lease = await world.lease('00');
  await world.steer('resume');
  world.takeQueued();
  await world.table.slices.park(lease, { atMs: world.nowMs, dueAtMs: world.nowMs + 80_000_000, because: 'paused' });
  await world.sweep();
  expect(world.takeQueued()).toEqual(['00']);
});

test('letters are counted in the first minute of each ten, so that the sweep costs little and each period of the alarm has a look', async () => {
  const world = new SteeringWorld();
  world.letters = 3;
  const counted: number[] = [];
  for (let minute = 0; minute <= 10; minute += 1) {
    world.nowMs = Date.UTC(2026, 2, 2, 10, minute, 30);
    counted.push((await world.sweep()).deadLetters);
  }
  expect(counted).toEqual([3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3]);
});
