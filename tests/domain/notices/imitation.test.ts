import { expect, test } from 'vitest';
import { IMITATED_PER_HOUR, makeImitation } from '../../../functions/domain/notices/imitation.ts';

const HOUR_MS = 3_600_000;

function anImitation() {
  const asked: unknown[][] = [];
  const rate = {
    async take(...ask: unknown[]) {
      asked.push(ask);
      return { kind: 'go' } as const;
    },
  };
  const clock = { nowMs: 10 * HOUR_MS };
  return { asked, clock, imitate: makeImitation(rate, () => clock.nowMs) };
}

test('a notice that stays out takes the ticket of one that leaves', async () => {
  const { asked, imitate } = anImitation();
  await imitate(5_000);
  expect(asked).toEqual([['notices', 1, 5_000]]);
});

test('a flood of requests that bring no mail takes so many tickets an hour, and no more', async () => {
  const { asked, clock, imitate } = anImitation();
  for (let n = 0; n < IMITATED_PER_HOUR + 50; n += 1) await imitate(5_000);
  expect(asked).toHaveLength(IMITATED_PER_HOUR);
  clock.nowMs += HOUR_MS;
  await imitate(5_000);
  expect(asked).toHaveLength(IMITATED_PER_HOUR + 1);
});
