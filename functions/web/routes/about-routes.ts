import { pageAnswer } from '../answers.ts';
import type { PageRoute } from '../page-handler.ts';
import { designPage } from '../pages/design-page.ts';
import { type PrivacyFacts, privacyPage } from '../pages/privacy-page.ts';

/** The pages about the pages: what is known of people, and what everything looks like. They look nothing up. */
export function aboutRoutes(facts: PrivacyFacts): PageRoute[] {
  return [
    { method: 'GET', path: '/privacy', answer: (_, visit) => pageAnswer(visit, privacyPage(visit, facts)) },
    { method: 'GET', path: '/design', answer: (_, visit) => pageAnswer(visit, designPage(visit.language)) },
  ];
}
