import { SQSClient } from '@aws-sdk/client-sqs';
import {
  LETTER_QUEUE_OUTPUTS,
  type LetterQueueName,
  letterQueuesIn,
} from '../../../functions/contract/deployment/letter-queues.ts';
import type { Deployment } from '../../deployment/find-deployment.ts';
import { NoDeploymentError } from '../../program/run-program.ts';
import type { LetterCounts } from './letter.ts';
import { type LetterBox, makeLetterBox, makeSendBack, type SendBack } from './letter-box.ts';
import type { HomeQueueOutput } from './letter-queues.ts';

export interface Post {
  boxOf(name: LetterQueueName): LetterBox;
  sendBackTo(home: HomeQueueOutput): SendBack;
  /** Those that the deployment has. */
  readonly queues: readonly LetterQueueName[];
}

/** @throws {NoDeploymentError} for a queue that the deployment does not tell. */
export function postOf({ outputs, clientSettings }: Deployment): Post {
  const sqs = new SQSClient(clientSettings);
  const urlIn = (output: string): string => {
    const url = outputs[output];
    if (url === undefined)
      throw new NoDeploymentError(
        `The deployment does not tell ${output}: its version is older than this command. Deploy this version first.`,
      );
    return url;
  };
  return {
    queues: letterQueuesIn(outputs),
    boxOf: (name) => makeLetterBox(urlIn(LETTER_QUEUE_OUTPUTS[name]), sqs),
    sendBackTo: (home) => makeSendBack(urlIn(home), sqs),
  };
}

/** How many letters each queue of the deployment has. Nothing is received. */
export async function countLetters(post: Post): Promise<ReadonlyMap<LetterQueueName, LetterCounts>> {
  const counted = await Promise.all(post.queues.map(async (name) => [name, await post.boxOf(name).count()] as const));
  return new Map(counted);
}
