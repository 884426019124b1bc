import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Replay {
  readonly url: string;
  stop(): Promise<void>;
}

interface Kept {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

const LOADED = /(?:href|src)="(\/(?:assets|appeals\/[^"?]+\/images)\/[^"]+)"/g;

/** Headers that are of one connection. */
const OF_THE_CONNECTION = new Set(['connection', 'keep-alive', 'transfer-encoding', 'content-length', 'date']);

/**
 * The very answers of a deployment, with their headers, from memory: each is asked for once. What is measured of a page then is its bytes, as API Gateway
 * sends them, and what a browser makes of them; not how busy the machine is that has the local cloud.
 */
export async function startReplay(publicUrl: string, paths: readonly string[]): Promise<Replay> {
  const kept = new Map<string, Promise<Kept>>();
  const answerOf = (path: string): Promise<Kept> => {
    const answer = kept.get(path) ?? ask(`${publicUrl}${path}`);
    kept.set(path, answer);
    return answer;
  };
  // All that a page loads is there before a clock runs.
  for (const path of paths) {
    const page = (await answerOf(path)).body.toString('utf8');
    await Promise.all([...page.matchAll(LOADED)].map(([, file = '']) => answerOf(file)));
  }
  const server = createServer(async ({ url = '/' }, response) => {
    const { status, headers, body } = await answerOf(url);
    response.writeHead(status, headers).end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // it listens on TCP
  return {
    url: `http://localhost:${port}`,
    async stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function ask(url: string): Promise<Kept> {
  const response = await fetch(url, { redirect: 'manual' });
  const headers = Object.fromEntries([...response.headers].filter(([name]) => !OF_THE_CONNECTION.has(name)));
  return { status: response.status, headers, body: Buffer.from(await response.arrayBuffer()) };
}
