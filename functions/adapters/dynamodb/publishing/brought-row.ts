import * as z from 'zod';

/** As many drafts that came by a key are read of a publisher: they are kept for days alone, and a publisher has a budget of them. */
export const DRAFTS_READ = 200;

/** What the list of a publisher says of one. */
export const BroughtRow = z.object({
  appealId: z.string(),
  draftId: z.string(),
  title: z.string().optional(),
  savedAtMs: z.number(),
});
