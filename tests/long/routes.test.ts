import { beforeAll, expect, test } from 'vitest';
import { inject } from '../support/stack/stack-of-worker.ts';
import { changesBetween, quietTable, type WholeTable } from '../support/stack/whole-table.ts';
import { MemoryPorts } from '../support/subscribing/memory-ports.ts';
import { Pages } from '../support/subscribing/pages.ts';
import { type DeployedRoute, deployedRoutes } from './routes/deployed-routes.ts';
import { pathsOf } from './routes/examples.ts';
import { type Asked, postsWithoutToken } from './routes/without-token.ts';
import { aWorld, type World } from './routes/world.ts';

/** So many at a time are no crowd for two processors. */
const AT_ONCE = 4;

let world: World;
let routes: DeployedRoute[];
let before: WholeTable;

beforeAll(async () => {
  [world, routes] = await Promise.all([aWorld(), deployedRoutes()]);
  before = await quietTable(world.dispatchId);
});

/** What came back, with what was asked in front, so that a failure names it. */
interface Came {
  readonly asked: string;
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

const came: Came[] = [];

async function ask({ method, path, headers = {}, body }: Asked): Promise<Came> {
  const options = { method, headers, redirect: 'manual', ...(body === undefined ? {} : { body }) } as const;
  const response = await fetch(`${inject('publicUrl')}${path}`, options);
  const answer = {
    asked: `${method} ${path}`,
    status: response.status,
    headers: response.headers,
    text: await response.text(),
  };
  came.push(answer);
  return answer;
}

async function askAll(all: readonly Asked[]): Promise<Came[]> {
  const answers: Came[] = [];
  for (let first = 0; first < all.length; first += AT_ONCE)
    answers.push(...(await Promise.all(all.slice(first, first + AT_ONCE).map(ask))));
  return answers;
}

const everyPathBy = (isAsked: (route: DeployedRoute) => boolean) => [
  ...new Set(routes.filter(isAsked).flatMap((route) => pathsOf(route, world))),
];
const changedSince = async () => changesBetween(before, await quietTable(world.dispatchId));
const statuses = (answers: readonly Came[]) => answers.map(({ asked, status }) => `${asked}: ${status}`);

/** What the visitor who may see the most there sends along. */
const whoeverMay = (path: string): Readonly<Record<string, string>> =>
  path.startsWith('/v1/') ? { authorization: `Bearer ${world.key}` } : { cookie: world.cookie };

test('no GET and no HEAD of any route writes, for any visitor, and any number of times', async () => {
  const paths = everyPathBy(({ method }) => method !== 'POST');
  const all = paths.flatMap((path) => {
    const headers = whoeverMay(path);
    return [
      { method: 'GET', path },
      { method: 'GET', path, headers },
      { method: 'HEAD', path, headers },
    ];
  });
  const answers = await askAll(all);
  expect(await changedSince()).toEqual([]);
  // Else nothing would be proved: each page was shown to a visitor.
  const shown = new Set(answers.filter(({ status }) => status < 400).map(({ asked }) => asked));
  const NOT_THERE = /^(?:\/nowhere|\/assets\/nothing\.css|\/appeals\/[^/]+\/cap\.xml)$/; // it is not urgent
  expect(paths.filter((path) => !NOT_THERE.test(path) && !shown.has(`GET ${path}`))).toEqual([]);
  expect(statuses(answers.filter(({ status }) => status >= 500))).toEqual([]);
});

test('every form of ours is sent to a route of its own', () => {
  const templates = routes.filter(({ method }) => method === 'POST').map(({ template }) => template);
  const isRouted = (path: string) =>
    templates.includes(path) || templates.includes(path.replace(/^(\/preferences)\/[^/{]+$/, '$1/{page}'));
  const NEW_FOLLOW = '/preferences/follows/new'; // one of the many that `{followId}` stands for
  const forms = new Pages(new MemoryPorts()).routes.filter(({ method }) => method === 'POST').map(({ path }) => path);
  expect(forms.filter((path) => path !== NEW_FOLLOW && !isRouted(path))).toEqual([]);
});

test('every POST without its token is refused, however right all else is, and writes nothing', async () => {
  const posts = routes.filter(({ method }) => method === 'POST' || method === '');
  const all = posts.flatMap((route) =>
    pathsOf({ ...route, method: 'POST' }, world).flatMap((path) => postsWithoutToken(path, route.template, world)),
  );
  const answers = await askAll(all);
  expect(await changedSince()).toEqual([]);
  // The first step of signing up hands nothing on: it leads to the second one, whose form needs a token. The page after the form shows what was posted.
  const isStep = ({ asked }: Came) => asked === 'POST /follows' || /^POST \/subscribed\/[^/]+$/.test(asked);
  expect(statuses(answers.filter((one) => !isStep(one) && (one.status < 400 || one.status >= 500)))).toEqual([]);
});

const OTHER_METHODS = ['PUT', 'PATCH', 'DELETE'];

test('no other method reaches anything', async () => {
  const paths = everyPathBy(() => true);
  const all = paths.map((path, at) => ({
    method: OTHER_METHODS[at % OTHER_METHODS.length] ?? 'PUT',
    path,
    headers: whoeverMay(path),
  }));
  const answers = await askAll(all);
  expect(statuses(answers.filter(({ status }) => status !== 404 && status !== 405))).toEqual([]);
  expect(await changedSince()).toEqual([]);
});

/** As they stand on the wire: line ends, controls, bytes that are no UTF-8, percent signs that encode nothing, and more than a key may hold. */
const ODD = [
  'a%0Ab',
  'a%0D%0ASet-Cookie:%20x=y',
  '%00',
  '%1B%5B2J',
  'a%E2%80%A8b',
  '%FF%FE',
  '%',
  '%zz',
  'a%2',
  'a'.repeat(3_000),
];

/** Of all addresses some for each route, others for the next: all by all would take a quarter of a minute. */
const oddFor = (route: number) => Array.from({ length: 4 }, (_, n) => ODD[(route * 4 + n) % ODD.length] ?? '');

test('an address that nothing of ours can have leads to nothing, by every route, and none fails at it', async () => {
  const templates = routes.map(({ method, template }) => ({ method: method || 'GET', template: template || '/' }));
  const all = templates.flatMap(({ method, template }, route) =>
    oddFor(route).map((odd) => {
      const path = template.includes('{') ? template.replaceAll(/\{\w+\}/g, odd) : `${template}${odd}`;
      return { method, path, headers: whoeverMay(path) };
    }),
  );
  const answers = await askAll(all);
  expect(statuses(answers.filter(({ status }) => status !== 404 && status !== 400))).toEqual([]);
  expect(await changedSince()).toEqual([]);
});

const HEADERS_OF_PAGES = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'permissions-policy': 'browsing-topics=(), camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
} as const;

/** What can be asked for again is not kept, and nothing behind the sign-in; what was posted elsewhere is its browser's own: ADR 19. */
const BROWSERS_OWN = /^POST (?!\/desk\/|\/preferences\/(?!sign-in(?:\?|$)))/;
/** What was published, and by whom, is the same for everyone, and shared caches carry the visitors that a mail brings. */
const EVERYONES = /^(?:GET|HEAD) \/(?:about|map|outcomes|appeals(?:\/[^/?]+(?:\/(?:letter|versions))?)?)?(?:\?|$)/;
function keptBy({ asked, status }: Came): { 'cache-control': string } {
  if (EVERYONES.test(asked) && status === 200) return { 'cache-control': 'public, max-age=60' };
  return { 'cache-control': BROWSERS_OWN.test(asked) ? 'private, no-cache' : 'no-store' };
}

const isPage = ({ headers }: Came) => headers.get('content-type')?.startsWith('text/html') ?? false;

test('every page that came had every header, and no answer set a cookie', () => {
  const pages = came.filter(isPage);
  const wrong = pages.flatMap((page) =>
    Object.entries({ ...HEADERS_OF_PAGES, ...keptBy(page) })
      .filter(([name, value]) => page.headers.get(name) !== value)
      .map(([name]) => `${page.asked}: ${page.status} with ${name}: ${page.headers.get(name)}`),
  );
  expect(pages.length).toBeGreaterThan(100);
  expect([...new Set(wrong)]).toEqual([]);
  const withCookie = came.filter(({ headers }) => headers.getSetCookie().length > 0);
  expect(statuses(withCookie)).toEqual([]);
});

test('what is no page is not stored either: programs’ answers, downloads and redirects, but for images and feeds', () => {
  const wrong = came
    .filter(
      (one) =>
        !isPage(one) &&
        !/\/assets\/|\/images\/|\/feeds\/|\/feed\.(?:atom|json)|\/cap\.xml|\/robots\.txt/.test(one.asked),
    )
    .filter(({ headers }) => headers.get('cache-control') !== 'no-store');
  expect([...new Set(statuses(wrong))]).toEqual([]);
});
