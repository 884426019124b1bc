import type { PageEvent } from './page-event.ts';

/** The prefix lets no other host and no plain connection set it. https://www.rfc-editor.org/rfc/rfc6265 and its draft successor, 4.1.3.2 */
export type HostCookieName = `__Host-${string}`;

const ATTRIBUTES = 'Path=/; Secure; HttpOnly';

/**
 * What this browser holds under a name, `''` when it sends none. Only what browsers hold to the prefix counts: another space before
 * the name makes it a cookie that any host beside ours may set. A browser holds one, so that of two with the name none counts.
 */
export function hostCookieIn({ cookies, headers }: PageEvent, name: HostCookieName): string {
  const sent = (cookies ?? [headers?.cookie ?? headers?.Cookie ?? '']).flatMap((some) => some.split(';'));
  const [own, another] = sent.flatMap((cookie) => {
    // The only spaces that may stand before a name. https://www.rfc-editor.org/rfc/rfc6265#section-5.2
    const trimmed = cookie.replace(/^[ \t]*/, '');
    return trimmed.startsWith(`${name}=`) ? [trimmed.slice(name.length + 1)] : [];
  });
  return another === undefined ? (own ?? '') : '';
}

/** What an answer tells a browser to hold. @param sameSite - `Lax` for what does nothing, and is shown to who comes from web mail. */
export const hostCookie = (
  name: HostCookieName,
  value: string,
  maxAgeSeconds: number,
  sameSite: 'Strict' | 'Lax' = 'Strict',
): string => `${name}=${value}; ${ATTRIBUTES}; SameSite=${sameSite}; Max-Age=${maxAgeSeconds}`;
