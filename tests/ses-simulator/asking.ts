import {
  type BulkEmailEntry,
  SESv2Client,
  SendBulkEmailCommand,
  type SendBulkEmailCommandInput,
  SendEmailCommand,
  type SendEmailCommandInput,
} from '@aws-sdk/client-sesv2';
import type { whereIs } from './running-simulator.ts';

/** The real client, making one attempt a call, as ours do. */
export const aClient = (where: ReturnType<typeof whereIs>) => new SESv2Client({ ...where, maxAttempts: 1 });

/** An entry to one address, with a value for the template of {@link aBulkRequest}. */
export const anEntry = (address: string, over: Partial<BulkEmailEntry> = {}): BulkEmailEntry => ({
  Destination: { ToAddresses: [address] },
  ReplacementEmailContent: { ReplacementTemplate: { ReplacementTemplateData: JSON.stringify({ name: address }) } },
  ...over,
});

/** A bulk call to these addresses. */
export const aBulkRequest = (
  addresses: readonly string[],
  over: Partial<SendBulkEmailCommandInput> = {},
): SendBulkEmailCommandInput => ({
  FromEmailAddress: 'Example Alerts <alerts@example.org>',
  ConfigurationSetName: 'alerts',
  DefaultContent: {
    Template: {
      TemplateContent: { Subject: 'For {{name}}', Html: '<p>{{name}}</p>', Text: '{{name}}' },
      TemplateData: '{}',
    },
  },
  BulkEmailEntries: addresses.map((address) => anEntry(address)),
  ...over,
});

/** A mail to one address. */
export const aMailRequest = (address: string, over: Partial<SendEmailCommandInput> = {}): SendEmailCommandInput => ({
  FromEmailAddress: 'alerts@example.org',
  ConfigurationSetName: 'notices',
  Destination: { ToAddresses: [address] },
  Content: { Simple: { Subject: { Data: 'Hello' }, Body: { Text: { Data: 'Hello.' } } } },
  ...over,
});

/** `howMany` people of invented names. */
export const people = (howMany: number) => Array.from({ length: howMany }, (_, index) => `p${index}@example.org`);

/** How a call ends for its caller: the statuses of its entries, `accepted`, or the name of what it threw. */
export async function endOfCall(send: Promise<object>): Promise<string | string[]> {
  try {
    const answer = await send;
    if (!('BulkEmailEntryResults' in answer) || !Array.isArray(answer.BulkEmailEntryResults)) return 'accepted';
    return answer.BulkEmailEntryResults.map((result: { Status?: string }) => result.Status ?? 'none');
  } catch (error) {
    return error instanceof Error ? error.name : String(error);
  }
}

/** Sends, and says how it ended. */
export const bulk = (
  client: SESv2Client,
  addresses: readonly string[],
  over: Partial<SendBulkEmailCommandInput> = {},
) => endOfCall(client.send(new SendBulkEmailCommand(aBulkRequest(addresses, over))));

export const single = (client: SESv2Client, address: string, over: Partial<SendEmailCommandInput> = {}) =>
  endOfCall(client.send(new SendEmailCommand(aMailRequest(address, over))));
