import type { PageEvent } from './page-handler.ts';

/**
 * Whether a browser says that a page of another site made it post this: that page may let somebody in as whoever wrote it, so that
 * they tell that other person what they follow. Old browsers say nothing; they are taken at their word.
 * https://www.w3.org/TR/fetch-metadata/#sec-fetch-site-header
 */
export function isFromAnotherSite({ headers }: PageEvent): boolean {
  const [, site] = Object.entries(headers ?? {}).find(([name]) => /^sec-fetch-site$/i.test(name)) ?? [];
  return site === 'cross-site' || site === 'same-site';
}
