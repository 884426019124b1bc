import { type PageRoute, pageAnswer, textAnswer } from '../kit/kit.ts';
import { designPage } from './design-page.ts';
import { type PrivacyFacts, privacyPage } from './privacy-page.ts';
import {
  SECURITY_POLICY_PATH,
  SECURITY_TEXT_PATH,
  type SecurityContact,
  securityPolicy,
  securityText,
} from './security-text.ts';

/**
 * Search engines may read everything: a page that is not for them says so itself, which they learn only by reading it.
 * https://developers.google.com/search/docs/crawling-indexing/block-indexing
 */
const ROBOTS = 'User-agent: *\nDisallow:';

export function aboutRoutes(facts: PrivacyFacts & SecurityContact): PageRoute[] {
  return [
    { method: 'GET', path: '/privacy', answer: (_, visit) => pageAnswer(visit, privacyPage(visit, facts)) },
    { method: 'GET', path: '/design', answer: (_, visit) => pageAnswer(visit, designPage(visit.language)) },
    { method: 'GET', path: '/robots.txt', answer: () => textAnswer(ROBOTS) },
    {
      method: 'GET',
      path: SECURITY_TEXT_PATH,
      answer: (_, { publicUrl }) => textAnswer(securityText(publicUrl, facts)),
    },
    {
      method: 'GET',
      path: SECURITY_POLICY_PATH,
      answer: (_, { senderName }) => textAnswer(securityPolicy(senderName, facts)),
    },
  ];
}
