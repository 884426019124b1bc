import type { Check } from '../check.ts';
import { ALARM_CHECKS } from './alarms.ts';
import { CHANNEL_CHECKS } from './channels.ts';
import { CLOCK_CHECKS } from './clocks.ts';
import { DEPLOYMENT_CHECKS } from './deployment.ts';
import { DNS_CHECKS } from './dns.ts';
import { IDENTITY_PROVIDER_CHECKS } from './identity-provider.ts';
import { KEY_CHECKS } from './keys.ts';
import { LAMBDA_CHECKS } from './lambda.ts';
import { MAIL_HOLD_CHECKS } from './mail-hold.ts';
import { PUBLISHER_CHECKS } from './publishers.ts';
import { QUEUE_CHECKS } from './queues.ts';
import { SES_CHECKS } from './ses.ts';
import { TABLE_CHECKS } from './table.ts';

/** Everything that doctor looks at, in the order in which a deployment comes to life. */
export const CHECKS: readonly Check[] = [
  ...DEPLOYMENT_CHECKS,
  ...SES_CHECKS,
  ...CHANNEL_CHECKS,
  ...DNS_CHECKS,
  ...ALARM_CHECKS,
  ...TABLE_CHECKS,
  ...MAIL_HOLD_CHECKS,
  ...KEY_CHECKS,
  ...IDENTITY_PROVIDER_CHECKS,
  ...QUEUE_CHECKS,
  ...CLOCK_CHECKS,
  ...LAMBDA_CHECKS,
  ...PUBLISHER_CHECKS,
];
