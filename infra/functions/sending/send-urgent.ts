import type { ServiceParts } from '../../service-parts.ts';
import { defineSender } from './send-lane.ts';

/** Sends alerts that can't wait, and nothing else waits in its queue. */
export function defineSendUrgent(parts: ServiceParts): void {
  defineSender(parts, 'urgent');
}
