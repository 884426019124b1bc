import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fromViewer } from '../../functions/api/through-cdn.ts';
import { readCdnSettings } from '../../functions/contract/deployment/cdn.ts';
import { Api } from '../support/publishing/api.ts';
import { MemoryPorts } from '../support/subscribing/memory-ports.ts';
import { aFormToken, eventOf, Pages } from '../support/subscribing/pages.ts';

const SECRET = 's'.repeat(64);
const OTHER = 'o'.repeat(64);
const VIEWER = '198.51.100.7:46532';
/** CloudFront's own, as API Gateway sees it in every test here. */
const CLOUDFRONT = '192.0.2.1';

const sourceOf = (headers: Record<string, string>, cdn: Parameters<typeof fromViewer>[1]) =>
  fromViewer({ ...eventOf('GET', '/'), headers }, cdn)?.requestContext.http.sourceIp;
const closed = { secrets: [SECRET, OTHER], takesDirect: false };

test.each([
  ['198.51.100.7:46532', '198.51.100.7'],
  ['2001:db8::1:46532', '2001:db8::1'],
  ['2001:db8:0:0:0:0:0:1:46532', '2001:db8:0:0:0:0:0:1'],
  ['[2001:db8::1]:46532', '2001:db8::1'],
])('behind CloudFront, %s came from %s', (told, address) => {
  const headers = { 'x-origin-secret': SECRET, 'cloudfront-viewer-address': told };
  expect(sourceOf(headers, closed)).toBe(address);
});

test('while a secret is replaced, the next one counts too', () => {
  expect(sourceOf({ 'x-origin-secret': OTHER, 'cloudfront-viewer-address': VIEWER }, closed)).toBe('198.51.100.7');
});

test.each([
  ['no secret', {}],
  ['an empty one', { 'x-origin-secret': '' }],
  ['a part of it', { 'x-origin-secret': SECRET.slice(1) }],
  ['both, as they are configured', { 'x-origin-secret': `${SECRET},${OTHER}` }],
])('a request past CloudFront with %s is not answered, with any address that it names', (_, headers) => {
  expect(
    fromViewer({ ...eventOf('GET', '/'), headers: { ...headers, 'cloudfront-viewer-address': VIEWER } }, closed),
  ).toBe(undefined);
});

test('while the host still leads to the API, a request past CloudFront is from where API Gateway says', () => {
  const open = { ...closed, takesDirect: true };
  expect(sourceOf({ 'cloudfront-viewer-address': VIEWER }, open)).toBe(CLOUDFRONT);
});

test('with no CDN, no header can say where a request comes from', () => {
  expect(sourceOf({ 'x-origin-secret': SECRET, 'cloudfront-viewer-address': VIEWER }, undefined)).toBe(CLOUDFRONT);
});

test('CloudFront that tells no address leaves it unknown, and not CloudFront’s: else all readers would share one budget', () => {
  expect(sourceOf({ 'x-origin-secret': SECRET }, closed)).toBe('');
});

test('half a configuration, or a secret that can be guessed, stops the function at its start', () => {
  for (const variables of [{ ORIGIN_SECRETS: SECRET }, { ORIGIN_SECRETS: '', DIRECT_REQUESTS: 'refused' }])
    expect(() => readCdnSettings(variables)).toThrow();
  expect(readCdnSettings({})).toBeUndefined();
});

describe('in a stage that CloudFront stands before', () => {
  beforeEach(() => {
    vi.stubEnv('ORIGIN_SECRETS', `${SECRET},${OTHER}`);
    vi.stubEnv('DIRECT_REQUESTS', 'refused');
  });
  afterEach(() => vi.unstubAllEnvs());

  test('nothing is at any page’s address past it, and nothing is handed on', async () => {
    const pages = new Pages(new MemoryPorts());
    const answers = [await pages.ask('GET', '/'), await pages.ask('POST', '/subscribe', `form=${aFormToken()}`)];
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([404, 404]);
    expect(answers[0]?.headers).toHaveProperty('Content-Security-Policy');
    expect(pages.handedOn).toEqual([]);
  });

  test('a sign-up through it counts for the network of its reader', async () => {
    const pages = new Pages(new MemoryPorts());
    pages.headers = { 'X-Origin-Secret': SECRET, 'CloudFront-Viewer-Address': VIEWER };
    const body = JSON.stringify({ form: aFormToken(), email: 'bo@example.org', follows: [{ everything: true }] });
    expect((await pages.ask('POST', '/v1/sign-ups', body, 'application/json')).statusCode).toBe(202);
    expect(JSON.parse(pages.handedOn[0]?.text ?? '{}')).toMatchObject({ network: '198.51.100.7' });
  });

  test.each([
    ['tells no address', { 'X-Origin-Secret': SECRET }],
    ['tells one that can’t be read', { 'X-Origin-Secret': SECRET, 'CloudFront-Viewer-Address': 'somewhere' }],
  ])(
    'where CloudFront %s, no two requests are of one network: they share no budget, and none is taken for another',
    async (_, headers) => {
      const pages = new Pages(new MemoryPorts());
      pages.headers = headers;
      for (const email of ['ana@example.org', 'bo@example.org']) {
        const body = JSON.stringify({ form: aFormToken(), email, follows: [{ everything: true }] });
        expect((await pages.ask('POST', '/v1/sign-ups', body, 'application/json')).statusCode).toBe(202);
      }
      const networks = pages.handedOn.map(({ text }) => JSON.parse(text).network);
      expect(networks).toEqual([expect.stringMatching(/^unknown:/), expect.stringMatching(/^unknown:/)]);
      expect(new Set(networks).size).toBe(2);
    },
  );

  test('a publisher’s key opens nothing past it', async () => {
    const api = new Api();
    const { keyText: key } = await api.aKey();
    expect((await api.ask('releases', { key })).statusCode).toBe(404);
    expect((await api.ask('releases', { key, headers: { 'x-origin-secret': SECRET } })).statusCode).toBe(200);
  });
});
