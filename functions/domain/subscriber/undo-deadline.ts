import { UNDO_UNSUBSCRIBE_DAYS } from '../../contract/limits.ts';
import { daysInMs } from '../time/time.ts';

/** From this moment on an unsubscribe can't be undone and nothing is kept, in epoch milliseconds. */
export function unsubscribeIsFinalAtMs(unsubscribedAtMs: number): number {
  return unsubscribedAtMs + daysInMs(UNDO_UNSUBSCRIBE_DAYS);
}
