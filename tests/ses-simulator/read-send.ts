import type { BulkEmailEntry, SendBulkEmailRequest, SendEmailRequest, Template } from '@aws-sdk/client-sesv2';
import { byName, headersProblem, recipientsOf, recipientsProblem, tagsProblem } from './checked-mail.ts';
import {
  MAX_ENTRIES,
  MAX_INLINE_REQUEST_BYTES,
  MAX_MESSAGE_BYTES,
  MAX_TEMPLATE_DATA_CHARACTERS,
} from './documented-limits.ts';
import { type InlineTemplate, readInlineTemplate, readTemplateData, type TemplateValues } from './inline-template.ts';
import { badRequest, messageRejected, notFound, type SesError } from './ses-error.ts';

/** What a mail will say: ready, or a template and what goes into it. */
export type MailContent =
  | { readonly kind: 'ready'; readonly subject: string; readonly html?: string; readonly text?: string }
  | { readonly kind: 'template'; readonly template: InlineTemplate; readonly values: TemplateValues };

/** One mail of a call that keeps to every limit. */
export interface AskedMail {
  readonly recipients: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
  readonly tags: Readonly<Record<string, string>>;
  readonly content: MailContent;
}

/** A call to send, understood. */
export interface AskedSend {
  readonly from: string;
  readonly configurationSet?: string;
  readonly mails: readonly AskedMail[];
}

export type ReadSend = { readonly asked: AskedSend } | { readonly error: SesError };

/** Reads a bulk call: one fault anywhere refuses it as a whole. */
export function readBulkSend(request: Partial<SendBulkEmailRequest>, bytes: number): ReadSend {
  const template = readTemplate(request.DefaultContent?.Template, bytes);
  if ('error' in template) return template;
  const entries = request.BulkEmailEntries ?? [];
  if (entries.length === 0 || entries.length > MAX_ENTRIES)
    return { error: badRequest(`A bulk call takes 1 to ${MAX_ENTRIES} entries, not ${entries.length}.`) };
  const commonProblem = tagsProblem(request.DefaultEmailTags) ?? headersProblem(template.headers);
  if (commonProblem) return { error: commonProblem };
  const defaultTags = byName(request.DefaultEmailTags);
  const mails: AskedMail[] = [];
  for (const entry of entries) {
    const mail = readEntry(entry, template, defaultTags);
    if ('error' in mail) return mail;
    mails.push(mail.asked);
  }
  return { asked: { ...senderOf(request), mails } };
}

/** Reads a call for one mail, ready or from an inline template. */
export function readSingleSend(request: Partial<SendEmailRequest>, bytes: number): ReadSend {
  const content = readContent(request.Content, bytes);
  if ('error' in content) return content;
  const recipients = recipientsOf(request.Destination);
  const error = recipientsProblem(recipients) ?? headersProblem(content.headers) ?? tagsProblem(request.EmailTags);
  if (error) return { error };
  const mail = {
    recipients,
    headers: byName(content.headers),
    tags: byName(request.EmailTags),
    content: content.content,
  };
  return { asked: { ...senderOf(request), mails: [mail] } };
}

const senderOf = (request: Partial<SendBulkEmailRequest | SendEmailRequest>) => ({
  from: request.FromEmailAddress ?? '',
  ...(request.ConfigurationSetName === undefined ? {} : { configurationSet: request.ConfigurationSetName }),
});

interface ReadTemplate {
  readonly template: InlineTemplate;
  readonly defaults: TemplateValues;
  readonly headers: Template['Headers'];
}

const tooLarge = (limit: number): SesError => ({
  errorType: 'RequestEntityTooLargeException',
  status: 413,
  message: `The request is larger than ${limit} bytes.`,
});

/** The same template comes with every call of a dispatch: reading it once is enough. */
const templatesRead = new Map<string, InlineTemplate | undefined>();

function readOnce(source: NonNullable<Template['TemplateContent']>): InlineTemplate | undefined {
  const key = JSON.stringify([source.Subject, source.Html, source.Text]);
  if (!templatesRead.has(key)) {
    if (templatesRead.size >= 100) templatesRead.clear();
    templatesRead.set(key, readInlineTemplate(source));
  }
  return templatesRead.get(key);
}

function readTemplate(asked: Template | undefined, bytes: number): ReadTemplate | { readonly error: SesError } {
  if (asked?.TemplateName !== undefined) return { error: notFound(`Template ${asked.TemplateName} does not exist.`) };
  if (!asked?.TemplateContent) return { error: badRequest('The call has no template.') };
  if (bytes > MAX_INLINE_REQUEST_BYTES) return { error: tooLarge(MAX_INLINE_REQUEST_BYTES) };
  const template = readOnce(asked.TemplateContent);
  if (!template) return { error: badRequest('An inline template may only substitute plain names.') };
  const data = readValues(asked.TemplateData);
  return 'error' in data ? data : { template, defaults: data.values, headers: asked.Headers };
}

function readValues(json: string | undefined): { readonly values: TemplateValues } | { readonly error: SesError } {
  if (json === undefined || json === '') return { values: {} };
  if (json.length > MAX_TEMPLATE_DATA_CHARACTERS)
    return { error: badRequest(`Template data has more than ${MAX_TEMPLATE_DATA_CHARACTERS} characters.`) };
  const values = readTemplateData(json);
  return values ? { values } : { error: badRequest('Template data is not a JSON object.') };
}

function readEntry(
  entry: BulkEmailEntry,
  { template, defaults, headers }: ReadTemplate,
  defaultTags: Readonly<Record<string, string>>,
): { readonly asked: AskedMail } | { readonly error: SesError } {
  const recipients = recipientsOf(entry.Destination);
  const error =
    recipientsProblem(recipients) ?? headersProblem(entry.ReplacementHeaders) ?? tagsProblem(entry.ReplacementTags);
  if (error) return { error };
  const data = readValues(entry.ReplacementEmailContent?.ReplacementTemplate?.ReplacementTemplateData);
  if ('error' in data) return data;
  return {
    asked: {
      recipients,
      // An entry's header takes the place of the template's of the same name, and is added to the others.
      headers: { ...byName(headers), ...byName(entry.ReplacementHeaders) },
      tags: { ...defaultTags, ...byName(entry.ReplacementTags) },
      content: { kind: 'template', template, values: { ...defaults, ...data.values } },
    },
  };
}

interface ReadContent {
  readonly content: MailContent;
  readonly headers: Template['Headers'];
}

function readContent(content: SendEmailRequest['Content'], bytes: number): ReadContent | { readonly error: SesError } {
  if (content?.Template) {
    const read = readTemplate(content.Template, bytes);
    if ('error' in read) return read;
    return { content: { kind: 'template', template: read.template, values: read.defaults }, headers: read.headers };
  }
  if (!content?.Simple) return { error: badRequest('The simulator takes Simple and Template content.') };
  if (bytes > MAX_MESSAGE_BYTES) return { error: messageRejected('Message length exceeds the limit.') };
  const { Subject, Body, Headers } = content.Simple;
  if (Body?.Html?.Data === undefined && Body?.Text?.Data === undefined)
    return { error: badRequest('The mail has no body.') };
  const html = Body.Html?.Data;
  const text = Body.Text?.Data;
  return {
    content: {
      kind: 'ready',
      subject: Subject?.Data ?? '',
      ...(html === undefined ? {} : { html }),
      ...(text === undefined ? {} : { text }),
    },
    headers: Headers,
  };
}
