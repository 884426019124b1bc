import { AppFunction } from '../constructs/app-function.ts';
import {
  noticesQueueEnvironment,
  publicUrlEnvironment,
  sealingEnvironment,
  senderEnvironment,
} from '../environment.ts';
import type { ServiceParts } from '../service-parts.ts';

/**
 * The sign-up page and its form. It can encrypt a request and hand it on, and can neither read one back nor see the table:
 * whoever takes this function over learns nothing about anybody who signed up before.
 */
export function defineSignUp(parts: ServiceParts): void {
  const { scope, stage, codeOf, alarms, data, api, queues } = parts;
  const signUp = new AppFunction(scope, {
    name: 'sign-up',
    stage,
    codeOf,
    alarms,
    environment: {
      ...sealingEnvironment(parts),
      ...noticesQueueEnvironment(parts),
      ...senderEnvironment(parts),
      ...publicUrlEnvironment(parts),
    },
    memoryMegabytes: 512,
    errorAlarm: { errorsAMinute: 3 },
  });
  signUp.maySeal('sign-up-request', 'kms:Encrypt').with(data.sealingKey.keyArn);
  signUp.may('sqs:SendMessage').on(queues.notices.queue.queueArn);
  api.route(
    signUp,
    'GET /',
    'HEAD /',
    'POST /subscribe',
    'GET /subscribed',
    'HEAD /subscribed',
    'GET /assets/{file}',
    'HEAD /assets/{file}',
    // A page that is not there is answered by a page that helps.
    '$default',
  );
}
