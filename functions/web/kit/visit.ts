import { parseAccept } from 'hono/utils/accept';
import { LANGUAGES, type Language } from '../../contract/languages.ts';
import { isMessagePath } from '../../contract/page-paths.ts';
import { LANGUAGE_FIELD } from '../../domain/subscriber/subscriber.ts';
import type { MessageKey } from '../../locales/messages.ts';
import type { PageEvent } from './page-event.ts';
import type { Site } from './site.ts';

export interface Visit extends Site {
  readonly language: Language;
  readonly query: string;
  /** Whether its browser may keep the page: the answer of a POST, which a visitor who goes back to it can't ask for again. None behind the sign-in. */
  readonly mayKeep: boolean;
  /** Whether its reader wants discretion: what a browser keeps of the page tells nothing, and a way out stands first on it. */
  readonly isDiscreet: boolean;
  /** Where a page leads on that has nothing to show; left out, to the sign-up. */
  readonly home?: { readonly path: `/${string}`; readonly label: MessageKey };
}

/** A visit from a request: its language is the one that the address names, else the best that the browser asks for, else English. */
export function visitOf(site: Site, event: PageEvent): Visit {
  const query = event.rawQueryString ?? '';
  const language = askedIn(query) ?? acceptedBy(event) ?? 'en';
  return { ...site, query, language, mayKeep: mayKeep(event), isDiscreet: isMessagePath(event.rawPath) };
}

/** A subscriber's own pages, and all of the desk. */
const BEHIND_SIGN_IN = /^\/(?:preferences|desk)\//;

/** Where no session is needed to post: the form that asks for a link. */
const BEFORE_SIGN_IN = '/preferences/sign-in';

function mayKeep({ rawPath, requestContext }: PageEvent): boolean {
  // What is refused or fails there, and what is posted once a session is over, names what its subscriber follows.
  const isBehindSignIn = BEHIND_SIGN_IN.test(rawPath) && rawPath !== BEFORE_SIGN_IN;
  return requestContext.http.method === 'POST' && !isBehindSignIn;
}

/** Whether the address names a language of ours: then no other one is chosen for its reader. */
export const namesLanguage = ({ query }: Visit): boolean => askedIn(query) !== undefined;

const askedIn = (query: string) => languageOf(new URLSearchParams(query).get(LANGUAGE_FIELD) ?? '');

function acceptedBy({ headers }: PageEvent): Language | undefined {
  const [, accepted = ''] = Object.entries(headers ?? {}).find(([name]) => /^accept-language$/i.test(name)) ?? [];
  // The best comes first; what the browser marks with 0 it wants not at all.
  const wanted = parseAccept(accepted).filter(({ q }) => q > 0);
  return wanted.map(({ type }) => languageOf(type)).find((language) => language !== undefined);
}

/** @param tag - a language tag, such as `ar-EG`. */
function languageOf(tag: string): Language | undefined {
  const [base] = tag.trim().toLowerCase().split('-');
  return LANGUAGES.find((language) => language === base);
}

export function pathIn(language: Language, path: string): string {
  return `${path}${path.includes('?') ? '&' : '?'}${LANGUAGE_FIELD}=${language}`;
}

/** The visited address in another language: relative to it, since it may hold anything. */
export function sameAddressIn(language: Language, { query }: Visit): string {
  const fields = new URLSearchParams(query);
  fields.set(LANGUAGE_FIELD, language);
  return `?${fields}`;
}
