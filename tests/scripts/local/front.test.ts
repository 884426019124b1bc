import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { startFront } from '../../../scripts/local/front.ts';
import { findFreePort, LOOPBACK } from '../../../scripts/local/ports.ts';

interface Received {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** An API that answers with what it received, under a name that only a local cloud would resolve. */
async function anApi(): Promise<string> {
  const port = await findFreePort();
  const api = createServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray()).toString();
    const received: Received = { method: request.method, url: request.url, headers: request.headers, body };
    response.writeHead(
      202,
      [
        ['set-cookie', 'a=1'],
        ['set-cookie', 'b=2'],
      ].flat(),
    );
    response.end(JSON.stringify(received));
  }).listen(port, LOOPBACK);
  await once(api, 'listening');
  onTestFinished(() => {
    api.close();
    api.closeAllConnections();
  });
  return `http://abc123.execute-api.localhost:${port}`;
}

async function aFront() {
  const front = await startFront(await findFreePort());
  onTestFinished(() => front.stop());
  return front;
}

test('a request reaches the API under the name that it has, with method, path, headers and body as they were', async () => {
  const [api, front] = [await anApi(), await aFront()];
  front.forwardTo(api);
  const response = await fetch(`${front.url}/unsubscribe/k1.a%2Eb?reason=x&reason=y`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-sample': 'kept' },
    body: 'country=RU&country=BY',
  });
  const received = (await response.json()) as Received; // what the API above answers with
  expect({
    status: response.status,
    cookies: response.headers.getSetCookie(),
    method: received.method,
    url: received.url,
    host: received.headers.host,
    type: received.headers['content-type'],
    sample: received.headers['x-sample'],
    body: received.body,
  }).toEqual({
    status: 202,
    cookies: ['a=1', 'b=2'],
    method: 'POST',
    url: '/unsubscribe/k1.a%2Eb?reason=x&reason=y',
    host: new URL(api).host,
    type: 'application/x-www-form-urlencoded',
    sample: 'kept',
    body: 'country=RU&country=BY',
  });
});

test('each request is told of as an access log would, before the stack is deployed too', async () => {
  const lines: string[] = [];
  const front = await startFront(await findFreePort(), (line) => lines.push(line));
  onTestFinished(() => front.stop());
  await fetch(`${front.url}/unsubscribe/k1.a?lang=ar`);
  front.forwardTo(await anApi());
  await fetch(`${front.url}/undo/k1.b`, { method: 'POST' });
  expect(lines).toEqual(['GET /unsubscribe/k1.a?lang=ar', 'POST /undo/k1.b']);
});

test('HEAD stays HEAD', async () => {
  const [api, front] = [await anApi(), await aFront()];
  front.forwardTo(api);
  const response = await fetch(`${front.url}/`, { method: 'HEAD' });
  expect([response.status, await response.text()]).toEqual([202, '']);
});

test('before the stack is deployed it says that it is still starting', async () => {
  const front = await aFront();
  const response = await fetch(front.url);
  expect([response.status, await response.text()]).toEqual([
    503,
    'The local stack is still starting. Try again in a moment.\n',
  ]);
});

test('an API that is gone is reported, not waited for', async () => {
  const front = await aFront();
  front.forwardTo(`http://abc123.execute-api.localhost:${await findFreePort()}`);
  const response = await fetch(front.url);
  expect(response.status).toBe(502);
  expect(await response.text()).toMatch(/^The local cloud did not answer: .*ECONNREFUSED/);
});
