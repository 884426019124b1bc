import { z } from 'zod';

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
export const CaseEnd = z.strictObject({ how: z.enum(CASE_ENDINGS), on: z.iso.date() });
export type CaseEnd = z.infer<typeof CaseEnd>;
