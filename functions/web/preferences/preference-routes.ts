import { CADENCE_PATH, SIGN_UP_PATH } from '../../contract/page-paths.ts';
import { type AddressChanges, waitingChangesOf } from '../../domain/account/address-change.ts';
import { type CadencePorts, changeCadence } from '../../domain/account/change-cadence.ts';
import {
  endAddressChanges,
  renewEraseLink,
  setDiscreet,
  setLanguages,
  signOutEverywhere,
} from '../../domain/account/change-preferences.ts';
import { DEFAULT_CADENCE, type EnteredCadence, readCadence } from '../../domain/signing-up/entered-cadence.ts';
import { readLanguages } from '../../domain/signing-up/entered-languages.ts';
import { cadenceOf } from '../../domain/subscriber/cadence/cadence-of.ts';
import { namesFor } from '../../domain/subscriber/follows/case-name.ts';
import { eraseUrl, unsubscribePath } from '../../domain/subscriber/links.ts';
import type { Subscriber } from '../../domain/subscriber/subscriber.ts';
import type { HeldRemovals } from '../../domain/unsubscribing/held-removals.ts';
import { pageAnswer, seeOther } from '../kit/answers.ts';
import { HELD_PATH } from '../kit/components/held-list.ts';
import { ADD_PATH } from '../kit/components/way-on.ts';
import { type PageEvent, postedFields } from '../kit/page-event.ts';
import type { PageRoute } from '../kit/page-handler.ts';
import { cadenceIn, languagesIn, waitsForEditionIn } from '../kit/posted-fields.ts';
import { postedText } from '../kit/posted-text.ts';
import { fieldErrors } from '../kit/sign-up/form-faults.ts';
import { pathIn } from '../kit/visit.ts';
import { endedSessionRoutes, endSession } from './ended-session-routes.ts';
import { eraseLinkMadePage, newEraseLinkPage } from './erase-pages.ts';
import { followPaths, NEW_FOLLOW_PATH } from './follow-paths.ts';
import { type FollowRoutePorts, followRoutes } from './follow-routes.ts';
import { type HeldRemovalPorts, heldRemovalRoutes } from './held-removal-routes.ts';
import { DONE, minePage } from './mine-page.ts';
import { pauseRoutes } from './pause-routes.ts';
import { backWith, onPage } from './preference-answers.ts';
import { cadencePage, discreetPage, languagesPage } from './preference-pages.ts';
import { openSessionIn, type SessionPorts, type SessionRoute, sessionRoutes } from './session-routes.ts';
import { END_CHANGE_PATH } from './waiting-changes.ts';
import { withoutAlertsPage } from './without-alerts-page.ts';

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
      ...followRoutes(ports),
      ...heldRemovalRoutes(ports),
      ...cadenceRoutes(ports),
      ...languagesRoutes(ports),
      ...discreetRoutes(ports),
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

const SIGNED_IN = ['yes', 'instead'] as const;

const signedInBy = ({ queryStringParameters }: PageEvent) =>
  SIGNED_IN.find((word) => word === queryStringParameters?.['signed-in']);

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
    // A press of Enter in the address of a button that came too late.
    toMine('/preferences/sign-out'),
    toMine('/preferences/resume'),
    toMine(HELD_PATH),
    toMine(END_CHANGE_PATH),
    toMine('/preferences/sign-out-everywhere'),
    {
      method: 'POST',
      path: '/preferences/sign-out-everywhere',
      answer: async ({ subscriberId }, _, visit) => {
        await signOutEverywhere(subscriberId, ports, ports.nowMs());
        return endSession('signed-out', subscriberId, ports, visit);
      },
    },
    {
      method: 'POST',
      path: END_CHANGE_PATH,
      answer: async ({ subscriberId }, _, visit) => {
        await endAddressChanges(subscriberId, ports);
        return backWith(visit, 'change-ended');
      },
    },
    {
      method: 'POST',
      path: '/preferences/sign-out',
      opensUpTo: 'being-erased',
      answer: async ({ subscriberId, sessionHash }, _, visit) => {
        await ports.sessions.end(sessionHash);
        return endSession('signed-out', subscriberId, ports, visit);
      },
    },
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

const toMine = (path: SessionRoute['path']): SessionRoute => ({
  method: 'GET',
  path,
  answer: (_, __, { language }) => seeOther(pathIn(language, '/preferences/mine')),
});

function cadenceRoutes(ports: PreferencePorts): SessionRoute[] {
  const path = CADENCE_PATH;
  return [
    {
      method: 'GET',
      path,
      signInLeadsTo: 'cadence',
      answer: (session, event, visit) => {
        const { subscriber } = session;
        const page = cadencePage(onPage(session, visit), enteredCadenceOf(subscriber), signedInBy(event));
        return pageAnswer(visit, page);
      },
    },
    {
      method: 'POST',
      path,
      answer: async (session, event, visit) => {
        const entered = cadenceIn(postedFields(event));
        const reading = readCadence(entered);
        if (reading.kind === 'refused') {
          const errors = fieldErrors(reading.faults, visit.language);
          return pageAnswer(visit, cadencePage({ ...onPage(session, visit), errors }, entered), 422);
        }
        await changeCadence(session.subscriber.subscriberId, reading.cadence, ports, ports.nowMs());
        return backWith(visit, 'saved');
      },
    },
  ];
}

function enteredCadenceOf(subscriber: Subscriber): EnteredCadence {
  const cadence = cadenceOf(subscriber);
  if (cadence.frequency === 'immediate') return DEFAULT_CADENCE;
  const { weekday, hour, timeZone } = cadence.digestTime;
  return { frequency: cadence.frequency, weekday: String(weekday), hour: String(hour), timeZone };
}

function languagesRoutes(ports: PreferencePorts): SessionRoute[] {
  const path = '/preferences/languages';
  return [
    {
      method: 'GET',
      path,
      answer: (session, _, visit) => {
        const { language, otherLanguages, waitsForEdition } = session.subscriber;
        const entered = { languages: [language, ...otherLanguages], waitsForEdition };
        return pageAnswer(visit, languagesPage(onPage(session, visit), entered));
      },
    },
    {
      method: 'POST',
      path,
      answer: async (session, event, visit) => {
        const fields = postedFields(event);
        const entered = { languages: languagesIn(fields) ?? [], waitsForEdition: waitsForEditionIn(fields) };
        const reading = readLanguages(entered.languages);
        if (reading.kind === 'refused') {
          const errors = fieldErrors(reading.faults, visit.language);
          return pageAnswer(visit, languagesPage({ ...onPage(session, visit), errors }, entered), 422);
        }
        await setLanguages(session.subscriber.subscriberId, { ...entered, languages: reading.languages }, ports);
        return backWith(visit, 'saved');
      },
    },
  ];
}

function discreetRoutes(ports: PreferencePorts): SessionRoute[] {
  const path = '/preferences/discreet';
  return [
    {
      method: 'GET',
      path,
      answer: (session, _, visit) =>
        pageAnswer(visit, discreetPage(onPage(session, visit), session.subscriber.isDiscreet)),
    },
    {
      method: 'POST',
      path,
      answer: async ({ subscriber }, event, visit) => {
        await setDiscreet(subscriber.subscriberId, postedText(postedFields(event), 'discreet') !== '', ports);
        return backWith(visit, 'saved');
      },
    },
  ];
}
