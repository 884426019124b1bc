import { GetQueueAttributesCommand, SQSClient } from '@aws-sdk/client-sqs';

/** Counts what lies in queues of dead letters. */
export interface LetterCounts {
  /** Messages in all of the queues together, about: SQS counts them by and by. */
  count(): Promise<number>;
}

/**
 * @param queueUrls - addresses of the queues, with commas between them.
 * https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_GetQueueAttributes.html
 */
export function makeLetterCounts(queueUrls: string, sqs = new SQSClient({})): LetterCounts {
  async function countIn(QueueUrl: string): Promise<number> {
    const AttributeNames = ['ApproximateNumberOfMessages' as const];
    const { Attributes } = await sqs.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames }));
    return Number(Attributes?.ApproximateNumberOfMessages ?? 0);
  }

  return {
    async count() {
      const counts = await Promise.all(queueUrls.split(',').map(countIn));
      return counts.reduce((sum, inOne) => sum + inOne, 0);
    },
  };
}
