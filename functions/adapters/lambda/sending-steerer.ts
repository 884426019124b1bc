import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { SteeringAnswer, type SteeringQuestion } from '../../contract/steer-sending.ts';

/** A member waits for it. */
const ANSWERS_WITHIN_MS = 15_000;

/**
 * Has a dispatch paused, resumed or cancelled by the function that may change one and wake its workers.
 * @param functionArn - of `steer-dispatch`; the caller needs `lambda:InvokeFunction` on it.
 * @throws {Error} when the function fails, and {ZodError} when it answers anything else.
 */
export const makeSendingSteerer =
  (functionArn: string, lambda = new LambdaClient({})) =>
  async (question: SteeringQuestion): Promise<SteeringAnswer> => {
    const answer = await lambda.send(
      new InvokeCommand({ FunctionName: functionArn, Payload: JSON.stringify(question) }),
      { abortSignal: AbortSignal.timeout(ANSWERS_WITHIN_MS) },
    );
    if (answer.FunctionError !== undefined) throw new Error('steer-dispatch failed; its log says where');
    return SteeringAnswer.parse(JSON.parse(Buffer.from(answer.Payload ?? []).toString('utf8')));
  };
