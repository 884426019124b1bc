import { expect, test } from 'vitest';
import { joinSlot } from '../../../../functions/domain/subscriber/cadence/join-slot.ts';
import { UnknownSlotError } from '../../../../functions/domain/subscriber/cadence/occurrences.ts';
import { DAY_MS, DigestWorld, HOUR_MS, MINUTE_MS, START_MS } from '../../../support/digests/digest-world.ts';

const SLOT = 'daily@03@Pacific/Chatham';

/** What a slot says of the subscribers who came to it at these moments. */
async function saidOf(...moments: number[]) {
  const world = new DigestWorld();
  for (const atMs of moments) await joinSlot(SLOT, world, atMs, true);
  return world.slots.get(SLOT);
}

test('two who came on one day between two times of a slot leave the same, so that it tells of neither when', async () => {
  const [early, late] = [START_MS + 3 * HOUR_MS + 17, START_MS + 11 * HOUR_MS + 59 * MINUTE_MS + 3];
  expect(await saidOf(early)).toEqual(await saidOf(late));
  const endOfDayMs = START_MS + 12 * HOUR_MS;
  expect(await saidOf(early)).toMatchObject({ joinedAtMs: endOfDayMs, joinedAfterLongWaitAtMs: endOfDayMs });
});

test('a slot that was known keeps what it was sent until', async () => {
  const first = await saidOf(START_MS);
  expect(await saidOf(START_MS, START_MS + 3 * DAY_MS)).toMatchObject({ sentUntilMs: first?.sentUntilMs });
});

test('a new slot is not due before its next time', async () => {
  const world = new DigestWorld();
  await joinSlot(SLOT, world, world.nowMs);
  expect(await world.plan()).toEqual({ digestsPlanned: [], slotsSkipped: 0, failures: [] });
});

test('a slot that is none is refused', async () => {
  expect(() => joinSlot('daily@08@Mars/Base', new DigestWorld(), START_MS)).toThrow(UnknownSlotError);
});
