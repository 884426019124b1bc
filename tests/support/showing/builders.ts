import type { BlurredParts } from '../../../functions/domain/showing/showing.ts';

/** What is kept of a sending of which all was delivered, but for what is given. */
export const keptParts = (given: Partial<BlurredParts> = {}): BlurredParts => ({
  ...{ asked: given.delivered ?? 0, delivered: 0, bounced: 0, complained: 0, unclear: 0 },
  ...given,
});

/** "Random" numbers by which noise is none. */
export const noNoise = (): number => 0;
