import type { PageRoute } from '../kit/kit.ts';
import {
  DESK_RIGHTS,
  type DeskMethod,
  type DeskRoutePath,
  type MemberPorts,
  type MemberRoute,
  memberRoutes,
} from './kit/kit.ts';

/** Each folder's pages. They are loaded when one of them is asked for: a list of appeals does without what reads drafts and renders mails. */
const ROUTES_IN = {
  home: async () => (await import('./home/home.ts')).homeRoutes,
  compose: async () => (await import('./compose/compose.ts')).composeRoutes,
  versions: async () => (await import('./versions/versions.ts')).versionsRoutes,
  notes: async () => (await import('./notes/notes.ts')).notesRoutes,
  preview: async () => (await import('./preview/preview.ts')).previewRoutes,
  decide: async () => (await import('./decide/decide.ts')).decideRoutes,
  sending: async () => (await import('./sending/sending.ts')).sendingRoutes,
  numbers: async () => (await import('./numbers/numbers.ts')).numbersRoutes,
  sent: async () => (await import('./sent/sent.ts')).sentRoutes,
  withdraw: async () => (await import('./withdraw/withdraw.ts')).withdrawRoutes,
  team: async () => (await import('./team/team.ts')).teamRoutes,
};
type Folder = keyof typeof ROUTES_IN;

/** Which folder has the pages at and under an address: the first that fits. */
const PAGES_UNDER: readonly (readonly [DeskRoutePath, Folder])[] = [
  ['/desk/write/{draftId}/versions', 'versions'],
  ['/desk/write/{draftId}/notes', 'notes'],
  ['/desk/write/{draftId}/mail', 'preview'],
  ['/desk/write/{draftId}/ask', 'decide'],
  ['/desk/write', 'compose'],
  ['/desk/proposal/{proposalId}', 'decide'],
  ['/desk/sending/{dispatchId}', 'sending'],
  ['/desk/numbers', 'numbers'],
  ['/desk/sent/{appealId}/numbers', 'numbers'],
  ['/desk/sent/{appealId}', 'sent'],
  ['/desk/withdraw/{appealId}', 'withdraw'],
  ['/desk/team', 'team'],
  ['/desk/history', 'team'],
  ['/desk/calendar', 'home'],
  ['/desk/search', 'home'],
  ['/desk/sent', 'home'],
  ['/desk/drafts', 'home'],
];

/** Undefined where another function has the page. */
const folderOf = (path: DeskRoutePath): Folder | undefined =>
  path === '/desk' ? 'home' : PAGES_UNDER.find(([under]) => path === under || path.startsWith(`${under}/`))?.[1];

/** What the pages read and do. */
export type DeskPorts =
  Awaited<ReturnType<(typeof ROUTES_IN)[Folder]>> extends (ports: infer Ports) => unknown ? Ports : never;

/** The routes of every folder at once. */
export async function allDeskRoutes(): Promise<(ports: DeskPorts) => MemberRoute[]> {
  const folders = await Promise.all(Object.values(ROUTES_IN).map((load) => load()));
  return (ports) => folders.flatMap((routesIn) => routesIn(ports));
}

/** The pages that the members of a publisher's office work at. */
export function deskPages(ports: DeskPorts & MemberPorts): PageRoute[] {
  const paths = Object.keys(DESK_RIGHTS) as DeskRoutePath[]; // Object.keys forgets its keys' type
  return Object.entries(ROUTES_IN).flatMap(([folder, load]) => {
    // Node keeps what it loaded. A folder that failed to load is tried again by the next request.
    const pages = async () => memberRoutes(ports, (await load())(ports));
    return paths
      .filter((path) => folderOf(path) === folder)
      .flatMap((path) => Object.keys(DESK_RIGHTS[path]).map((method) => lateRoute(method as DeskMethod, path, pages))); // Object.keys forgets its keys' type
  });
}

const lateRoute = (method: DeskMethod, path: DeskRoutePath, pages: () => Promise<readonly PageRoute[]>): PageRoute => ({
  method,
  path,
  readsForm: true,
  answer: async (event, visit) => {
    const page = (await pages()).find((one) => one.method === method && one.path === path);
    if (!page) throw new Error(`No folder of the desk has ${method} ${path}`);
    return page.answer(event, visit);
  },
});

export { DESK_RIGHTS, type DeskRoutePath, deskPath, memberRoutes, partInWords, pathWithIds } from './kit/kit.ts';
export { ownWaysRoutes, waysInRoutes } from './ways-in/ways-in.ts';
