import type { Subscriber } from './subscriber.ts';

/** When their address last proved that it takes mail. */
export const provenAtMs = ({ confirmedAtMs, addressSinceMs = 0 }: Subscriber): number =>
  Math.max(confirmedAtMs, addressSinceMs);
