import { MAIL_CHANNELS } from '../../../functions/contract/lanes.ts';
import type { Check } from '../check.ts';
import { type Finding, faultIfAny } from '../finding.ts';
import type { Ports } from '../ports/ports.ts';
import { revertCommand } from './deployed.ts';

/** All that feedback and receipts live by. */
const TOLD = ['SEND', 'DELIVERY', 'DELIVERY_DELAY', 'BOUNCE', 'COMPLAINT', 'REJECT', 'RENDERING_FAILURE'];
/** What would tell who reads what. */
const TRACKED = ['OPEN', 'CLICK'];

export const CHANNEL_CHECKS: readonly Check[] = [
  {
    id: 'channels.sending',
    asks: 'Does every channel send?',
    look: (ports) =>
      lookAtSets(ports, 'all send', async (name) => {
        const set = await ports.configurationSet(name);
        if (!set) return [`${name} is not there`];
        return set.isSendingEnabled ? [] : [`${name} is paused`];
      }),
  },
  {
    // CloudFormation can't read one back, so drift detection leaves it out: https://github.com/go-to-k/cdk-real-drift/issues/1643
    id: 'channels.events',
    asks: 'Does SES tell what becomes of each mail?',
    look: (ports) =>
      lookAtSets(ports, 'everything but opens and clicks, to the default bus', async (name) => {
        const destinations = (await ports.eventDestinations(name)).filter(
          ({ isEnabled, busArn }) => isEnabled && busArn?.endsWith('event-bus/default'),
        );
        const events = new Set(destinations.flatMap((destination) => destination.events));
        return [
          ...TOLD.filter((event) => !events.has(event)).map((event) => `${name} does not tell ${event}`),
          ...TRACKED.filter((event) => events.has(event)).map((event) => `${name} tracks ${event}`),
        ];
      }),
  },
];

async function lookAtSets(
  ports: Ports,
  right: string,
  complaintsOf: (setName: string) => Promise<readonly string[]>,
): Promise<Finding> {
  // Sets that were never deployed are not missing.
  await ports.resources();
  const names = MAIL_CHANNELS.map((channel) => `AppealAlerts-${ports.stage.stage}-${channel}`);
  const told = await Promise.all(names.map(complaintsOf));
  return faultIfAny(told.flat(), right, revertCommand(ports.stage));
}
