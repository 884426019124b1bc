import type { Stop } from '../links.ts';
import { unsubscribeIsFinalAtMs } from '../undo-deadline.ts';
import type { Follow } from './follow.ts';

/** What is kept of a follow that was stopped by a mailed link, so that it can be undone: mail gateways press buttons too. */
export interface StoppedFollow {
  readonly follow: Follow;
  readonly stoppedAtMs: number;
  /** Where it stood among its owner's follows, from 0. */
  readonly place: number;
}

export interface StoppedFollows {
  /** What is kept of this very stop; nothing once it was undone or has run out. */
  find(stop: Stop): Promise<StoppedFollow | undefined>;
  listOf(subscriberId: string): Promise<StoppedFollow[]>;
}

/** From this moment on stopping can't be undone and nothing is kept of it, in epoch milliseconds. */
export const stopIsFinalAtMs = unsubscribeIsFinalAtMs;
