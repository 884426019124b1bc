import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';
import { findAsset } from '../../../functions/web/kit/assets/served.ts';
import type { DeskVisitor } from './desk-pages.ts';

/**
 * Serves the desk in memory to a browser until the test ends, signed in as a member: their visitor keeps the cookies.
 * @returns its origin.
 */
export async function servesDesk(visitor: DeskVisitor): Promise<string> {
  const server = createServer(async (request, response) => {
    const { status, headers, body } = await answered(visitor, request);
    response.writeHead(status, headers).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // it listens on no pipe
}

async function answered(visitor: DeskVisitor, request: IncomingMessage) {
  const { method, url = '/', headers } = request;
  const file = findAsset(url.split('?', 1).join());
  if (file) return { status: 200, headers: { 'Content-Type': file.contentType }, body: file.content };
  const answer = await (method === 'POST'
    ? visitor.handsOn(url, await buffer(request), headers['content-type'] ?? '')
    : visitor.ask('GET', url));
  return { status: answer.statusCode ?? 500, headers: answer.headers as Record<string, string>, body: answer.text }; // ours are all text
}
