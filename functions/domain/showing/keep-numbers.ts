import type { Attempts } from '../attempt-each.ts';
import { type AlertDispatch, type Dispatch, dispatchProgress, type Slice } from '../dispatch/dispatch.ts';
import type { Deliveries } from '../feedback/feedback.ts';
import { daysInMs } from '../time/time.ts';
import { blurred, type Random } from './rule.ts';
import { blurredParts, partsOf } from './sending-parts.ts';
import { type CountFollowersOf, monthOf, type NumbersKept, type SendingOfMonth } from './shown-numbers.ts';

export interface KeepingNumbersPorts {
  /** Alerts that ended from the one moment up to the other, with both, the first to end first. */
  readonly alertsFinishedBetween: (fromMs: number, toMs: number, most: number) => Promise<readonly string[]>;
  readonly findDispatch: (dispatchId: string) => Promise<Dispatch | undefined>;
  readonly slicesOf: (dispatchId: string) => Promise<readonly Slice[]>;
  readonly deliveriesOf: (dispatchId: string) => Promise<Deliveries>;
  readonly numbers: NumbersKept;
  readonly countFollowersOf: CountFollowersOf;
  readonly random: Random;
}

/** What one run takes on; the next minute's goes on from there. */
const MOST_A_RUN = 50;
/** A sending that can't be read keeps others from their numbers for no longer than this. */
const HELD_UP_FOR_MS = daysInMs(1);

/**
 * Keeps the numbers of the sendings that ended a while ago: once, so that no later look sees what came since. The ones that a dead sweep left are taken on
 * by the next.
 * @param afterMs - how long after its end, so that mailboxes have answered.
 */
export async function keepNumbers(ports: KeepingNumbersPorts, nowMs: number, afterMs: number): Promise<Attempts> {
  const toMs = nowMs - afterMs;
  const fromMs = (await ports.numbers.findReached()) ?? toMs - HELD_UP_FOR_MS;
  const found = await ports.alertsFinishedBetween(fromMs, toMs, MOST_A_RUN);
  const errors: unknown[] = [];
  let done = 0;
  let reachedMs = fromMs;
  let readMs = fromMs;
  for (const dispatchId of found) {
    try {
      const dispatch = await ports.findDispatch(dispatchId);
      if (dispatch?.kind !== 'alert' || dispatch.finishedAtMs === undefined) continue;
      readMs = dispatch.finishedAtMs;
      if (await keepOf(dispatch, readMs, ports)) done += 1;
      if (errors.length === 0) reachedMs = readMs;
    } catch (error) {
      errors.push(error);
    }
  }
  const mayGoOn = errors.length === 0 || toMs - reachedMs > HELD_UP_FOR_MS;
  if (mayGoOn) reachedMs = found.length < MOST_A_RUN ? toMs : readMs;
  // A minute without a sending writes nothing.
  if (found.length > 0 && reachedMs > fromMs) await ports.numbers.keepReached(reachedMs);
  return { done, errors };
}

/** Whether the sending's numbers were not kept before. */
async function keepOf(dispatch: AlertDispatch, finishedAtMs: number, ports: KeepingNumbersPorts): Promise<boolean> {
  const { publisherId, dispatchId, reach } = dispatch;
  if (reach === 'no-one') return false;
  const sending: SendingOfMonth = { publisherId, dispatchId, month: monthOf(finishedAtMs).name };
  const [slices, deliveries] = await Promise.all([ports.slicesOf(dispatchId), ports.deliveriesOf(dispatchId)]);
  const { counts } = dispatchProgress(dispatch, slices);
  const kept = await ports.numbers.keep(sending, blurredParts(partsOf(counts, deliveries), ports.random));
  if (kept === 'used up') await ports.numbers.keepNone(sending);
  await keepFollowers(sending, ports);
  return kept !== 'known';
}

async function keepFollowers({ publisherId, month }: SendingOfMonth, ports: KeepingNumbersPorts): Promise<void> {
  const { numbers, countFollowersOf, random } = ports;
  if ((await numbers.findMonth(publisherId, month))?.followers !== undefined) return;
  const { people, weight } = await countFollowersOf(publisherId);
  await numbers.keepFollowers(publisherId, month, blurred(people, random, weight));
}
