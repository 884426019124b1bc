import * as z from 'zod';

/** How a case ends, in words that we have in each language. `over` says no more than that it has. */
export const CASE_ENDINGS = [
  'released',
  'acquitted',
  'charges-dropped',
  'sentence-served',
  'found-alive',
  'safe',
  'died',
  'executed',
  'unknown',
  'over',
] as const;

/** How a case ended, and on which day. */
export const CaseEnd = z.strictObject(
  {
    how: z.enum(CASE_ENDINGS, { error: `must be one of ${CASE_ENDINGS.map((one) => `"${one}"`).join(', ')}` }),
    on: z.iso.date({ error: 'must be a calendar day such as 2024-03-15' }),
  },
  { error: (issue) => (issue.code === 'invalid_type' ? 'must be an object { how, on }' : undefined) },
);
export type CaseEnd = z.infer<typeof CaseEnd>;
