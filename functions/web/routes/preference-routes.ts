import { changeRhythm, type RhythmPorts } from '../../domain/digests/change-rhythm.ts';
import { rhythmOf } from '../../domain/digests/rhythm-of.ts';
import {
  renewEraseLink,
  setDiscreet,
  setLanguages,
  signOutEverywhere,
} from '../../domain/subscribing/change-preferences.ts';
import { readLanguages } from '../../domain/subscribing/entered-languages.ts';
import { type EnteredRhythm, readRhythm, USUAL_RHYTHM } from '../../domain/subscribing/entered-rhythm.ts';
import type { HeldRemovals } from '../../domain/subscribing/held-removals.ts';
import { eraseUrl, leavePath } from '../../domain/subscribing/links.ts';
import type { Subscriber } from '../../domain/subscribing/subscriber.ts';
import { pageAnswer, seeOther } from '../answers.ts';
import { HELD_PATH } from '../components/held-list.ts';
import { followPaths } from '../follow-paths.ts';
import { type PageRoute, postedFields } from '../page-handler.ts';
import { eraseLinkMadePage, newEraseLinkPage } from '../pages/erase-pages.ts';
import { fieldErrors } from '../pages/form-faults.ts';
import { leftPage } from '../pages/leave-pages.ts';
import { DONE, minePage } from '../pages/mine-page.ts';
import { discreetPage, languagesPage, rhythmPage } from '../pages/preference-pages.ts';
import { withoutAlertsPage } from '../pages/without-alerts-page.ts';
import { languagesIn, rhythmIn } from '../posted-fields.ts';
import { postedText } from '../posted-text.ts';
import { withoutSession } from '../session-cookie.ts';
import { pathIn } from '../visit.ts';
import { type FollowRoutePorts, followRoutes } from './follow-routes.ts';
import { type HeldRemovalPorts, heldRemovalRoutes } from './held-removal-routes.ts';
import { LEFT_PATH } from './left-path.ts';
import { pauseRoutes } from './pause-routes.ts';
import { backWith, onPage } from './preference-answers.ts';
import { type SessionPorts, type SessionRoute, sessionRoutes } from './session-routes.ts';

export type PreferencePorts = SessionPorts &
  RhythmPorts &
  FollowRoutePorts &
  HeldRemovalPorts & { readonly heldRemovals: Pick<HeldRemovals, 'listOf'> };

/** Everything that somebody may see and change once they are signed in, but for their address and what is kept of them. */
export function preferenceRoutes(ports: PreferencePorts): PageRoute[] {
  return [
    ...sessionRoutes(ports, [
      ...mineRoutes(ports),
      ...followRoutes(ports),
      ...heldRemovalRoutes(ports),
      ...rhythmRoutes(ports),
      ...languagesRoutes(ports),
      ...discreetRoutes(ports),
      ...pauseRoutes(ports),
      ...eraseLinkRoutes(ports),
    ]),
    { method: 'GET', path: LEFT_PATH, answer: (_, visit) => pageAnswer(visit, leftPage(visit.language)) },
  ];
}

function mineRoutes(ports: PreferencePorts): SessionRoute[] {
  return [
    {
      method: 'GET',
      path: '/preferences/mine',
      opensUpTo: 'without-alerts',
      answer: async ({ subscriber, csrf }, { queryStringParameters }, visit) => {
        const { language } = visit;
        if (subscriber.status !== 'active') return pageAnswer(visit, withoutAlertsPage({ language, subscriber, csrf }));
        const done = DONE.find((word) => word === queryStringParameters?.done);
        const held = await ports.heldRemovals.listOf(subscriber.subscriberId);
        const keys = await ports.tokenKeys();
        const links = { leavePath: leavePath(subscriber, keys), followPathOf: followPaths(keys) };
        return pageAnswer(visit, minePage({ language, subscriber, csrf, held, ...links, done, nowMs: ports.nowMs() }));
      },
    },
    // A press of Enter in the address of a button that came too late.
    toMine('/preferences/sign-out'),
    toMine('/preferences/resume'),
    toMine(HELD_PATH),
    toMine('/preferences/sign-out-everywhere'),
    {
      method: 'POST',
      path: '/preferences/sign-out-everywhere',
      answer: async ({ subscriber }, _, { language }) => {
        await signOutEverywhere(subscriber.subscriberId, ports, ports.nowMs());
        return withoutSession(seeOther(pathIn(language, '/preferences?bye=yes')));
      },
    },
    {
      method: 'POST',
      path: '/preferences/sign-out',
      opensUpTo: 'being-erased',
      answer: async ({ sessionHash }, _, { language }) => {
        await ports.sessions.end(sessionHash);
        return withoutSession(seeOther(pathIn(language, '/preferences?bye=yes')));
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
        return pageAnswer({ ...visit, mayKeep: false }, eraseLinkMadePage(language, link));
      },
    },
  ];
}

const toMine = (path: SessionRoute['path']): SessionRoute => ({
  method: 'GET',
  path,
  answer: (_, __, { language }) => seeOther(pathIn(language, '/preferences/mine')),
});

function rhythmRoutes(ports: PreferencePorts): SessionRoute[] {
  const path = '/preferences/rhythm';
  return [
    {
      method: 'GET',
      path,
      answer: (session, _, visit) =>
        pageAnswer(visit, rhythmPage(onPage(session, visit), enteredRhythmOf(session.subscriber))),
    },
    {
      method: 'POST',
      path,
      answer: async (session, event, visit) => {
        const entered = rhythmIn(postedFields(event));
        const reading = readRhythm(entered);
        if (reading.kind === 'refused') {
          const errors = fieldErrors(reading.faults, visit.language);
          return pageAnswer(visit, rhythmPage({ ...onPage(session, visit), errors }, entered), 422);
        }
        await changeRhythm(session.subscriber.subscriberId, reading.rhythm, ports, ports.nowMs());
        return backWith(visit, 'saved');
      },
    },
  ];
}

/** A rhythm as its form shows it. */
function enteredRhythmOf(subscriber: Subscriber): EnteredRhythm {
  const rhythm = rhythmOf(subscriber);
  if (rhythm.cadence === 'immediate') return USUAL_RHYTHM;
  const { weekday, hour, timeZone } = rhythm.digestTime;
  return { cadence: rhythm.cadence, weekday: String(weekday), hour: String(hour), timeZone };
}

function languagesRoutes(ports: PreferencePorts): SessionRoute[] {
  const path = '/preferences/languages';
  return [
    {
      method: 'GET',
      path,
      answer: (session, _, visit) => {
        const { language, otherLanguages } = session.subscriber;
        return pageAnswer(visit, languagesPage(onPage(session, visit), [language, ...otherLanguages]));
      },
    },
    {
      method: 'POST',
      path,
      answer: async (session, event, visit) => {
        const entered = languagesIn(postedFields(event)) ?? [];
        const reading = readLanguages(entered);
        if (reading.kind === 'refused') {
          const errors = fieldErrors(reading.faults, visit.language);
          return pageAnswer(visit, languagesPage({ ...onPage(session, visit), errors }, entered), 422);
        }
        await setLanguages(session.subscriber.subscriberId, reading.languages, ports);
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
