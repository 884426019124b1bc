import { randomUUID } from 'node:crypto';
import { KMSClient } from '@aws-sdk/client-kms';
import { SQSClient } from '@aws-sdk/client-sqs';
import { makeOffices } from '../../functions/adapters/dynamodb/dynamodb.ts';
import { makeKeyring } from '../../functions/adapters/kms/kms.ts';
import { makeQueue } from '../../functions/adapters/sqs/sqs.ts';
import type { Table } from '../../functions/adapters/table/table.ts';
import type { NoticeMessage } from '../../functions/contract/messages.ts';
import { type Invited, type InvitePorts, invite, type Office } from '../../functions/domain/members/members.ts';
import type { Deployment } from './find-deployment.ts';

type Reached = Pick<Deployment, 'sealingKeyArn'> & {
  readonly table: Table;
  readonly noticesQueueUrl: string;
  readonly clientSettings: object;
};

/** What it takes to invite a person to an office of a deployment, with this shell's own credentials. */
export function invitePortsOf({ table, sealingKeyArn, noticesQueueUrl, clientSettings }: Reached): InvitePorts {
  const notices = makeQueue<NoticeMessage>(noticesQueueUrl, new SQSClient(clientSettings));
  return {
    offices: makeOffices(table, makeKeyring(table, sealingKeyArn, new KMSClient(clientSettings))),
    enqueueInvited: (invitation) => notices.send([{ kind: 'member-invited', ...invitation }]),
    newId: randomUUID,
  };
}

/** Invites a person to an office, which begins with the first of them. */
export async function inviteAsOperator(
  { publisherId, name }: Required<Pick<Office, 'publisherId' | 'name'>>,
  invited: Invited,
  ports: InvitePorts,
): ReturnType<typeof invite> {
  const empty = { publisherId, revision: 0, members: [] };
  const office = { ...((await ports.offices.find(publisherId)) ?? empty), name };
  return invite(office, invited, { kind: 'operator' }, ports, Date.now());
}
