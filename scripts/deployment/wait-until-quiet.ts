import { setTimeout as wait } from 'node:timers/promises';

interface QuietTimes {
  readonly everyMs: number;
  readonly giveUpAfterMs: number;
}

const DEFAULT_TIMES: QuietTimes = { everyMs: 150, giveUpAfterMs: 45_000 };

/** Whether no call is under way any more, and by when that was seen. */
export interface Quiet<Seen> {
  readonly seen: Seen;
  readonly isQuiet: boolean;
  readonly afterMs: number;
}

/**
 * Looks at a halted dispatch until no call of it is under way.
 * @param askedAtMs - when the halt was asked for, by `performance.now()`.
 */
export async function waitUntilQuiet<Seen extends { readonly callsUnderWay: number }>(
  askedAtMs: number,
  first: Seen,
  look: () => Promise<Seen>,
  times = DEFAULT_TIMES,
): Promise<Quiet<Seen>> {
  for (let seen = first; ; seen = await look()) {
    const afterMs = performance.now() - askedAtMs;
    const isQuiet = seen.callsUnderWay === 0;
    if (isQuiet || afterMs > times.giveUpAfterMs) return { seen, isQuiet, afterMs };
    await wait(times.everyMs);
  }
}
