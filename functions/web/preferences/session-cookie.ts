import { SESSION_MINUTES, SHOWN_AS_DONE_MINUTES } from '../../domain/account/session.ts';
import type { Answer } from '../kit/answers.ts';
import type { PageEvent } from '../kit/page-event.ts';

/** The prefix lets no other host and no plain connection set it. https://www.rfc-editor.org/rfc/rfc6265 and its draft successor, 4.1.3.2 */
const NAME = '__Host-session';
const ATTRIBUTES = 'Path=/; Secure; HttpOnly; SameSite=Strict';
/** With the only spaces that may stand before a name. https://www.rfc-editor.org/rfc/rfc6265#section-5.2 */
const OWN_COOKIE = new RegExp(`^[ \\t]*${NAME}=(.*)$`, 's');

/**
 * The secret of this browser's session, `''` when it sends none. Only what browsers hold to the prefix counts: another space before
 * the name makes it a cookie that any host beside ours may set. A browser holds one, so that of two with the name none counts.
 */
export function sessionSecretIn({ cookies, headers }: PageEvent): string {
  const sent = (cookies ?? [headers?.cookie ?? headers?.Cookie ?? '']).flatMap((some) => some.split(';'));
  const [own, another] = sent.flatMap((cookie) => OWN_COOKIE.exec(cookie)?.slice(1) ?? []);
  return another === undefined ? (own ?? '') : '';
}

/** The answer, with the cookie of a session that begins. It is the only cookie there is, and only who signs in gets it. */
export function withSessionCookie(answer: Answer, secret: string): Answer {
  return { ...answer, cookies: [`${NAME}=${secret}; ${ATTRIBUTES}; Max-Age=${SESSION_MINUTES * 60}`] };
}

/**
 * The answer, and the browser forgets its session, and each page of ours that it kept. What it kept shows what a subscriber chose: a person who
 * comes next to the same screen goes back to none of it. Not for a page that may be gone back to: it is forgotten with the others.
 * @param ended - what stands in the session's place for a few minutes, so that the page of its end says so in this browser alone.
 */
export function withoutSession(answer: Answer, ended: string): Answer {
  const headers = { ...answer.headers, 'Clear-Site-Data': '"cache"' };
  return {
    ...answer,
    headers,
    cookies: [`${NAME}=${ended}; ${ATTRIBUTES}; Max-Age=${SHOWN_AS_DONE_MINUTES * 60}`],
  };
}
