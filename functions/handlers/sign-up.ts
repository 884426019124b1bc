import { randomUUID } from 'node:crypto';
import { makeRequestSealer } from '../adapters/kms/request-sealer.ts';
import { makeQueue } from '../adapters/sqs/queue.ts';
import { readEnv } from '../contract/env.ts';
import type { NoticeMessage } from '../contract/messages.ts';
import { pageHandler } from '../web/page-handler.ts';
import { aboutRoutes } from '../web/routes/about-routes.ts';
import { signUpRoutes } from '../web/routes/sign-up-routes.ts';
import { siteOf } from '../web/site.ts';

const env = readEnv('sign-up', process.env);
const site = siteOf(env);
const { sealRequest } = makeRequestSealer(env.SEALING_KEY_ARN);
const notices = makeQueue<NoticeMessage>(env.NOTICES_QUEUE_URL);

/** The sign-up page, its form, its assets, the pages about these pages, and the page for addresses that lead nowhere. */
export const handler = pageHandler(site, [
  ...signUpRoutes({
    newFormId: randomUUID,
    sealRequest,
    announceSignUp: (message) => notices.send([message]),
  }),
  ...aboutRoutes({
    replyToAddress: env.REPLY_TO_ADDRESS,
    region: env.DATA_REGION,
    confirmWithinDays: env.CONFIRM_WITHIN_DAYS,
  }),
]);
