import * as z from 'zod';

/** Members and publishers are shown numbers of people in steps of this many. */
export const STEP = 50;

/** A number of people as it is shown: the nearest multiple of {@link STEP}. The lowest one means "as many, or fewer". */
export const InSteps = z.number().int().min(STEP).multipleOf(STEP);
export type InSteps = z.infer<typeof InSteps>;

export const inSteps = (people: number): InSteps => Math.max(STEP, Math.round(people / STEP) * STEP);

/** Whether the number may be none at all. */
export const isLowest = (people: InSteps): boolean => people === STEP;
