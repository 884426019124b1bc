import * as z from 'zod';

const DigestTimeFields = z.strictObject({
  timeZone: z.string(),
  hour: z.int().min(0).max(23),
  weekday: z.int().min(1).max(7),
});

/** How often a subscriber wants mail, and when if it is in digests. */
export const Cadence = z.discriminatedUnion('frequency', [
  z.strictObject({ frequency: z.literal('immediate') }),
  z.strictObject({ frequency: z.enum(['daily', 'weekly']), digestTime: DigestTimeFields }),
]);
export type Cadence = Readonly<z.infer<typeof Cadence>>;

/** What each subscriber had before there was a choice, and has who makes none. */
export const AT_ONCE: Cadence = { frequency: 'immediate' };
