import {
  type BulkEmailEntry,
  SESv2Client,
  type SESv2ClientConfig,
  SendBulkEmailCommand,
  type SendBulkEmailCommandInput,
} from '@aws-sdk/client-sesv2';
import { alertHeaders } from '../../../emails/headers.ts';
import type { BulkMail } from '../../../emails/render.ts';
import type { AlertEntry, BulkCall, CallAnswer } from '../../domain/dispatch/ports.ts';
import { outcomesOf } from './entry-outcomes.ts';
import { answerOfFailure } from './failed-call.ts';
import { mailbox } from './mailbox.ts';

/** Who bulk mail comes from and what SES counts it under. */
export interface BulkSender {
  readonly fromName: string;
  readonly fromAddress: string;
  readonly replyToAddress: string;
  readonly configurationSetName: string;
  /** One name for all mail of a deployment. */
  readonly listId: string;
}

/** Names of the two tags by which an SES event finds its person; their values are opaque. */
export const CALL_TAG = 'callId';
export const ENTRY_TAG = 'entryIndex';

const ONE_CONNECTION_A_CALL = { keepAlive: false };

/**
 * SES has no idempotency token, and a silent second attempt of the SDK would mail everyone of a call twice. So no connection is
 * used twice either: one that SES closed while the function slept would reset the next call, and leave fifty people in doubt.
 * @param where - another endpoint than the one in the environment.
 */
export const makeBulkClient = (where: SESv2ClientConfig = {}) =>
  new SESv2Client({
    ...where,
    maxAttempts: 1,
    requestHandler: { httpAgent: ONE_CONNECTION_A_CALL, httpsAgent: ONE_CONNECTION_A_CALL },
  });

const replacementData = ({ leaveUrl, reasonsHtml, reasonsText }: AlertEntry) =>
  JSON.stringify({ leaveUrl, reasonsHtml, reasonsText });

/** JSON in JSON: what an entry adds to its request, its headers and tags included. */
const ENVELOPE_BYTES = 700;
export const entryBytesOf = (entry: AlertEntry) =>
  Buffer.byteLength(JSON.stringify(replacementData(entry))) +
  entry.leaveUrl.length +
  entry.address.length +
  ENVELOPE_BYTES;

/** What a request weighs before its entries. */
export const templateBytesOf = (mail: BulkMail) => Buffer.byteLength(JSON.stringify(templateOf(mail))) + ENVELOPE_BYTES;

const templateOf = ({ subject, html, text, personDefaults }: BulkMail) => ({
  TemplateContent: { Subject: subject, Html: html, Text: text },
  TemplateData: JSON.stringify(personDefaults),
});

const bulkEntry = (entry: AlertEntry, index: number, callId: string, listId: string): BulkEmailEntry => ({
  Destination: { ToAddresses: [entry.address] },
  ReplacementEmailContent: { ReplacementTemplate: { ReplacementTemplateData: replacementData(entry) } },
  ReplacementHeaders: alertHeaders({ leaveUrl: entry.leaveUrl, listId }).map(({ name, value }) => ({
    Name: name,
    Value: value,
  })),
  ReplacementTags: [
    { Name: CALL_TAG, Value: callId },
    { Name: ENTRY_TAG, Value: String(index) },
  ],
});

/** The request of one call. https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_SendBulkEmail.html */
export const bulkRequest = (mail: BulkMail, call: BulkCall, sender: BulkSender): SendBulkEmailCommandInput => ({
  FromEmailAddress: mailbox(sender.fromName, sender.fromAddress),
  ReplyToAddresses: [sender.replyToAddress],
  ConfigurationSetName: sender.configurationSetName,
  DefaultContent: { Template: templateOf(mail) },
  BulkEmailEntries: call.entries.map((entry, index) => bulkEntry(entry, index, call.callId, sender.listId)),
});

/** Makes one call, once. Every failure is an answer: what is not known is called unclear. */
export async function sendBulk(
  ses: SESv2Client,
  mail: BulkMail,
  call: BulkCall,
  sender: BulkSender,
): Promise<CallAnswer> {
  const request = new SendBulkEmailCommand(bulkRequest(mail, call, sender));
  try {
    const answer = await ses.send(request, { abortSignal: AbortSignal.timeout(call.timeoutMs) });
    return { kind: 'answered', outcomes: outcomesOf(answer.BulkEmailEntryResults ?? [], call.entries.length) };
  } catch (error) {
    return answerOfFailure(error);
  }
}
