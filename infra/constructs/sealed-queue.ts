import { Validations } from 'aws-cdk-lib';
import { Queue, QueueEncryption, type QueueProps } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { Stage } from '../stages/schema.ts';

/**
 * A queue that is encrypted where it lies and on its way. SQS's own encryption is enough, since messages hold opaque ids or what
 * is encrypted already, but for events of SES, which are kept for days only; a key of ours would add a grant for each sender and a
 * price for each message.
 */
export class SealedQueue extends Queue {
  constructor(scope: Construct, id: string, stage: Pick<Stage, 'tlsOnly'>, props: QueueProps) {
    super(scope, id, { ...props, encryption: QueueEncryption.SQS_MANAGED, enforceSSL: stage.tlsOnly });
    if (stage.tlsOnly) return;
    Validations.of(this).acknowledge({
      id: 'AwsSolutions-SQS4',
      reason: 'The local cloud speaks plain HTTP, on this machine only, and would refuse every message.',
    });
  }
}
