import type { Subscriber } from '../subscribing/subscriber.ts';
import { AT_ONCE, type Rhythm } from './rhythm.ts';
import { USUAL_TIME } from './slot.ts';

/** How often and when somebody gets mail. */
export function rhythmOf({ cadence, digestTime }: Pick<Subscriber, 'cadence' | 'digestTime'>): Rhythm {
  return cadence === 'immediate' ? AT_ONCE : { cadence, digestTime: { ...(digestTime ?? USUAL_TIME) } };
}
