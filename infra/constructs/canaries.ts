import { Duration } from 'aws-cdk-lib';
import { MAIL_CHANNELS } from '../../functions/contract/lanes.ts';
import type { CanaryCall } from '../../functions/contract/messages.ts';
import type { ServiceParts } from '../service-parts.ts';
import { counted } from './counted.ts';

/** In a row: an event may be late, or lost between SES and EventBridge, and one of bulk stands aside for urgent mail. */
const SHORT_OF_ONE = 2;

/**
 * A mail by each channel, every now and then, to SES's success simulator. The event of its delivery has passed everything that
 * an alert passes but its reader: queue, worker, rate, SES, EventBridge, feedback. One alarm hears of all: each period has as many as
 * there are channels, or one is down. That of notices starts as a sign-up, and so passes the sign-ups' queue as well.
 */
export function addCanaries({ scope, stage, schedules, queues, alarms }: ServiceParts): void {
  if (!stage.canaries) return;
  const every = Duration.minutes(stage.every.canaryMinutes);
  const call: CanaryCall = { kind: 'canary' };
  for (const channel of MAIL_CHANNELS) {
    const { queue } = channel === 'notices' ? queues.signUps : queues[channel];
    schedules.put(call, queue, every, `canary-${channel}`);
  }
  alarms.ringWithout(scope, 'NoCanary', {
    metric: counted(stage, 'CanaryDelivered', every),
    atLeast: MAIL_CHANNELS.length,
    periods: SHORT_OF_ONE,
    because: `No mail has come through one of the channels for ${every.toMinutes() * SHORT_OF_ONE} minutes: the dashboard shows which. See its queue, its function, SES and record-feedback, in this order.`,
  });
}
