import type { FormStanding, LeadsTo, Sessions } from '../../domain/account/account.ts';
import { formStanding, isClosed, sessionHashOf } from '../../domain/account/account.ts';
import { isBeingErased, type Subscriber, type Subscribers } from '../../domain/subscriber/subscriber.ts';
import { issueProof, type TokenKeyReader, tokenKeyIdIn } from '../../domain/tokens/tokens.ts';
import type { Answer, Page, PageEvent, PageRoute, Visit } from '../kit/kit.ts';
import { PROOF_FIELD, pageAnswer, pathIn, postedFields, postedPairs, postedText, seeOther } from '../kit/kit.ts';
import { LEADS_TO_FIELD } from './ask-for-link.ts';
import { endedPathIn } from './ended-session-routes.ts';
import { sessionSecretIn } from './session-cookie.ts';
import { type AgainForm, earlierFormPage, otherPersonsFormPage, signedOutPage } from './session-pages.ts';

/** What every page for a subscriber who is signed in needs beside its own ports. */
export interface SessionPorts {
  readonly sessions: Sessions;
  readonly subscribers: Pick<Subscribers, 'find'>;
  readonly tokenKeys: TokenKeyReader;
  nowMs(): number;
}

/** A visitor with a session that is not over. */
export interface SessionHolder {
  readonly subscriberId: string;
  readonly csrf: string;
  /** Under which their session is kept. */
  readonly sessionHash: string;
}

export interface SignedIn extends SessionHolder {
  readonly subscriber: Subscriber;
}

/** How things stand with a subscriber; each may do less than the one before. */
const STANDINGS = ['active', 'without-alerts', 'being-erased'] as const;
type Standing = (typeof STANDINGS)[number];

type AnswerTo<Session> = (session: Session, event: PageEvent, visit: Visit) => Answer | Promise<Answer>;

export type SessionRoute = {
  readonly method: 'GET' | 'POST';
  readonly path: `/${string}`;
  /** What mails link to: who signs in for it gets there. */
  readonly signInLeadsTo?: LeadsTo;
} & (
  | {
      /** A subscriber who stands like this, or better, is answered; left out, one who gets alerts. */
      readonly opensUpTo?: Standing;
      readonly answer: AnswerTo<SignedIn>;
    }
  /** Answers each visitor with a session, even of a subscriber who is erased by now: a second press learns what became of the first. */
  | { readonly opensUpTo: 'erased'; readonly answer: AnswerTo<SessionHolder> }
);

const SIGNED_IN = ['yes', 'instead'] as const;

/** Whether a press of a sign-in led to a page just now: `instead` of another subscriber in the same browser. */
export const signedInBy = (event: PageEvent | undefined) =>
  SIGNED_IN.find((word) => word === event?.queryStringParameters?.['signed-in']);

/** Where a visitor without a session, or whose session is over, asks for a new link. */
export const signInPath = ({ language }: Visit, leadsTo?: LeadsTo) =>
  pathIn(language, `/preferences?signed-out=yes${leadsTo === undefined ? '' : `&${LEADS_TO_FIELD}=${leadsTo}`}`);

/** Where a subscriber is led from a page that does not open to them: it says how things stand. */
const LEADS_TO = {
  active: '/preferences/mine',
  'without-alerts': '/preferences/mine',
  'being-erased': '/preferences/erase',
} as const satisfies Record<Standing, string>;

/**
 * Routes for a subscriber who is signed in. Others are sent to where a link is asked for; what they posted stays in the page
 * that says so. What is posted without the proof that our own page held the form, in this very session, changes nothing; a form of an earlier
 * session of the same person is shown to them once more. What a route here shows of a subscriber it shows to a GET: a POST
 * leads there, or shows its own form again, since a visitor can't go back to what answers a POST here.
 */
export function sessionRoutes(ports: SessionPorts, routes: readonly SessionRoute[]): PageRoute[] {
  return routes.map((route) => ({
    method: route.method,
    path: route.path,
    answer: async (event, visit) => {
      const session = await sessionOf(event, ports);
      const isOver = !session || (session.subscriber === undefined && route.opensUpTo !== 'erased');
      if (isOver) return signedOut(route, event, visit, ports);
      if (route.method === 'POST') {
        const standing = await standingOfForm(session, event, ports);
        if (standing !== 'own') return pageAnswer(visit, REFUSED_FORM[standing](session, event, visit), 403);
      }
      return answerTo(session, route, event, visit, ports);
    },
  }));
}

/** A session, and its subscriber: none when they were erased since it began. */
type OpenSession = SessionHolder & { readonly subscriber: Subscriber | undefined };

function answerTo(session: OpenSession, route: SessionRoute, event: PageEvent, visit: Visit, ports: SessionPorts) {
  if (route.opensUpTo === 'erased') return route.answer(session, event, visit);
  const { subscriber } = session;
  if (!subscriber) return signedOut(route, event, visit, ports);
  const standing = standingOf(subscriber);
  const isOpen = STANDINGS.indexOf(standing) <= STANDINGS.indexOf(route.opensUpTo ?? 'active');
  if (!isOpen) return seeOther(pathIn(visit.language, LEADS_TO[standing]));
  return route.answer({ ...session, subscriber }, event, visit);
}

const standingOf = (subscriber: Subscriber): Standing =>
  isBeingErased(subscriber) ? 'being-erased' : subscriber.status === 'active' ? 'active' : 'without-alerts';

async function signedOut(
  { method, signInLeadsTo }: SessionRoute,
  event: PageEvent,
  visit: Visit,
  ports: SessionPorts,
): Promise<Answer> {
  if (method === 'GET') return seeOther((await endedPathIn(event, ports, visit)) ?? signInPath(visit, signInLeadsTo));
  return pageAnswer(visit, signedOutPage(visit.language, againFormOf(event, visit)), 403);
}

const againFormOf = (event: PageEvent, visit: Visit): AgainForm => ({
  action: pathIn(visit.language, event.rawPath),
  fields: postedPairs(postedFields(event)),
});

const REFUSED_FORM = {
  'other-session': ({ csrf }: SessionHolder, event: PageEvent, visit: Visit) => {
    const { action, fields } = againFormOf(event, visit);
    const entered = fields.filter(([name]) => name !== PROOF_FIELD);
    return earlierFormPage(visit.language, { action, fields: entered }, csrf);
  },
  none: (_session: SessionHolder, _event: PageEvent, visit: Visit) => otherPersonsFormPage(visit.language),
} as const satisfies Record<
  Exclude<FormStanding, 'own'>,
  (session: SessionHolder, event: PageEvent, visit: Visit) => Page
>;

async function standingOfForm(session: SessionHolder, event: PageEvent, ports: SessionPorts): Promise<FormStanding> {
  const proof = postedText(postedFields(event), PROOF_FIELD);
  return formStanding(session, proof, await ports.tokenKeys(tokenKeyIdIn(proof)));
}

async function sessionOf(event: PageEvent, ports: SessionPorts): Promise<OpenSession | undefined> {
  const open = await openSessionIn(event, ports);
  return open && { ...open, csrf: issueProof(open, await ports.tokenKeys()) };
}

/** The session that a browser holds, unless it is over. */
export async function openSessionIn(
  event: PageEvent,
  ports: Omit<SessionPorts, 'tokenKeys' | 'sessions'> & { readonly sessions: Pick<Sessions, 'find'> },
): Promise<Omit<OpenSession, 'csrf'> | undefined> {
  const secret = sessionSecretIn(event);
  if (secret === '') return undefined;
  const sessionHash = sessionHashOf(secret);
  const session = await ports.sessions.find(sessionHash);
  if (!session || ports.nowMs() >= session.expiresAtMs) return undefined;
  const { subscriberId } = session;
  const subscriber = await ports.subscribers.find(subscriberId);
  if (subscriber && isClosed(session, subscriber)) return undefined;
  return { subscriberId, subscriber, sessionHash };
}
