import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import type { z } from 'zod';

/** A member waits for it. */
const ANSWERS_WITHIN_MS = 15_000;

/**
 * Asks another function for what the caller may not see or do itself.
 * @param name - of the function, for the error.
 * @param functionArn - the caller needs `lambda:InvokeFunction` on it.
 * @throws {Error} when the function fails, and {ZodError} when it answers anything else.
 */
export const askFunction =
  <Question, Answer>(name: string, answers: z.ZodType<Answer>, functionArn: string, lambda = new LambdaClient({})) =>
  async (question: Question): Promise<Answer> => {
    const answer = await lambda.send(
      new InvokeCommand({ FunctionName: functionArn, Payload: JSON.stringify(question) }),
      { abortSignal: AbortSignal.timeout(ANSWERS_WITHIN_MS) },
    );
    if (answer.FunctionError !== undefined) throw new Error(`${name} failed; its log says where`);
    return answers.parse(JSON.parse(Buffer.from(answer.Payload ?? []).toString('utf8')));
  };
