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
import { expiredLink } from '../pages/problem-pages.ts';
import type { Visit } from '../visit.ts';
import { type TokenPorts, tokenRoutes } from './token-routes.ts';

/** The page that a confirmation mail links to, and its button. */
export function confirmRoutes(ports: ConfirmPorts & TokenPorts): PageRoute[] {
  return tokenRoutes(ports, {
    purpose: 'confirm',
    path: '/confirm',
    show: async ({ subjectId, ownPath, visit }) => {
      const shown = await showSignUp(subjectId, ports, ports.nowMs());
      if (shown.kind === 'expired') return expiredLink(visit);
      return pageAnswer(visit, confirmPage(visit.language, { ...shown, follows: shown.signUp.follows }, ownPath));
    },
    press: async ({ subjectId, visit }) => {
      const outcome = await confirmSignUp(subjectId, ports, ports.nowMs());
      if (outcome.kind === 'confirmed' && outcome.isNew) countSubscriberConfirmed();
      return answerFor(outcome, visit);
    },
  });
}

function answerFor(outcome: ConfirmOutcome, visit: Visit): Answer {
  switch (outcome.kind) {
    case 'confirmed':
      return pageAnswer(visit, confirmedPage(visit.language, outcome));
    case 'too-many-topics':
      return pageAnswer(visit, tooManyTopicsPage(visit.language, outcome.count), 409);
    case 'stopped-since':
      return pageAnswer(visit, stoppedSincePage(visit.language), 410);
    case 'expired':
      return expiredLink(visit);
  }
}
