import { CARD_PREFIX, PUBLISHED_PREFIX } from '../../../functions/contract/table-keys.ts';
import { AppFunction } from '../../constructs/app-function.ts';
import { formRoutes, pageRoutes } from '../../constructs/public-api.ts';
import {
  noticesQueueEnvironment,
  ownAddressesEnvironment,
  publicUrlEnvironment,
  sealingEnvironment,
  senderEnvironment,
  signingUpEnvironment,
  signUpsQueueEnvironment,
  tableEnvironment,
} from '../../environment.ts';
import type { ServiceParts } from '../../service-parts.ts';
import { yearAfterQuarterOf } from '../../year-after-quarter.ts';

/**
 * The pages of signing up, and the same for programs. It can encrypt a request and hand it on, and can't read one back; of the
 * table it sees what was published, and nothing else: a stranger who takes this function over learns nothing about those who signed up
 * before.
 */
export function defineSignUp(parts: ServiceParts): void {
  const { scope, stage, codeOf, data, api, queues } = parts;
  const signUp = new AppFunction(scope, {
    name: 'sign-up',
    stage,
    codeOf,
    environment: {
      ...tableEnvironment(parts),
      ...sealingEnvironment(parts),
      ...noticesQueueEnvironment(parts),
      ...signUpsQueueEnvironment(parts),
      ...senderEnvironment(parts),
      ...publicUrlEnvironment(parts),
      FORM_SECRET_ARN: data.formSecretArn,
      MIN_FORM_AGE_MS: String(stage.signUp.minFormAgeMs),
      ...signingUpEnvironment(parts),
      ...ownAddressesEnvironment(parts),
      DATA_REGION: stage.region,
      // What is set aside gets a new date as a letter: it may lie for its queue's days twice.
      REQUESTS_KEPT_DAYS: String(2 * stage.notices.keepDays),
      EVENTS_KEPT_DAYS: String(2 * stage.feedback.keepDays),
      SECURITY_CONTACT: stage.securityContact ?? stage.replyToAddress,
      SECURITY_TEXT_EXPIRES: yearAfterQuarterOf(stage.deployedOn),
    },
    memoryMegabytes: 512,
  });
  signUp.maySeal('sign-up-request', 'kms:Encrypt').with(data.sealingKey.keyArn);
  signUp.may('sqs:SendMessage').on(queues.notices.queue.queueArn, queues.signUps.queue.queueArn);
  signUp.may('secretsmanager:GetSecretValue').on(data.formSecretArn);
  signUp.mayInPartitions('dynamodb:BatchGetItem', CARD_PREFIX).of(data.table.tableArn);
  signUp.mayInPartitions('dynamodb:Query', PUBLISHED_PREFIX).of(data.table.tableArn);
  api.route(
    signUp,
    'POST /follows',
    'POST /subscribe',
    'POST /v1/sign-ups',
    ...formRoutes('/preferences/sign-in'),
    ...pageRoutes(
      '/sign-up',
      '/v1/sign-ups/form',
      '/assets/{file}',
      '/preferences',
      '/preferences/asked',
      '/privacy',
      '/design',
      '/robots.txt',
      '/.well-known/security.txt',
      '/security-policy.txt',
    ),
    // A page that is not there is answered by a page that helps.
    '$default',
  );
  api.slowDown('POST /subscribe', 'POST /v1/sign-ups', 'POST /preferences/sign-in');
}
