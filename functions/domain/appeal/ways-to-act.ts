import type { Language } from '../../contract/languages.ts';
import type { Action, Addressee, LocalText } from '../../contract/part-schemas.ts';
import { daysInMs } from '../time/time.ts';
import { letterEdition } from './shown-part.ts';
import type { AppealVersion, Edition } from './versions.ts';

/** Kinds of action, the one that shows the least of the reader first. */
const ORDER = ['petition', 'letter', 'email', 'call', 'share'] as const satisfies readonly Action['kind'][];

/** After as many days an office may have moved. */
const CHECKED_FOR_DAYS = 365;

/** What mail programs and browsers take of an address that opens a mail. */
const MAX_MAILTO_CHARACTERS = 2_000;

/** An addressee with their texts in one language. */
export type ShownAddressee = Omit<Addressee, 'office' | 'salutation' | 'copies'> & {
  readonly office: string;
  /** In the language of the letter. */
  readonly salutation?: string;
  readonly copies: readonly string[];
};

/** Something that a reader can do, with what they should know before. */
export type WayToAct = { readonly safety?: string } & (
  | { readonly kind: 'petition'; readonly url: string }
  | { readonly kind: 'letter'; readonly addressee: ShownAddressee }
  | {
      readonly kind: 'email';
      readonly addressee: ShownAddressee;
      readonly mailto: string;
      readonly isLetterTooLong: boolean;
    }
  | { readonly kind: 'call'; readonly addressee: ShownAddressee; readonly tel: string }
  | { readonly kind: 'share' }
);

/** What readers need to know of a version to act on it. */
export type Acted = Pick<AppealVersion, 'kind' | 'edition' | 'addressees' | 'actions'>;

/** What the page of an appeal's letter holds. */
export interface LetterPage {
  /** The language of the letter; undefined without a letter. */
  readonly letterIn?: Language;
  readonly postalAddresses: number;
}

/** A text in a language; else in `fallback`, else in whichever it has. */
export const inLanguage = (text: LocalText, language: Language, fallback: Language): string =>
  typeof text === 'string' ? text : (text[language] ?? text[fallback] ?? Object.values(text)[0] ?? '');

/**
 * What a reader of an edition can do, the act that shows the least of them first. Without actions of the publisher's they follow from the
 * addressees. What was withdrawn calls for none.
 * @param language - of the page or mail that shows them.
 * @param addressees - all of the version's, as they are shown.
 */
export function waysToAct(
  version: Acted,
  edition: Edition,
  language: Language,
  addressees: readonly ShownAddressee[] = shownAddressees(version, edition, language),
): WayToAct[] {
  if (version.kind === 'retraction') return [];
  const { actions = [] } = version;
  return (actions.length > 0 ? actions : actionsOf(addressees))
    .flatMap((action) => {
      const way = wayOf(action, addressees, letterEdition(version, edition));
      const safety = action.safety && inLanguage(action.safety, language, version.edition.language);
      return way ? [{ ...way, ...(safety ? { safety } : {}) }] : [];
    })
    .sort((one, other) => ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind));
}

/** Who to write to or call, in the order of the publisher. */
export const shownAddressees = (
  { addressees = [], edition: first }: Acted,
  edition: Edition,
  language: Language,
): ShownAddressee[] =>
  addressees.map(({ office, salutation, copies = [], ...rest }) => ({
    ...rest,
    office: inLanguage(office, language, first.language),
    ...(salutation
      ? { salutation: inLanguage(salutation, letterEdition({ edition: first }, edition).language, first.language) }
      : {}),
    copies: copies.map((copy) => inLanguage(copy, language, first.language)),
  }));

/**
 * What the page of the letter holds for readers of an edition, where a link should lead them to it: to a letter, or to the postal address of an action.
 * Undefined for what was withdrawn.
 */
export function findLetterPage(version: Acted, edition: Edition, ways: readonly WayToAct[]): LetterPage | undefined {
  if (version.kind === 'retraction') return undefined;
  const { letter, language } = letterEdition(version, edition);
  if (letter === undefined && !ways.some(({ kind }) => kind === 'letter')) return undefined;
  const postalAddresses = (version.addressees ?? []).filter(({ post }) => post !== undefined).length;
  return { ...(letter !== undefined && { letterIn: language }), postalAddresses };
}

/** Whether it is long since a person last checked that an addressee is right. */
export const wasCheckedLongAgo = ({ checkedOn }: Pick<ShownAddressee, 'checkedOn'>, nowMs: number): boolean =>
  checkedOn !== undefined && Date.parse(checkedOn) + daysInMs(CHECKED_FOR_DAYS) < nowMs;

/** A letter as it is sent: with its salutation before it. Undefined without a letter. */
export const wholeLetter = ({ salutation }: ShownAddressee, { letter }: Edition): string | undefined =>
  letter && (salutation ? `${salutation}\n\n${letter}` : letter);

const actionsOf = (addressees: readonly ShownAddressee[]): Action[] =>
  addressees.flatMap(({ post, email, phone }, index): Action[] => {
    const to = index + 1;
    return [
      ...(post ? [{ kind: 'letter', to } as const] : []),
      ...(email ? [{ kind: 'email', to } as const] : []),
      ...(phone ? [{ kind: 'call', to } as const] : []),
    ];
  });

/** Undefined for an action that its addressee has no address for; such are refused when they come. */
function wayOf(action: Action, addressees: readonly ShownAddressee[], edition: Edition): WayToAct | undefined {
  const { kind } = action;
  if (kind === 'petition') return { kind, url: action.url };
  if (kind === 'share') return { kind };
  const addressee = addressees[action.to - 1];
  switch (kind) {
    case 'letter':
      return addressee?.post ? { kind, addressee } : undefined;
    case 'email':
      return addressee?.email ? emailOf(addressee, addressee.email, subjectOf(action, edition), edition) : undefined;
    case 'call':
      return addressee?.phone ? { kind, addressee, tel: `tel:${addressee.phone.replace(/[^+\d]/g, '')}` } : undefined;
  }
}

function emailOf(addressee: ShownAddressee, email: string, subject: string, edition: Edition): WayToAct {
  const letter = wholeLetter(addressee, edition);
  const mailto = mailtoOf(email, subject, letter);
  return { kind: 'email', addressee, mailto, isLetterTooLong: letter !== undefined && !mailto.includes('&body=') };
}

const subjectOf = ({ subject }: Extract<Action, { kind: 'email' }>, { language, title }: Edition): string =>
  subject ? inLanguage(subject, language, language) : title;

/** The address that opens a mail. What does not fit into it is left out whole. https://www.rfc-editor.org/rfc/rfc6068 */
function mailtoOf(email: string, subject: string, body: string | undefined): string {
  const to = `mailto:${email.split('@').map(percentEncoded).join('@')}`;
  const withSubject = `${to}?subject=${percentEncoded(subject.replace(/[\p{Cc}\u2028\u2029]+/gu, ' '))}`;
  const withBody = body && `${withSubject}&body=${percentEncoded(body.replace(/\r\n|[\r\n\u2028\u2029]/g, '\r\n'))}`;
  return [withBody, withSubject].find((url) => url && url.length <= MAX_MAILTO_CHARACTERS) || to;
}

// Quotes and brackets too: programs that find addresses in plain text end them there.
const percentEncoded = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
