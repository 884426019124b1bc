import type { Language } from '../../contract/languages.ts';
import { contentHash } from '../appeal/appeal.ts';
import type { AlertPart } from './planning/audience.ts';

/** A mail as it is handed to the provider: `{{…}}` stands in it where values of its publication or of one reader go, and nowhere else. */
export interface MailText {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

/** Which of a version's mails one is. Discreet mail shows no edition, and is the same for a first mail and a follow-up. */
export type MailForm =
  | {
      readonly kind: 'open';
      readonly part: AlertPart;
      readonly editionLanguage: Language;
      /** Of our own words around the edition. */
      readonly language: Language;
    }
  | { readonly kind: 'discreet'; readonly language: Language };

/** One of a version's mails, before any reader's values. */
export interface RenderedMail extends MailText {
  readonly form: MailForm;
  /** What a list of mails shows beside the subject; it stands in the HTML. */
  readonly preheader: string;
  /** What stands in its places for a reader who has no value of their own. */
  readonly personDefaults: Readonly<Record<string, string>>;
}

/** SHA-256 of a mail's subject, HTML and text, in hexadecimal. */
export const digestOfMail = ({ subject, html, text }: MailText): string => contentHash([subject, html, text]);

/** SHA-256 over all of a version's mails, whatever their order: any other byte in one of them makes another digest. */
export const digestOfMails = (mails: readonly Pick<RenderedMail, 'form' | keyof MailText>[]): string =>
  contentHash(Object.fromEntries(mails.map((mail) => [formName(mail.form), digestOfMail(mail)])));

/** @example formName({ kind: 'open', part: 'first', editionLanguage: 'en', language: 'fr' }) // 'first.en.fr' */
export const formName = (form: MailForm): string =>
  form.kind === 'discreet' ? `discreet.${form.language}` : `${form.part}.${form.editionLanguage}.${form.language}`;

/** What {@link formName} was given. */
export function formOfName(name: string): MailForm {
  const [part, second, third] = name.split('.') as [AlertPart | 'discreet', Language, Language]; // as named above
  return part === 'discreet'
    ? { kind: 'discreet', language: second }
    : { kind: 'open', part, editionLanguage: second, language: third };
}
