import { type LeavePorts, leave } from '../../domain/subscribing/leave.ts';
import { findReason, type StopOutcome, stopFollow } from '../../domain/subscribing/stop-follow.ts';
import { message } from '../../locales/messages.ts';
import { countSubscriberLeft } from '../../telemetry/metrics.ts';
import { type Answer, pageAnswer, textAnswer } from '../answers.ts';
import { isOneClick } from '../one-click.ts';
import type { PageEvent, PageRoute } from '../page-handler.ts';
import { leavePage, leftPage, notFollowedPage, stopPage, stoppedPage } from '../pages/leave-pages.ts';
import type { Visit } from '../visit.ts';
import { type TokenAnswer, type TokenPorts, tokenRoutes } from './token-routes.ts';

type Ports = LeavePorts & TokenPorts;

/** The page that every mail links to, its buttons, and the one click of mail programs. */
export function leaveRoutes(ports: Ports): PageRoute[] {
  return tokenRoutes(ports, {
    purpose: 'leave',
    path: '/leave',
    show: showLeaving(ports),
    press: pressLeaving(ports),
  });
}

const reasonIn = (event: PageEvent) => event.queryStringParameters?.reason;

function showLeaving(ports: Ports): TokenAnswer {
  return async ({ subjectId, ownPath, event, visit }) => {
    const followId = reasonIn(event);
    if (!followId) return pageAnswer(visit, leavePage(visit.language, ownPath));
    const reason = await findReason(subjectId, followId, ports.subscribers);
    // Whoever is not found here may be long forgotten: they get the same page, and it tells nobody so.
    if (!reason) return pageAnswer(visit, notFollowedPage(visit.language, ownPath));
    const stopAction = `${ownPath}&reason=${encodeURIComponent(followId)}`;
    return pageAnswer(visit, stopPage({ language: visit.language, ...reason, stopAction, leaveAction: ownPath }));
  };
}

function pressLeaving(ports: Ports): TokenAnswer {
  return async ({ subjectId, event, visit }) => {
    const followId = reasonIn(event);
    const nowMs = ports.nowMs();
    const outcome = followId
      ? await stopFollow(subjectId, followId, ports, nowMs)
      : await leave(subjectId, ports, nowMs);
    if (outcome.kind === 'left' && outcome.isNew) countSubscriberLeft();
    return isOneClick(event) ? textAnswer(message(visit.language, 'page.left.one-click')) : answerFor(outcome, visit);
  };
}

function answerFor(outcome: StopOutcome, visit: Visit): Answer {
  switch (outcome.kind) {
    case 'left':
      return pageAnswer(visit, leftPage(visit.language));
    case 'stopped':
      return pageAnswer(visit, stoppedPage(visit.language, outcome.follow));
    case 'not-followed':
      return pageAnswer(visit, stoppedPage(visit.language, undefined));
  }
}
