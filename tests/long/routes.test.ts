import { beforeAll, expect, test } from 'vitest';
import { changesBetween, quietTable, type WholeTable } from '../support/stack/whole-table.ts';
import { MemoryPorts } from '../support/subscribing/memory-ports.ts';
import { Pages } from '../support/subscribing/pages.ts';
import { type DeployedRoute, deployedRoutes } from './routes/deployed-routes.ts';
import { pathsOf } from './routes/examples.ts';
import { postsWithoutToken } from './routes/without-token.ts';
import { aWorld, type World } from './routes/world.ts';
import { type Answer, type Asked, askAll, not } from './walk/asking.ts';
import { holdAnswers } from './walk/hold-answers.ts';
import { note } from './walk/walked.ts';

let world: World;
let routes: DeployedRoute[];
let before: WholeTable;

beforeAll(async () => {
  [world, routes] = await Promise.all([aWorld(), deployedRoutes()]);
  before = await quietTable(world.dispatchId);
});

const came: Answer[] = [];

/** Asks, and holds the table against what it was before. */
async function askAndRefuseChanges(all: readonly Asked[]): Promise<Answer[]> {
  const answers = await askAll(all);
  came.push(...answers);
  expect(changesBetween(before, await quietTable(world.dispatchId))).toEqual([]);
  return answers;
}

const everyPathBy = (isAsked: (route: DeployedRoute) => boolean) => [
  ...new Set(routes.filter(isAsked).flatMap((route) => pathsOf(route, world))),
];

/** What the visitor who may see the most there sends along. */
const whoeverMay = (path: string): Readonly<Record<string, string>> =>
  path.startsWith('/v1/') ? { authorization: `Bearer ${world.key}` } : { cookie: world.cookie };

/** The draft has no image. */
const NOT_THERE = /^\/(?:nowhere|assets\/nothing\.css|desk\/write\/[^/]+\/image\/.+)$/;

test('no GET and no HEAD of any route writes, for any visitor, and any number of times', async ({ task }) => {
  const paths = everyPathBy(({ method }) => method !== 'POST');
  note({ task }, { routes: routes.map(({ method, template }) => `${method} ${template}`) });
  const answers = await askAndRefuseChanges(
    paths.flatMap((path) => {
      const headers = whoeverMay(path);
      return [
        { method: 'GET', path },
        { method: 'GET', path, headers },
        { method: 'HEAD', path, headers },
      ];
    }),
  );
  // Else nothing would be proved: each page was shown to a visitor.
  const shown = new Set(
    answers.filter(({ method, status }) => method === 'GET' && status < 400).map(({ path }) => path),
  );
  expect(paths.filter((path) => !NOT_THERE.test(path) && !shown.has(path))).toEqual([]);
  expect(not(({ status }) => status < 500, answers)).toEqual([]);
});

test('every form of ours is sent to a route of its own', () => {
  const templates = routes.filter(({ method }) => method === 'POST').map(({ template }) => template);
  const isRouted = (path: string) =>
    templates.some((template) => new RegExp(`^${template.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(path));
  const forms = new Pages(new MemoryPorts()).routes.filter(({ method }) => method === 'POST').map(({ path }) => path);
  expect(forms.filter((path) => !isRouted(path))).toEqual([]);
});

test('every POST without its token is refused, however right all else is, and writes nothing', async () => {
  const posts = routes.filter(({ method }) => method === 'POST' || method === '');
  const answers = await askAndRefuseChanges(
    posts.flatMap((route) =>
      pathsOf({ ...route, method: 'POST' }, world).flatMap((path) => postsWithoutToken(path, route.template, world)),
    ),
  );
  // The first step of signing up hands nothing on: it leads to the second one, whose form needs a token. The page after the form shows what was posted.
  // A text for a draft stands in its form again, and is not saved. A member who has joined is led to the desk.
  const isStep = ({ path }: Answer) => /^\/(?:follows|subscribed\/[^/]+|desk\/write\/[^/]+|desk\/join\/.+)$/.test(path);
  expect(not((one) => one.status < 500 && (isStep(one) || one.status >= 400), answers)).toEqual([]);
});

const OTHER_METHODS = ['PUT', 'PATCH', 'DELETE'];

test('no other method reaches anything', async () => {
  const paths = everyPathBy(() => true);
  const methodOf = (at: number) => OTHER_METHODS[at % OTHER_METHODS.length] ?? 'PUT';
  const answers = await askAndRefuseChanges(
    paths.map((path, at) => ({ method: methodOf(at), path, headers: whoeverMay(path) })),
  );
  expect(not(({ status }) => status === 404 || status === 405, answers)).toEqual([]);
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
  const answers = await askAndRefuseChanges(
    templates.flatMap(({ method, template }, route) =>
      oddFor(route).map((odd) => {
        const path = template.includes('{') ? template.replaceAll(/\{\w+\}/g, odd) : `${template}${odd}`;
        return { method, path, headers: whoeverMay(path) };
      }),
    ),
  );
  expect(not(({ status }) => status === 404 || status === 400, answers)).toEqual([]);
});

holdAnswers(() => came);
