import { randomUUID } from 'node:crypto';
import { findCaseNames, makeRecentAppeals } from '../../adapters/dynamodb/dynamodb.ts';
import { makeRequestSealer } from '../../adapters/kms/kms.ts';
import { makeFormKey } from '../../adapters/secrets/secrets.ts';
import { makeQueue } from '../../adapters/sqs/sqs.ts';
import { makeTable } from '../../adapters/table/table.ts';
import { readEnv } from '../../contract/env.ts';
import type { SignUpMessage } from '../../contract/messages.ts';
import { countOf90Days } from '../../domain/signing-up/signing-up.ts';
import { ownAddresses } from '../../domain/subscriber/subscriber.ts';
import { aboutRoutes } from '../../web/about/about.ts';
import { pageHandler, siteOf } from '../../web/kit/kit.ts';
import { signInRequestRoutes } from '../../web/preferences/preferences.ts';
import { signUpRoutes } from '../../web/sign-up/sign-up.ts';
import { openNotices } from '../composition/open-notices.ts';

const env = readEnv('sign-up', process.env);
const site = siteOf(env);
const { sealRequest } = makeRequestSealer(env.SEALING_KEY_ARN);
const table = makeTable(env.TABLE_NAME);
const recentAppeals = makeRecentAppeals(table);
const notices = openNotices(env);
const signUps = makeQueue<SignUpMessage>(env.SIGN_UPS_QUEUE_URL);
const formGuards = {
  newFormId: randomUUID,
  formKey: makeFormKey(env.FORM_SECRET_ARN),
  minFormAgeMs: env.MIN_FORM_AGE_MS,
  nowMs: Date.now,
};

/** The pages of signing up, the page that asks for a link to sign in, the same for programs, all pages' assets, the pages about these pages, and the page for addresses that lead nowhere. */
export const handler = pageHandler(site, [
  ...signUpRoutes({
    ...formGuards,
    countOf90Days: (follows) => countOf90Days(follows, recentAppeals, Date.now()),
    namesOfCases: (appealIds) => findCaseNames(table, appealIds),
    sealRequest,
    isOwnAddress: ownAddresses(env.OWN_ADDRESSES.split(',')),
    enqueueSignUp: (message) => signUps.send([message]),
  }),
  ...signInRequestRoutes({
    ...formGuards,
    sealRequest,
    enqueueSignIn: (message) => notices.send([message]),
  }),
  ...aboutRoutes({
    replyToAddress: env.REPLY_TO_ADDRESS,
    region: env.DATA_REGION,
    confirmWithinDays: env.CONFIRM_WITHIN_DAYS,
    requestsKeptDays: env.REQUESTS_KEPT_DAYS,
    eventsKeptDays: env.EVENTS_KEPT_DAYS,
    securityContact: env.SECURITY_CONTACT,
    securityTextExpires: env.SECURITY_TEXT_EXPIRES,
  }),
]);
