import { randomUUID } from 'node:crypto';
import { aTakenImage } from '../../support/publishing/images.ts';
import { MemoryPorts } from '../../support/subscribing/memory-ports.ts';
import { Pages } from '../../support/subscribing/pages.ts';
import type { DeployedRoute } from './deployed-routes.ts';
import type { World } from './world.ts';

/** Paths to ask a deployed route by, each of something that is there. */
export function pathsOf({ method, template }: DeployedRoute, world: World): readonly string[] {
  if (template === '') return ['/nowhere', ...pathsWithoutRoute(method)];
  if (!template.includes('{')) return [template];
  // Of no draft and no appeal: whoever asks here is signed in to no desk.
  if (/^\/desk\/(?:write|withdraw)\//.test(template)) return [template.replace(/\{\w+\}/, randomUUID())];
  const paths = examplesFor(method, world)[template];
  if (!paths) throw new Error(`No test knows what stands for the braces of ${method} ${template}: say it here`);
  return paths;
}

/** Pages that the code has under an address that API Gateway leaves to `$default`. */
const pathsWithoutRoute = (method: string) => (method === 'POST' ? [] : ['/follows', '/subscribe']);

function examplesFor(method: string, world: World): Readonly<Record<string, readonly string[]>> {
  const { links, requestId, followId, appealId, dispatchId, releaseId } = world;
  return {
    '/confirm/{token}': [links.confirm],
    '/not-me/{token}': [links['not-me']],
    '/unsubscribe/{token}': [links.unsubscribe, links.stop],
    '/undo/{token}': [links.undo],
    '/sign-in/{token}': [links['sign-in']],
    '/change-address/{token}': [links['change-address']],
    '/erase/{token}': [links.erase],
    '/desk/invitation/{token}': [links['desk-invitation']],
    '/desk/enter/{token}': [links['desk-enter']],
    '/desk/recovery/{token}': [links['desk-recovery']],
    ...examplesOfMembers(),
    '/subscribed/{requestId}': [`/subscribed/${requestId}`, `/subscribed/${requestId}?sent=yes`],
    '/subscribed/{requestId}/code': [`/subscribed/${requestId}/code`],
    '/subscribed/{requestId}/again': [`/subscribed/${requestId}/again`],
    '/preferences/{page}': preferencePages(method === 'POST' ? 'POST' : 'GET'),
    '/preferences/follows/{followId}': ['/preferences/follows/new', `/preferences/follows/${followId}`],
    '/preferences/follows/{followId}/stop': [`/preferences/follows/${followId}/stop`],
    '/assets/{file}': ['/assets/nothing.css'],
    '/appeals/{appealId}': [`/appeals/${appealId}`],
    '/appeals/{appealId}/letter': [`/appeals/${appealId}/letter`],
    '/appeals/{appealId}/versions': [`/appeals/${appealId}/versions`],
    '/appeals/{appealId}/feed.atom': [`/appeals/${appealId}/feed.atom`],
    '/appeals/{appealId}/feed.json': [`/appeals/${appealId}/feed.json`],
    '/appeals/{appealId}/cap.xml': [`/appeals/${appealId}/cap.xml`],
    '/appeals/{appealId}/images/{digest}': [`/appeals/${appealId}/images/${aTakenImage().image.digest}`],
    '/m/{appealId}': [`/m/${appealId}`],
    '/m/{appealId}/letter': [`/m/${appealId}/letter`],
    '/m/{appealId}/versions': [`/m/${appealId}/versions`],
    '/v1/addressees/{entry}/remove': ['/v1/addressees/ru-prosecutor/remove'],
    '/v1/dispatches/{dispatchId}': [`/v1/dispatches/${dispatchId}`],
    ...examplesOfSteering('/v1/dispatches', '{dispatchId}', dispatchId, ['pause', 'resume', 'cancel']),
    ...examplesOfSteering('/v1/releases', '{releaseId}', releaseId, ['cancel', 'release']),
  };
}

/** Of no member: whoever asks here is signed in to no desk. */
const examplesOfMembers = () =>
  Object.fromEntries(
    ['', '/permissions', '/invite-again', '/remove'].map((act) => [
      `/desk/team/{memberId}${act}`,
      [`/desk/team/0c0c0c0c-1111-4222-8333-444444444444${act}`],
    ]),
  );

const examplesOfSteering = (path: string, braces: string, id: string, actions: readonly string[]) =>
  Object.fromEntries(actions.map((action) => [`${path}/${braces}/${action}`, [`${path}/${id}/${action}`]]));

/** What stands for `{page}`, from the code that answers it. */
const preferencePages = (method: 'GET' | 'POST') =>
  new Pages(new MemoryPorts()).routes
    .filter((route) => route.method === method && /^\/preferences\/[^/{]+$/.test(route.path))
    .map(({ path }) => path);
