import { canUndo, type UndoPorts, undoLeave } from '../../domain/subscribing/undo-leave.ts';
import { countLeaveUndone } from '../../telemetry/metrics.ts';
import { pageAnswer } from '../answers.ts';
import type { PageRoute } from '../page-handler.ts';
import { PAGE_LANGUAGE } from '../pages/page-language.ts';
import { undonePage, undoPage, undoTooLatePage } from '../pages/undo-pages.ts';
import type { Site } from '../site.ts';
import { type TokenPorts, tokenRoutes } from './token-routes.ts';

/** The page that the last mail links to, and its button. */
export function undoRoutes(site: Site, ports: UndoPorts & TokenPorts): PageRoute[] {
  const tooLate = () => pageAnswer(site, undoTooLatePage(PAGE_LANGUAGE), 410);
  return tokenRoutes(site, ports, {
    purpose: 'undo-leave',
    path: '/undo',
    show: async ({ subjectId, ownPath }) => {
      const isInTime = await canUndo(subjectId, ports.subscribers, ports.nowMs());
      return isInTime ? pageAnswer(site, undoPage(PAGE_LANGUAGE, ownPath)) : tooLate();
    },
    press: async ({ subjectId }) => {
      const outcome = await undoLeave(subjectId, ports, ports.nowMs());
      if (outcome.kind === 'too-late') return tooLate();
      if (outcome.isNew) countLeaveUndone();
      return pageAnswer(site, undonePage(PAGE_LANGUAGE));
    },
  });
}
