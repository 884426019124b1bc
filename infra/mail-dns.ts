import { domainOf, isWithin, mailFromDomainOf } from './stages/mail-domains.ts';
import type { Stage } from './stages/schema.ts';

/** A record that the operator adds to the DNS of the mail domain. */
export interface DnsRecord {
  /** Stays the same when the record's value changes: `dkim1`. */
  readonly id: 'dkim1' | 'dkim2' | 'dkim3' | 'mailFromMx' | 'mailFromSpf' | 'dmarc' | 'dmarcReports';
  /** Full name, without a dot at its end. */
  readonly name: string;
  readonly type: 'CNAME' | 'MX' | 'TXT';
  /** As a console asks for it: an MX with its priority, a TXT without quotes. */
  readonly value: string;
  readonly purpose: string;
}

/** Name and target of a CNAME that leads to one of the keys by which SES signs. */
export interface DkimRecord {
  readonly name: string;
  readonly value: string;
}

/** What the records of a mail domain are made from. */
export interface MailDns {
  /** The domain that SES signs for: the d= of each DKIM signature. */
  readonly mailDomain: string;
  /** The domain of the From address: the mail domain, or one below it. DMARC asks for this one. */
  readonly fromDomain: string;
  /** The domain of the envelope, where receiving servers send bounces and look up SPF. */
  readonly mailFromDomain: string;
  readonly region: string;
  /** Where receiving servers send their daily reports of what they took as ours. */
  readonly dmarcReports: string;
}

/** What a stage says of its mail domain's DNS. */
export const mailDnsOf = (stage: Stage): MailDns => ({
  mailDomain: stage.mailDomain,
  fromDomain: domainOf(stage.fromAddress),
  mailFromDomain: mailFromDomainOf(stage),
  region: stage.region,
  dmarcReports: stage.dmarcReports ?? stage.replyToAddress,
});

/**
 * The CNAME records of the tokens that `GetEmailIdentity` tells. Newer identities are signed by keys in a zone of their own, which
 * that answer names; identities without one use `dkim.amazonses.com`.
 * https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_DkimAttributes.html
 */
export const dkimRecordsOf = (
  mailDomain: string,
  { tokens, signingHostedZone = 'dkim.amazonses.com' }: { tokens: readonly string[]; signingHostedZone?: string },
): DkimRecord[] =>
  tokens.map((token) => ({ name: `${token}._domainkey.${mailDomain}`, value: `${token}.${signingHostedZone}` }));

const DKIM_IDS = ['dkim1', 'dkim2', 'dkim3'] as const;

/**
 * Every record that a mail domain needs, in the order in which they help.
 *
 * DMARC passes where the domain of a passing DKIM signature, or of a passing SPF check, belongs to the From address's. DKIM signs
 * with the mail domain, and the envelope is of a domain below it, so that both pass with the relaxed alignment that is DMARC's
 * default; one alone is enough when the other breaks, as SPF does where a mail is forwarded.
 * https://docs.aws.amazon.com/ses/latest/dg/send-email-authentication-dmarc.html
 * @param dkim - the CNAME records of SES's keys; empty where they are not known.
 */
export function dnsRecordsOf({
  mailDomain,
  fromDomain,
  mailFromDomain,
  region,
  dkim,
  dmarcReports,
}: MailDns & { readonly dkim: readonly DkimRecord[] }): DnsRecord[] {
  const reportsDomain = domainOf(dmarcReports);
  return [
    ...DKIM_IDS.flatMap((id, index): DnsRecord[] => {
      const record = dkim[index];
      return record
        ? [{ id, ...record, type: 'CNAME', purpose: 'DKIM: proves that the domain is yours, and signs each mail' }]
        : [];
    }),
    // Exactly one MX, or SES does not use the domain. https://docs.aws.amazon.com/ses/latest/dg/mail-from.html
    {
      id: 'mailFromMx',
      name: mailFromDomain,
      type: 'MX',
      value: `10 feedback-smtp.${region}.amazonses.com`,
      purpose: 'MAIL FROM: bounces go to SES. It must be the only MX record of this name',
    },
    {
      id: 'mailFromSpf',
      name: mailFromDomain,
      type: 'TXT',
      value: 'v=spf1 include:amazonses.com ~all',
      purpose: 'SPF: SES may send mail with this envelope',
    },
    {
      id: 'dmarc',
      name: `_dmarc.${fromDomain}`,
      type: 'TXT',
      value: `v=DMARC1; p=quarantine; rua=mailto:${dmarcReports}`,
      purpose: 'DMARC: mail that others send in your name is taken for spam, and you get reports',
    },
    // https://www.rfc-editor.org/rfc/rfc7489#section-7.1
    ...(isWithin(fromDomain, reportsDomain) || isWithin(reportsDomain, fromDomain)
      ? []
      : [
          {
            id: 'dmarcReports',
            name: `${fromDomain}._report._dmarc.${reportsDomain}`,
            type: 'TXT',
            value: 'v=DMARC1',
            purpose: `DMARC reports may go to ${reportsDomain}: only needed where it is of another registered domain than ${mailDomain}`,
          } as const,
        ]),
  ];
}
