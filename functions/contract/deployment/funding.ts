import * as z from 'zod';
import { LANGUAGES } from '../languages.ts';

/** A function's variables hold 4 KB in all. https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html */
const text = () => z.string().trim().min(10).max(300);

/** How a deployment is paid for, in its operator's words: one text, or one for each of some languages; none where the operator does not say. */
export const funding = () => z.union([text(), z.partialRecord(z.enum(LANGUAGES), text())]);
export type Funding = z.output<ReturnType<typeof funding>>;
