import * as z from 'zod';
import { Band } from '../bands.ts';

/** What the desk asks the function that previews: how many would get a draft. No request of a publisher has this shape. */
export const AudienceQuestion = z.strictObject({
  kind: z.literal('count-audience'),
  publisherId: z.uuid(),
  atMs: z.number().int().positive(),
  version: z.strictObject({
    appealId: z.uuid(),
    version: z.number().int().positive(),
    kind: z.enum(['new', 'update', 'correction', 'outcome']),
    subject: z.strictObject({ countries: z.array(z.string()).max(300), themes: z.array(z.string()).max(300) }),
  }),
});
export type AudienceQuestion = z.infer<typeof AudienceQuestion>;

/** One band in all: two could be subtracted, and tell of one person. */
export const AudienceAnswer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('counted'), people: Band }),
  /** The office had its counts of this hour. */
  z.strictObject({ kind: z.literal('no more counts') }),
]);
export type AudienceAnswer = z.infer<typeof AudienceAnswer>;
