import { LEFT_FIELD, leftAtMsOf } from '../../domain/subscribing/links.ts';
import { canUndo, isPressedEarly, type UndoPorts, undoLeave } from '../../domain/subscribing/undo-leave.ts';
import { countLeaveUndone } from '../../telemetry/metrics.ts';
import { pageAnswer } from '../answers.ts';
import type { PageEvent, PageRoute } from '../page-handler.ts';
import { unknownLink } from '../pages/problem-pages.ts';
import { undoEarlyPage, undonePage, undoPage, undoTooLatePage } from '../pages/undo-pages.ts';
import type { Visit } from '../visit.ts';
import { type TokenPorts, tokenRoutes } from './token-routes.ts';

const leftIn = (event: PageEvent) => event.queryStringParameters?.[LEFT_FIELD] ?? '';

const actionOf = (ownPath: string, event: PageEvent) => `${ownPath}&${LEFT_FIELD}=${leftIn(event)}`;

const tooLate = (visit: Visit) => pageAnswer(visit, undoTooLatePage(visit.language), 410);

export interface UndoLimits {
  /** After leaving, a press this soon may be a mail gateway's. */
  readonly undoAfterMs: number;
}

/** The page that the last mail links to, and its button. */
export function undoRoutes(ports: UndoPorts & TokenPorts, limits: UndoLimits): PageRoute[] {
  return tokenRoutes(ports, {
    purpose: 'undo-leave',
    path: '/undo',
    show: async ({ subjectId, ownPath, event, visit }) => {
      const leftAtMs = leftAtMsOf(leftIn(event));
      if (leftAtMs === undefined) return unknownLink(visit);
      const isInTime = await canUndo({ subscriberId: subjectId, leftAtMs }, ports.subscribers, ports.nowMs());
      return isInTime ? pageAnswer(visit, undoPage(visit.language, actionOf(ownPath, event))) : tooLate(visit);
    },
    press: async ({ subjectId, ownPath, event, visit }) => {
      const leftAtMs = leftAtMsOf(leftIn(event));
      if (leftAtMs === undefined) return unknownLink(visit);
      const leaving = { subscriberId: subjectId, leftAtMs };
      const nowMs = ports.nowMs();
      if (isPressedEarly(leaving, limits.undoAfterMs, nowMs)) {
        const isInTime = await canUndo(leaving, ports.subscribers, nowMs);
        return isInTime ? pageAnswer(visit, undoEarlyPage(visit.language, actionOf(ownPath, event))) : tooLate(visit);
      }
      const outcome = await undoLeave(leaving, ports, nowMs);
      if (outcome.kind === 'too-late') return tooLate(visit);
      if (outcome.isNew) countLeaveUndone();
      return pageAnswer(visit, undonePage(visit.language));
    },
  });
}
