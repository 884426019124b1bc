import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { hasOddAddress } from '../../functions/api/odd-address.ts';
import { Api } from '../support/publishing/api.ts';
import { aLinkWorld } from '../support/subscribing/link-world.ts';
import { MemoryPorts } from '../support/subscribing/memory-ports.ts';
import { Pages } from '../support/subscribing/pages.ts';

/** What a path may hold once API Gateway has decoded it, and no address of ours does. */
const ODD = {
  'a newline': 'a\nb',
  'a carriage return and a newline': 'a\r\nSet-Cookie: x=y',
  'a zero byte': 'a\u0000b',
  'an escape': '\u001b[2J',
  'a C1 control': 'a\u0085b',
  'a line separator': 'a\u2028b',
  'a percent sign alone': '%',
  'a percent sign and one digit': 'a%2',
  'bytes that are no UTF-8': 'a\ufffdb',
  'half a character': 'a\ud800b',
  'three thousand letters': 'a'.repeat(3_000),
} as const;
const KINDS = Object.keys(ODD) as (keyof typeof ODD)[]; // Object.keys forgets its keys' type

const ROUTES = new Pages(new MemoryPorts()).routes;
const addresses = (odd: string) => [
  { method: 'GET', path: `/${odd}` },
  { method: 'HEAD', path: `/${odd}` },
  { method: 'TRACE', path: `/${odd}` },
  ...ROUTES.map(({ method, path }) => ({
    method,
    path: path.includes('{') ? path.replace(/\{\w+\}/, odd) : path + odd,
  })),
];

test('a path is measured in bytes, as the table measures its keys', () => {
  expect(hasOddAddress({ rawPath: `/appeals/${'a'.repeat(980)}` })).toBe(false);
  expect(hasOddAddress({ rawPath: `/appeals/${'ア'.repeat(980)}` })).toBe(true);
});

let pages: Pages;
let ports: MemoryPorts;
beforeEach(async () => {
  ({ pages, ports } = await aLinkWorld());
});

test.each(KINDS)('no page fails at an address with %s: there is nothing there', async (kind) => {
  const answers = await Promise.all(
    addresses(ODD[kind]).map(async ({ method, path }) => ({
      asked: `${method} ${path.slice(0, 60)}`,
      status: (await pages.askAt(method, path)).statusCode,
    })),
  );
  expect(answers.filter(({ status }) => status !== 404)).toEqual([]);
  expect(ports.writes).toBe(0);
});

test('no page fails at any address at all, nor at what stands behind its question mark', async () => {
  const segment = fc.string({ unit: 'binary', maxLength: 20 });
  const route = fc.constantFrom(...ROUTES);
  await fc.assert(
    fc.asyncProperty(route, segment, segment, async ({ method, path }, inPath, inQuery) => {
      const odd = path.includes('{') ? path.replace(/\{\w+\}/, () => inPath) : `${path}/${inPath}`;
      const query = { reason: inQuery, lang: inQuery, left: inQuery, sent: inQuery, mailed: inQuery };
      const { statusCode = 0 } = await pages.askAt(method, odd, query);
      expect(statusCode).toBeLessThan(500);
    }),
  );
});

describe('of the publishers’ routes', () => {
  let api: Api;
  let key: string;
  beforeAll(async () => {
    api = new Api();
    key = (await api.aKey()).keyText;
  });

  test.each(KINDS)('none fails at an id with %s: there is nothing there', async (kind) => {
    const odd = ODD[kind];
    const asked = [
      await api.ask('dispatch', { key, path: `/v1/dispatches/${odd}`, pathParameters: { dispatchId: odd } }),
      await api.ask('steer', { key, path: `/v1/dispatches/${odd}/pause`, pathParameters: { dispatchId: odd } }),
      await api.ask('releases', { key, path: `/v1/releases/${odd}/cancel`, pathParameters: { releaseId: odd } }),
    ];
    expect(asked.map(({ statusCode, json }) => [statusCode, json])).toEqual(
      asked.map(() => [404, { error: expect.objectContaining({ code: 'not-found' }) }]),
    );
  });

  test('the address is looked at before the key: the table is asked for nothing', async () => {
    const { statusCode } = await api.ask('dispatch', {
      path: '/v1/dispatches/a\nb',
      pathParameters: { dispatchId: 'a\nb' },
    });
    expect(statusCode).toBe(404);
  });
});
