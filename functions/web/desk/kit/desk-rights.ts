import type { Language } from '../../../contract/languages.ts';
import type { Permission } from '../../../contract/team-acts.ts';
import type { Member } from '../../../domain/members/members.ts';
import { pathIn } from '../../kit/kit.ts';

export type DeskMethod = 'GET' | 'POST';

/** What a member must be allowed: one of several permissions is enough. `anyone` is every member of the office. */
export type Rights = 'anyone' | readonly [Permission, ...Permission[]];

const WRITES = ['propose'] as const;
const DECIDES = ['decide'] as const;
const MANAGES = ['manage'] as const;
/** Whoever may read drafts, their mails, requests to send, and who agreed to be named. */
export const WRITES_OR_DECIDES = ['propose', 'decide'] as const;

/**
 * Each route for a member, and what it needs. No route opens that is not listed. A page that is open to anyone leaves out what its reader may not see, and
 * the links to pages that are not open to them. Where a form leads back from its own address, that needs what the form needs.
 */
export const DESK_RIGHTS = {
  '/desk': { GET: 'anyone' },
  '/desk/search': { GET: 'anyone' },
  '/desk/sent': { GET: 'anyone' },
  '/desk/drafts': { GET: WRITES_OR_DECIDES },
  '/desk/drafts/{draftId}/take-on': { GET: WRITES, POST: WRITES },
  '/desk/write': { GET: WRITES, POST: WRITES },
  '/desk/write/{draftId}': { GET: WRITES, POST: WRITES },
  '/desk/write/{draftId}/image/{digest}': { GET: WRITES_OR_DECIDES },
  '/desk/write/{draftId}/versions': { GET: WRITES, POST: WRITES },
  '/desk/write/{draftId}/notes': { GET: WRITES_OR_DECIDES, POST: WRITES_OR_DECIDES },
  '/desk/write/{draftId}/mail': { GET: WRITES_OR_DECIDES },
  '/desk/write/{draftId}/mail/test': { GET: WRITES, POST: WRITES },
  '/desk/write/{draftId}/mail/audience': { GET: WRITES, POST: WRITES },
  '/desk/write/{draftId}/ask': { GET: WRITES, POST: WRITES },
  '/desk/proposal/{proposalId}': { GET: WRITES_OR_DECIDES },
  '/desk/proposal/{proposalId}/part': { GET: WRITES_OR_DECIDES },
  '/desk/proposal/{proposalId}/audience': { GET: WRITES_OR_DECIDES, POST: WRITES_OR_DECIDES },
  '/desk/proposal/{proposalId}/decide': { GET: DECIDES, POST: DECIDES },
  '/desk/proposal/{proposalId}/stop': { GET: WRITES_OR_DECIDES, POST: WRITES_OR_DECIDES },
  '/desk/sending/{dispatchId}': { GET: 'anyone' },
  '/desk/sending/{dispatchId}/part': { GET: 'anyone' },
  '/desk/sending/{dispatchId}/pause': { GET: WRITES_OR_DECIDES, POST: WRITES_OR_DECIDES },
  '/desk/sending/{dispatchId}/resume': { GET: DECIDES, POST: DECIDES },
  '/desk/sending/{dispatchId}/cancel': { GET: WRITES_OR_DECIDES, POST: WRITES_OR_DECIDES },
  '/desk/numbers': { GET: 'anyone' },
  '/desk/numbers/table.csv': { GET: 'anyone' },
  '/desk/calendar': { GET: WRITES_OR_DECIDES },
  '/desk/sent/{appealId}': { GET: 'anyone' },
  '/desk/sent/{appealId}/numbers': { GET: 'anyone' },
  '/desk/sent/{appealId}/numbers/table.csv': { GET: 'anyone' },
  '/desk/sent/{appealId}/audience': { GET: WRITES, POST: WRITES },
  '/desk/sent/{appealId}/follow-up': { GET: WRITES_OR_DECIDES, POST: WRITES_OR_DECIDES },
  '/desk/sent/{appealId}/end': { GET: DECIDES, POST: DECIDES },
  '/desk/sent/{appealId}/take-back': { GET: WRITES_OR_DECIDES, POST: WRITES_OR_DECIDES },
  '/desk/sent/{appealId}/take-down': { GET: WRITES_OR_DECIDES, POST: WRITES_OR_DECIDES },
  '/desk/withdraw/{appealId}': { GET: WRITES, POST: WRITES },
  '/desk/team': { GET: 'anyone' },
  '/desk/history': { GET: 'anyone' },
  '/desk/team/invite': { GET: MANAGES, POST: MANAGES },
  '/desk/team/{memberId}': { GET: MANAGES },
  '/desk/team/{memberId}/permissions': { GET: MANAGES, POST: MANAGES },
  '/desk/team/{memberId}/invite-again': { GET: MANAGES, POST: MANAGES },
  '/desk/team/{memberId}/remove': { GET: MANAGES, POST: MANAGES },
  '/desk/team/two-decide': { GET: MANAGES, POST: MANAGES },
  '/desk/team/two-decide/keep': { GET: 'anyone', POST: 'anyone' },
  '/desk/team/sends-alone': { GET: MANAGES, POST: MANAGES },
  '/desk/team/clock': { GET: MANAGES, POST: MANAGES },
  '/desk/team/confirm': { GET: MANAGES, POST: MANAGES },
  '/desk/team/decline': { GET: MANAGES, POST: MANAGES },
  '/desk/you': { GET: 'anyone' },
  '/desk/you/passkey': { GET: 'anyone', POST: 'anyone' },
  '/desk/you/passkey/name': { GET: 'anyone', POST: 'anyone' },
  '/desk/you/passkey/end': { GET: 'anyone', POST: 'anyone' },
  '/desk/you/app': { GET: 'anyone', POST: 'anyone' },
  '/desk/you/app/end': { GET: 'anyone', POST: 'anyone' },
  '/desk/you/identity': { GET: 'anyone', POST: 'anyone' },
  '/desk/you/identity/end': { GET: 'anyone', POST: 'anyone' },
  '/desk/stop-recovery': { GET: 'anyone', POST: 'anyone' },
  '/desk/sign-out': { POST: 'anyone' },
  '/desk/join': { GET: 'anyone' },
  '/desk/join/passkey': { GET: 'anyone', POST: 'anyone' },
  '/desk/join/app': { GET: 'anyone', POST: 'anyone' },
  '/desk/join/identity': { GET: 'anyone', POST: 'anyone' },
} as const satisfies Record<`/desk${string}`, Readonly<Partial<Record<DeskMethod, Rights>>>>;

/** The path of a route for a member, as in API Gateway. */
export type DeskRoutePath = keyof typeof DESK_RIGHTS;

type IdsIn<Path extends string> = Path extends `${string}{${infer Id}}${infer Rest}` ? Id | IdsIn<Rest> : never;

/** Ids that the address of a route names; none where it names none. */
type IdsOf<Path extends DeskRoutePath> = Path extends `${string}{${string}`
  ? [ids: Readonly<Record<IdsIn<Path>, string>>]
  : [];

/** The address of a route, with ids in it. */
export const deskPath = <Path extends DeskRoutePath>(path: Path, ...[ids]: IdsOf<Path>): `/desk${string}` =>
  pathWithIds(path, ids ?? {});

/** The same with ids that an address named, whatever they are. */
export const pathWithIds = (path: DeskRoutePath, ids: Readonly<Record<string, string | undefined>>) =>
  path.replace(/\{(\w+)\}/g, (_, id) => ids[id] ?? '') as `/desk${string}`;

/** The same in a language, for links and forms. */
export const deskHref = <Path extends DeskRoutePath>(language: Language, path: Path, ...ids: IdsOf<Path>): string =>
  pathIn(language, deskPath(path, ...ids));

/** @throws when the table does not list the route. */
export function rightsFor(method: DeskMethod, path: DeskRoutePath): Rights {
  const rights: Rights | undefined = (DESK_RIGHTS[path] as Partial<Record<DeskMethod, Rights>>)[method];
  if (rights === undefined) throw new Error(`DESK_RIGHTS does not list ${method} ${path}`);
  return rights;
}

export const hasOneOf = (rights: Rights, { permissions }: Pick<Member, 'permissions'>): boolean =>
  rights === 'anyone' || rights.some((one) => permissions.includes(one));

/** Whether a page is open to a member: a link leads there only then. */
export const mayOpen = (path: DeskRoutePath, member: Pick<Member, 'permissions'>): boolean =>
  hasOneOf(rightsFor('GET', path), member);

/** Whether a member reads what is not published: drafts, requests to send, what waits for its time, and who agreed to be named. */
export const seesUnpublished = (member: Pick<Member, 'permissions'>): boolean => hasOneOf(WRITES_OR_DECIDES, member);
