import { Lazy } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { AppFunction } from './app-function.ts';

/** Every queue of dead letters, so that one function can look into all of them: an alarm for each would cost more than all the rest. */
export class Letters {
  private readonly queues: Queue[] = [];

  lieIn(queue: Queue): void {
    this.queues.push(queue);
  }

  /** Their addresses, with commas between them; told when the template is written, since parts make their queues one after the other. */
  readonly queueUrls = Lazy.string({ produce: () => this.queues.map(({ queueUrl }) => queueUrl).join(',') });

  mayBeCountedBy(fn: AppFunction): void {
    const resources = Lazy.list({ produce: () => this.queues.map(({ queueArn }) => queueArn) });
    fn.addToRolePolicy(new PolicyStatement({ actions: ['sqs:GetQueueAttributes'], resources }));
  }
}
