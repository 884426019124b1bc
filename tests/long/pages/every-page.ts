import type { Page } from 'playwright-core';
import type { Language } from '../../../functions/contract/languages.ts';
import { CATALOGUES } from '../../../functions/locales/catalogue.ts';
import { type MessageKey, message } from '../../../functions/locales/messages.ts';
import { inject } from '../../support/stack/stack-of-worker.ts';
import { aReader } from '../../support/visiting/reader.ts';
import type { PublishedSite } from '../site/published-site.ts';
import { aTour } from './a-tour.ts';
import type { Inspect } from './inspect-page.ts';
import { isAtTheTop, isOfDesk } from './page-code.ts';
import { visitAccount } from './visit-account.ts';
import { visitCodes } from './visit-codes.ts';
import { visitPreferences } from './visit-preferences.ts';
import { visitProblems } from './visit-problems.ts';
import { visitPublished } from './visit-published.ts';
import { visitRarePages } from './visit-rare-pages.ts';
import { visitSigningUp } from './visit-signing-up.ts';
import { visitUnsubscribing } from './visit-unsubscribing.ts';

/** Headings within a page: none is at the top of one, or says what state it is in. */
const WITHIN_PAGES: readonly MessageKey[] = ['page.stop.all-heading'];

/** What pages and their states are told by: each must have been seen at the end. */
const TO_BE_SEEN = (Object.keys(CATALOGUES.en) as MessageKey[]) // it has these keys
  .filter(
    (key) => /^(?:page\.|appeal\.|(?:design|privacy)\.heading$).*heading(?:-[a-z]+)?$/.test(key) || isAtTheTop(key),
  )
  .filter((key) => !WITHIN_PAGES.includes(key) && !isOfDesk(key));

/**
 * Goes the way of one person through every page there is, and has everything about them erased at its end.
 * @param site - what was published before.
 * @param inspect - called on each page under a name of its own, in its family: `codes/enter-code`.
 * @param language - what the browser asks for.
 * @throws {Error} when a page is another one than it is named, or when one was not seen.
 */
export async function visitEveryPage(
  site: PublishedSite,
  page: Page,
  inspect: (name: string) => Promise<void>,
  language: Language = 'en',
): Promise<void> {
  const { lookAt, refuseUnseen } = aTour(page, language, inspect);
  await visit(site, page, lookAt, language);
  refuseUnseen(TO_BE_SEEN);
}

/** Pages of one task. */
export const FAMILIES = [
  'published',
  'signing-up',
  'unsubscribing',
  'preferences',
  'codes',
  'account',
  'about',
  'problems',
  'rare',
] as const;

async function visit(site: PublishedSite, page: Page, inspect: Inspect, language: Language): Promise<void> {
  const of =
    (family: (typeof FAMILIES)[number]): Inspect =>
    (name, heading, says) =>
      inspect(`${family}/${name}`, heading, says);
  await visitPublished(site, page, of('published'), language);
  const ana = aReader('ana', page, language);
  const confirmation = await visitSigningUp(ana, page, of('signing-up'), language);
  await visitUnsubscribing(ana, confirmation, page, of('unsubscribing'), language);
  await visitPreferences(ana, page, of('preferences'), language);
  await visitCodes(ana, aReader('ana.elsewhere', page, language), page, of('codes'), language);
  await visitAccount(ana, aReader('ana.new', page, language), page, of('account'), language);
  await ana.opens(confirmation, '/not-me/');
  await ana.presses(message(language, 'page.not-me.button'));
  await of('account')('disown-over', 'page.not-me-over.heading');
  for (const name of ['about', 'privacy', 'design'] as const) {
    await page.goto(`${inject('publicUrl')}/${name}`);
    await of('about')(name, `${name}.heading`);
  }
  // The browser is told for a while yet that all was erased in it.
  await page.context().clearCookies();
  await visitProblems(page, of('problems'));
  await visitRarePages(page, of('rare'), language);
}
