import { MAIL_CHANNELS } from '../../../functions/contract/lanes.ts';
import type { Stage } from '../../../infra/stages/schema.ts';
import type { Check } from '../check.ts';
import { type Finding, faultIfAny } from '../finding.ts';
import type { ConfigurationSetFacts } from '../ports/facts.ts';
import type { Ports } from '../ports/ports.ts';
import { revertCommand } from './deployed.ts';

/** All that feedback and receipts live by. */
const TOLD = ['SEND', 'DELIVERY', 'DELIVERY_DELAY', 'BOUNCE', 'COMPLAINT', 'REJECT', 'RENDERING_FAILURE'];
/** What would tell who reads what. */
const TRACKED = ['OPEN', 'CLICK'];

/** https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_DeliveryOptions.html */
const ENCRYPTED: Readonly<Record<Stage['tlsPolicy'], string>> = {
  REQUIRE: 'always',
  OPTIONAL: 'wherever the receiver’s server takes it',
};

export const CHANNEL_CHECKS: readonly Check[] = [
  {
    id: 'channels.sending',
    asks: 'Does every channel send?',
    look: (ports) => lookAtSets(ports, 'all send', ({ isSendingEnabled }) => (isSendingEnabled ? [] : ['is paused'])),
  },
  {
    id: 'channels.events',
    asks: 'Does SES tell what becomes of each mail?',
    look: async (ports) => {
      await ports.resources();
      const told = await Promise.all(
        setNamesOf(ports).map(async (name) => {
          const destinations = (await ports.eventDestinations(name)).filter(
            ({ isEnabled, busArn }) => isEnabled && busArn?.endsWith('event-bus/default'),
          );
          const events = new Set(destinations.flatMap((destination) => destination.events));
          return [
            ...TOLD.filter((event) => !events.has(event)).map((event) => `${name} does not tell ${event}`),
            ...TRACKED.filter((event) => events.has(event)).map((event) => `${name} tracks ${event}`),
          ];
        }),
      );
      return faultIfAny(told.flat(), 'everything but opens and clicks, to the default bus', revertCommand(ports.stage));
    },
  },
  {
    id: 'channels.reputation',
    asks: 'Does SES publish each channel’s bounces and complaints?',
    look: (ports) =>
      lookAtSets(ports, 'all do', ({ hasReputationMetrics }) =>
        hasReputationMetrics ? [] : ['publishes no reputation'],
      ),
  },
  {
    id: 'channels.tls',
    asks: 'Is mail encrypted on its way as the stage says?',
    look: (ports) => {
      const wanted = ports.stage.tlsPolicy;
      return lookAtSets(ports, ENCRYPTED[wanted], ({ tlsPolicy }) =>
        tlsPolicy === wanted ? [] : [`has TLS ${tlsPolicy} instead of ${wanted}`],
      );
    },
  },
  {
    id: 'channels.suppression',
    asks: 'Does no channel mail addresses that bounced or complained?',
    look: (ports) =>
      lookAtSets(ports, 'for bounces and complaints', ({ suppressedReasons }) =>
        ['BOUNCE', 'COMPLAINT']
          .filter((reason) => !suppressedReasons?.includes(reason))
          .map((reason) => `does not suppress after ${reason}`),
      ),
  },
  {
    id: 'channels.tracking',
    asks: 'Is no reader tracked?',
    look: (ports) =>
      lookAtSets(ports, 'no opens, no clicks', ({ tracksEngagement }) =>
        tracksEngagement === false ? [] : ['leaves engagement metrics to the account'],
      ),
  },
];

const setNamesOf = ({ stage }: Ports) => MAIL_CHANNELS.map((channel) => `AppealAlerts-${stage.stage}-${channel}`);

async function lookAtSets(
  ports: Ports,
  right: string,
  complain: (facts: ConfigurationSetFacts) => readonly string[],
): Promise<Finding> {
  await ports.resources();
  const told = await Promise.all(
    setNamesOf(ports).map(async (name) => {
      const facts = await ports.configurationSet(name);
      return (facts ? complain(facts) : ['is not there']).map((complaint) => `${name} ${complaint}`);
    }),
  );
  return faultIfAny(told.flat(), right, revertCommand(ports.stage));
}
