import type { LambdaClient } from '@aws-sdk/client-lambda';
import { SteeringAnswer, type SteeringQuestion, type Unanswered } from '../../contract/requests/steer-sending.ts';
import { askFunction, UnansweredError } from './ask-function.ts';

/** Has a dispatch paused, resumed or cancelled by the function that may change one and wake its workers. @throws as {@link askFunction}. */
export function makeSendingSteerer(functionArn: string, lambda?: LambdaClient) {
  const ask = askFunction<SteeringQuestion, SteeringAnswer>('steer-dispatch', SteeringAnswer, functionArn, lambda);
  return (question: SteeringQuestion): Promise<SteeringAnswer | Unanswered> =>
    ask(question).catch((error: unknown): Unanswered => {
      if (error instanceof UnansweredError) return { kind: 'unanswered' };
      throw error;
    });
}
