import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import type { z } from 'zod';
import { ASK_WAIT_MS } from '../../contract/waits.ts';
import { failureIn, hasTimedOut, isOverWait, jsonOf } from './failures.ts';

/** A function did not answer in time. Whether it did what was asked is not known. */
export class UnansweredError extends Error {
  override readonly name = 'UnansweredError';
}

/**
 * Asks another function for what the caller may not see or do itself.
 * @param name - of the function, for the error.
 * @param functionArn - the caller needs `lambda:InvokeFunction` on it.
 * @throws {UnansweredError} when it does not answer in time, {Error} when it fails, and {ZodError} when it answers anything else.
 */
export const askFunction =
  <Question, Answer>(name: string, answers: z.ZodType<Answer>, functionArn: string, lambda = new LambdaClient({})) =>
  async (question: Question): Promise<Answer> => {
    const asked = new InvokeCommand({ FunctionName: functionArn, Payload: JSON.stringify(question) });
    const sent = lambda.send(asked, { abortSignal: AbortSignal.timeout(ASK_WAIT_MS) });
    const { FunctionError, Payload } = await sent.catch((error: unknown) => {
      throw isOverWait(error) ? new UnansweredError(`${name} took too long`, { cause: error }) : error;
    });
    if (FunctionError === undefined) return answers.parse(jsonOf(Payload));
    if (hasTimedOut(failureIn(Payload))) throw new UnansweredError(`${name} took too long`);
    throw new Error(`${name} failed; its log says where`);
  };
