import type { SESv2Client } from '@aws-sdk/client-sesv2';
import type { SenderFields } from '../../../emails/sender-fields.ts';
import type { Language } from '../../contract/languages.ts';
import type { MailEntry } from '../../domain/dispatch/dispatch.ts';
import { type StopLinks, type Subscriber, stopLinks, unsubscribeUrl } from '../../domain/subscriber/subscriber.ts';
import type { AlertMailSettings } from './alert-mail-settings.ts';
import { once } from './once.ts';
import { type BulkContent, type BulkTemplate, openBulkTemplate, sendBulk } from './send-bulk.ts';

type DiscreetSettings = Pick<
  AlertMailSettings,
  'publicUrl' | 'sender' | 'discreetName' | 'bulk' | 'tokenKeys' | 'nowMs'
>;
type DiscreetReader = Pick<Subscriber, 'subscriberId' | 'address' | 'addressSinceMs' | 'language'>;

/** What a mailing sends to its readers who want discretion, in calls of their own: their sender has another name. */
export interface DiscreetMail {
  /** @param valuesOf - the reader's own, from the links by which they stop a follow. */
  entryFor(reader: DiscreetReader, valuesOf: (stopLink: StopLinks) => MailEntry['values']): MailEntry;
  find(templateName: string | undefined): BulkTemplate | undefined;
  send(template: BulkTemplate, call: Parameters<typeof sendBulk>[2]): ReturnType<typeof sendBulk>;
}

const PREFIX = 'discreet.';

/**
 * Opens a mailing's discreet part. Its language is the reader's first, and not that of the text. It threads with no other mail. A mail
 * that did either would tell one appeal from another.
 */
export function openDiscreetMail(
  render: (frame: { readonly language: Language; readonly sender: SenderFields }) => BulkContent,
  ses: SESv2Client,
  { publicUrl, sender, discreetName, bulk, tokenKeys: keys, nowMs }: DiscreetSettings,
): DiscreetMail {
  const templateIn = once((language: Language) =>
    openBulkTemplate(render({ language, sender: { ...sender, name: discreetName } }), [language]),
  );
  const discreetBulk = { ...bulk, fromName: discreetName };
  return {
    entryFor(reader, valuesOf) {
      const { subscriberId, address, language } = reader;
      const unsubscribeLink = unsubscribeUrl(publicUrl, reader, nowMs(), { language, keys });
      const template = `${PREFIX}${language}`;
      const values = valuesOf(stopLinks(unsubscribeLink, keys));
      return { subscriberId, address, template, language, unsubscribeUrl: unsubscribeLink, values };
    },
    find: (name) => (name?.startsWith(PREFIX) ? templateIn(name.slice(PREFIX.length) as Language) : undefined), // as named above
    send: (template, call) => sendBulk(ses, template, call, discreetBulk),
  };
}
