import type { EventSink } from './event-publisher.ts';
import type { SimulatedEvent } from './mail-events.ts';

/** Events on their way from SES to us, which can be held up. */
export class HeldEvents {
  private readonly held: SimulatedEvent[] = [];
  private isHeldUp = false;
  private readonly sink: EventSink;

  constructor(sink: EventSink) {
    this.sink = sink;
  }

  readonly take: EventSink = (events) => {
    if (!this.isHeldUp) return this.sink(events);
    this.held.push(...events);
  };

  /** Lets none through until they are let go, or lost. */
  holdUp(): void {
    this.isHeldUp = true;
  }

  /** Lets through what was held up. */
  async letGo(): Promise<void> {
    this.isHeldUp = false;
    await this.sink(this.held.splice(0));
  }

  /** What was held up never comes. */
  lose(): void {
    this.isHeldUp = false;
    this.held.length = 0;
  }
}
