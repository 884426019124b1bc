import { DESK_SESSION_HOURS } from '../../../domain/members/members.ts';
import { type Answer, hostCookie, hostCookieIn, type PageEvent } from '../../kit/kit.ts';

const NAME = '__Host-desk';

/** The secret of this browser's session at the desk, `''` when it sends none. */
export const deskSecretIn = (event: PageEvent): string => hostCookieIn(event, NAME);

/** The answer, with the cookie of a session that begins. */
export const withDeskSession = (answer: Answer, secret: string): Answer => ({
  ...answer,
  cookies: [hostCookie(NAME, secret, DESK_SESSION_HOURS * 60 * 60)],
});

/** The answer, and the browser forgets its session and each page of ours that it kept. */
export const withoutDeskSession = (answer: Answer): Answer => ({
  ...answer,
  headers: { ...answer.headers, 'Clear-Site-Data': '"cache"' },
  cookies: [hostCookie(NAME, '', 0)],
});
