import { sessionHashOf } from '../../../domain/account/account.ts';
import type { AtDesk, DeskProof, DeskSessions, Offices } from '../../../domain/members/members.ts';
import { findAtDesk } from '../../../domain/members/members.ts';
import { issueProof, readProof, type TokenKeyReader, tokenKeyIdIn } from '../../../domain/tokens/tokens.ts';
import { wordsIn } from '../../../locales/messages.ts';
import type { Answer, PageEvent, PageRoute, Visit } from '../../kit/kit.ts';
import {
  DRAFT_FORM,
  GIVEN_BACK_FORM,
  namesLanguage,
  notFound,
  PROOF_FIELD,
  pageAnswer,
  pathIn,
  postedFields,
  postedText,
  SHORT_FORM,
  seeOther,
  tooLargeForm,
  withForm,
} from '../../kit/kit.ts';
import { deskSecretIn } from './desk-cookie.ts';
import type { Asked, AtDeskHere } from './desk-frame.ts';
import { type DeskMethod, type DeskRoutePath, hasOneOf, pathWithIds, type Rights, rightsFor } from './desk-rights.ts';
import { isFollowedFromElsewhere, leadOnPage, notAllowedPage, removedPage, signInAgainPage } from './refused-pages.ts';
import { signInPathFor } from './ways-in.ts';

/** What every page for a member who is signed in needs beside its own ports. */
export interface MemberPorts {
  readonly sessions: Pick<DeskSessions, 'find'>;
  readonly offices: Pick<Offices, 'find'>;
  readonly tokenKeys: TokenKeyReader;
  nowMs(): number;
}

/** What answers a member. A path leads there; undefined is a page that is not there. */
export type Outcome = Answer | `/${string}` | undefined;

export interface MemberRoute {
  readonly method: DeskMethod;
  readonly path: DeskRoutePath;
  /** What a session must stand on; left out, on all that is asked of a member. */
  readonly opensTo?: readonly DeskProof[];
  /** Whether its form holds a whole draft, with its files, or an answer for each place of a name. */
  readonly isLong?: true;
  readonly answer: (asked: Asked) => Outcome | Promise<Outcome>;
  /** What answers a form whose session is over, or that stood in another one: it changes nothing, and keeps what was typed. Left out, a page says so. */
  readonly unproven?: (
    at: AtDeskHere | 'removed' | undefined,
    event: PageEvent,
    visit: Visit,
  ) => Promise<Answer | undefined>;
}

/** A form of a page: what a press does, and the page, to which the form's own address leads. */
export const deskAct = (
  path: DeskRoutePath,
  page: DeskRoutePath,
  answer: MemberRoute['answer'],
  opensTo?: MemberRoute['opensTo'],
): MemberRoute[] => [
  { method: 'POST', path, opensTo, answer },
  // A press of Enter in the address of a form that was refused, or a browser that comes back from signing in.
  { method: 'GET', path, opensTo, answer: ({ event }) => pathWithIds(page, idsIn(event)) },
];

/** The ids in an address, for another address. */
export const idsIn = ({ pathParameters }: PageEvent): Readonly<Record<string, string>> =>
  // Without ids API Gateway leaves them out, and the local cloud says null.
  Object.fromEntries(Object.entries(pathParameters ?? {}).map(([name, id = '']) => [name, encodeURIComponent(id)]));

/** Where a session leads that does not open a page. */
const LEADS_TO = { invitation: '/desk/join', whole: '/desk' } as const satisfies Record<DeskProof, string>;

/**
 * Routes for a member who is signed in. Each request reads their office and permissions again, and needs what `DESK_RIGHTS` says. What is posted without
 * the proof that our own page held the form, in this very session, changes nothing.
 * @throws when a route is not in `DESK_RIGHTS`.
 */
export function memberRoutes(ports: MemberPorts, routes: readonly MemberRoute[]): PageRoute[] {
  const guarded = routes.map((route) => ({ ...route, rights: rightsFor(route.method, route.path) }));
  return guarded.map((route) => ({
    method: route.method,
    path: route.path,
    readsForm: true,
    answer: async (event, visited) => {
      // Who asks is known before a body is parsed, and a body is parsed for no member who may not post it.
      const at = await atDeskIn(event, ports);
      const visit = typeof at === 'object' ? visitOfMember(at, visited) : visited;
      const asked = typeof at === 'object' ? askedBy(at, event, visit) : undefined;
      const refusal = asked && refusalOf(route, asked);
      if (refusal) return refusal;
      if (route.method === 'GET') {
        if (at === 'removed') return pageAnswer(visit, removedPage(visit.language), 403);
        return asked ? answerOf(await route.answer(asked), visit) : toSignIn(event, visit);
      }
      const long = asked ? DRAFT_FORM : GIVEN_BACK_FORM;
      const posted = await withForm(event, route.isLong ? long : SHORT_FORM);
      if (posted === 'too large') return tooLargeForm(visit);
      return asked && (await isOwnForm(asked.at, posted, ports))
        ? answerOf(await route.answer({ ...asked, event: posted }), visit)
        : answerUnproven(route, at, posted, visit);
    },
  }));
}

/** What a member asks, with the words to answer in. */
export const askedBy = (at: AtDeskHere, event: PageEvent, visit: Visit): Asked => ({
  ...{ at, event, visit, language: visit.language },
  t: wordsIn(visit.language),
});

function answerOf(outcome: Outcome, visit: Visit): Answer {
  if (outcome === undefined) return notFound(visit);
  return typeof outcome === 'string' ? seeOther(pathIn(visit.language, outcome)) : outcome;
}

/** What answers a member for whom the route does not open. */
function refusalOf(
  { opensTo = ['whole'], rights }: Pick<MemberRoute, 'opensTo'> & { readonly rights: Rights },
  asked: Asked,
): Answer | undefined {
  const { at, visit, language } = asked;
  if (!opensTo.includes(at.proof)) return seeOther(pathIn(language, LEADS_TO[at.proof]));
  return hasOneOf(rights, at.member) ? undefined : pageAnswer(visit, notAllowedPage(asked), 403);
}

async function answerUnproven(
  route: MemberRoute,
  at: AtDeskHere | 'removed' | undefined,
  event: PageEvent,
  visit: Visit,
): Promise<Answer> {
  const { language } = visit;
  return (
    (await route.unproven?.(at, event, visit)) ??
    pageAnswer(visit, at === 'removed' ? removedPage(language) : signInAgainPage(language, event), 403)
  );
}

/** A visitor without a session: who comes by a link in a mail may have one, and is led on first. */
function toSignIn(event: PageEvent, visit: Visit): Answer {
  if (isFollowedFromElsewhere(event)) return pageAnswer(visit, leadOnPage(visit.language, event));
  return seeOther(pathIn(visit.language, signInPathFor(event.rawPath)));
}

/** In the member's own language, unless the address names another; and what is not there leads to the desk. */
const visitOfMember = ({ member }: AtDeskHere, visit: Visit): Visit => ({
  ...visit,
  language: namesLanguage(visit) ? visit.language : member.language,
  home: { path: '/desk', label: 'desk.to-desk' },
});

async function atDeskIn(event: PageEvent, ports: MemberPorts): Promise<AtDeskHere | 'removed' | undefined> {
  const secret = deskSecretIn(event);
  if (secret === '') return undefined;
  const sessionHash = sessionHashOf(secret);
  const at = await findAtDesk(sessionHash, ports, ports.nowMs());
  if (typeof at !== 'object') return at;
  return { ...at, sessionHash, csrf: issueProof(ownerOf(at, sessionHash), await ports.tokenKeys()) };
}

const ownerOf = ({ member }: AtDesk, sessionHash: string) => ({ subscriberId: member.memberId, sessionHash });

async function isOwnForm(at: AtDeskHere, event: PageEvent, { tokenKeys }: MemberPorts): Promise<boolean> {
  const proof = postedText(postedFields(event), PROOF_FIELD);
  const shown = readProof(proof, await tokenKeys(tokenKeyIdIn(proof)));
  return shown?.subscriberId === at.member.memberId && shown.sessionHash === at.sessionHash;
}
