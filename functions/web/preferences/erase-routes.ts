import { type ErasePorts, eraseByLink } from '../../domain/account/erase.ts';
import { countSubscriberErased } from '../../telemetry/metrics.ts';
import { pageAnswer } from '../kit/answers.ts';
import type { PageRoute } from '../kit/page-handler.ts';
import { type TokenPorts, tokenRoutes } from '../kit/token-routes.ts';
import { erasedPage, eraseLinkOverPage, erasePage, nothingToErasePage } from './erase-pages.ts';

/** The link to keep elsewhere, for the day on which nothing may be found. Its page reads only whether anything is left, and its button asks nothing. */
export function eraseRoutes(ports: ErasePorts & TokenPorts): PageRoute[] {
  return tokenRoutes(ports, {
    purpose: 'erase',
    path: '/erase',
    show: async ({ subjectId, ownPath, visit }) => {
      const subscriber = await ports.subscribers.find(subjectId);
      // One that failed half-way is finished by the button.
      return pageAnswer(visit, subscriber ? erasePage(visit.language, ownPath) : nothingToErasePage(visit.language));
    },
    press: async ({ subjectId, stamp: linkNumber, visit }) => {
      const outcome = await eraseByLink(subjectId, linkNumber, ports, ports.nowMs());
      // A subscriber who believes that all is erased while it is not may be in danger: it is told plainly.
      if (outcome === 'link-over') return pageAnswer(visit, eraseLinkOverPage(visit.language), 410);
      if (!outcome.isNew) return pageAnswer(visit, nothingToErasePage(visit.language));
      countSubscriberErased();
      return pageAnswer(visit, erasedPage(visit.language));
    },
  });
}
