import type { Language } from '../../contract/languages.ts';
import { appealPath } from '../../contract/page-paths.ts';
import type { AppealVersion, Edition } from '../appeal/appeal.ts';
import { minutesInMs } from '../time/time.ts';
import { issueReason, issueToken, type TokenKeys } from '../tokens/tokens.ts';
import type { Follow } from './follows/follow.ts';
import type { Subscriber } from './subscribers.ts';

/** The field of an address that says in which language its page is shown. */
export const LANGUAGE_FIELD = 'lang';

/** Whose link a mail holds, and which of their addresses it goes to: a move ends the links of all mail of before. */
export interface LinkOwner {
  readonly subscriberId: string;
  /** As in {@link Subscriber}. */
  readonly addressSinceMs?: number;
}

/** One time that a subscriber unsubscribed. */
export interface Unsubscribe {
  readonly subscriberId: string;
  readonly unsubscribedAtMs: number;
}

/** One time that a subscriber stopped one of their follows by a mailed link. */
export interface Stop {
  readonly subscriberId: string;
  readonly followId: string;
  readonly stoppedAtMs: number;
}

/** Whose link it is and how they read: the page goes on in the language of the mail, not of their browser. */
export interface LinkReader {
  readonly language: Language;
  readonly keys: TokenKeys;
}

/** Where the links in mails lead. Nothing in them is an address. `publicUrl` has no slash at its end. */
export const confirmUrl = (publicUrl: string, signUpId: string, { language, keys }: LinkReader) =>
  `${publicUrl}/confirm/${issueToken('confirm', signUpId, keys)}?${LANGUAGE_FIELD}=${language}`;

export const signInUrl = (publicUrl: string, signInId: string, { language, keys }: LinkReader) =>
  `${publicUrl}/sign-in/${issueToken('sign-in', signInId, keys)}?${LANGUAGE_FIELD}=${language}`;

export const changeAddressUrl = (publicUrl: string, changeId: string, { language, keys }: LinkReader) =>
  `${publicUrl}/change-address/${issueToken('change-address', changeId, keys)}?${LANGUAGE_FIELD}=${language}`;

export const notMeUrl = (publicUrl: string, signUpId: string, { language, keys }: LinkReader) =>
  `${publicUrl}/not-me/${issueToken('not-me', signUpId, keys)}?${LANGUAGE_FIELD}=${language}`;

/** Where the holder of the link erases everything about a subscriber. It is in no mail. */
export const eraseUrl = (
  publicUrl: string,
  { subscriberId, eraseLinkNumber }: Pick<Subscriber, 'subscriberId' | 'eraseLinkNumber'>,
  { language, keys }: LinkReader,
) =>
  `${publicUrl}/erase/${issueToken('erase', subscriberId, keys, { stamp: eraseLinkNumber ?? 0 })}?${LANGUAGE_FIELD}=${language}`;

/** The field of an undo link that says when its mail was sent. */
export const SENT_FIELD = 'sent';

/** The field of a link that names one follow, instead of all: encrypted, as `readReason` opens it. */
export const REASON_FIELD = 'reason';

/**
 * The link of one unsubscribe: it does not bring a subscriber back who unsubscribed again later. Only we can read in its token when they unsubscribed.
 * @param mailedAtMs - when the mail is sent.
 */
export const undoUrl = (
  publicUrl: string,
  { subscriberId, addressSinceMs = 0, unsubscribedAtMs }: Unsubscribe & LinkOwner,
  mailedAtMs: number,
  { language, keys }: LinkReader,
) =>
  `${publicUrl}/undo/${issueToken('undo-unsubscribe', subscriberId, keys, { stamp: unsubscribedAtMs, addressSinceMs })}?${LANGUAGE_FIELD}=${language}&${SENT_FIELD}=${momentCode(mailedAtMs)}`;

/** The link of one stop: it brings back nothing else. @param mailedAtMs - when the mail is sent. */
export const undoStopUrl = (
  publicUrl: string,
  { followId, stoppedAtMs, ...owner }: Stop & LinkOwner,
  mailedAtMs: number,
  reader: LinkReader,
) =>
  `${undoUrl(publicUrl, { ...owner, unsubscribedAtMs: stoppedAtMs }, mailedAtMs, reader)}&${REASON_FIELD}=${issueReason(followId, reader.keys)}`;

const momentCode = (epochMs: number) => epochMs.toString(36);

/** The moment that a field of an undo link names, in epoch milliseconds; undefined when it names none that we could have written. */
export function momentOf(code: string): number | undefined {
  return /^[0-9a-z]{1,10}$/.test(code) ? Number.parseInt(code, 36) : undefined;
}

/** A page that is the same for all readers, in the language of the mail that leads to it. */
export const pageUrl = (publicUrl: string, path: string, language: Language) =>
  `${publicUrl}${path}?${LANGUAGE_FIELD}=${language}`;

/**
 * An appeal's page with the edition that a mail shows. The page in a language shows the edition in that language, and the original where there
 * is none.
 * @param language - of the mail.
 */
export const editionUrl = (
  publicUrl: string,
  { appealId, edition: original }: Pick<AppealVersion, 'appealId' | 'edition'>,
  shown: Edition,
  language: Language,
) => pageUrl(publicUrl, appealPath(appealId), shown.language === original.language ? language : shown.language);

/** Where a subscriber asks for a link to their preferences. */
export const preferencesUrl = (publicUrl: string, language: Language) => pageUrl(publicUrl, '/preferences', language);

const MINUTE_MS = minutesInMs(1);

/**
 * The link of every mail of a dispatch, its one click included.
 * @param mailedAtMs - when the mail is sent: the stamp of its token is the start of that minute, which its holder can neither read nor write.
 */
export const unsubscribeUrl = (
  publicUrl: string,
  { subscriberId, addressSinceMs = 0 }: LinkOwner,
  mailedAtMs: number,
  { language, keys }: LinkReader,
) =>
  `${publicUrl}/unsubscribe/${issueToken('unsubscribe', subscriberId, keys, { stamp: minuteOf(mailedAtMs), addressSinceMs })}?${LANGUAGE_FIELD}=${language}`;

const minuteOf = (epochMs: number) => epochMs - (epochMs % MINUTE_MS);

/** The path of the page that ends everything, for a page of ours: no mail was sent. */
export const unsubscribePath = ({ subscriberId, addressSinceMs = 0 }: LinkOwner, keys: TokenKeys) =>
  `/unsubscribe/${issueToken('unsubscribe', subscriberId, keys, { addressSinceMs })}`;

/** The unsubscribe link of one mail for one follow alone: one link for each follow, wherever in its mail it stands. */
export type StopLinks = (follow: Pick<Follow, 'followId'>) => string;

/** The links of one mail by which its reader stops a single follow. @param unsubscribeLink - of the same mail. */
export function stopLinks(unsubscribeLink: string, keys: TokenKeys): StopLinks {
  const made = new Map<string, string>();
  return ({ followId }) => {
    const link = made.get(followId) ?? `${unsubscribeLink}&${REASON_FIELD}=${issueReason(followId, keys)}`;
    made.set(followId, link);
    return link;
  };
}
