import type { LambdaClient } from '@aws-sdk/client-lambda';
import { SteeringAnswer, type SteeringQuestion } from '../../contract/requests/steer-sending.ts';
import { askFunction } from './ask-function.ts';

/** Has a dispatch paused, resumed or cancelled by the function that may change one and wake its workers. @throws as {@link askFunction}. */
export const makeSendingSteerer = (functionArn: string, lambda?: LambdaClient) =>
  askFunction<SteeringQuestion, SteeringAnswer>('steer-dispatch', SteeringAnswer, functionArn, lambda);
