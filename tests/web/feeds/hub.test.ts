import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { expect, test } from 'vitest';
import { caseRoutes } from '../../../functions/web/feeds/case-routes.ts';
import { feedRoutes } from '../../../functions/web/feeds/feed-routes.ts';
import { aCard, askRoutes, idOf, ShelvedCards } from '../../support/feeds/asking.ts';
import { xmlFaults } from '../../support/feeds/xml-faults.ts';
import { aVersion } from '../../support/publishing/builders.ts';
import { aSite } from '../../support/subscribing/pages.ts';

const { publicUrl } = aSite();
const HUB = 'https://hub.example.org/?of=alerts&more=1';

const ask = (path: string, hubUrl = HUB, headers = {}) =>
  askRoutes(feedRoutes({ archive: new ShelvedCards().put(aCard()), hubUrl: hubUrl || undefined }), path, {
    headers,
  });

test('an Atom feed names the hub and itself, and is valid', async () => {
  const { body = '', headers } = await ask('/feeds/appeals.atom?theme=torture&place=RU&lang=fr');
  const self = `${publicUrl}/feeds/appeals.atom?place=RU&theme=torture&lang=fr`;
  const rels = (parseAtomFeed(body).links ?? []).map(({ rel, href }) => [rel, href]);
  expect(rels.slice(0, 2)).toEqual([
    ['self', self],
    ['hub', HUB],
  ]);
  expect(headers?.Link).toBe(`<${HUB}>; rel="hub", <${self}>; rel="self"`);
  expect(await xmlFaults(body, 'atom.rng')).toEqual([]);
});

test('a JSON feed names the hub and itself', async () => {
  const { body = '', headers } = await ask('/feeds/appeals.json?lang=ar');
  const self = `${publicUrl}/feeds/appeals.json?lang=ar`;
  expect(parseJsonFeed(body)).toMatchObject({ feed_url: self, hubs: [{ type: 'WebSub', url: HUB }] });
  expect(headers?.Link).toBe(`<${HUB}>; rel="hub", <${self}>; rel="self"`);
});

test('the feed of a case names them too', async () => {
  const routes = caseRoutes({ listVersions: async () => [aVersion({ appealId: idOf(1) })], hubUrl: HUB });
  const { body = '', headers } = await askRoutes(routes, `/appeals/${idOf(1)}/feed.atom?lang=es`, {
    pathParameters: { appealId: idOf(1) },
  });
  const self = `${publicUrl}/appeals/${idOf(1)}/feed.atom?lang=es`;
  expect(headers?.Link).toBe(`<${HUB}>; rel="hub", <${self}>; rel="self"`);
  expect((parseAtomFeed(body).links ?? []).find(({ rel }) => rel === 'hub')?.href).toBe(HUB);
});

test('so does its JSON Feed', async () => {
  const routes = caseRoutes({ listVersions: async () => [aVersion({ appealId: idOf(1) })], hubUrl: HUB });
  const { body = '', headers } = await askRoutes(routes, `/appeals/${idOf(1)}/feed.json?lang=es`, {
    pathParameters: { appealId: idOf(1) },
  });
  const self = `${publicUrl}/appeals/${idOf(1)}/feed.json?lang=es`;
  expect(headers).toMatchObject({
    'Content-Type': 'application/feed+json; charset=utf-8',
    Link: `<${HUB}>; rel="hub", <${self}>; rel="self"`,
  });
  expect(parseJsonFeed(body)).toMatchObject({ feed_url: self, hubs: [{ type: 'WebSub', url: HUB }] });
});

test('a program that has the newest already is told of the hub all the same', async () => {
  const { headers: first } = await ask('/feeds/appeals.atom?lang=en');
  const { statusCode, headers } = await ask('/feeds/appeals.atom?lang=en', HUB, { 'if-none-match': first?.ETag });
  expect([statusCode, headers?.Link]).toEqual([304, first?.Link]);
});

test('where there is no hub a feed names none', async () => {
  const { body = '', headers } = await ask('/feeds/appeals.atom?lang=en', '');
  expect([body.includes('rel="hub"'), headers && 'Link' in headers]).toEqual([false, false]);
});
