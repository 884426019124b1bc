import { expect, test } from 'vitest';
import { dkimRecordsOf, dnsRecordsOf, mailDnsOf } from '../../infra/mail-dns.ts';
import { aStage } from './support/synthesized.ts';

const DKIM = dkimRecordsOf('mail.appeals.test', { tokens: ['aaa', 'bbb', 'ccc'] });
const recordsOf = (overrides: Parameters<typeof aStage>[1] = {}, dkim = DKIM) =>
  dnsRecordsOf({ ...mailDnsOf(aStage('prod', overrides)), dkim }).map(({ name, type, value }) => [name, type, value]);

test('a mail domain has three records of DKIM, two of its envelopes, and one of DMARC', () => {
  expect(recordsOf()).toEqual([
    ['aaa._domainkey.mail.appeals.test', 'CNAME', 'aaa.dkim.amazonses.com'],
    ['bbb._domainkey.mail.appeals.test', 'CNAME', 'bbb.dkim.amazonses.com'],
    ['ccc._domainkey.mail.appeals.test', 'CNAME', 'ccc.dkim.amazonses.com'],
    ['bounce.mail.appeals.test', 'MX', '10 feedback-smtp.eu-central-1.amazonses.com'],
    ['bounce.mail.appeals.test', 'TXT', 'v=spf1 include:amazonses.com ~all'],
    ['_dmarc.mail.appeals.test', 'TXT', 'v=DMARC1; p=quarantine; rua=mailto:desk@appeals.test'],
  ]);
});

test('where SES keeps the keys in a zone of their own, the records lead there', () => {
  const [record] = dkimRecordsOf('mail.appeals.test', { tokens: ['aaa'], signingHostedZone: 'zone.dkim.example.org' });
  expect(record).toEqual({ name: 'aaa._domainkey.mail.appeals.test', value: 'aaa.zone.dkim.example.org' });
});

test('without the keys of SES the other records stand', () => {
  expect(recordsOf({}, []).map(([, type]) => type)).toEqual(['MX', 'TXT', 'TXT']);
});

test('bounces go to the region of the stage', () => {
  expect(recordsOf({ region: 'us-west-2' })).toContainEqual([
    'bounce.mail.appeals.test',
    'MX',
    '10 feedback-smtp.us-west-2.amazonses.com',
  ]);
});

test('envelopes are of the domain that the stage names', () => {
  expect(recordsOf({ mailFromDomain: 'returns.mail.appeals.test' })).toContainEqual([
    'returns.mail.appeals.test',
    'TXT',
    'v=spf1 include:amazonses.com ~all',
  ]);
});

test('DMARC is asked of the From address’s domain, so that its record is there', () => {
  expect(recordsOf({ fromAddress: 'alerts@observer.mail.appeals.test' }).at(-1)?.[0]).toBe(
    '_dmarc.observer.mail.appeals.test',
  );
});

test('reports go where the stage says, and another domain has to agree to them', () => {
  expect(recordsOf({ dmarcReports: 'reports@watcher.test' }).slice(-2)).toEqual([
    ['_dmarc.mail.appeals.test', 'TXT', 'v=DMARC1; p=quarantine; rua=mailto:reports@watcher.test'],
    ['mail.appeals.test._report._dmarc.watcher.test', 'TXT', 'v=DMARC1'],
  ]);
});
