import type { Subscribers } from '../../domain/subscribing/ports.ts';
import { isProofFor, proofFor, type Sessions, sessionHashOf } from '../../domain/subscribing/session.ts';
import type { Subscriber } from '../../domain/subscribing/subscriber.ts';
import type { HashingKeys } from '../../domain/tokens/hashing-keys.ts';
import { type Answer, pageAnswer, seeOther } from '../answers.ts';
import { PROOF_FIELD } from '../components/session-form.ts';
import { isFromAnotherSite } from '../from-another-site.ts';
import { type PageEvent, type PageRoute, postedFields } from '../page-handler.ts';
import { otherSite } from '../pages/problem-pages.ts';
import { otherPersonsFormPage, signedOutPage } from '../pages/session-pages.ts';
import { postedPairs, postedText } from '../posted-text.ts';
import { sessionSecretIn } from '../session-cookie.ts';
import { pathIn, type Visit } from '../visit.ts';

/** What every page for somebody who is signed in needs beside its own ports. */
export interface SessionPorts {
  readonly sessions: Sessions;
  readonly subscribers: Pick<Subscribers, 'find'>;
  readonly hashingKeys: () => Promise<HashingKeys>;
  nowMs(): number;
}

/** Somebody who is signed in. */
export interface SignedIn {
  /** As they are now, active. */
  readonly subscriber: Subscriber;
  /** What each form on their pages carries, by {@link sessionForm}. */
  readonly csrf: string;
  /** Under which their session is kept. */
  readonly sessionHash: string;
}

/** One address behind the sign-in. */
export interface SessionRoute {
  readonly method: 'GET' | 'POST';
  readonly path: `/${string}`;
  readonly answer: (session: SignedIn, event: PageEvent, visit: Visit) => Answer | Promise<Answer>;
}

/** Where whoever has no session, or has one no more, asks for a new link. */
export const signInPath = ({ language }: Visit) => pathIn(language, '/preferences?signed-out=yes');

/**
 * Routes for somebody who is signed in. Everybody else is sent to where a link is asked for; what they posted stays in the page
 * that says so. What is posted without the proof that our own page held the form changes nothing. What a route here shows of somebody
 * it shows to a GET: a POST leads there, or shows its own form again, since what answers a POST is kept by its browser.
 */
export function sessionRoutes(ports: SessionPorts, routes: readonly SessionRoute[]): PageRoute[] {
  return routes.map(({ method, path, answer }) => ({
    method,
    path,
    answer: async (event, visit) => {
      if (method === 'POST' && isFromAnotherSite(event)) return otherSite(visit);
      const session = await sessionOf(event, ports);
      if (method === 'GET') return session ? answer(session, event, visit) : seeOther(signInPath(visit));
      const fields = postedFields(event);
      if (!session) {
        const again = { action: pathIn(visit.language, event.rawPath), fields: postedPairs(fields) };
        return pageAnswer(visit, signedOutPage(visit.language, again), 403);
      }
      const isOurs = isProofFor(
        session.subscriber.subscriberId,
        postedText(fields, PROOF_FIELD),
        await ports.hashingKeys(),
      );
      if (!isOurs) return pageAnswer(visit, otherPersonsFormPage(visit.language), 403);
      return answer(session, event, visit);
    },
  }));
}

async function sessionOf(event: PageEvent, ports: SessionPorts): Promise<SignedIn | undefined> {
  const secret = sessionSecretIn(event);
  if (secret === '') return undefined;
  const sessionHash = sessionHashOf(secret);
  const session = await ports.sessions.find(sessionHash);
  if (!session || ports.nowMs() >= session.expiresAtMs) return undefined;
  const subscriber = await ports.subscribers.find(session.subscriberId);
  // Whoever has left by now gets no mail that these pages could change.
  if (subscriber?.status !== 'active') return undefined;
  return { subscriber, sessionHash, csrf: proofFor(session.subscriberId, await ports.hashingKeys()) };
}
