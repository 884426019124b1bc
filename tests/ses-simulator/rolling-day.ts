import { QUOTA_WINDOW_MS } from './documented-limits.ts';

const MINUTE_MS = 60_000;

/** Counts what happened in the last 24 hours, to the minute. */
export class RollingDay {
  private readonly minutes: { startsAtMs: number; count: number }[] = [];
  private total = 0;

  add(count: number, nowMs: number): void {
    const startsAtMs = nowMs - (nowMs % MINUTE_MS);
    const latest = this.minutes.at(-1);
    if (latest?.startsAtMs === startsAtMs) latest.count += count;
    else this.minutes.push({ startsAtMs, count });
    this.total += count;
  }

  count(nowMs: number): number {
    for (
      let oldest = this.minutes[0];
      oldest && oldest.startsAtMs <= nowMs - QUOTA_WINDOW_MS;
      oldest = this.minutes[0]
    ) {
      this.total -= oldest.count;
      this.minutes.shift();
    }
    return this.total;
  }
}
