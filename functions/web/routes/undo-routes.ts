import { LEFT_FIELD, leftAtMsOf } from '../../domain/subscribing/links.ts';
import { canUndo, type UndoPorts, undoLeave } from '../../domain/subscribing/undo-leave.ts';
import { countLeaveUndone } from '../../telemetry/metrics.ts';
import { pageAnswer } from '../answers.ts';
import type { PageEvent, PageRoute } from '../page-handler.ts';
import { unknownLink } from '../pages/problem-pages.ts';
import { undonePage, undoPage, undoTooLatePage } from '../pages/undo-pages.ts';
import type { Visit } from '../visit.ts';
import { type TokenPorts, tokenRoutes } from './token-routes.ts';

const leftIn = (event: PageEvent) => event.queryStringParameters?.[LEFT_FIELD] ?? '';

const tooLate = (visit: Visit) => pageAnswer(visit, undoTooLatePage(visit.language), 410);

/** The page that the last mail links to, and its button. */
export function undoRoutes(ports: UndoPorts & TokenPorts): PageRoute[] {
  return tokenRoutes(ports, {
    purpose: 'undo-leave',
    path: '/undo',
    show: async ({ subjectId, ownPath, event, visit }) => {
      const leftAtMs = leftAtMsOf(leftIn(event));
      if (leftAtMs === undefined) return unknownLink(visit);
      const isInTime = await canUndo({ subscriberId: subjectId, leftAtMs }, ports.subscribers, ports.nowMs());
      const action = `${ownPath}&${LEFT_FIELD}=${leftIn(event)}`;
      return isInTime ? pageAnswer(visit, undoPage(visit.language, action)) : tooLate(visit);
    },
    press: async ({ subjectId, event, visit }) => {
      const leftAtMs = leftAtMsOf(leftIn(event));
      if (leftAtMs === undefined) return unknownLink(visit);
      const outcome = await undoLeave({ subscriberId: subjectId, leftAtMs }, ports, ports.nowMs());
      if (outcome.kind === 'too-late') return tooLate(visit);
      if (outcome.isNew) countLeaveUndone();
      return pageAnswer(visit, undonePage(visit.language));
    },
  });
}
