import type { LambdaClient } from '@aws-sdk/client-lambda';
import { AudienceAnswer, type AudienceQuestion } from '../../contract/requests/count-audience.ts';
import { askFunction } from './ask-function.ts';

/** Has an audience counted by a function that sees subscribers, and tells of them one band. @throws as {@link askFunction}. */
export const makeAudienceCounter = (functionArn: string, lambda?: LambdaClient) =>
  askFunction<AudienceQuestion, AudienceAnswer>('preview-appeal', AudienceAnswer, functionArn, lambda);
