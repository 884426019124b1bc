import type { Rate } from '../rate/rate.ts';
import { hoursInMs } from '../time/time.ts';

/** Of one process: what a flood of requests that bring no mail takes from the account's rate has an end. */
export const IMITATED_PER_HOUR = 300;

/**
 * Takes a ticket of the account's rate in place of a notice that stays out. The item of the rate has the moment of the last ticket: a copy of the
 * table, made moments after a request, would tell whether a mail left for it. A ticket that does not come in time is done without.
 * @returns what does so, until a time by which the ticket has to come.
 */
export function makeImitation(rate: Pick<Rate, 'take'>, nowMs: () => number) {
  let hour = 0;
  let taken = 0;
  return async (latestMs: number): Promise<void> => {
    const thisHour = Math.floor(nowMs() / hoursInMs(1));
    if (thisHour !== hour) [hour, taken] = [thisHour, 0];
    if (taken >= IMITATED_PER_HOUR) return;
    taken += 1;
    await rate.take('notices', 1, latestMs);
  };
}
