import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { AudienceAnswer, type AudienceQuestion } from '../../contract/count-audience.ts';

/** A member waits for it. */
const ANSWERS_WITHIN_MS = 15_000;

/**
 * Has an audience counted by a function that sees subscribers, and tells of them one band.
 * @param functionArn - of `preview-appeal`; the caller needs `lambda:InvokeFunction` on it.
 * @throws {Error} when the function fails, and {ZodError} when it answers anything else.
 */
export const makeAudienceCounter =
  (functionArn: string, lambda = new LambdaClient({})) =>
  async (question: AudienceQuestion): Promise<AudienceAnswer> => {
    const answer = await lambda.send(
      new InvokeCommand({ FunctionName: functionArn, Payload: JSON.stringify(question) }),
      { abortSignal: AbortSignal.timeout(ANSWERS_WITHIN_MS) },
    );
    if (answer.FunctionError !== undefined) throw new Error('preview-appeal failed; its log says where');
    return AudienceAnswer.parse(JSON.parse(Buffer.from(answer.Payload ?? []).toString('utf8')));
  };
