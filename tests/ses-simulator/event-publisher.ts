import type { SimulatedEvent } from './mail-events.ts';
import type { SimulatorCounts } from './record.ts';

/** What goes wrong with events, each with a chance from 0 to 1. */
export interface EventFaults {
  readonly lost?: number;
  /** Comes twice, the same to the letter. */
  readonly repeated?: number;
  /** Changes its place among the events around it. */
  readonly reordered?: number;
  readonly delayed?: { readonly chance: number; readonly ms: number };
}

/** Where events go, a few at a time. */
export type EventSink = (events: readonly SimulatedEvent[]) => void | Promise<void>;

/** Publishes events as SES does, best effort: after the answer, and not always once or in order. */
export class EventPublisher {
  faults: EventFaults = {};
  private waiting: SimulatedEvent[] = [];
  private delayed = 0;
  private flushing: Promise<void> | undefined;
  private readonly sink: EventSink;
  private readonly random: () => number;
  private readonly counts: () => SimulatorCounts;

  constructor(sink: EventSink, random: () => number, counts: () => SimulatorCounts) {
    this.sink = sink;
    this.random = random;
    this.counts = counts;
  }

  publish(events: readonly SimulatedEvent[]): void {
    for (const event of events) {
      if (this.hits(this.faults.lost)) {
        this.counts().eventsLost += 1;
        continue;
      }
      this.enqueue(event);
      if (!this.hits(this.faults.repeated)) continue;
      this.counts().eventsRepeated += 1;
      this.enqueue(event);
    }
  }

  /** Resolves when every event is out, delayed ones too. */
  async settled(): Promise<void> {
    while (this.waiting.length > 0 || this.delayed > 0 || this.flushing) {
      await (this.flushing ?? new Promise((resolve) => setTimeout(resolve, 5)));
    }
  }

  private enqueue(event: SimulatedEvent): void {
    const { delayed } = this.faults;
    if (!delayed || !this.hits(delayed.chance)) {
      this.put(event);
      return;
    }
    this.delayed += 1;
    setTimeout(() => {
      this.delayed -= 1;
      this.put(event);
    }, delayed.ms);
  }

  private put(event: SimulatedEvent): void {
    const place = this.hits(this.faults.reordered)
      ? Math.floor(this.random() * (this.waiting.length + 1))
      : this.waiting.length;
    this.waiting.splice(place, 0, event);
    this.flushing ??= this.flush();
  }

  private async flush(): Promise<void> {
    // The answer to the call goes first.
    await new Promise((resolve) => setImmediate(resolve));
    try {
      while (this.waiting.length > 0) {
        const events = this.waiting;
        this.waiting = [];
        this.counts().eventsPublished += events.length;
        await this.sink(events);
      }
    } finally {
      this.flushing = undefined;
    }
  }

  private hits(chance: number | undefined): boolean {
    return chance !== undefined && this.random() < chance;
  }
}
