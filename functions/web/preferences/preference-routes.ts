import { SIGN_UP_PATH } from '../../contract/page-paths.ts';
import type { AddressChanges, CadencePorts } from '../../domain/account/account.ts';
import {
  endAddressChanges,
  renewEraseLink,
  signOutEverywhere,
  waitingChangesOf,
} from '../../domain/account/account.ts';
import { eraseUrl, namesFor, unsubscribePath } from '../../domain/subscriber/subscriber.ts';
import type { HeldRemovals } from '../../domain/unsubscribing/unsubscribing.ts';
import { ADD_PATH, type PageRoute, pageAnswer, pathIn, seeOther } from '../kit/kit.ts';
import { endedSessionRoutes, endSession } from './ended-session-routes.ts';
import { eraseLinkMadePage, newEraseLinkPage } from './erase.ts';
import { followFormRoutes } from './follow-forms.ts';
import { followPaths, NEW_FOLLOW_PATH } from './follow-paths.ts';
import { minePage, withoutAlertsPage } from './mine-page.ts';
import type { FollowRoutePorts } from './named-follow.ts';
import { pauseRoutes } from './pause.ts';
import { pressRoutes } from './preference-form.ts';
import { openSessionIn, type SessionPorts, type SessionRoute, sessionRoutes, signedInBy } from './session-routes.ts';
import { settingRoutes } from './settings.ts';
import { type HeldRemovalPorts, heldRemovalRoutes, stopFollowRoutes } from './stop-follow.ts';
import { END_CHANGE_PATH } from './waiting-changes.ts';
import { backWith, DONE } from './way-back.ts';

export type PreferencePorts = SessionPorts &
  CadencePorts &
  FollowRoutePorts &
  HeldRemovalPorts & {
    readonly heldRemovals: Pick<HeldRemovals, 'listOf'>;
    readonly addressChanges: Pick<AddressChanges, 'listOf'>;
  };

export function preferenceRoutes(ports: PreferencePorts): PageRoute[] {
  return [
    ...sessionRoutes(ports, [
      ...mineRoutes(ports),
      ...followFormRoutes(ports),
      ...stopFollowRoutes(ports),
      ...heldRemovalRoutes(ports),
      ...settingRoutes(ports),
      ...pauseRoutes(ports),
      ...eraseLinkRoutes(ports),
    ]),
    addRoute(ports),
    ...endedSessionRoutes(ports),
  ];
}

/** Not a route of a session: a visitor without one is not asked to sign in to add a topic. */
const addRoute = (ports: PreferencePorts): PageRoute => ({
  method: 'GET',
  path: ADD_PATH,
  answer: async (event, { language }) => {
    const session = await openSessionIn(event, ports);
    const isSignedIn = session?.subscriber?.status === 'active';
    return seeOther(pathIn(language, isSignedIn ? NEW_FOLLOW_PATH : SIGN_UP_PATH));
  },
});

function mineRoutes(ports: PreferencePorts): SessionRoute[] {
  return [
    {
      method: 'GET',
      path: '/preferences/mine',
      opensUpTo: 'without-alerts',
      answer: async ({ subscriber, csrf }, event, visit) => {
        const { language } = visit;
        const signedIn = signedInBy(event);
        if (subscriber.status !== 'active')
          return pageAnswer(visit, withoutAlertsPage({ language, subscriber, csrf, signedIn }));
        const done = DONE.find((word) => word === event.queryStringParameters?.done);
        const held = await ports.heldRemovals.listOf(subscriber.subscriberId);
        const nowMs = ports.nowMs();
        const changes = await waitingChangesOf(subscriber, ports.addressChanges, nowMs);
        const keys = await ports.tokenKeys();
        const links = { unsubscribePath: unsubscribePath(subscriber, keys), followPathOf: followPaths(keys) };
        const cases = await namesFor(subscriber.follows, ports);
        const shown = { language, subscriber, cases, csrf, held, changes, ...links, done, signedIn, nowMs };
        return pageAnswer(visit, minePage(shown));
      },
    },
    ...pressRoutes('/preferences/sign-out-everywhere', async ({ subscriberId }, _, visit) => {
      await signOutEverywhere(subscriberId, ports, ports.nowMs());
      return endSession('signed-out', subscriberId, ports, visit);
    }),
    ...pressRoutes(END_CHANGE_PATH, async ({ subscriberId }, _, visit) => {
      await endAddressChanges(subscriberId, ports);
      return backWith(visit, 'change-ended');
    }),
    ...pressRoutes(
      '/preferences/sign-out',
      async ({ subscriberId, sessionHash }, _, visit) => {
        await ports.sessions.end(sessionHash);
        return endSession('signed-out', subscriberId, ports, visit);
      },
      'being-erased',
    ),
  ];
}

function eraseLinkRoutes(ports: PreferencePorts): SessionRoute[] {
  const path = '/preferences/erase-link';
  return [
    { method: 'GET', path, answer: ({ csrf }, _, visit) => pageAnswer(visit, newEraseLinkPage(visit.language, csrf)) },
    {
      method: 'POST',
      path,
      answer: async ({ subscriber: { subscriberId } }, _, visit) => {
        await renewEraseLink(subscriberId, ports);
        const subscriber = await ports.subscribers.find(subscriberId);
        if (!subscriber) return seeOther(pathIn(visit.language, '/preferences/mine'));
        const { language, publicUrl } = visit;
        const link = eraseUrl(publicUrl, subscriber, { language, keys: await ports.tokenKeys() });
        // Who keeps the link keeps it elsewhere, and not in this browser.
        return pageAnswer(visit, eraseLinkMadePage(language, link));
      },
    },
  ];
}
