import { type PageEvent, sentHeader } from './page-event.ts';
import type { Site } from './site.ts';

/**
 * Whether a browser says that a page of another site made it post this. Such a page would use its visitors' networks to guess and to flood, or
 * let a visitor in as another person, so that they tell that other person what they follow.
 *
 * `Sec-Fetch-Site` is the browser's own word, and decides where there is one. Older browsers tell `Origin` alone; our pages let it be sent
 * (`Referrer-Policy: same-origin`), so that `null` comes from elsewhere: a frame without an origin, a saved page. A program tells neither, and
 * has no visitor to misuse.
 * https://www.w3.org/TR/fetch-metadata/#sec-fetch-site-header https://fetch.spec.whatwg.org/#append-a-request-origin-header
 */
export function isFromAnotherSite(event: PageEvent, { publicUrl }: Pick<Site, 'publicUrl'>): boolean {
  const site = sentHeader(event, 'sec-fetch-site');
  if (site) return site !== 'same-origin' && site !== 'none';
  const origin = sentHeader(event, 'origin');
  return origin !== undefined && origin !== new URL(publicUrl).origin;
}
