import * as z from 'zod';

/** How Lambda says that a run failed. https://docs.aws.amazon.com/lambda/latest/dg/nodejs-exceptions.html */
const Failure = z.object({ errorType: z.string().default(''), errorMessage: z.string().default('') });
type Failure = z.infer<typeof Failure>;

const TIMED_OUT = /^Sandbox\.Timedout$|Task timed out after/;

export const failureIn = (payload: Uint8Array | undefined): Failure =>
  Failure.safeParse(jsonOf(payload)).data ?? { errorType: '', errorMessage: '' };

export const hasTimedOut = ({ errorType, errorMessage }: Failure): boolean =>
  TIMED_OUT.test(errorType) || TIMED_OUT.test(errorMessage);

/** Whether the caller waited as long as it may. What the SDK throws for a signal that fired is an error of its own making. */
export const isOverWait = (error: unknown): boolean =>
  error instanceof Error && (error.name === 'AbortError' || error.name === 'TimeoutError');

/** Undefined for what is no JSON. */
export function jsonOf(payload: Uint8Array | undefined): unknown {
  try {
    return JSON.parse(Buffer.from(payload ?? []).toString('utf8'));
  } catch {
    return undefined;
  }
}
