import type { SimulatedAccount } from './account.ts';
import { notFound, type SesError } from './ses-error.ts';

type Answered = { readonly body: unknown } | { readonly error: SesError };

const TOKENS = ['aaaa1111', 'bbbb2222', 'cccc3333'];

/** https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_GetEmailIdentity.html */
export function identityAnswer({ identities, setUp }: SimulatedAccount, name: string): Answered {
  if (identities !== 'any' && !identities.includes(name))
    return { error: notFound(`Email identity ${name} does not exist.`) };
  const body = {
    IdentityType: name.includes('@') ? 'EMAIL_ADDRESS' : 'DOMAIN',
    FeedbackForwardingStatus: false,
    VerifiedForSendingStatus: true,
    VerificationStatus: 'SUCCESS',
    DkimAttributes: {
      SigningEnabled: true,
      Status: 'SUCCESS',
      Tokens: TOKENS,
      SigningHostedZone: 'dkim.amazonses.com',
      SigningAttributesOrigin: 'AWS_SES',
      CurrentSigningKeyLength: 'RSA_2048_BIT',
      NextSigningKeyLength: 'RSA_2048_BIT',
    },
    MailFromAttributes: {
      MailFromDomain: `bounce.${name}`,
      MailFromDomainStatus: 'SUCCESS',
      BehaviorOnMxFailure: 'USE_DEFAULT_VALUE',
    },
    Policies: {},
    Tags: [],
  };
  return { body: { ...body, ...setUp.identity } };
}

/** https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_GetConfigurationSet.html */
export function configurationSetAnswer({ configurationSets, setUp }: SimulatedAccount, name: string): Answered {
  const state = configurationSets === 'any' ? 'enabled' : configurationSets[name];
  if (state === undefined) return { error: unknownSet(name) };
  const body = {
    ConfigurationSetName: name,
    DeliveryOptions: { TlsPolicy: 'REQUIRE' },
    ReputationOptions: { ReputationMetricsEnabled: true },
    SendingOptions: { SendingEnabled: state === 'enabled' },
    SuppressionOptions: { SuppressedReasons: ['BOUNCE', 'COMPLAINT'] },
    VdmOptions: {
      DashboardOptions: { EngagementMetrics: 'DISABLED' },
      GuardianOptions: { OptimizedSharedDelivery: 'DISABLED' },
    },
    Tags: [],
  };
  return { body: { ...body, ...setUp.configurationSet } };
}

const TOLD = ['SEND', 'DELIVERY', 'DELIVERY_DELAY', 'BOUNCE', 'COMPLAINT', 'REJECT', 'RENDERING_FAILURE'];

/** https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_GetConfigurationSetEventDestinations.html */
export function eventDestinationsAnswer({ configurationSets, setUp }: SimulatedAccount, name: string): Answered {
  if (configurationSets !== 'any' && configurationSets[name] === undefined) return { error: unknownSet(name) };
  const destination = {
    Name: 'Events',
    Enabled: true,
    MatchingEventTypes: TOLD,
    EventBridgeDestination: { EventBusArn: 'arn:aws:events:us-east-1:000000000000:event-bus/default' },
  };
  return { body: { EventDestinations: [{ ...destination, ...setUp.eventDestination }] } };
}

const unknownSet = (name: string) => notFound(`Configuration set <${name}> does not exist.`);
