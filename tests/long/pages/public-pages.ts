import { catalogueOf } from '../../../functions/locales/catalogue.ts';
import type { MessageKey } from '../../../functions/locales/messages.ts';
import type { PageList } from '../walk/walk-pages.ts';
import { isAtTheTop, isOfDesk } from './page-code.ts';
import { aPublicWorld, type PublicWorld } from './public-world.ts';
import { visitAccount } from './visit-account.ts';
import { visitCodes } from './visit-codes.ts';
import { visitPreferences } from './visit-preferences.ts';
import { visitAbout, visitProblems } from './visit-problems.ts';
import { visitPublished } from './visit-published.ts';
import { visitRarePages } from './visit-rare-pages.ts';
import { visitSigningUp } from './visit-signing-up.ts';
import { visitUnsubscribing } from './visit-unsubscribing.ts';

/** Headings within a page: none is at the top of one, or says what state it is in. */
const WITHIN_PAGES: readonly MessageKey[] = ['page.stop.all-heading'];

/** What pages and their states are told by: each must have been seen at the end. */
const TO_BE_SEEN = (Object.keys(catalogueOf('en')) as MessageKey[]) // it has these keys
  .filter(
    (key) => /^(?:page\.|appeal\.|(?:design|privacy)\.heading$).*heading(?:-[a-z]+)?$/.test(key) || isAtTheTop(key),
  )
  .filter((key) => !WITHIN_PAGES.includes(key) && !isOfDesk(key));

/** The way of one person through every page there is but those of the desk, with everything about them erased at its end. */
export const PUBLIC_PAGES: PageList<PublicWorld> = {
  called: 'every page',
  pictures: 'screenshots',
  world: aPublicWorld,
  stops: [
    ['published', visitPublished],
    ['signing-up', visitSigningUp],
    ['unsubscribing', visitUnsubscribing],
    ['preferences', visitPreferences],
    ['codes', visitCodes],
    ['account', visitAccount],
    ['about', visitAbout],
    ['problems', visitProblems],
    ['rare', visitRarePages],
  ],
  mustSee: () => TO_BE_SEEN,
};
