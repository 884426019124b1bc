import { expect, test } from 'vitest';
import { allDeskRoutes, deskPages } from '../../../functions/web/desk/desk.ts';

const routeOf = ({ method, path }: { readonly method: string; readonly path: string }) => `${method} ${path}`;

test('the desk has each route of every folder, once', async () => {
  const ports = {} as Parameters<typeof deskPages>[0]; // no page is opened
  const routes = (await allDeskRoutes())(ports);
  expect(deskPages(ports).map(routeOf).toSorted()).toEqual(routes.map(routeOf).toSorted());
});
