import {
  GetAccountCommand,
  GetConfigurationSetCommand,
  GetConfigurationSetEventDestinationsCommand,
  GetEmailIdentityCommand,
  SESv2Client,
} from '@aws-sdk/client-sesv2';
import type { ClientSettings } from '../../deployment/client-settings.ts';
import { ifThere } from './if-there.ts';
import type { Ports } from './ports.ts';

const NOT_FOUND = 'NotFoundException';
const UNLIMITED = -1;

type SesPorts = Pick<Ports, 'sesAccount' | 'identity' | 'configurationSet' | 'eventDestinations'>;

/** What SES's control calls tell. https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_GetAccount.html */
export function sesPorts(settings: ClientSettings): SesPorts {
  const ses = new SESv2Client(settings);
  return {
    sesAccount: async () => {
      const told = await ses.send(new GetAccountCommand({}));
      const { Max24HourSend = 0, MaxSendRate = 0, SentLast24Hours = 0 } = told.SendQuota ?? {};
      return {
        hasProductionAccess: told.ProductionAccessEnabled === true,
        isSendingEnabled: told.SendingEnabled === true,
        enforcement: told.EnforcementStatus ?? 'UNKNOWN',
        maxSendRate: MaxSendRate,
        dailyQuota: Max24HourSend === UNLIMITED ? undefined : Max24HourSend,
        sentLast24Hours: SentLast24Hours,
        suppressedReasons: told.SuppressionAttributes?.SuppressedReasons ?? [],
        isVdmOn: told.VdmAttributes?.VdmEnabled === 'ENABLED',
      };
    },

    identity: async (domain) => {
      const told = await ifThere(ses.send(new GetEmailIdentityCommand({ EmailIdentity: domain })), NOT_FOUND);
      if (!told) return undefined;
      const { DkimAttributes: dkim, MailFromAttributes: mailFrom } = told;
      return {
        isVerified: told.VerifiedForSendingStatus === true,
        forwardsFeedback: told.FeedbackForwardingStatus === true,
        dkim: {
          isSigning: dkim?.SigningEnabled === true,
          status: dkim?.Status ?? 'NOT_STARTED',
          tokens: dkim?.Tokens ?? [],
          hostedZone: dkim?.SigningHostedZone,
        },
        mailFrom: {
          domain: mailFrom?.MailFromDomain,
          status: mailFrom?.MailFromDomainStatus,
          onFailure: mailFrom?.BehaviorOnMxFailure,
        },
      };
    },

    configurationSet: async (name) => {
      const told = await ifThere(ses.send(new GetConfigurationSetCommand({ ConfigurationSetName: name })), NOT_FOUND);
      return told && { isSendingEnabled: told.SendingOptions?.SendingEnabled === true };
    },

    eventDestinations: async (name) => {
      const asked = ses.send(new GetConfigurationSetEventDestinationsCommand({ ConfigurationSetName: name }));
      const told = await ifThere(asked, NOT_FOUND);
      return (told?.EventDestinations ?? []).map(({ Enabled, MatchingEventTypes = [], EventBridgeDestination }) => ({
        isEnabled: Enabled === true,
        events: MatchingEventTypes,
        busArn: EventBridgeDestination?.EventBusArn,
      }));
    },
  };
}
