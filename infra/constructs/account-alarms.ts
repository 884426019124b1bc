import { Duration } from 'aws-cdk-lib';
import type { ServiceParts } from '../service-parts.ts';
import type { AppFunction } from './app-function.ts';

/** What SES thinks of the account, and what comes of it. */
const NEWS = {
  AccountSendingStopped:
    'SES has stopped the sending of this account: nothing leaves. Read SES’s mail to its owner, and answer.',
  AccountOnProbation:
    'SES reviews this account for bounces or complaints. Pause bulk mail and find out where they come from.',
  DailyQuotaNearEnd: 'The daily quota is near its end: bulk mail waits. Ask SES for a higher one.',
};

/**
 * Rings for what a function learns of the account whenever it sends. One is enough, so that one person is told once; its canary sees
 * to it that it looks, and the span outlasts the pause between two looks.
 */
export function ringForAccount({ stage, alarms }: ServiceParts, looks: AppFunction): void {
  const span = Duration.minutes(2 * stage.every.canaryMinutes);
  for (const [metricName, because] of Object.entries(NEWS))
    alarms.ring(looks, metricName, { metric: looks.counted(metricName, span), reaches: 1, because });
}
