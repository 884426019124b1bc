import { expect, test } from 'vitest';
import {
  type Dispatch,
  NO_COUNTS,
  type Slice,
  type SliceId,
  type UncertainPolicy,
} from '../../../../functions/domain/dispatch/dispatches.ts';
import {
  findLeftInDoubt,
  type ResendRefusal,
  resendDoubtful,
} from '../../../../functions/domain/dispatch/sending/resend-doubtful.ts';
import type { Subscriber } from '../../../../functions/domain/subscriber/subscribers.ts';
import { anAppealVersion, anId, aReceipt, DISPATCH_ID } from '../../../support/sending/builders.ts';
import { type MemoryWorld, takesAll } from '../../../support/sending/memory-world.ts';
import { aWorld, people } from '../../../support/sending/started-world.ts';

/** A dispatch that ended with three people in doubt: SES took the first two of them, and never said so. */
async function anEndedDispatch(given: Partial<Pick<Dispatch, 'uncertain'>> = {}): Promise<MemoryWorld> {
  const world = await aWorld(people(3));
  Object.assign(world.dispatch(), given);
  world.ses = (call) => ({ ...takesAll(call), accepted: firstTwo(), answer: { kind: 'unclear', reason: 'test' } });
  await world.send();
  world.ses = takesAll;
  await world.runToTheEnd();
  return world;
}

const inOrder = () =>
  people(3)
    .map(({ subscriberId }) => subscriberId)
    .sort();
const firstTwo = () => inOrder().slice(0, 2);

async function resend(world: MemoryWorld): Promise<number> {
  const left = await findLeftInDoubt(DISPATCH_ID, world.resendingPorts);
  if (left.kind !== 'left') throw new Error(`it is refused as ${left.because}`);
  const opened = await resendDoubtful(left, world.resendingPorts);
  await world.runToTheEnd();
  return opened;
}

/** Asks for the people in doubt to be mailed again, by a call that SES does not take. */
async function askWhileSesIsBusy(world: MemoryWorld): Promise<void> {
  world.ses = () => ({ accepted: [], answer: { kind: 'stopped', outcome: 'throttled', reason: 'test' } });
  const left = await findLeftInDoubt(DISPATCH_ID, world.resendingPorts);
  if (left.kind !== 'left') throw new Error(`it is refused as ${left.because}`);
  await resendDoubtful(left, world.resendingPorts);
  const end = await world.send();
  if (end.kind === 'parked') world.nowMs = end.wakeAtMs;
  world.ses = takesAll;
}

function unsubscribe(world: MemoryWorld, subscriberId = ''): void {
  const subscriber = world.table.subscribers.get(subscriberId);
  if (subscriber) world.table.save({ ...subscriber, status: 'unsubscribed' });
}

function halt(world: MemoryWorld, kind: 'cancelled' | 'superseded' | 'paused'): void {
  world.dispatch().halt = { kind, atMs: world.nowMs };
}

test.each<UncertainPolicy>(['resend', 'leave-in-doubt'])(
  'people whom a dispatch left in doubt are counted, and mailed once more when an operator asks: its policy was to %s',
  async (uncertain) => {
    const world = await anEndedDispatch({ uncertain });
    const endedAtMs = world.dispatch().finishedAtMs;
    expect(await findLeftInDoubt(DISPATCH_ID, world.resendingPorts)).toMatchObject({
      kind: 'left',
      people: 3,
      peopleMailedAgain: 0,
    });
    expect(await resend(world)).toBe(1);
    expect(world.seenCalls.map((call) => call.people)).toEqual([inOrder(), inOrder()]);
    expect(world.slice().counts).toMatchObject({ accepted: 3, uncertain: 0, freed: 3 });
    expect(world.dispatch()).toMatchObject({ status: 'finished', finishedAtMs: endedAtMs });
  },
);

test('a person of whom an event has told by then is not mailed again', async () => {
  const world = await anEndedDispatch();
  world.events.set(world.seenCalls[0]?.callId ?? '', new Set([0, 1]));
  await resend(world);
  expect(world.seenCalls.slice(1).map((call) => call.people)).toEqual([inOrder().slice(2)]);
  expect(Math.max(...world.acceptedTimes().values())).toBe(1);
});

test('a person of whom an event tells after an operator asked, and before the next call, is not mailed again', async () => {
  const world = await anEndedDispatch();
  await askWhileSesIsBusy(world);
  world.events.set(world.seenCalls[0]?.callId ?? '', new Set([0, 1]));
  await world.runToTheEnd();
  expect(world.seenCalls.map((call) => call.people)).toEqual([inOrder(), inOrder(), inOrder().slice(2)]);
  expect(Math.max(...world.acceptedTimes().values())).toBe(1);
  expect(world.slice().counts).toMatchObject({ accepted: 3, uncertain: 0, freed: 1 });
});

test('a call is not made if events tell of all its people just before, and the slice ends at once with them as accepted', async () => {
  const world = await anEndedDispatch();
  await askWhileSesIsBusy(world);
  world.events.set(world.seenCalls[0]?.callId ?? '', new Set([0, 1, 2]));
  expect(await world.send()).toMatchObject({ kind: 'closed' });
  expect(world.seenCalls).toHaveLength(2);
  expect(world.slice().counts).toMatchObject({ accepted: 3, uncertain: 0, freed: 0 });
});

test('a person of whom an event tells late is not mailed again, though SES had answered for another person of their call', async () => {
  const world = await aWorld(people(3));
  world.ses = () => ({ accepted: firstTwo(), answer: { kind: 'answered', outcomes: ['accepted'] } });
  await world.send();
  world.ses = takesAll;
  await world.runToTheEnd();
  await askWhileSesIsBusy(world);
  world.events.set(world.seenCalls[0]?.callId ?? '', new Set([0, 1]));
  await world.runToTheEnd();
  expect(world.seenCalls.map((call) => call.people)).toEqual([inOrder(), inOrder().slice(1), inOrder().slice(2)]);
  expect(Math.max(...world.acceptedTimes().values())).toBe(1);
});

test('a person who was mailed again before an event told of their first mail stays counted as freed', async () => {
  const world = await anEndedDispatch();
  const left = await findLeftInDoubt(DISPATCH_ID, world.resendingPorts);
  if (left.kind !== 'left') throw new Error(`it is refused as ${left.because}`);
  await resendDoubtful(left, world.resendingPorts);
  const outcomes = ['accepted', 'accepted', 'throttled'] as const;
  world.ses = () => ({ accepted: firstTwo(), answer: { kind: 'answered', outcomes } });
  await world.send();
  world.events.set(world.seenCalls[0]?.callId ?? '', new Set([0, 1]));
  world.ses = takesAll;
  await world.runToTheEnd();
  expect(world.seenCalls.map((call) => call.people)).toEqual([inOrder(), inOrder(), inOrder().slice(2)]);
  expect(world.slice().counts).toMatchObject({ accepted: 3, uncertain: 0, freed: 3 });
});

test('no subscriber is mailed by hand twice, and those who are still in doubt are told apart', async () => {
  const world = await anEndedDispatch();
  world.ses = () => ({ accepted: [], answer: { kind: 'unclear', reason: 'test' } });
  await resend(world);
  expect(await findLeftInDoubt(DISPATCH_ID, world.resendingPorts)).toMatchObject({ people: 0, peopleMailedAgain: 3 });
  expect(await resend(world)).toBe(0);
  expect(world.seenCalls).toHaveLength(2);
});

test('people in doubt are looked for in closed slices that count some, among calls that are decided', async () => {
  const world = await anEndedDispatch();
  const { resendingPorts } = world;
  const slice = { ...world.slice(), status: 'closed' } as const;
  const inDoubt = { ...NO_COUNTS, uncertain: 1 };
  const slices: Slice[] = [
    { ...slice, bits: '00', status: 'open', counts: inDoubt },
    { ...slice, bits: '01', counts: NO_COUNTS },
    { ...slice, bits: '10', counts: inDoubt },
  ];
  const read: string[] = [];
  const ports = {
    ...resendingPorts,
    steering: { ...resendingPorts.steering, slicesOf: async () => slices },
    receipts: {
      ...resendingPorts.receipts,
      list: async ({ bits }: SliceId) => {
        read.push(bits);
        return [
          aReceipt({ state: 'resolved', outcomes: ['uncertain'] }),
          aReceipt({ callId: 'call-2', people: ['bo'], state: 'uncertain', outcomes: ['uncertain'] }),
        ];
      },
    },
  };
  const left = await findLeftInDoubt(DISPATCH_ID, ports);
  expect([left, read]).toMatchObject([{ people: 1, peopleMailedAgain: 0, slices: [{ bits: '10' }] }, ['10']]);
});

test('a person who came to its audience since is not mailed by it', async () => {
  const world = await anEndedDispatch();
  const given: Partial<Subscriber> = { subscriberId: anId(99), address: 'late@example.org' };
  for (const subscriber of people(1, given)) world.table.save(subscriber);
  await resend(world);
  expect(world.seenCalls.flatMap((call) => call.addresses)).not.toContain('late@example.org');
  expect(world.slice().counts).toMatchObject({ candidates: 3, matched: 3, accepted: 3 });
});

test('a person who unsubscribed since is not mailed again, and stays counted', async () => {
  const world = await anEndedDispatch();
  unsubscribe(world, inOrder()[0]);
  await resend(world);
  expect(world.seenCalls[1]?.people).toHaveLength(2);
  expect(world.slice().counts).toMatchObject({ accepted: 2, freed: 3 });
});

test('a person whose mail failed and who unsubscribed before the next try is not waited for when the others are mailed again', async () => {
  const world = await aWorld(people(3));
  // The second and the third are in doubt.
  world.ses = () => ({ accepted: [], answer: { kind: 'answered', outcomes: ['failed'] } });
  await world.send();
  unsubscribe(world, inOrder()[0]);
  world.ses = takesAll;
  await world.runToTheEnd();
  const ended = world.slice().counts;
  expect(ended).toMatchObject({ matched: 2, uncertain: 2, retrying: 0, skipped: 1 });
  await resend(world);
  expect(world.slice().counts).toEqual({ ...ended, accepted: 2, uncertain: 0, freed: 2 });
});

test('a person whose second mail failed and who unsubscribed before the next try is not waited for', async () => {
  const world = await anEndedDispatch();
  world.ses = ({ entries }) => ({ accepted: [], answer: { kind: 'answered', outcomes: entries.map(() => 'failed') } });
  const left = await findLeftInDoubt(DISPATCH_ID, world.resendingPorts);
  if (left.kind === 'left') await resendDoubtful(left, world.resendingPorts);
  expect(await world.send()).toMatchObject({ kind: 'parked', because: 'retry' });
  expect(world.slice().counts).toMatchObject({ retrying: 3 });
  for (const id of inOrder()) unsubscribe(world, id);
  await world.runToTheEnd();
  expect(world.slice().counts).toMatchObject({ accepted: 0, freed: 3, retrying: 0 });
});

const REFUSALS: readonly (readonly [string, (world: MemoryWorld) => unknown, ResendRefusal])[] = [
  ['is not there', (world: MemoryWorld) => world.table.dispatchItems.clear(), 'unknown'],
  ['has not ended', (world: MemoryWorld) => void delete world.dispatch().finishedAtMs, 'not-finished'],
  ['was cancelled', (world: MemoryWorld) => halt(world, 'cancelled'), 'cancelled'],
  ['was superseded', (world: MemoryWorld) => halt(world, 'superseded'), 'superseded'],
  [
    'was opened again, and paused',
    (world: MemoryWorld) => {
      halt(world, 'paused');
      world.dispatch().status = 'sending';
    },
    'paused',
  ],
  ['has a later version', (world: MemoryWorld) => world.appeals.push(anAppealVersion({ version: 2 })), 'newer-version'],
];

test('people are mailed again by a dispatch that was paused during its last call, and so ended', async () => {
  const world = await anEndedDispatch();
  halt(world, 'paused');
  expect(await resend(world)).toBe(1);
  expect(world.dispatch()).toMatchObject({ status: 'finished' });
  expect(world.dispatch().halt).toBeUndefined();
});

test.each(REFUSALS)('people are not mailed again by a dispatch that %s', async (_, change, because) => {
  const world = await anEndedDispatch();
  change(world);
  expect(await findLeftInDoubt(DISPATCH_ID, world.resendingPorts)).toEqual({ kind: 'refused', because });
});

test('a slice that a correction overtook between the question and the answer stays closed', async () => {
  const world = await anEndedDispatch();
  const left = await findLeftInDoubt(DISPATCH_ID, world.resendingPorts);
  world.table.newestVersions.set(anAppealVersion().appealId, 2);
  if (left.kind === 'left') expect(await resendDoubtful(left, world.resendingPorts)).toBe(0);
  expect(world.slice().status).toBe('closed');
});
