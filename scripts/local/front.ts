import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { createProxyServer } from 'httpxy';
import { LOOPBACK } from './ports.ts';

/** The plain address in front of the deployed HTTP API, whose own name Node can't resolve and is long to type. */
export interface Front {
  readonly url: string;
  /** From now on passes every request on to this API; until then it answers that the stack is still starting. */
  forwardTo(apiUrl: string): void;
  stop(): Promise<void>;
}

/** Told of each request, as an access log would be: `GET /unsubscribe/…?lang=en`. */
export type AccessLog = (line: string) => void;

/** Holds the port from the start, so that the address in pages and mails is sure before the stack is deployed. */
export async function startFront(port: number, accessLog?: AccessLog): Promise<Front> {
  const proxy = createProxyServer();
  let api: URL | undefined;

  const server = createServer(async (request, response) => {
    accessLog?.(`${request.method} ${request.url}`);
    if (api === undefined) return answer(response, 503, 'The local stack is still starting. Try again in a moment.');
    try {
      await proxy.web(request, response, {
        target: { protocol: 'http:', host: LOOPBACK, port: Number(api.port) },
        headers: { host: api.host },
        // A kept connection may be closed by the other end just as a request sets out on it.
        agent: false,
      });
    } catch (error) {
      answer(response, 502, `The local cloud did not answer: ${error instanceof Error ? error.message : error}`);
    }
  });
  server.listen(port, LOOPBACK);
  await once(server, 'listening');

  return {
    url: `http://localhost:${port}`,
    forwardTo(apiUrl) {
      api = new URL(apiUrl);
    },
    async stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}

function answer(response: ServerResponse, status: number, message: string): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(`${message}\n`);
}
