import { pageAnswer, textAnswer } from '../answers.ts';
import type { PageRoute } from '../page-handler.ts';
import { designPage } from '../pages/design-page.ts';
import { type PrivacyFacts, privacyPage } from '../pages/privacy-page.ts';

/**
 * Search engines may read everything: a page that is not for them says so itself, which they learn only by reading it.
 * https://developers.google.com/search/docs/crawling-indexing/block-indexing
 */
const ROBOTS = 'User-agent: *\nDisallow:';

/** The pages about the pages: what is known of people, and what everything looks like. They look nothing up. */
export function aboutRoutes(facts: PrivacyFacts): PageRoute[] {
  return [
    { method: 'GET', path: '/privacy', answer: (_, visit) => pageAnswer(visit, privacyPage(visit, facts)) },
    { method: 'GET', path: '/design', answer: (_, visit) => pageAnswer(visit, designPage(visit.language)) },
    { method: 'GET', path: '/robots.txt', answer: () => textAnswer(ROBOTS) },
  ];
}
