import { beforeEach, describe, expect, test } from 'vitest';
import type { PageRoute } from '../../functions/web/kit/page-handler.ts';
import { aLinkWorld, LINKS } from '../support/subscribing/link-world.ts';
import { MemoryPorts } from '../support/subscribing/memory-ports.ts';
import { aFormToken, Pages } from '../support/subscribing/pages.ts';

const OURS = 'https://alerts.example.org';
/** What a browser tells of a form that stands on another page than ours; old ones tell the Origin alone. */
const FOREIGN = {
  'of an older browser': { origin: 'https://evil.example' },
  'of an older browser, from a frame without an origin': { origin: 'null' },
  'of an older browser, from another port of ours': { origin: `${OURS}:8443` },
  'of an older browser, from a host that ours is a part of': { Origin: `${OURS}.evil.example` },
  'of an older browser, from our host without TLS': { origin: 'http://alerts.example.org' },
  'from another site': { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' },
  'from another host of the same site': { 'sec-fetch-site': 'same-site' },
  'in a word that is yet to be made up': { 'sec-fetch-site': 'elsewhere' },
} as const;
const KINDS = Object.keys(FOREIGN) as (keyof typeof FOREIGN)[]; // Object.keys forgets its keys' type

const POSTS = new Pages(new MemoryPorts()).routes.filter(({ method }) => method === 'POST');
const LINK_OF: Readonly<Record<string, string>> = Object.fromEntries(
  Object.values(LINKS).map(({ link }) => [link.split('/')[1] ?? '', link]),
);
const A_REQUEST_ID = 'aaaaaaaa-0000-4000-8000-000000000001';
const addressOf = ({ path }: PageRoute) =>
  path.endsWith('/{token}')
    ? (LINK_OF[path.split('/')[1] ?? ''] ?? '')
    : path.replace('{requestId}', A_REQUEST_ID).replace('{followId}', 'torture');
const bodyOf = ({ path }: PageRoute) =>
  path.startsWith('/v1/')
    ? {
        type: 'application/json',
        body: JSON.stringify({ form: aFormToken(), email: 'bo@example.org', follows: [{ everything: true }] }),
      }
    : {
        type: 'application/x-www-form-urlencoded',
        body: `form=${aFormToken()}&email=bo@example.org&country=MX&frequency=weekly`,
      };

let ports: MemoryPorts;
let pages: Pages;
beforeEach(async () => {
  ({ ports, pages } = await aLinkWorld());
});

const post = async (route: PageRoute) => {
  const { type, body } = bodyOf(route);
  return pages.ask('POST', addressOf(route), body, type);
};

const ONE_CLICK = 'List-Unsubscribe=One-Click';
const MULTIPART_ONE_CLICK =
  '--b\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--b--\r\n';

describe.each(KINDS)('a post %s', (kind) => {
  test('is refused by every route, writes nothing and hands nothing on', async () => {
    pages.headers = FOREIGN[kind];
    const answers = await Promise.all(POSTS.map(async (route) => [route.path, (await post(route)).statusCode]));
    expect(answers.filter(([, status]) => status !== 403)).toEqual([]);
    expect([ports.writes, pages.handedOn]).toEqual([0, []]);
  });

  test.each([
    ['urlencoded', ONE_CLICK, 'application/x-www-form-urlencoded'],
    ['multipart', MULTIPART_ONE_CLICK, 'multipart/form-data; boundary=b'],
  ])(
    'that is a mail program’s one click counts, since it may come through a page of web mail: %s',
    async (_, body, type) => {
      pages.headers = FOREIGN[kind];
      const answer = await pages.ask('POST', LINKS.unsubscribe.link, body, type);
      expect([answer.statusCode, ports.people.get(LINKS.unsubscribe.subjectId)?.status]).toEqual([200, 'unsubscribed']);
    },
  );

  test('that only calls itself a one click counts on no other route', async () => {
    pages.headers = FOREIGN[kind];
    const others = POSTS.filter(({ path }) => path !== '/unsubscribe/{token}');
    for (const route of others) expect((await pages.ask('POST', addressOf(route), ONE_CLICK)).statusCode).toBe(403);
    expect(ports.writes).toBe(0);
  });
});

test('the one click alone is taken from wherever it comes', () => {
  const paths = POSTS.filter(({ countsFromAnywhere }) => countsFromAnywhere).map(({ path }) => path);
  expect(paths).toEqual(['/unsubscribe/{token}']);
});

test.each<Record<string, string>>([
  {},
  { origin: OURS },
  { 'sec-fetch-site': 'same-origin', origin: OURS },
  { 'sec-fetch-site': 'same-origin', origin: 'null' },
  { 'sec-fetch-site': 'none' },
])('a post that tells %j is taken', async (headers) => {
  pages.headers = headers;
  const taken = [
    '/v1/sign-ups',
    '/preferences/sign-in',
    '/sign-in/{token}',
    '/not-me/{token}',
    '/unsubscribe/{token}',
    '/erase/{token}',
  ];
  const answers: [string, number | undefined][] = [];
  // One after the other, erasing last: the other links are of the same subscriber.
  for (const path of taken) {
    const route = POSTS.find((one) => one.path === path) as PageRoute; // each is a route
    answers.push([path, (await post(route)).statusCode]);
  }
  expect(Object.fromEntries(answers)).toEqual({
    '/v1/sign-ups': 202,
    '/preferences/sign-in': 303,
    '/sign-in/{token}': 303,
    '/erase/{token}': 200,
    '/not-me/{token}': 200,
    '/unsubscribe/{token}': 200,
  });
});

test('a program is told in JSON why', async () => {
  pages.headers = { origin: 'https://partner.example' };
  const route = POSTS.find(({ path }) => path === '/v1/sign-ups');
  const { text } = route ? await post(route) : { text: '' };
  expect(JSON.parse(text)).toEqual({ error: expect.objectContaining({ code: 'forbidden' }) });
});

test('a page lets its own forms tell where they stand, and no other site learns its address', async () => {
  const { headers } = await pages.ask('GET', '/sign-up');
  expect(headers?.['Referrer-Policy']).toBe('same-origin');
});
