import { type Attempts, attemptEach } from '../attempt-each.ts';
import { type ErasePorts, finishErasing } from './erase.ts';

/** What one sweep takes on; the next minute's takes the rest. */
const MAX_ERASURES = 20;

/** Erasures that began a while ago and are not finished. */
export interface DueErasures {
  /** Ids of subscribers, longest due first; some may have been erased, or have come back, a moment ago. */
  list(nowMs: number, limit: number): Promise<string[]>;
}

export interface FinishErasuresPorts extends ErasePorts {
  readonly dueErasures: DueErasures;
}

/** Finishes the erasures whose function died or failed on its way: the subscriber need not press again. A later sweep tries what fails. */
export async function finishDueErasures(ports: FinishErasuresPorts, nowMs: number): Promise<Attempts> {
  const subscriberIds = await ports.dueErasures.list(nowMs, MAX_ERASURES);
  return attemptEach(subscriberIds, async (id) => (await finishErasing(id, ports, nowMs)).isNew);
}
