import { describe, expect, test } from 'vitest';
import type { UncertainPolicy } from '../../../../functions/domain/dispatch/dispatches.ts';
import type { CallAnswer, Slices } from '../../../../functions/domain/dispatch/ports.ts';
import { DISPATCH_ID } from '../../../support/sending/builders.ts';
import { type MemoryWorld, type SesBehaviour, takesAll } from '../../../support/sending/memory-world.ts';
import { aStalledCall, aWorld, people } from '../../../support/sending/started-world.ts';

const says =
  (answer: CallAnswer): SesBehaviour =>
  () => ({ accepted: [], answer });

/** Slices whose counts another worker has changed at each try of a correction. */
function overtaken(slices: Slices) {
  const corrections = {
    tries: 0,
    slices: {
      ...slices,
      correctCounts: async () => {
        corrections.tries += 1;
        return false;
      },
    },
  };
  return corrections;
}

describe('doubt', () => {
  test('a call without a clear answer marks its people, stops the slice, and is not made again', async () => {
    const world = await aWorld(people(60));
    world.ses = (call) => ({ ...takesAll(call), answer: { kind: 'unclear', reason: 'test' } });
    expect(await world.send()).toEqual({ kind: 'parked', wakeAtMs: world.nowMs + 1_000, because: 'retry' });
    expect(world.seenCalls).toHaveLength(1);
    world.ses = takesAll;
    await world.runToTheEnd();
    expect(world.slice().counts).toMatchObject({ matched: 60, accepted: 10, uncertain: 50 });
    expect(Math.max(...world.acceptedTimes().values())).toBe(1);
  });

  test('a request that never left is made again', async () => {
    const world = await aWorld(people(3));
    world.ses = says({ kind: 'unreachable', reason: 'test' });
    expect(await world.send()).toMatchObject({ kind: 'parked' });
    world.ses = takesAll;
    await world.runToTheEnd();
    expect(world.slice().counts).toMatchObject({ accepted: 3, uncertain: 0 });
  });

  test('an answer that comes after its call was given up still counts, also in a closed slice', async () => {
    const world = await aWorld(people(3));
    const first = aStalledCall(world);
    const late = world.send('', first.ports);
    await first.isMade;
    world.nowMs += world.settings.leaseMs;
    await world.table.steering.halt(DISPATCH_ID, 'cancelled', world.nowMs);
    expect(await world.send()).toMatchObject({ kind: 'closed' });
    expect(world.slice().counts).toMatchObject({ accepted: 0, uncertain: 3 });
    first.answer();
    expect(await late).toEqual({ kind: 'lost' });
    expect(world.slice().counts).toMatchObject({ accepted: 3, uncertain: 0 });
    expect(world.seenCalls).toHaveLength(1);
  });

  test('of such an answer a refusal counts, too; whose entry failed stays in doubt, since no call is planned any more', async () => {
    const world = await aWorld(people(3));
    world.ses = says({ kind: 'answered', outcomes: ['accepted', 'refused', 'failed'] });
    const first = aStalledCall(world);
    const late = world.send('', first.ports);
    await first.isMade;
    world.nowMs += world.settings.leaseMs;
    await world.table.steering.halt(DISPATCH_ID, 'cancelled', world.nowMs);
    await world.send();
    first.answer();
    await late;
    expect(world.slice().counts).toMatchObject({ accepted: 1, terminal: 1, uncertain: 1, retrying: 0 });
  });

  test('counts that other late answers change each time are tried five times to be set right', async () => {
    const world = await aWorld(people(3));
    const first = aStalledCall(world);
    const corrections = overtaken(first.ports.slices);
    const late = world.send('', { ...first.ports, slices: corrections.slices });
    await first.isMade;
    world.nowMs += world.settings.leaseMs;
    await world.table.steering.halt(DISPATCH_ID, 'cancelled', world.nowMs);
    await world.send();
    first.answer();
    await late;
    expect(corrections.tries).toBe(5);
  });

  test('an answer that comes while another worker has the slice makes it count again before closing, and corrects nothing itself', async () => {
    const world = await aWorld(people(120));
    const first = aStalledCall(world);
    const corrections = overtaken(first.ports.slices);
    const late = world.send('', { ...first.ports, slices: corrections.slices });
    await first.isMade;
    world.nowMs += world.settings.leaseMs;
    const second = aStalledCall(world);
    const takenOver = world.send('', second.ports);
    await second.isMade;
    first.answer();
    expect(await late).toEqual({ kind: 'lost' });
    expect(corrections.tries).toBe(0);
    await world.table.steering.halt(DISPATCH_ID, 'cancelled', world.nowMs);
    second.answer();
    expect(await takenOver).toEqual({ kind: 'parked', wakeAtMs: world.nowMs });
    expect(await world.send()).toMatchObject({ kind: 'closed' });
    expect(world.slice().counts).toMatchObject({ accepted: 100, uncertain: 0 });
    expect(world.seenCalls).toHaveLength(2);
  });
});

describe('a call without an answer, once its time has come', () => {
  /** Three people in a call that SES took the first two of, and did not answer. */
  async function aDoubt(policy: UncertainPolicy = 'resend'): Promise<MemoryWorld> {
    const world = await aWorld(people(3));
    world.dispatch().uncertain = policy;
    world.ses = ({ entries }) => ({
      accepted: entries.slice(0, 2).map(({ subscriberId }) => subscriberId),
      answer: { kind: 'unclear', reason: 'test' },
    });
    await world.send();
    world.ses = takesAll;
    return world;
  }
  const tells = (world: MemoryWorld, places: readonly number[], afterMs = 60_000) => {
    world.events.set(world.seenCalls[0]?.callId ?? '', new Set(places));
    world.lastEventAtMs = world.nowMs + afterMs;
  };
  /** Their ids in the order of a call. */
  const [, second, last] = people(3)
    .map(({ subscriberId }) => subscriberId)
    .sort();

  test('waits until then, though events of it and of later mail have come, and says why', async () => {
    const world = await aDoubt();
    tells(world, [0, 1]);
    const dueAtMs = world.nowMs + world.settings.resolveUncertainAfterMs;
    world.nowMs += 1_000;
    expect(await world.send()).toEqual({ kind: 'parked', wakeAtMs: dueAtMs, because: 'uncertain' });
    expect(world.slice()).toMatchObject({ waitsBecause: 'uncertain', turn: { kind: 'queued', dueAtMs } });
    world.nowMs = dueAtMs - 1;
    expect(await world.send()).toMatchObject({ kind: 'parked', wakeAtMs: dueAtMs });
    expect(world.observer.resolved).toBe(0);
  });

  test.each([
    ['an event of mail that was sent while it could still be made says nothing', 10_000, 0, 'parked'],
    ['an event of later mail says that events flow', 10_001, 0, 'closed'],
    ['a look that is late by a tenth of the wait decides', 60_000, 60_000, 'closed'],
    ['a look that is later waits for its events: they may just have come again', 60_000, 60_001, 'parked'],
  ])('%s', async (_, eventAfterMs, lateMs, kind) => {
    const world = await aDoubt();
    tells(world, [0, 1], eventAfterMs);
    world.nowMs += world.settings.resolveUncertainAfterMs + lateMs;
    expect(await world.send()).toMatchObject({ kind });
  });

  test('was the mail of whom events tell of, and the others are mailed again, counted', async () => {
    const world = await aDoubt();
    tells(world, [0, 1]);
    world.nowMs += world.settings.resolveUncertainAfterMs;
    expect(await world.send()).toMatchObject({ kind: 'closed' });
    expect(world.seenCalls.slice(1).map((call) => call.people)).toEqual([[last]]);
    expect(world.observer.resolved).toBe(1);
    expect(world.slice().counts).toMatchObject({ accepted: 3, uncertain: 0, freed: 1, retrying: 0 });
  });

  test('leaves whom nothing tells of in doubt when the policy is to leave them', async () => {
    const world = await aDoubt('leave-in-doubt');
    tells(world, [0]);
    world.nowMs += world.settings.resolveUncertainAfterMs;
    expect(await world.send()).toMatchObject({ kind: 'closed' });
    expect(world.seenCalls).toHaveLength(1);
    expect(world.slice().counts).toMatchObject({ accepted: 1, uncertain: 2, freed: 0 });
  });

  test('is looked at again and again while no event of later mail comes, and after hours its people stay in doubt', async () => {
    const world = await aDoubt();
    tells(world, [0], 0);
    const { resolveUncertainAfterMs, postponeUncertainForMs } = world.settings;
    const lastLookAtMs = world.nowMs + postponeUncertainForMs;
    for (let looks = 1; world.nowMs < lastLookAtMs - resolveUncertainAfterMs; looks += 1) {
      world.nowMs += resolveUncertainAfterMs;
      const wakeAtMs = world.nowMs + resolveUncertainAfterMs;
      expect(await world.send()).toEqual({ kind: 'parked', wakeAtMs, because: 'uncertain' });
      expect(world.observer).toMatchObject({ postponed: looks, resolved: 0 });
    }
    world.nowMs = lastLookAtMs;
    expect(await world.send()).toEqual({ kind: 'closed', isDispatchFinished: true });
    expect(world.seenCalls).toHaveLength(1);
    expect(world.slice().counts).toMatchObject({ accepted: 1, uncertain: 2, freed: 0 });
  });

  test('waits for its own events as long as any call once events come again', async () => {
    const world = await aDoubt();
    const { resolveUncertainAfterMs } = world.settings;
    world.nowMs += 2 * resolveUncertainAfterMs;
    await world.send();
    world.nowMs += resolveUncertainAfterMs;
    // The first event after the outage is of other mail.
    world.lastEventAtMs = world.nowMs - 1_000;
    const wakeAtMs = world.nowMs + resolveUncertainAfterMs;
    expect(await world.send()).toEqual({ kind: 'parked', wakeAtMs, because: 'uncertain' });
    expect(world.seenCalls).toHaveLength(1);
    tells(world, [0, 1]);
    world.nowMs = wakeAtMs;
    expect(await world.send()).toMatchObject({ kind: 'closed' });
    expect(world.seenCalls.slice(1).map((call) => call.people)).toEqual([[last]]);
    expect(Math.max(...world.acceptedTimes().values())).toBe(1);
  });

  test('stays as it is in a slice that is superseded, which closes at once', async () => {
    const world = await aDoubt();
    await world.table.steering.halt(DISPATCH_ID, 'superseded', world.nowMs);
    expect(await world.send()).toEqual({ kind: 'closed', isDispatchFinished: true });
    expect(world.slice().counts).toMatchObject({ uncertain: 3 });
  });

  test('is not made a third time', async () => {
    const world = await aDoubt();
    tells(world, [0, 1]);
    world.nowMs += world.settings.resolveUncertainAfterMs;
    world.ses = says({ kind: 'unclear', reason: 'test' });
    await world.send();
    world.lastEventAtMs = world.nowMs + 60_000;
    world.nowMs += world.settings.resolveUncertainAfterMs;
    expect(await world.send()).toMatchObject({ kind: 'closed' });
    expect(world.seenCalls).toHaveLength(2);
    expect(world.slice().counts).toMatchObject({ accepted: 2, uncertain: 1, freed: 1 });
  });

  test('is decided for those alone whom its answer left out', async () => {
    const world = await aWorld(people(3));
    world.ses = says({ kind: 'answered', outcomes: ['accepted', 'uncertain', 'accepted'] });
    await world.send();
    world.ses = takesAll;
    tells(world, []);
    world.nowMs += world.settings.resolveUncertainAfterMs;
    expect(await world.send()).toMatchObject({ kind: 'closed' });
    expect(world.seenCalls[1]?.people).toEqual([second]);
    expect(world.slice().counts).toMatchObject({ accepted: 3, uncertain: 0, freed: 1 });
  });
});
