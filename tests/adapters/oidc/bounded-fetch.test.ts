import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { boundedFetch, UnboundedAnswerError } from '../../../functions/adapters/oidc/bounded-fetch.ts';

let server: Server | undefined;
afterEach(() => server?.closeAllConnections() ?? server?.close());

async function answering(answer: RequestListener): Promise<string> {
  const started = createServer(answer);
  server = started;
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(started.address() as AddressInfo).port}/`; // a TCP server's
}

test('an answer comes back with its status, headers and text', async () => {
  const url = await answering((_, response) => response.writeHead(401, { 'x-said': 'so' }).end('no'));
  const answer = await boundedFetch(url, {});
  expect([answer.status, answer.headers.get('x-said'), await answer.text()]).toEqual([401, 'so', 'no']);
});

test('an answer without a body has none', async () => {
  const url = await answering((_, response) => response.writeHead(204).end());
  expect((await boundedFetch(url, {})).status).toBe(204);
});

test('an answer without an end is left', async () => {
  const url = await answering((_, response) => {
    const more = () => response.write(' '.repeat(50_000), () => setImmediate(more));
    more();
  });
  await expect(boundedFetch(url, {})).rejects.toThrow(UnboundedAnswerError);
});

test('a redirect is an answer, and not followed', async () => {
  const asked: (string | undefined)[] = [];
  const url = await answering((request, response) => {
    asked.push(request.url);
    response.writeHead(302, { location: '/elsewhere' }).end();
  });
  expect([(await boundedFetch(url, {})).status, asked]).toEqual([302, ['/']]);
});

test.each(['http://192.0.2.1/token', 'http://localhost.example.org/', 'ftp://localhost/', 'file:///etc/hosts', 'x'])(
  'nothing is asked of %s',
  async (url) => {
    await expect(boundedFetch(url, {})).rejects.toThrow(UnboundedAnswerError);
  },
);
