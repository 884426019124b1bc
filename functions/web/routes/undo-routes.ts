import { canUndo, type UndoPorts, undoLeave } from '../../domain/subscribing/undo-leave.ts';
import { countLeaveUndone } from '../../telemetry/metrics.ts';
import { pageAnswer } from '../answers.ts';
import type { PageRoute } from '../page-handler.ts';
import { undonePage, undoPage, undoTooLatePage } from '../pages/undo-pages.ts';
import type { Visit } from '../visit.ts';
import { type TokenPorts, tokenRoutes } from './token-routes.ts';

const tooLate = (visit: Visit) => pageAnswer(visit, undoTooLatePage(visit.language), 410);

/** The page that the last mail links to, and its button. */
export function undoRoutes(ports: UndoPorts & TokenPorts): PageRoute[] {
  return tokenRoutes(ports, {
    purpose: 'undo-leave',
    path: '/undo',
    show: async ({ subjectId, ownPath, visit }) => {
      const isInTime = await canUndo(subjectId, ports.subscribers, ports.nowMs());
      return isInTime ? pageAnswer(visit, undoPage(visit.language, ownPath)) : tooLate(visit);
    },
    press: async ({ subjectId, visit }) => {
      const outcome = await undoLeave(subjectId, ports, ports.nowMs());
      if (outcome.kind === 'too-late') return tooLate(visit);
      if (outcome.isNew) countLeaveUndone();
      return pageAnswer(visit, undonePage(visit.language));
    },
  });
}
