import { z } from 'zod';

const DigestTimeFields = z.strictObject({
  timeZone: z.string(),
  hour: z.int().min(0).max(23),
  weekday: z.int().min(1).max(7),
});

/** How often somebody wants mail, and when if it is in digests. */
export const Rhythm = z.discriminatedUnion('cadence', [
  z.strictObject({ cadence: z.literal('immediate') }),
  z.strictObject({ cadence: z.enum(['daily', 'weekly']), digestTime: DigestTimeFields }),
]);
export type Rhythm = Readonly<z.infer<typeof Rhythm>>;

/** What everybody had before there was a choice, and has who makes none. */
export const AT_ONCE: Rhythm = { cadence: 'immediate' };
