import type { SESv2Client } from '@aws-sdk/client-sesv2';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { aClient, anEntry, bulk, people, single } from './asking.ts';
import type { SesSimulator } from './running-simulator.ts';
import { startSesSimulator } from './simulator.ts';

let simulator: SesSimulator;
let client: SESv2Client;
beforeAll(async () => {
  simulator = await startSesSimulator();
  client = aClient(simulator.where());
});
afterEach(() => simulator.reset());
afterAll(async () => {
  client.destroy();
  await simulator.stop();
});

const REFUSED = 'BadRequestException';
const OK = ['SUCCESS'];
const toAna = (over: Parameters<typeof anEntry>[1]) =>
  bulk(client, [], { BulkEmailEntries: [anEntry('ana@example.org', over)] });
const withHeader = (Name: string, Value: string) => toAna({ ReplacementHeaders: [{ Name, Value }] });
const withTag = (Name: string, Value: string) => toAna({ ReplacementTags: [{ Name, Value }] });
const withData = (ReplacementTemplateData: string) =>
  toAna({ ReplacementEmailContent: { ReplacementTemplate: { ReplacementTemplateData } } });
const headers = (howMany: number) =>
  Array.from({ length: howMany }, (_, index) => ({ Name: `X-${index}`, Value: 'v' }));
const withHtml = (Html: string) =>
  bulk(client, ['ana@example.org'], { DefaultContent: { Template: { TemplateContent: { Html } } } });

describe('a bulk call', () => {
  test('takes 50 entries and not 51', async () => {
    expect(await bulk(client, people(50))).toEqual(Array.from({ length: 50 }, () => 'SUCCESS'));
    expect(await bulk(client, people(51))).toBe(REFUSED);
    expect(simulator.record.counts).toMatchObject({ calls: 2, acceptedRecipients: 50 });
  });

  test('adds an entry’s headers to those of its template, and lets them take the place of namesakes', async () => {
    const template = { TemplateContent: { Subject: 'Hello', Text: 'Hello.' } };
    const shared = [
      { Name: 'X-Shared', Value: 'all' },
      { Name: 'X-Own', Value: 'nobody' },
    ];
    await bulk(client, [], {
      DefaultContent: { Template: { ...template, Headers: shared } },
      BulkEmailEntries: [anEntry('ana@example.org', { ReplacementHeaders: [{ Name: 'X-Own', Value: 'ana' }] })],
    });
    const [mail] = simulator.record.mailsTo('ana@example.org');
    expect(mail?.headers).toEqual({ 'X-Shared': 'all', 'X-Own': 'ana' });
  });

  test('without entries is refused', async () => {
    expect(await bulk(client, [])).toBe(REFUSED);
  });

  test('holds a megabyte with an inline template and no more', async () => {
    expect(await withHtml('x'.repeat(999_000))).toEqual(OK);
    expect(await withHtml('x'.repeat(1_000_001))).toBe('RequestEntityTooLargeException');
  });

  test('is refused as a whole for one odd address, and no recipient of it is mailed', async () => {
    expect(await bulk(client, [...people(3), 'no address'])).toBe(REFUSED);
    expect(await bulk(client, [...people(3), 'josé@example.org'])).toBe(REFUSED);
    expect(await bulk(client, [...people(3), 'ana@localhost'])).toBe(REFUSED);
    expect(simulator.record.counts.acceptedRecipients).toBe(0);
  });

  test('without a template, or with one that is not stored, is refused', async () => {
    expect(await bulk(client, ['ana@example.org'], { DefaultContent: {} })).toBe(REFUSED);
    const stored = { DefaultContent: { Template: { TemplateName: 'alert' } } };
    expect(await bulk(client, ['ana@example.org'], stored)).toBe('NotFoundException');
  });
});

describe('an entry', () => {
  test('takes 50 recipients and not 51', async () => {
    const to = (ToAddresses: number, CcAddresses: number, BccAddresses: number) => ({
      Destination: {
        ToAddresses: people(ToAddresses),
        CcAddresses: people(CcAddresses),
        BccAddresses: people(BccAddresses),
      },
    });
    expect(await toAna(to(25, 12, 13))).toEqual(OK);
    expect(await toAna(to(26, 12, 13))).toBe(REFUSED);
    expect(await toAna(to(25, 13, 13))).toBe(REFUSED);
    expect(await toAna(to(25, 12, 14))).toBe(REFUSED);
  });

  test('takes 15 headers and not 16', async () => {
    expect(await toAna({ ReplacementHeaders: headers(15) })).toEqual(OK);
    expect(await toAna({ ReplacementHeaders: headers(16) })).toBe(REFUSED);
  });

  test('takes a header name of 126 characters and not 127', async () => {
    expect(await withHeader('X'.repeat(126), 'v')).toEqual(OK);
    expect(await withHeader('X'.repeat(127), 'v')).toBe(REFUSED);
  });

  test.each(['X Y', 'X:', 'X-Ü', ''])('takes no header named "%s"', async (name) => {
    expect(await withHeader(name, 'v')).toBe(REFUSED);
  });

  test('takes a header value of 870 characters and not 871', async () => {
    expect(await withHeader('X-A', 'v'.repeat(870))).toEqual(OK);
    expect(await withHeader('X-A', 'v'.repeat(871))).toBe(REFUSED);
  });

  test.each(['two\r\nlines', 'ünicode', ''])('takes no header value like %j', async (value) => {
    expect(await withHeader('X-A', value)).toBe(REFUSED);
  });

  test.each(['Message-ID', 'date', 'From', 'TO', 'Subject', 'Reply-To', 'Return-Path', 'MIME-Version', 'Content-Type'])(
    'may not set %s, which SES sets itself',
    async (name) => {
      expect(await withHeader(name, 'v')).toBe(REFUSED);
    },
  );

  test('may set References and the headers of unsubscribing', async () => {
    expect(await withHeader('References', '<case@example.org>')).toEqual(OK);
    expect(await withHeader('List-Unsubscribe', '<https://example.org/l>')).toEqual(OK);
  });

  test('may not set a header twice, in upper or lower case', async () => {
    const twice = ['List-Id', 'list-id'].map((Name) => ({ Name, Value: '<a.example.org>' }));
    expect(await toAna({ ReplacementHeaders: twice })).toBe(REFUSED);
  });

  test('takes tags of letters, digits, dashes and underscores, up to 256 of them', async () => {
    expect(await withTag('call_Id-1', 'a'.repeat(256))).toEqual(OK);
    expect(await withTag('callId', 'a'.repeat(257))).toBe(REFUSED);
    expect(await withTag('callId', '')).toBe(REFUSED);
    expect(await withTag('callId', 'ana@example.org')).toBe(REFUSED);
    expect(await withTag('call id', 'a')).toBe(REFUSED);
  });

  test('takes 262,144 characters of replacement data and not one more', async () => {
    const dataOf = (characters: number) => JSON.stringify({ name: 'x'.repeat(characters - '{"name":""}'.length) });
    expect(await withData(dataOf(262_144))).toEqual(OK);
    expect(await withData(dataOf(262_145))).toBe(REFUSED);
  });

  test.each(['[]', '"text"', 'null', '{'])('takes no replacement data like %s', async (data) => {
    expect(await withData(data)).toBe(REFUSED);
  });
});

describe('a mail to one person', () => {
  test('has the same limits on its headers, tags and recipients', async () => {
    const content = (Headers: { Name: string; Value: string }[]) => ({
      Content: { Simple: { Subject: { Data: 's' }, Body: { Text: { Data: 't' } }, Headers } },
    });
    expect(await single(client, 'ana@example.org', content(headers(15)))).toBe('accepted');
    expect(await single(client, 'ana@example.org', content(headers(16)))).toBe(REFUSED);
    expect(await single(client, 'ana@example.org', content([{ Name: 'Date', Value: 'today' }]))).toBe(REFUSED);
    expect(await single(client, 'ana@example.org', { EmailTags: [{ Name: 'canary', Value: 'a b' }] })).toBe(REFUSED);
    expect(await single(client, 'no address')).toBe(REFUSED);
    expect(await single(client, '', { Destination: { ToAddresses: people(51) } })).toBe(REFUSED);
  });

  test('needs a body', async () => {
    const content = { Content: { Simple: { Subject: { Data: 's' }, Body: {} } } };
    expect(await single(client, 'ana@example.org', content)).toBe(REFUSED);
  });
});
