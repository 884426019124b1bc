import { Duration } from 'aws-cdk-lib';
import { MAIL_CHANNELS, type MailChannelName } from '../../functions/contract/lanes.ts';
import type { CanaryCall } from '../../functions/contract/messages.ts';
import type { ServiceParts } from '../service-parts.ts';
import type { AppFunction } from './app-function.ts';

/**
 * In a row: one may be late, or lost between SES and EventBridge. Those of bulk stand aside for urgent mail, and an alert to everyone may
 * take hours at a small account's rate.
 */
const MISSED = { notices: 3, urgent: 3, bulk: 18 } as const satisfies Record<MailChannelName, number>;

/**
 * A mail by each channel, every now and then, to SES's success simulator. The event of its delivery has passed everything that
 * an alert passes but its reader: queue, worker, rate, SES, EventBridge, feedback.
 * @param hearsOf - the function that counts them as they arrive.
 */
export function addCanaries({ stage, schedules, queues, alarms }: ServiceParts, hearsOf: AppFunction): void {
  if (!(stage.canaries && stage.schedules)) return;
  const every = Duration.minutes(stage.every.canaryMinutes);
  const call: CanaryCall = { kind: 'canary' };
  for (const channel of MAIL_CHANNELS) {
    schedules.put(call, queues[channel].queue, every, `canary-${channel}`);
    alarms.ringWithout(hearsOf, `NoCanaryOf-${channel}`, {
      metric: hearsOf.counted('CanaryDelivered', every).with({ dimensionsMap: { service: hearsOf.node.id, channel } }),
      runbook: 'NoCanary',
      periods: MISSED[channel],
      because: `No mail has come through the channel of ${channel} for ${every.toMinutes() * MISSED[channel]} minutes. See its queue, its function, SES and record-feedback, in this order.`,
    });
  }
}
