import type { ServiceParts } from '../../service-parts.ts';
import { defineSender } from './send-lane.ts';

/** Sends what may take its time: alerts that are not urgent, and digests. */
export function defineSendBulk(parts: ServiceParts): void {
  defineSender(parts, 'bulk');
}
