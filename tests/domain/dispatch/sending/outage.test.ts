import { describe, expect, test } from 'vitest';
import { findLeftInDoubt, resendDoubtful } from '../../../../functions/domain/dispatch/sending/resend-doubtful.ts';
import { DISPATCH_ID } from '../../../support/sending/builders.ts';
import {
  MemoryWorld,
  type SesBehaviour,
  someStartingSettings,
  takesAll,
} from '../../../support/sending/memory-world.ts';
import { people } from '../../../support/sending/started-world.ts';

const PEOPLE = 1_500;
const WORKERS = 4;
const MINUTE_MS = 60_000;

/** SES takes every other call and answers none. */
const silent =
  (world: MemoryWorld): SesBehaviour =>
  (call) => ({
    accepted: world.seenCalls.length % 2 === 0 ? takesAll(call).accepted : [],
    answer: { kind: 'unclear', reason: 'SES does not answer' },
  });

/** Four workers mail 1,500 people; after the first minute SES answers nothing for half an hour, and tells of nothing. */
async function anOutage(): Promise<MemoryWorld> {
  const world = new MemoryWorld(people(PEOPLE));
  world.starting = someStartingSettings({
    minSlicePeople: 50,
    maxSlicePeople: 200,
    sliceSeconds: 120,
  });
  world.pace = 2;
  await world.start();
  await work(world);
  world.ses = silent(world);
  for (let minute = 0; minute < 30; minute += 1) {
    world.nowMs += MINUTE_MS;
    await work(world);
  }
  world.ses = takesAll;
  return world;
}

/** What the workers take from the queue at a time. */
async function work(world: MemoryWorld): Promise<void> {
  await world.sweep();
  const wakes = Array.from({ length: WORKERS }, () => world.takeWakeUp()).filter((slice) => slice !== undefined);
  await Promise.all(wakes.map(({ bits, dispatchId }) => world.send(bits, world.ports, dispatchId)));
}

/** SES's events of all that it took. */
function tellOfEverything(world: MemoryWorld): void {
  for (const { callId, people: ids, accepted } of world.seenCalls)
    world.events.set(callId, new Set(ids.flatMap((id, place) => (accepted.includes(id) ? [place] : []))));
  world.lastEventAtMs = world.nowMs;
}

const sumOf = (world: MemoryWorld, count: 'accepted' | 'uncertain' | 'freed') =>
  world.table.slicesOf(DISPATCH_ID).reduce((sum, { counts }) => sum + counts[count], 0);
const timesMailed = (world: MemoryWorld) => [...world.acceptedTimes().values()];

describe('an outage of SES in which every worker loses calls', () => {
  test('leaves no one out and mails no one twice once its events come, though that takes hours', async () => {
    const world = await anOutage();
    const lost = world.seenCalls.filter((call) => call.people.length > 0).length;
    expect(lost).toBeGreaterThan(WORKERS);
    for (let minute = 0; minute < 180; minute += 1) {
      world.nowMs += MINUTE_MS;
      await work(world);
    }
    expect(sumOf(world, 'uncertain')).toBeGreaterThan(WORKERS * 50);
    expect(world.dispatch().status).toBe('sending');
    // First those of other mail, and minutes later those of the calls.
    world.lastEventAtMs = world.nowMs;
    for (let minute = 0; minute < 5; minute += 1) {
      world.nowMs += MINUTE_MS;
      await work(world);
    }
    tellOfEverything(world);
    await world.runToTheEnd();
    expect(sumOf(world, 'accepted')).toBe(PEOPLE);
    expect([sumOf(world, 'uncertain'), Math.max(...timesMailed(world)), timesMailed(world).length]).toEqual([
      0,
      1,
      PEOPLE,
    ]);
  });

  test('leaves the people in doubt, counted, when no event ever comes, and an operator can have them mailed again', async () => {
    const world = await anOutage();
    await world.runToTheEnd();
    const inDoubt = sumOf(world, 'uncertain');
    expect(inDoubt).toBeGreaterThan(WORKERS * 50);
    expect([sumOf(world, 'accepted') + inDoubt, sumOf(world, 'freed')]).toEqual([PEOPLE, 0]);
    expect(Math.max(...timesMailed(world))).toBe(1);

    const left = await findLeftInDoubt(DISPATCH_ID, world.resendingPorts);
    if (left.kind !== 'left') throw new Error(left.because);
    expect(left.people).toBe(inDoubt);
    await resendDoubtful(left, world.resendingPorts);
    await world.runToTheEnd();
    expect([sumOf(world, 'accepted'), sumOf(world, 'uncertain'), sumOf(world, 'freed')]).toEqual([PEOPLE, 0, inDoubt]);
    expect([Math.max(...timesMailed(world)), timesMailed(world).length]).toEqual([2, PEOPLE]);
  });
});
