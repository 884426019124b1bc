import {
  type BulkEmailEntry,
  type MessageTag,
  SESv2Client,
  type SESv2ClientConfig,
  SendBulkEmailCommand,
  type SendBulkEmailCommandInput,
} from '@aws-sdk/client-sesv2';
import { type MailHeader, readerHeader, type SharedHeaderFields, sharedHeaders } from '../../../emails/headers.ts';
import type { Mail } from '../../../emails/mail.ts';
import type { Language } from '../../contract/languages.ts';
import { MAIL_TAGS, sliceTag } from '../../contract/mail/mail-tags.ts';
import type { BulkCall, CallAnswer, MailEntry } from '../../domain/dispatch/dispatch.ts';
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
  /** On every mail beside the tags of its call. */
  readonly extraTags?: readonly MessageTag[];
}

/** A connection that was not used for so long is closed. Servers of AWS keep one for longer, so that none is closed just as a call takes it. */
const LONGEST_REST_MS = 1_000;
const KEPT_FOR_THE_NEXT_CALL = { keepAlive: true, timeout: LONGEST_REST_MS };

/**
 * SES has no idempotency token, and a silent second attempt of the SDK would mail everyone of a call twice. Calls share a connection while they follow each
 * other. A function must call `destroy()` when its work ends: Lambda may freeze it then, and a connection that SES closed meanwhile would reset the next call, and
 * leave fifty people in doubt. The client can be used on.
 * @param where - another endpoint than the one in the environment.
 */
export const makeBulkClient = (where: SESv2ClientConfig = {}) =>
  new SESv2Client({
    ...where,
    maxAttempts: 1,
    requestHandler: { httpAgent: KEPT_FOR_THE_NEXT_CALL, httpsAgent: KEPT_FOR_THE_NEXT_CALL },
  });

/** How mail programs keep the mails of a case together. */
type Threading = Pick<SharedHeaderFields, 'references' | 'isReply'>;

/** A mail to many: `{{…}}` stands in it where a person's values go. */
export interface BulkContent extends Mail {
  /** A value for each of these places, for recipients who have none of their own. */
  readonly personDefaults: Readonly<Record<string, string>>;
}

/** A mail to many as its requests carry it. */
export interface BulkTemplate {
  readonly template: {
    readonly TemplateContent: { readonly Subject: string; readonly Html: string; readonly Text: string };
    readonly TemplateData: string;
  };
  readonly languages: readonly Language[];
  /** What a request weighs before its entries. */
  readonly bytes: number;
}

/** JSON in JSON: what an entry adds to its request, its headers and tags included. */
const ENVELOPE_BYTES = 700;

/**
 * Opens a mail for sending.
 * @param languages - of its words, the most important first.
 * @throws {TypeError} when a place has no default: SES would tell of a missing value by an event only, after not sending.
 */
export function openBulkTemplate(
  { subject, html, text, personDefaults }: BulkContent,
  languages: readonly Language[],
): BulkTemplate {
  const places = [subject, html, text].flatMap((part) => [...part.matchAll(/\{\{([^{}]*)\}\}/g)]);
  const missing = places.find(([, name = '']) => !Object.hasOwn(personDefaults, name));
  if (missing) throw new TypeError(`A mail has no default for ${missing[0]}`);
  const template = {
    TemplateContent: { Subject: subject, Html: html, Text: text },
    TemplateData: JSON.stringify(personDefaults),
  };
  return { template, languages, bytes: Buffer.byteLength(JSON.stringify(template)) + ENVELOPE_BYTES };
}

/** An entry is weighed first and sent later: its values become JSON once. */
const replacements = new WeakMap<MailEntry, string>();

function replacementData(entry: MailEntry): string {
  const known = replacements.get(entry);
  if (known !== undefined) return known;
  const data = JSON.stringify({ ...entry.values, unsubscribeUrl: entry.unsubscribeUrl });
  replacements.set(entry, data);
  return data;
}

/** What an entry adds to its request. */
export const entryBytesOf = (entry: MailEntry) =>
  Buffer.byteLength(JSON.stringify(replacementData(entry))) +
  entry.unsubscribeUrl.length +
  entry.address.length +
  ENVELOPE_BYTES;

const asRequested = ({ name, value }: MailHeader) => ({ Name: name, Value: value });

/** Where a call's mails belong: what SES's events know them again by. */
type CallFrame = Pick<BulkCall, 'dispatchId' | 'bits' | 'callId'>;

function bulkEntry(entry: MailEntry, index: number, frame: CallFrame, { extraTags = [] }: BulkSender): BulkEmailEntry {
  return {
    Destination: { ToAddresses: [entry.address] },
    ReplacementEmailContent: { ReplacementTemplate: { ReplacementTemplateData: replacementData(entry) } },
    ReplacementHeaders: [asRequested(readerHeader(entry.unsubscribeUrl))],
    ReplacementTags: [
      { Name: MAIL_TAGS.dispatch, Value: frame.dispatchId },
      { Name: MAIL_TAGS.slice, Value: sliceTag(frame.bits) },
      { Name: MAIL_TAGS.call, Value: frame.callId },
      { Name: MAIL_TAGS.entry, Value: String(index) },
      ...extraTags,
    ],
  };
}

/**
 * The request of one call. An entry's headers are added to its template's.
 * https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_SendBulkEmail.html
 */
const bulkRequest = (
  { template, languages }: BulkTemplate,
  { entries, ...call }: BulkCall,
  sender: BulkSender,
  threading: Threading,
): SendBulkEmailCommandInput => ({
  FromEmailAddress: mailbox(sender.fromName, sender.fromAddress),
  ReplyToAddresses: [sender.replyToAddress],
  ConfigurationSetName: sender.configurationSetName,
  DefaultContent: {
    Template: {
      ...template,
      Headers: sharedHeaders({ listId: sender.listId, languages, ...threading }).map(asRequested),
    },
  },
  BulkEmailEntries: entries.map((entry, index) => bulkEntry(entry, index, call, sender)),
});

/**
 * Makes one call, once. Every failure is an answer: what is not known is called unclear.
 */
export async function sendBulk(
  ses: SESv2Client,
  template: BulkTemplate,
  call: BulkCall,
  sender: BulkSender,
  threading: Threading = {},
): Promise<CallAnswer> {
  const request = new SendBulkEmailCommand(bulkRequest(template, call, sender, threading));
  try {
    const answer = await ses.send(request, { abortSignal: AbortSignal.timeout(call.timeoutMs) });
    return { kind: 'answered', outcomes: outcomesOf(answer.BulkEmailEntryResults ?? [], call.entries.length) };
  } catch (error) {
    return answerOfFailure(error);
  }
}
