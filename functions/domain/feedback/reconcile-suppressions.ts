import { parseAddress } from '../subscriber/subscriber.ts';
import { daysInMs } from '../time/time.ts';
import type { FeedbackObserver, ListProgress, SuppressedAddress, SuppressionList } from './ports.ts';
import { type SuppressPorts, suppress } from './suppress.ts';

export interface ReconcilePorts extends SuppressPorts {
  readonly suppressionList: SuppressionList;
  readonly progress: ListProgress;
  readonly observer: FeedbackObserver;
}

/** What a reading of the list came to. */
export interface Reconciled {
  readonly listed: number;
  readonly suppressed: number;
  /** What stopped single addresses. The next reading, a day's overlap later, tries these once more. */
  readonly failures: readonly unknown[];
}

/** Entries may show up in the list after their own time. */
const OVERLAP_MS = daysInMs(1);

/**
 * Takes over whom SES has put on its own suppression list since the last reading, as its events are best effort. Addresses of
 * no subscriber are passed over: the list is the account's, and others may send from it.
 */
export async function reconcileSuppressions(ports: ReconcilePorts, nowMs: number): Promise<Reconciled> {
  const readUntilMs = await ports.progress.readUntilMs();
  const sinceMs = readUntilMs === undefined ? undefined : readUntilMs - OVERLAP_MS;
  let listed = 0;
  let suppressed = 0;
  const failures: unknown[] = [];
  for await (const page of ports.suppressionList.pages(sinceMs)) {
    listed += page.length;
    for (const entry of page) {
      try {
        if (await takeOver(entry, ports, nowMs)) suppressed += 1;
      } catch (error) {
        failures.push(error);
      }
    }
  }
  await ports.progress.saveReadUntil(nowMs);
  return { listed, suppressed, failures };
}

async function takeOver(
  { address, because, sinceMs }: SuppressedAddress,
  ports: ReconcilePorts,
  nowMs: number,
): Promise<boolean> {
  if (parseAddress(address).kind === 'refused') return false;
  const subscriberId = await ports.subscribers.findIdByAddress(await ports.hashOfAddress(address));
  if (subscriberId === undefined) return false;
  if ((await suppress(subscriberId, because, sinceMs, ports, nowMs)) !== 'suppressed') return false;
  ports.observer.suppressed(subscriberId, because);
  return true;
}
