import { createHmac, randomBytes } from 'node:crypto';
import { median } from './figure.ts';

const ROUNDS = 9;
const ROUND_MS = 30;

/** Microseconds of one run: the median of some rounds, each long enough for the clock, after one to warm up. */
export async function microseconds(work: () => unknown): Promise<number> {
  const rounds: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const startedAt = performance.now();
    let runs = 0;
    do {
      await work();
      runs += 1;
    } while (performance.now() - startedAt < ROUND_MS);
    if (round > 0) rounds.push(((performance.now() - startedAt) * 1_000) / runs);
  }
  return median(rounds);
}

/** One HMAC: what the times of other machines are compared by. */
export function microsecondsOfHmac(): Promise<number> {
  const key = randomBytes(32);
  return microseconds(() => createHmac('sha256', key).update(key).digest());
}
