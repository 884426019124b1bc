import {
  type ConfirmOutcome,
  type ConfirmPorts,
  confirmSignUp,
  showSignUp,
} from '../../domain/subscribing/confirm-sign-up.ts';
import { countSubscriberConfirmed } from '../../telemetry/metrics.ts';
import { type Answer, pageAnswer } from '../answers.ts';
import type { PageRoute } from '../page-handler.ts';
import { confirmedPage, confirmPage, stoppedSincePage, tooManyTopicsPage } from '../pages/confirm-pages.ts';
import { PAGE_LANGUAGE } from '../pages/page-language.ts';
import { expiredLink } from '../pages/problem-pages.ts';
import type { Site } from '../site.ts';
import { type TokenPorts, tokenRoutes } from './token-routes.ts';

/** The page that a confirmation mail links to, and its button. */
export function confirmRoutes(site: Site, ports: ConfirmPorts & TokenPorts): PageRoute[] {
  return tokenRoutes(site, ports, {
    purpose: 'confirm',
    path: '/confirm',
    show: async ({ subjectId, ownPath }) => {
      const shown = await showSignUp(subjectId, ports, ports.nowMs());
      if (shown.kind === 'expired') return expiredLink(site);
      return pageAnswer(site, confirmPage(PAGE_LANGUAGE, { ...shown, follow: shown.signUp.follow }, ownPath));
    },
    press: async ({ subjectId }) => {
      const outcome = await confirmSignUp(subjectId, ports, ports.nowMs());
      if (outcome.kind === 'confirmed' && outcome.isNew) countSubscriberConfirmed();
      return answerFor(outcome, site);
    },
  });
}

function answerFor(outcome: ConfirmOutcome, site: Site): Answer {
  switch (outcome.kind) {
    case 'confirmed':
      return pageAnswer(site, confirmedPage(PAGE_LANGUAGE, outcome));
    case 'too-many-topics':
      return pageAnswer(site, tooManyTopicsPage(PAGE_LANGUAGE, outcome.count), 409);
    case 'stopped-since':
      return pageAnswer(site, stoppedSincePage(PAGE_LANGUAGE), 410);
    case 'expired':
      return expiredLink(site);
  }
}
