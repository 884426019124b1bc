import { IDENTITY_RETURN_PATH, IDENTITY_VARIABLES } from '../../../functions/contract/deployment/identity-provider.ts';
import {
  DESK_SESSION_PREFIX,
  DESK_SPENT_PREFIX,
  KEYRING_PARTITION,
  OFFICE_PREFIX,
  PUBLISHERS_PARTITION,
} from '../../../functions/contract/table-keys.ts';
import { AppFunction } from '../../constructs/app-function.ts';
import { formRoutes, pageRoutes } from '../../constructs/public-api.ts';
import {
  noticesQueueEnvironment,
  publicUrlEnvironment,
  sealingEnvironment,
  senderEnvironment,
  tableEnvironment,
} from '../../environment.ts';
import type { ServiceParts } from '../../service-parts.ts';
import type { Stage } from '../../stages/schema.ts';

/** Lets members of an office in: alone, since what proves passkeys is large. It sees offices, and nothing of what they publish. */
export function defineSignInMembers(parts: ServiceParts): void {
  const { scope, stage, codeOf, data, api, queues } = parts;
  const signInMembers = new AppFunction(scope, {
    name: 'sign-in-members',
    stage,
    codeOf,
    environment: {
      ...tableEnvironment(parts),
      ...sealingEnvironment(parts),
      ...noticesQueueEnvironment(parts),
      ...senderEnvironment(parts),
      ...publicUrlEnvironment(parts),
    },
    memoryMegabytes: 512,
  });
  signInMembers
    .mayInPartitions('dynamodb:GetItem', DESK_SESSION_PREFIX, OFFICE_PREFIX, DESK_SPENT_PREFIX)
    .of(data.table.tableArn);
  signInMembers
    .mayInPartitions('dynamodb:PutItem', DESK_SESSION_PREFIX, OFFICE_PREFIX, DESK_SPENT_PREFIX, KEYRING_PARTITION)
    .of(data.table.tableArn);
  signInMembers.mayInPartitions('dynamodb:DeleteItem', DESK_SESSION_PREFIX).of(data.table.tableArn);
  signInMembers.mayInPartitions('dynamodb:Query', KEYRING_PARTITION).of(data.table.tableArn);
  signInMembers.maySeal('data-key', 'kms:Decrypt').with(data.sealingKey.keyArn);
  // A challenge may be the first that needs such a key.
  signInMembers.maySeal('token-key', 'kms:Decrypt', 'kms:GenerateDataKey').with(data.sealingKey.keyArn);
  // It seals a wish for a link, and can open none.
  signInMembers.maySeal('sign-up-request', 'kms:Encrypt').with(data.sealingKey.keyArn);
  signInMembers.may('sqs:SendMessage').on(queues.notices.queue.queueArn);
  api.route(
    signInMembers,
    'ANY /desk/join/{proxy+}',
    'ANY /desk/you/{proxy+}',
    ...formRoutes(
      '/desk/invitation/{token}',
      '/desk/enter/{token}',
      '/desk/recovery/{token}',
      '/desk/stop-recovery',
      '/desk/sign-in/passkey',
      '/desk/sign-in/link',
    ),
    ...pageRoutes('/desk/sign-in', '/desk/sign-in/asked', '/desk/join', '/desk/you'),
    'POST /desk/sign-out',
  );
  api.slowDown('POST /desk/sign-in/link');
  if (stage.identityProvider) addIdentityProvider(signInMembers, stage.identityProvider, parts);
}

/** The organisation's own way in. Whose account it is, each office is asked: the list of publishers tells which there are. */
function addIdentityProvider(
  signInMembers: AppFunction,
  { issuer, clientId, clientSecretArn, name }: NonNullable<Stage['identityProvider']>,
  { data, api }: ServiceParts,
): void {
  signInMembers.addEnvironment(IDENTITY_VARIABLES.issuer, issuer);
  signInMembers.addEnvironment(IDENTITY_VARIABLES.clientId, clientId);
  signInMembers.addEnvironment(IDENTITY_VARIABLES.secretArn, clientSecretArn);
  signInMembers.addEnvironment(IDENTITY_VARIABLES.name, name);
  signInMembers.may('secretsmanager:GetSecretValue').on(clientSecretArn);
  signInMembers.mayInPartitions('dynamodb:Query', PUBLISHERS_PARTITION).of(data.table.tableArn);
  api.route(signInMembers, ...formRoutes('/desk/sign-in/identity'), ...pageRoutes(IDENTITY_RETURN_PATH));
}
