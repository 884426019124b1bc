import { UNDO_PRESS_MINUTES, UNDO_PRESSES_PER_DAY } from '../../contract/limits.ts';
import type { RollingBudget, RollingBudgets } from '../notices/notices.ts';
import { isOfFormerAddress, type LinkOwner } from '../subscriber/subscriber.ts';
import { daysInMs, minutesInMs } from '../time/time.ts';
import { type UndoStopPorts, undoStop } from './undo-stop.ts';
import { undoUnsubscribe } from './undo-unsubscribe.ts';

/** A press of a mailed link's button that ends something, as the page that answered it names it. */
export interface EndingPress extends LinkOwner {
  /** The follow that it was about; `undefined` for all. */
  readonly followId: string | undefined;
  readonly pressedAtMs: number;
}

export interface UndoPressPorts extends UndoStopPorts {
  readonly rollingBudgets: Pick<RollingBudgets, 'take'>;
}

/**
 * What came back. `nothing` where the press had ended nothing, or its subscriber has chosen something else since; `too-often` where the day has no undo
 * of theirs left.
 */
export type UndoPressOutcome = 'subscription' | 'follow' | 'nothing' | 'too-often';

const undoPressesOf = (subscriberId: string): RollingBudget => ({
  scope: `undo-presses#${subscriberId}`,
  limit: UNDO_PRESSES_PER_DAY,
  spanMs: daysInMs(1),
  frees: 'after-its-span',
});

/** The first press of a double click ends what the second one, whose answer is shown, finds ended. */
const DOUBLE_CLICK_MS = 3_000;

export const isUndonePressTooLate = (pressedAtMs: number, nowMs: number): boolean =>
  nowMs >= pressedAtMs + minutesInMs(UNDO_PRESS_MINUTES);

/** Takes one press back, and no earlier or later one: the last follow's press had unsubscribed from all. */
export async function undoPress(press: EndingPress, ports: UndoPressPorts, nowMs: number): Promise<UndoPressOutcome> {
  const { subscriberId, followId, addressSinceMs = 0, pressedAtMs } = press;
  const isOfPress = (endedAtMs: number) => Math.abs(pressedAtMs - endedAtMs) < DOUBLE_CLICK_MS;
  // Before all that depends on the subscriber, so that what is left tells nothing of them.
  if (!(await ports.rollingBudgets.take(undoPressesOf(subscriberId), nowMs))) return 'too-often';
  const current = await ports.subscribers.find(subscriberId);
  if (!current || isOfFormerAddress({ addressSinceMs }, current)) return 'nothing';
  const { unsubscribedAtMs } = current;
  if (current.status === 'unsubscribed' && unsubscribedAtMs !== undefined && isOfPress(unsubscribedAtMs)) {
    const outcome = await undoUnsubscribe({ subscriberId, unsubscribedAtMs }, ports, nowMs);
    return outcome.kind === 'back' && outcome.isNew ? 'subscription' : 'nothing';
  }
  if (followId === undefined) return 'nothing';
  const stopped = (await ports.stoppedFollows.listOf(subscriberId)).find(
    ({ follow, stoppedAtMs }) => follow.followId === followId && isOfPress(stoppedAtMs),
  );
  if (!stopped) return 'nothing';
  const outcome = await undoStop({ subscriberId, followId, stoppedAtMs: stopped.stoppedAtMs }, ports, nowMs);
  return outcome.kind === 'back' && outcome.isNew ? 'follow' : 'nothing';
}
