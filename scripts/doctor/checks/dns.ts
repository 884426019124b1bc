import { type DnsRecord, dkimRecordsOf, dnsRecordsOf, mailDnsOf } from '../../../infra/mail-dns.ts';
import type { Check } from '../check.ts';
import { fault, ok, warning } from '../finding.ts';
import type { Ports } from '../ports/ports.ts';

export const DNS_CHECKS: readonly Check[] = [
  {
    id: 'dns.dkim',
    asks: 'Can receivers find the keys that mail is signed by?',
    look: (ports) => lookUp(ports, ({ type }) => type === 'CNAME'),
  },
  {
    id: 'dns.mail-from',
    asks: 'Do bounces find their way back to SES?',
    look: (ports) => lookUp(ports, ({ id }) => id === 'mailFromMx' || id === 'mailFromSpf'),
  },
  {
    id: 'dns.dmarc',
    asks: 'Are receivers told what to do with mail that only pretends to be yours?',
    look: async (ports) => {
      const records = (await recordsOf(ports)).filter(({ id }) => id === 'dmarc' || id === 'dmarcReports');
      const name = records[0]?.name ?? '';
      const published = (await ports.dns('TXT', name)).find((text) => /^v=dmarc1\b/i.test(text));
      if (published === undefined)
        return {
          ...fault(
            `${name} has no DMARC record`,
            'add the TXT record below: large receivers refuse bulk mail without it',
          ),
          records,
        };
      const policy = /;\s*p\s*=\s*(\w+)/i.exec(published)?.[1]?.toLowerCase() ?? 'missing';
      return STRICT_POLICIES.includes(policy)
        ? { ...ok(`${name} says p=${policy}`), records }
        : {
            ...warning(
              `${name} says p=${policy}: forged mail is delivered`,
              'raise it to quarantine once your own passes',
            ),
            records,
          };
    },
  },
];

const STRICT_POLICIES = ['quarantine', 'reject'];

async function recordsOf(ports: Ports): Promise<DnsRecord[]> {
  const { stage } = ports;
  const dkim = (await ports.identity(stage.mailDomain))?.dkim;
  const given = { tokens: dkim?.tokens ?? [], signingHostedZone: dkim?.hostedZone };
  return dnsRecordsOf({ ...mailDnsOf(stage), dkim: dkimRecordsOf(stage.mailDomain, given) });
}

/** Whether each of these records is published, word for word but for case. */
async function lookUp(ports: Ports, isOurs: (record: DnsRecord) => boolean) {
  const records = (await recordsOf(ports)).filter(isOurs);
  if (records.length === 0)
    return warning('SES tells no keys of the mail domain yet', 'see ses.identity: its records follow from it');
  const missing = await Promise.all(
    records.map(async ({ type, name, value }) => {
      const published = await ports.dns(type, name);
      return published.includes(value.toLowerCase())
        ? []
        : [`${name} ${type} is ${published.join(' and ') || 'missing'}`];
    }),
  );
  const saw = missing.flat();
  return saw.length === 0
    ? { ...ok(`${records.length} records published`), records }
    : { ...fault(saw.join('; '), 'add the records below'), records };
}
