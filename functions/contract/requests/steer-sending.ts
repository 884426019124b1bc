import * as z from 'zod';
import { STEERING_ACTIONS } from '../api.ts';

/** What the desk asks the function that steers dispatches. No request of a publisher has this shape. */
export const SteeringQuestion = z.strictObject({
  kind: z.literal('steer-sending'),
  publisherId: z.uuid(),
  dispatchId: z.uuid(),
  action: z.enum(STEERING_ACTIONS),
});
export type SteeringQuestion = z.infer<typeof SteeringQuestion>;

/** `done`: it is as was asked, by this question or before. `unknown`: the publisher has no such dispatch. */
export const SteeringAnswer = z.strictObject({ kind: z.enum(['done', 'too-late', 'unknown']) });
export type SteeringAnswer = z.infer<typeof SteeringAnswer>;

/** No answer came in time: whether it was done is not known. */
export interface Unanswered {
  readonly kind: 'unanswered';
}
