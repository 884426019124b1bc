import type { Subscriber } from '../subscribers.ts';
import { AT_ONCE, type Cadence } from './cadence.ts';
import { DEFAULT_TIME } from './slot.ts';

/** How often and when a subscriber gets mail. */
export function cadenceOf({ frequency, digestTime }: Pick<Subscriber, 'frequency' | 'digestTime'>): Cadence {
  return frequency === 'immediate' ? AT_ONCE : { frequency, digestTime: { ...(digestTime ?? DEFAULT_TIME) } };
}
