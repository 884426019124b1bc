import type { Language } from '../../contract/languages.ts';
import type { AppealVersion } from '../appeal/appeal.ts';
import type { AlertPart, MailForm, MailText, RenderedMail } from '../dispatch/dispatch.ts';

/** A mail as an invented reader gets it. */
export interface ShownMail extends MailText {
  /** The name that stands as its sender. */
  readonly from: string;
  readonly preheader: string;
  /** What a reader's mail program may follow. */
  readonly links: readonly { readonly label: string; readonly url: string }[];
  /** Whether opening it fetches something, and so tells who opened it. */
  readonly loadsFromElsewhere: boolean;
  /** Its HTML as a program in one colour scheme shows it. */
  readonly inScheme: (scheme: 'light' | 'dark') => string;
}

/** Fills in what publication and an invented reader give a mail. */
export type ShowMail = (mail: RenderedMail, version: Pick<AppealVersion, 'appealId' | 'subject'>) => ShownMail;

/** Of whose mail one is looked at. */
export interface WantedMail {
  /** Of the reader. */
  readonly reader: Language;
  readonly part: AlertPart;
  readonly isDiscreet: boolean;
}

/** The mail that a reader of a language gets: its edition, else the original in a frame of their language. @param languages - of the editions, the original's first. */
export function formFor(languages: readonly Language[], { reader, part, isDiscreet }: WantedMail): MailForm {
  if (isDiscreet) return { kind: 'discreet', language: reader };
  const own = languages.find((language) => language === reader);
  return { kind: 'open', part, editionLanguage: own ?? languages[0] ?? reader, language: reader };
}

/** Whether readers may get a version as their first mail of its case, as a follow-up of one that they had, or both. */
export const partsIn = (mails: readonly RenderedMail[]): AlertPart[] => [
  ...new Set(mails.flatMap(({ form }) => (form.kind === 'open' ? [form.part] : []))),
];
