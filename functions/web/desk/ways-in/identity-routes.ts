import * as z from 'zod';
import { IDENTITY_RETURN_PATH } from '../../../contract/deployment/identity-provider.ts';
import type { Ceremony, CeremonyUse, IdentityPorts, WayInPorts } from '../../../domain/members/members.ts';
import {
  addIdentity,
  CEREMONY_MINUTES,
  newCeremony,
  readCeremony,
  secretsOf,
  signInByIdentity,
} from '../../../domain/members/members.ts';
import { LANGUAGE_FIELD } from '../../../domain/subscriber/subscriber.ts';
import { issueProof } from '../../../domain/tokens/tokens.ts';
import type { Answer, PageEvent, PageRoute, Visit } from '../../kit/kit.ts';
import { hostCookie, hostCookieIn, pageAnswer, postedFields, seeOther } from '../../kit/kit.ts';
import { type AtDeskHere, type MemberRoute, SIGN_IN_IDENTITY_PATH, wayOnFrom } from '../kit/kit.ts';
import {
  ANSWER_FIELD,
  IDENTITY_PROBLEMS,
  type IdentityProblem,
  identityProblemPage,
  identityReturnPage,
  PLACE_OF,
} from './identity-pages.ts';
import { comingBackTo, type DeskEnterPorts, enterDesk } from './sign-in.ts';

export type IdentityRoutesPorts = DeskEnterPorts & IdentityPorts & WayInPorts;

/** Codes of providers have up to two thousand characters. */
const MOST_CHARACTERS = 8_000;
const Posted = z.object({ [ANSWER_FIELD]: z.string().max(MOST_CHARACTERS) });
const answerPosted = (event: PageEvent): string => Posted.safeParse(postedFields(event)).data?.answer ?? '';

/** Signing in by the organisation's own identity provider, and the page that browsers come back to from there. */
export const identitySignInRoutes = (ports: IdentityRoutesPorts): PageRoute[] => [
  {
    method: 'GET',
    path: SIGN_IN_IDENTITY_PATH,
    answer: (event, visit) => begin({ use: 'sign-in', ...comingBackTo(event.queryStringParameters) }, visit, ports),
  },
  {
    method: 'POST',
    path: SIGN_IN_IDENTITY_PATH,
    answer: async (event, visit) => {
      const held = heldIn(event);
      const outcome = await signInByIdentity(held, answerPosted(event), ports, ports.nowMs());
      if (outcome.kind === 'entered') {
        const path = wayOnFrom(await readCeremony(held, ports, ports.nowMs()));
        return withoutCeremony(await enterDesk(outcome.at, path, ports, visit));
      }
      return withoutCeremony(problem(outcome.kind, 'sign-in', visit, ports));
    },
  },
  { method: 'GET', path: IDENTITY_RETURN_PATH, answer: (event, visit) => showReturn(event, visit, ports) },
];

interface AddingPlace extends Pick<MemberRoute, 'opensTo'> {
  readonly use: Exclude<CeremonyUse, 'sign-in'>;
  readonly added: (joined: Parameters<typeof enterDesk>[0], at: AtDeskHere, visit: Visit) => Promise<Answer>;
}

/** Giving oneself an account there as a way in: for a person who joins, and for a member. */
export function addIdentityRoutes({ use, opensTo, added }: AddingPlace, ports: IdentityRoutesPorts): MemberRoute[] {
  const { path } = PLACE_OF[use];
  return [
    {
      method: 'GET',
      path,
      opensTo,
      answer: ({ at: { member, sessionHash }, visit }) =>
        begin({ use, shown: { memberId: member.memberId, sessionHash } }, visit, ports),
    },
    {
      method: 'POST',
      path,
      opensTo,
      answer: async ({ at, event, visit }) => {
        const { sessionHash } = at;
        const brought = { sessionHash, held: heldIn(event), answer: answerPosted(event) };
        const outcome = await addIdentity(at, brought, ports, ports.nowMs());
        if (outcome.kind === 'added') return withoutCeremony(await added(outcome.joined, at, visit));
        return withoutCeremony(problem(outcome.kind, use, visit, ports));
      },
    },
  ];
}

const problem = (kind: IdentityProblem, use: CeremonyUse, visit: Visit, { provider }: IdentityRoutesPorts): Answer =>
  pageAnswer(
    visit,
    identityProblemPage(visit.language, { use, provider: provider.name, problem: kind }),
    IDENTITY_PROBLEMS[kind],
  );

/** Sends a browser to the provider. What it is to bring back lies in its cookie alone. */
async function begin(
  begun: Pick<Ceremony, 'use' | 'shown' | 'to'>,
  visit: Visit,
  ports: IdentityRoutesPorts,
): Promise<Answer> {
  const held = await newCeremony({ ...begun, language: visit.language }, ports, ports.nowMs());
  const url = await ports.provider.findSignInUrl(secretsOf(held));
  return url === undefined ? problem('down', begun.use, visit, ports) : withCeremony(seeOther(url), held);
}

/**
 * It changes nothing, and asks the provider nothing: a scanner or a reload may open it. The session's own cookie does not come with a browser from another
 * site; it comes with this page's form.
 */
async function showReturn(event: PageEvent, asked: Visit, ports: IdentityRoutesPorts): Promise<Answer> {
  const held = heldIn(event);
  const ceremony = await readCeremony(held, ports, ports.nowMs());
  const fields = new URLSearchParams(asked.query);
  const visit = ceremony && !fields.has(LANGUAGE_FIELD) ? { ...asked, language: ceremony.language } : asked;
  fields.delete(LANGUAGE_FIELD);
  const answer = fields.toString();
  const isAsked = fields.get('state') === secretsOf(held).state && answer.length <= MOST_CHARACTERS;
  if (!ceremony || !isAsked) return problem('over', ceremony?.use ?? 'sign-in', visit, ports);
  const { use, shown } = ceremony;
  if (fields.has('error')) return problem('declined', use, visit, ports);
  const csrf =
    shown && issueProof({ subscriberId: shown.memberId, sessionHash: shown.sessionHash }, await ports.tokenKeys());
  const page = identityReturnPage(visit.language, { use, provider: ports.provider.name, answer, csrf });
  return pageAnswer(visit, page);
}

const NAME = '__Host-identity';

/** What this browser holds of a ceremony, `''` when it sends nothing. */
const heldIn = (event: PageEvent): string => hostCookieIn(event, NAME);

/** The answer that begins a ceremony. `Lax`, since the browser comes back from another site; by itself it lets no one in. */
const withCeremony = (answer: Answer, held: string): Answer => ({
  ...answer,
  cookies: [...(answer.cookies ?? []), hostCookie(NAME, held, CEREMONY_MINUTES * 60, 'Lax')],
});

/** The answer that ends it. */
const withoutCeremony = (answer: Answer): Answer => ({
  ...answer,
  cookies: [...(answer.cookies ?? []), hostCookie(NAME, '', 0, 'Lax')],
});
