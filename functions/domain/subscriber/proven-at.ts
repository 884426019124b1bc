import type { Subscriber } from './subscribers.ts';

/** When their address last proved that it takes mail. */
export const provenAtMs = ({ confirmedAtMs, addressSinceMs = 0 }: Subscriber): number =>
  Math.max(confirmedAtMs, addressSinceMs);
