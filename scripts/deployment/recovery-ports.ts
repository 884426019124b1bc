import { SQSClient } from '@aws-sdk/client-sqs';
import { makeQueue } from '../../functions/adapters/sqs/sqs.ts';
import type { NoticeMessage } from '../../functions/contract/messages.ts';
import type { AskRecoveryPorts } from '../../functions/domain/members/members.ts';
import { invitePortsOf } from './invite-ports.ts';

/** What it takes to ask for a recovery in an office of a deployment, with this shell's own credentials. */
export function recoveryPortsOf(reached: Parameters<typeof invitePortsOf>[0]): AskRecoveryPorts {
  const notices = makeQueue<NoticeMessage>(reached.noticesQueueUrl, new SQSClient(reached.clientSettings));
  return {
    ...invitePortsOf(reached),
    enqueueRecovery: (mails) => notices.send(mails.map((mail) => ({ kind: 'recovery-asked', ...mail }))),
  };
}
