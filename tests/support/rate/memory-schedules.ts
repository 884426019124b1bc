import type { Attempt, Reservation, Schedule, Schedules } from '../../../functions/domain/rate/ports.ts';

/** A reservation that was made, by the workers' common clock. */
export interface Slot {
  readonly fromMs: number;
  readonly costMs: number;
}

/** The schedule as one item in memory. A worker that reads or writes it waits before and after. */
export class MemorySchedules implements Schedules {
  schedule: Schedule = {};
  readonly slots: Slot[] = [];
  asks = 0;
  private readonly halfWay: () => Promise<void>;

  constructor(halfWay: () => Promise<void> = async () => {}) {
    this.halfWay = halfWay;
  }

  async read(): Promise<Schedule> {
    await this.halfWay();
    const { schedule } = this;
    await this.halfWay();
    return schedule;
  }

  async reserve(attempt: Attempt): Promise<Reservation> {
    await this.halfWay();
    this.asks += 1;
    const before = this.schedule;
    const isAllowed = !(attempt.yieldsToUrgent && isUrgent(before, attempt));
    const slotMs = isAllowed ? slotFor(before, attempt) : undefined;
    if (slotMs !== undefined) this.book(slotMs, attempt);
    await this.halfWay();
    return { kind: slotMs === undefined ? 'refused' : 'reserved', before };
  }

  private book(slotMs: number, { costMs, nowMs, holdsBulkForMs }: Attempt): void {
    this.slots.push({ fromMs: slotMs, costMs });
    this.schedule = {
      ...this.schedule,
      nextAtMs: slotMs + costMs,
      clockMs: nowMs,
      ...(holdsBulkForMs === undefined ? {} : { urgentUntilMs: slotMs + holdsBulkForMs }),
    };
  }
}

function isUrgent({ urgentUntilMs = 0 }: Schedule, { nowMs, credibleUntilMs }: Attempt): boolean {
  return urgentUntilMs > nowMs && urgentUntilMs <= credibleUntilMs;
}

function slotFor({ nextAtMs }: Schedule, attempt: Attempt): number | undefined {
  const { earliestMs, latestMs, credibleUntilMs } = attempt;
  const isIdle = nextAtMs === undefined || nextAtMs <= earliestMs || nextAtMs > credibleUntilMs;
  if (attempt.place === 'idle') return isIdle ? earliestMs : undefined;
  return nextAtMs !== undefined && nextAtMs > earliestMs && nextAtMs <= latestMs ? nextAtMs : undefined;
}
