import { type LeavePorts, leave } from '../../domain/subscribing/leave.ts';
import { findReason, type StopOutcome, stopFollow } from '../../domain/subscribing/stop-follow.ts';
import { message } from '../../locales/messages.ts';
import { countSubscriberLeft } from '../../telemetry/metrics.ts';
import { type Answer, pageAnswer, textAnswer } from '../answers.ts';
import { isOneClick } from '../one-click.ts';
import type { PageEvent, PageRoute } from '../page-handler.ts';
import { leavePage, leftPage, notFollowedPage, stopPage, stoppedPage } from '../pages/leave-pages.ts';
import { PAGE_LANGUAGE } from '../pages/page-language.ts';
import type { Site } from '../site.ts';
import { type TokenAnswer, type TokenPorts, tokenRoutes } from './token-routes.ts';

type Ports = LeavePorts & TokenPorts;

/** The page that every mail links to, its buttons, and the one click of mail programs. */
export function leaveRoutes(site: Site, ports: Ports): PageRoute[] {
  return tokenRoutes(site, ports, {
    purpose: 'leave',
    path: '/leave',
    show: showLeaving(site, ports),
    press: pressLeaving(site, ports),
  });
}

const reasonIn = (event: PageEvent) => event.queryStringParameters?.reason;

function showLeaving(site: Site, ports: Ports): TokenAnswer {
  return async ({ subjectId, ownPath, event }) => {
    const followId = reasonIn(event);
    if (!followId) return pageAnswer(site, leavePage(PAGE_LANGUAGE, ownPath));
    const reason = await findReason(subjectId, followId, ports.subscribers);
    // Whoever is not found here may be long forgotten: they get the same page, and it tells nobody so.
    if (!reason) return pageAnswer(site, notFollowedPage(PAGE_LANGUAGE, ownPath));
    const stopAction = `${ownPath}?reason=${encodeURIComponent(followId)}`;
    return pageAnswer(site, stopPage({ language: PAGE_LANGUAGE, ...reason, stopAction, leaveAction: ownPath }));
  };
}

function pressLeaving(site: Site, ports: Ports): TokenAnswer {
  return async ({ subjectId, event }) => {
    const followId = reasonIn(event);
    const nowMs = ports.nowMs();
    const outcome = followId
      ? await stopFollow(subjectId, followId, ports, nowMs)
      : await leave(subjectId, ports, nowMs);
    if (outcome.kind === 'left' && outcome.isNew) countSubscriberLeft();
    return isOneClick(event) ? textAnswer(message(PAGE_LANGUAGE, 'page.left.one-click')) : answerFor(outcome, site);
  };
}

function answerFor(outcome: StopOutcome, site: Site): Answer {
  switch (outcome.kind) {
    case 'left':
      return pageAnswer(site, leftPage(PAGE_LANGUAGE));
    case 'stopped':
      return pageAnswer(site, stoppedPage(PAGE_LANGUAGE, outcome.follow));
    case 'not-followed':
      return pageAnswer(site, stoppedPage(PAGE_LANGUAGE, undefined));
  }
}
