import { expect, test } from 'vitest';
import { atPace, mailsBy, newLine } from '../../../functions/domain/dispatch/planning/line.ts';
import { aDispatch } from '../../support/sending/builders.ts';
import { SteeringWorld } from '../../support/steering/steering-world.ts';

const MINUTE_MS = 60_000;
const MINUTE_SECONDS = 60;
const SHARE_OF_RATE = 0.9;

/** A mailing under way, minute by minute: the sweep, and then workers who mail as much of what is queued as the rate lets them. */
class Mailing {
  readonly world: SteeringWorld;
  readonly #peopleOfASlice: number;
  readonly #queue: string[] = [];
  readonly #sent = new Map<string, number>();

  private constructor(world: SteeringWorld) {
    this.world = world;
    this.#peopleOfASlice = world.people / world.slices().length;
  }

  /** @param seen - the rate that the account had when it was seen last. */
  static async of(people: number, seen: number): Promise<Mailing> {
    const world = new SteeringWorld({ lane: 'bulk' });
    world.people = people;
    world.settings = { ...world.settings, minSlicePeople: 50, maxSlicePeople: 1_000, sliceSeconds: 120 };
    world.pace = seen * SHARE_OF_RATE;
    await world.sweep();
    await world.start();
    return new Mailing(world);
  }

  /** @returns how many people were mailed in a minute. */
  async minute(maxSendRate: number): Promise<number> {
    this.world.pace = maxSendRate * SHARE_OF_RATE;
    await this.world.sweep();
    this.#queue.push(...this.world.takeQueued('bulk'));
    let mailed = 0;
    const most = this.world.pace * MINUTE_SECONDS;
    while (mailed < most) {
      const [bits] = this.#queue;
      if (bits === undefined) break;
      const left = this.#peopleOfASlice - (this.#sent.get(bits) ?? 0);
      const now = Math.min(left, most - mailed);
      mailed += now;
      this.#sent.set(bits, this.#peopleOfASlice - left + now);
      if (now < left) break;
      this.#queue.shift();
      // It may have been queued twice.
      if (left > 0) await this.world.close(bits, this.#peopleOfASlice);
    }
    this.world.nowMs += MINUTE_MS;
    return mailed;
  }

  get isOver(): boolean {
    return this.world.slices().every(({ status }) => status === 'closed');
  }
}

test.each([14, 100, 500])('at %i mails a second all but three hundredths of what may be sent is', async (rate) => {
  const people = rate * SHARE_OF_RATE * MINUTE_SECONDS * 40;
  const mailing = await Mailing.of(people, rate);
  let minutes = 0;
  for (; !mailing.isOver && minutes < 60; minutes += 1) await mailing.minute(rate);
  expect(40 / minutes).toBeGreaterThanOrEqual(0.97);
});

test('a million people at 500 a second take 37 minutes and not 20 hours, though the account was seen last at 14', async () => {
  const mailing = await Mailing.of(1_000_000, 14);
  let minutes = 0;
  for (; !mailing.isOver && minutes < 60; minutes += 1) await mailing.minute(500);
  expect([mailing.isOver, minutes]).toEqual([true, 38]);
});

test.each([
  [14, 100],
  [14, 500],
  [100, 500],
  [500, 100],
  [500, 14],
])('a quota of %i that becomes %i in the middle is used within a minute', async (before, after) => {
  const people = SHARE_OF_RATE * MINUTE_SECONDS * (before * 10 + after * 30);
  const mailing = await Mailing.of(people, before);
  for (let minute = 0; minute < 10; minute += 1) await mailing.minute(before);
  const most = after * SHARE_OF_RATE * MINUTE_SECONDS;
  const shares: number[] = [];
  for (let minute = 0; minute < 25; minute += 1) shares.push((await mailing.minute(after)) / most);
  expect(Math.min(...shares)).toBeGreaterThanOrEqual(0.97);
});

test('a paused mailing holds up no other mailing in the line, and goes on once it is resumed', async () => {
  const mailing = await Mailing.of(100_000, 14);
  const other = aDispatch({ dispatchId: '0d000000-0000-4000-8000-00000000000f', lane: 'bulk' });
  mailing.world.plan(other);
  mailing.world.people = 10_000;
  await mailing.world.start(other.dispatchId);
  mailing.world.takeQueued('bulk');
  await mailing.world.steer('pause');
  mailing.world.pace = 500 * SHARE_OF_RATE;
  const queued: string[] = [];
  for (let minute = 0; minute < 5; minute += 1) {
    await mailing.world.sweep();
    queued.push(...mailing.world.takeQueued('bulk'));
    mailing.world.nowMs += MINUTE_MS;
  }
  const ofOther = mailing.world.slices(other.dispatchId).length;
  expect(new Set(queued.filter((name) => name.startsWith(other.dispatchId))).size).toBeGreaterThan(ofOther / 2);
  expect(queued.filter((name) => !name.startsWith(other.dispatchId))).toEqual([]);
  await mailing.world.steer('resume');
  await mailing.world.sweep();
  expect(mailing.world.takeQueued('bulk').length).toBeGreaterThan(0);
});

test('a line that was lost strands no slice: the next begins beyond every place, and who waited gets another turn', async () => {
  const mailing = await Mailing.of(100_000, 14);
  // A line that has counted for a year, at the rate of a large account.
  const longAgo = atPace(newLine(mailing.world.nowMs - 365 * 24 * 60 * MINUTE_MS), 5_000, mailing.world.nowMs);
  mailing.world.line = atPace(longAgo, mailing.world.pace, mailing.world.nowMs);
  const lastPlace = mailsBy(longAgo, mailing.world.nowMs) + 100_000;
  for (const { dispatchId, bits } of mailing.world.slices()) {
    const was = { inLineTo: Number.MAX_SAFE_INTEGER };
    await mailing.world.dueWork.giveTurn({ dispatchId, bits }, was, { kind: 'in line', place: lastPlace });
  }
  mailing.world.line = undefined;
  let minutes = 0;
  for (; !mailing.isOver && minutes < 10; minutes += 1) await mailing.minute(500);
  expect(mailing.isOver).toBe(true);
});

test('a mailing that is resumed does not throw those in line behind all of it', async () => {
  const mailing = await Mailing.of(100_000, 14);
  const before = mailing.world.line?.mails ?? 0;
  const other = aDispatch({ dispatchId: '0d000000-0000-4000-8000-00000000000f', lane: 'bulk' });
  mailing.world.plan(other);
  mailing.world.people = 1_000_000;
  await mailing.world.start(other.dispatchId);
  for (const slice of mailing.world.slices(other.dispatchId))
    await mailing.world.steering.hastenSlice(slice, mailing.world.nowMs, mailing.world.nowMs);
  mailing.world.takeQueued('bulk');
  mailing.world.pace = 14 * SHARE_OF_RATE;
  for (let minute = 0; minute < 3; minute += 1) {
    mailing.world.nowMs += MINUTE_MS;
    await mailing.world.sweep();
  }
  const own = mailing.world.slices().map(({ bits }) => mailing.world.turnOf(bits));
  const places = own.flatMap((turn) => (turn?.kind === 'in line' ? [turn.place - before] : []));
  expect(Math.max(...places)).toBeLessThan(100_000 * 1.1);
});

test('a clock that was ahead once stops the line for no time', async () => {
  const mailing = await Mailing.of(100_000, 100);
  mailing.world.nowMs += 24 * 60 * MINUTE_MS;
  await mailing.world.sweep();
  mailing.world.nowMs -= 24 * 60 * MINUTE_MS;
  await mailing.world.sweep();
  const { mails = 0 } = mailing.world.line ?? {};
  mailing.world.nowMs += MINUTE_MS;
  await mailing.world.sweep();
  expect((mailing.world.line?.mails ?? 0) - mails).toBeCloseTo(100 * SHARE_OF_RATE * MINUTE_SECONDS);
});
