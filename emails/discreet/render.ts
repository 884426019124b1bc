import { message } from '../../functions/locales/messages.ts';
import { compiled } from '../compiled/discreet.ts';
import { type FrameView, frameOf } from '../frame.ts';
import type { Mail } from '../mail.ts';
import { mailTemplate } from '../mail-template.ts';
import { mark, openForPersonHtml, openForPersonText } from '../person-fields.ts';
import { webAddress } from '../web-address.ts';
import type { DiscreetFields } from './fields.ts';
import { numberedLinks } from './numbered-links.ts';

/** What the discreet templates may name. What a mail lacks is empty. */
export interface DiscreetView extends FrameView {
  readonly subject: string;
  readonly preheader: string;
  readonly text: string;
  readonly openUrl: string;
  readonly messagesHtml: string;
  readonly messagesText: string;
  readonly stopsHtml: string;
  readonly stopsText: string;
  readonly unsubscribeUrl: string;
}

/** A discreet mail to many, as content of an SES inline template. */
export interface DiscreetBulkMail extends Mail {
  readonly preheader: string;
  /** For a recipient without a value of their own: SES reports a missing value only as an event, after not sending. */
  readonly personDefaults: Readonly<Record<string, string>>;
}

const template = mailTemplate<DiscreetView>(compiled);

export function discreetView({ language, sender, says, urls, stops, unsubscribeUrl }: DiscreetFields): DiscreetView {
  const [first, second] = urls;
  const { messagesHtml, messagesText } = numberedLinks(language, second === undefined ? [] : urls);
  const linkTo = (url: string | undefined) => (url === undefined ? '' : webAddress(url));
  return {
    ...bareView({ language, sender }),
    ...(first === undefined ? { preheader: message(language, 'mail.discreet.text') } : {}),
    ...(says ? { text: message(language, `mail.discreet.${says}`) } : {}),
    ...(second === undefined ? { openUrl: linkTo(first) } : { messagesHtml, messagesText }),
    ...(stops ?? {}),
    unsubscribeUrl: linkTo(unsubscribeUrl),
  };
}

function bareView({ language, sender }: Pick<DiscreetFields, 'language' | 'sender'>): DiscreetView {
  const nothing = { openUrl: '', messagesHtml: '', messagesText: '', unsubscribeUrl: '' };
  const noStops = { stopsHtml: '', stopsText: '' };
  return {
    ...frameOf(language, sender),
    subject: message(language, 'mail.discreet.subject'),
    preheader: message(language, 'mail.discreet.preheader'),
    text: message(language, 'mail.discreet.text'),
    ...nothing,
    ...noStops,
  };
}

/** A discreet mail to one person. It is sent as it stands, not as a template. */
export function renderDiscreet(fields: DiscreetFields): Mail {
  const view = discreetView(fields);
  return { subject: view.subject, ...template(view) };
}

/** Each reader's own, as `stopsOfMessage` and `stopsOfMessages` make them. */
const markedStops = () => ({ stopsHtml: mark('stopsHtml'), stopsText: mark('stopsText') });

/** One appeal's alert for everyone who wants discretion: the same whether it is their first mail of its case or follows one up. */
export function renderDiscreetAlert(
  fields: Pick<DiscreetFields, 'language' | 'sender'> & { url: string },
): DiscreetBulkMail {
  return openToMany({
    ...bareView(fields),
    openUrl: webAddress(fields.url),
    ...markedStops(),
    unsubscribeUrl: mark('unsubscribeUrl'),
  });
}

/** A language's digests for everyone who wants discretion; what each brings is the reader's own, as {@link numberedLinks}. */
export function renderDiscreetDigest(fields: Pick<DiscreetFields, 'language' | 'sender'>): DiscreetBulkMail {
  return openToMany({
    ...bareView(fields),
    messagesHtml: mark('messagesHtml'),
    messagesText: mark('messagesText'),
    ...markedStops(),
    unsubscribeUrl: mark('unsubscribeUrl'),
  });
}

function openToMany(view: DiscreetView): DiscreetBulkMail {
  const { html, text } = template(view);
  return {
    subject: openForPersonText(view.subject),
    preheader: view.preheader,
    html: openForPersonHtml(html),
    text: openForPersonText(text),
    personDefaults: {
      messagesHtml: '',
      messagesText: '',
      stopsHtml: '',
      stopsText: '',
      unsubscribeUrl: view.sender.homeUrl,
    },
  };
}
