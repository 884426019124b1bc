import { expect, test } from 'vitest';
import type { SteeringAction } from '../../../../functions/contract/api.ts';
import { DISPATCH_ID } from '../../../support/sending/builders.ts';
import { SteeringWorld } from '../../../support/steering/steering-world.ts';

async function aStartedDispatch() {
  const world = new SteeringWorld({});
  await world.start();
  world.takeQueued();
  return world;
}

test('a pause stops a dispatch where it is, and asked again changes nothing', async () => {
  const world = await aStartedDispatch();
  const halt = { kind: 'paused', atMs: world.nowMs };
  expect(await world.steer('pause')).toMatchObject({ kind: 'done', dispatch: { status: 'sending', halt } });
  world.nowMs += 5_000;
  expect(await world.steer('pause')).toMatchObject({ kind: 'done', dispatch: { halt } });
  expect(world.takeQueued()).toEqual([]);
});

test('a resumed dispatch goes on at once, and asked again nothing is wrong', async () => {
  const world = await aStartedDispatch();
  await world.park('00', 'paused');
  await world.lease('01');
  await world.steer('pause');
  const resumed = await world.steer('resume');
  expect(resumed).toMatchObject({ kind: 'done', dispatch: { status: 'sending' } });
  expect(world.dispatch().halt).toBeUndefined();
  expect(world.takeQueued()).toEqual(['00', '10', '11']);
  expect(world.sliceDueAtMs('00')).toBe(world.nowMs + world.settings.wakeSliceAfterMs);
  expect(await world.steer('resume')).toMatchObject({ kind: 'done' });
});

test('of a long dispatch the first slices are resumed at once, and the sweep gives the others their turn', async () => {
  const world = new SteeringWorld({});
  world.people = 1_280;
  await world.start();
  world.takeQueued();
  await world.steer('pause');
  await world.steer('resume');
  expect(world.takeQueued()).toHaveLength(20);
  expect(world.sliceDueAtMs('1111111')).toBe(world.nowMs);
});

test('the first slices that are resumed are such as wait: neither closed nor at work, be it until this moment', async () => {
  const world = new SteeringWorld({});
  world.people = 1_280;
  await world.start();
  world.takeQueued();
  const [closed, atWork, free] = ['0000000', '0000001', '0000010'];
  await world.close(closed ?? '');
  await world.lease(atWork ?? '', DISPATCH_ID, 60_001);
  await world.lease(free ?? '', DISPATCH_ID, 60_000);
  world.nowMs += 60_000;
  await world.steer('pause');
  await world.steer('resume');
  const resumed = world.takeQueued();
  expect([resumed.length, resumed[0]]).toEqual([20, free]);
});

test('a cancelled dispatch’s slices are woken to close, and it ends when they have', async () => {
  const world = await aStartedDispatch();
  await world.park('00', 'daily-quota');
  expect(await world.steer('cancel')).toMatchObject({
    kind: 'done',
    dispatch: { status: 'sending', halt: { kind: 'cancelled' } },
  });
  expect(world.takeQueued()).toEqual(['00', '01', '10', '11']);
  for (const bits of ['00', '01', '10', '11']) await world.close(bits);
  await world.sweep();
  expect(await world.steer('cancel')).toMatchObject({ kind: 'done', dispatch: { status: 'finished' } });
});

test('a dispatch that is cancelled before its start ends at once, and never starts', async () => {
  const world = new SteeringWorld({});
  expect(await world.steer('cancel')).toMatchObject({
    kind: 'done',
    dispatch: { status: 'finished', halt: { kind: 'cancelled' } },
  });
  expect(await world.start()).toEqual({ kind: 'already-started' });
});

test('a paused dispatch can be cancelled, and then no longer resumed', async () => {
  const world = await aStartedDispatch();
  await world.steer('pause');
  expect(await world.steer('cancel')).toMatchObject({ kind: 'done' });
  expect(await world.steer('resume')).toEqual({ kind: 'too-late', because: 'cancelled' });
  expect(await world.steer('pause')).toEqual({ kind: 'too-late', because: 'cancelled' });
});

test.each<SteeringAction>(['pause', 'resume', 'cancel'])(
  'it is too late to %s what is superseded or finished',
  async (action) => {
    const world = await aStartedDispatch();
    world.dispatch().halt = { kind: 'superseded', atMs: 1 };
    expect(await world.steer(action)).toEqual({ kind: 'too-late', because: 'superseded' });
    delete world.dispatch().halt;
    // Its last worker died before it said so.
    for (const bits of ['00', '01', '10', '11']) await world.close(bits);
    expect(await world.steer(action)).toEqual({ kind: 'too-late', because: 'finished' });
  },
);

test('no operator steers what is not there, or is forgotten meanwhile', async () => {
  expect(await new SteeringWorld().steer('pause', DISPATCH_ID)).toEqual({ kind: 'unknown' });
  const world = await aStartedDispatch();
  const { halt } = world.steering;
  world.steering.halt = async (...asked) => {
    const isHalted = await halt(...asked);
    world.table.dispatchItems.delete(DISPATCH_ID);
    return isHalted;
  };
  expect(await world.steer('pause')).toEqual({ kind: 'unknown' });
});
