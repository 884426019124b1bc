import { mailFromDomainOf } from '../../../infra/stages/mail-domains.ts';
import {
  EVENTS_OF_A_MAIL,
  EVENTS_OF_A_WORKER,
  MAILS_OF_A_WORKER,
  ONE_CLICKS_OF_A_MAIL,
  REQUESTS_OF_A_MAIL,
} from '../../../infra/stages/schema.ts';
import type { Check } from '../check.ts';
import { type Finding, fault, faultIfAny, ok, warning } from '../finding.ts';
import type { IdentityFacts } from '../ports/facts.ts';
import type { Ports } from '../ports/ports.ts';
import { deployCommand, mainTableOf, revertCommand } from './deployed.ts';

const SUPPRESSED = ['BOUNCE', 'COMPLAINT'];

interface LimitOfRate {
  /** The stage's value that limits. */
  readonly of: string;
  /** Mails a second that it is enough for. */
  readonly mails: number;
  readonly advice: string;
}

/** What a stage's values are enough for. */
function limitsOfRate({ sending, http, feedback }: Ports['stage']): LimitOfRate[] {
  const forReaders = 'raise it: readers and link scanners come as fast as mail is sent';
  return [
    {
      of: 'sending.lanes.bulk.maxConcurrency',
      mails: sending.lanes.bulk.maxConcurrency * MAILS_OF_A_WORKER,
      advice: `raise it: a worker mails some ${MAILS_OF_A_WORKER} a second`,
    },
    {
      of: 'feedback.maxConcurrency',
      mails: Math.floor((feedback.maxConcurrency * EVENTS_OF_A_WORKER) / EVENTS_OF_A_MAIL),
      advice: `raise it: a worker records some ${EVENTS_OF_A_WORKER} events a second, ${EVENTS_OF_A_MAIL} a mail`,
    },
    {
      of: 'http.requestsPerSecond',
      mails: Math.floor(http.requestsPerSecond / REQUESTS_OF_A_MAIL),
      advice: `${forReaders}, ${REQUESTS_OF_A_MAIL} requests a mail`,
    },
    {
      of: 'http.oneClicksPerSecond',
      mails: Math.floor(http.oneClicksPerSecond / ONE_CLICKS_OF_A_MAIL),
      advice: `${forReaders}, ${ONE_CLICKS_OF_A_MAIL} one-clicks a mail`,
    },
  ];
}

export const SES_CHECKS: readonly Check[] = [
  {
    id: 'ses.production-access',
    asks: 'May the account mail addresses that are not verified?',
    look: async (ports) => {
      const { hasProductionAccess } = await ports.sesAccount();
      return hasProductionAccess
        ? ok('the account is out of the sandbox')
        : fault(
            'the account is in the sandbox: mail to readers is refused, 200 a day to verified addresses pass',
            'ask for production access: docs/deploying.md, “Leave the sandbox”',
          );
    },
  },
  {
    id: 'ses.sending',
    asks: 'Does SES let the account send?',
    look: async (ports) => {
      const { isSendingEnabled, enforcement } = await ports.sesAccount();
      if (!isSendingEnabled || enforcement === 'SHUTDOWN')
        return fault(
          isSendingEnabled ? 'SES shut the account’s sending down' : 'sending is switched off',
          'read SES’s mail to the account’s owner, and answer it',
        );
      return enforcement === 'PROBATION'
        ? warning('the account is under review', 'pause bulk mail, and find out where bounces and complaints come from')
        : ok(enforcement.toLowerCase());
    },
  },
  {
    id: 'ses.rate',
    asks: 'Can the stage use the rate that SES gives?',
    look: async (ports) => {
      const { maxSendRate } = await ports.sesAccount();
      const { stage, sending } = ports.stage;
      const wanted = Math.min(maxSendRate, sending.sendsPerSecond ?? maxSendRate);
      const ofThem = wanted < maxSendRate ? `, and sending.sendsPerSecond lets ${wanted} of them go` : '';
      const saw = `SES takes ${maxSendRate} mails a second${ofThem}`;
      const [lowest] = limitsOfRate(ports.stage).toSorted((one, other) => one.mails - other.mails);
      if (!lowest || lowest.mails >= wanted) return ok(saw);
      return warning(`${saw}; ${lowest.of} of infra/stages/${stage}.ts is enough for ${lowest.mails}`, lowest.advice);
    },
  },
  {
    id: 'ses.daily-quota',
    asks: 'Can everyone be mailed within a day?',
    look: async (ports) => {
      const [{ dailyQuota, sentLast24Hours }, tableName] = [await ports.sesAccount(), await mainTableOf(ports)];
      const { active, isEstimate } = await ports.subscribers(tableName);
      const people = `${isEstimate ? 'about ' : ''}${active.toLocaleString('en')} subscribers`;
      if (dailyQuota === undefined) return ok(`no daily quota, ${people}`);
      const saw = `${dailyQuota.toLocaleString('en')} mails a day, ${sentLast24Hours.toLocaleString('en')} sent in the last, ${people}`;
      return active <= dailyQuota
        ? ok(saw)
        : warning(saw, 'ask SES for a daily quota above the number of subscribers: an alert to everyone takes days');
    },
  },
  {
    id: 'ses.identity',
    asks: 'Is the mail domain verified?',
    look: (ports) =>
      lookAtIdentity(ports, ({ isVerified }) =>
        isVerified
          ? ok(`${ports.stage.mailDomain} is verified`)
          : fault(
              `${ports.stage.mailDomain} is not verified: SES refuses every mail`,
              'add the DNS records below, and wait for up to 72 hours',
            ),
      ),
  },
  {
    id: 'ses.dkim',
    asks: 'Does SES sign what leaves?',
    look: (ports) =>
      lookAtIdentity(ports, ({ dkim: { isSigning, status } }) => {
        if (!isSigning)
          return fault(
            'signing is switched off',
            'switch it on in SES’s console: most mail programs refuse unsigned bulk mail',
          );
        return status === 'SUCCESS' ? ok('signs with DKIM') : fault(`DKIM is ${status}`, 'add the CNAME records below');
      }),
  },
  {
    id: 'ses.mail-from',
    asks: 'Do bounces go to a domain of yours?',
    look: (ports) =>
      lookAtIdentity(ports, ({ mailFrom: { domain, status, onFailure } }) => {
        if (domain === undefined)
          return warning(
            'mail leaves as amazonses.com: SPF passes for Amazon, not for you',
            mendingIdentity(
              ports,
              'mail-from',
              `--mail-from-domain ${mailFromDomainOf(ports.stage)} --behavior-on-mx-failure USE_DEFAULT_VALUE`,
            ),
          );
        if (status === 'SUCCESS') return ok(domain);
        return onFailure === 'REJECT_MESSAGE'
          ? fault(`${domain} is ${status}: SES refuses mail`, 'add the MX and TXT records below')
          : warning(
              `${domain} is ${status}: mail leaves as amazonses.com meanwhile`,
              'add the MX and TXT records below',
            );
      }),
  },
  {
    id: 'ses.feedback-forwarding',
    asks: 'Do readers’ addresses stay out of the From mailbox?',
    look: (ports) =>
      lookAtIdentity(ports, ({ forwardsFeedback }) =>
        forwardsFeedback
          ? fault(
              'bounces are mailed to the From address, with the reader’s address in them',
              mendingIdentity(ports, 'feedback', '--no-email-forwarding-enabled'),
            )
          : ok('bounces are not mailed'),
      ),
  },
  {
    id: 'ses.account-suppression',
    asks: 'Does SES keep mail from addresses that bounced or complained?',
    look: async (ports) => {
      const { suppressedReasons } = await ports.sesAccount();
      return faultIfAny(
        SUPPRESSED.filter((reason) => !suppressedReasons.includes(reason)).map((reason) => `not for ${reason}`),
        'for bounces and complaints',
        `aws sesv2 put-account-suppression-attributes --region ${ports.stage.region} --suppressed-reasons BOUNCE COMPLAINT`,
      );
    },
  },
  {
    id: 'ses.deliverability-manager',
    asks: 'Is the account free of tracking that costs money?',
    look: async (ports) => {
      const { isVdmOn } = await ports.sesAccount();
      return isVdmOn
        ? warning(
            'the virtual deliverability manager is on: it is billed by the mail; our channels switch its pixel off',
            `aws sesv2 put-account-vdm-attributes --region ${ports.stage.region} --vdm-attributes VdmEnabled=DISABLED`,
          )
        : ok('the virtual deliverability manager is off');
    },
  },
];

async function lookAtIdentity(ports: Ports, judge: (identity: IdentityFacts) => Finding): Promise<Finding> {
  const identity = await ports.identity(ports.stage.mailDomain);
  return identity
    ? judge(identity)
    : fault(
        `SES knows no identity ${ports.stage.mailDomain} in ${ports.stage.region}`,
        ports.stage.emailIdentity
          ? deployCommand(ports.stage)
          : 'verify it there, or let the stack make it: set emailIdentity: true in the stage, and deploy',
      );
}

/** An identity that the stack does not make is mended by hand: docs/deploying.md, “The mail domain is verified already”. */
function mendingIdentity({ stage }: Ports, attributes: 'mail-from' | 'feedback', values: string): string {
  return stage.emailIdentity
    ? revertCommand(stage)
    : `aws sesv2 put-email-identity-${attributes}-attributes --email-identity ${stage.mailDomain} --region ${stage.region} ${values}`;
}
