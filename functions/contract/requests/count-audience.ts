import * as z from 'zod';
import { InSteps } from '../steps.ts';

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

/** One number in all, blurred: each part of it would need noise of its own. */
export const AudienceAnswer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('counted'), people: InSteps }),
  /** The office had its counts of this month. */
  z.strictObject({ kind: z.literal('no more counts') }),
]);
export type AudienceAnswer = z.infer<typeof AudienceAnswer>;
