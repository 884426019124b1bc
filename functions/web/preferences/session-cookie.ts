import { SESSION_MINUTES, SHOWN_AS_DONE_MINUTES } from '../../domain/account/account.ts';
import { type Answer, hostCookie, hostCookieIn, type PageEvent } from '../kit/kit.ts';

const NAME = '__Host-session';

/** The secret of this browser's session, `''` when it sends none. */
export const sessionSecretIn = (event: PageEvent): string => hostCookieIn(event, NAME);

/** The answer, with the cookie of a session that begins. Only who signs in gets it. */
export function withSessionCookie(answer: Answer, secret: string): Answer {
  return { ...answer, cookies: [hostCookie(NAME, secret, SESSION_MINUTES * 60)] };
}

/**
 * The answer, and the browser forgets its session, and each page of ours that it kept. What it kept shows what a subscriber chose: a person who
 * comes next to the same screen goes back to none of it. Not for a page that may be gone back to: it is forgotten with the others.
 * @param ended - what stands in the session's place for a few minutes, so that the page of its end says so in this browser alone.
 */
export function withoutSession(answer: Answer, ended: string): Answer {
  const headers = { ...answer.headers, 'Clear-Site-Data': '"cache"' };
  return { ...answer, headers, cookies: [hostCookie(NAME, ended, SHOWN_AS_DONE_MINUTES * 60)] };
}
