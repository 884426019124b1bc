interface Sleeper {
  readonly atMs: number;
  wake(): void;
}

/** Lets what was just woken run on until all of it waits again. */
const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

/** Time that only passes when every worker sleeps: an hour of it takes as long as what is done in it. */
export class VirtualTime {
  nowMs: number;
  private readonly sleepers: Sleeper[] = [];

  constructor(startMs = Date.UTC(2026, 10, 24)) {
    this.nowMs = startMs;
  }

  sleep(ms: number): Promise<void> {
    return new Promise((wake) => {
      const atMs = this.nowMs + Math.max(0, ms);
      const place = this.sleepers.findLastIndex((other) => other.atMs <= atMs) + 1;
      this.sleepers.splice(place, 0, { atMs, wake });
    });
  }

  /** Lets time pass until no worker sleeps any more, or by so much. */
  async pass(ms = Number.POSITIVE_INFINITY): Promise<void> {
    const untilMs = this.nowMs + ms;
    await settled();
    for (;;) {
      const next = this.sleepers[0];
      if (!next || next.atMs > untilMs) break;
      this.sleepers.shift();
      this.nowMs = next.atMs;
      next.wake();
      await settled();
    }
    if (Number.isFinite(untilMs)) this.nowMs = untilMs;
  }

  /** What a promise comes to, with as much time as that takes. */
  async untilDone<T>(work: Promise<T>): Promise<T> {
    let isDone = false;
    const done = work.finally(() => {
      isDone = true;
    });
    done.catch(() => {});
    await settled();
    while (!isDone && this.sleepers[0]) await this.pass(this.sleepers[0].atMs - this.nowMs);
    return done;
  }
}
