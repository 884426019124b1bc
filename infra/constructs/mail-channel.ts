import { EventBus } from 'aws-cdk-lib/aws-events';
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailSendingEvent,
  EventDestination,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses';
import { Construct } from 'constructs';
import type { Stage } from '../stages/schema.ts';
import { type SendResources, sendResources } from './send-resources.ts';

export interface MailChannelProps {
  readonly name: string;
  readonly stage: Pick<Stage, 'fromAddress' | 'mailDomain' | 'recipientAllowList' | 'tlsPolicy'>;
}

/** What SES tells of each mail: everything but who opened it and what they clicked. */
const TOLD_EVENTS = [
  EmailSendingEvent.SEND,
  EmailSendingEvent.DELIVERY,
  EmailSendingEvent.DELIVERY_DELAY,
  EmailSendingEvent.BOUNCE,
  EmailSendingEvent.COMPLAINT,
  EmailSendingEvent.REJECT,
  EmailSendingEvent.RENDERING_FAILURE,
];

/**
 * One way in which mail leaves, with a reputation of its own. No opens and no clicks are tracked. The virtual deliverability manager
 * is switched off by name, since an account that has it on would add its pixel and rewrite links.
 * https://docs.aws.amazon.com/ses/latest/dg/vdm-settings.html
 */
export class MailChannel extends Construct {
  readonly configurationSetName: string;
  /** What IAM looks at when mail leaves by the channel. */
  readonly sends: SendResources;

  constructor(scope: Construct, id: string, { name, stage }: MailChannelProps) {
    super(scope, id);
    const configurationSet = new ConfigurationSet(this, 'ConfigurationSet', {
      configurationSetName: name,
      reputationMetrics: true,
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
      tlsPolicy: ConfigurationSetTlsPolicy[stage.tlsPolicy],
      vdmOptions: { engagementMetrics: false, optimizedSharedDelivery: false },
    });
    this.configurationSetName = configurationSet.configurationSetName;
    configurationSet.addEventDestination('Events', {
      // SES hands its events to the default bus and to no other.
      destination: EventDestination.eventBus(EventBus.fromEventBusName(this, 'DefaultBus', 'default')),
      events: TOLD_EVENTS,
    });
    this.sends = sendResources(this, stage, this.configurationSetName);
  }
}
