import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { SESv2Client } from '@aws-sdk/client-sesv2';
import { makeBulkClient } from '../../../functions/adapters/ses/send-bulk.ts';

/** What the stub says to one request; `hang` never says anything, `drop` ends the connection in the middle. */
export type StubAnswer =
  | { readonly status: number; readonly errorType?: string; readonly body: unknown }
  | 'hang'
  | 'drop';

export interface SesStub {
  /** Ours, pointed at the stub. */
  readonly client: SESv2Client;
  /** Bodies of the requests, oldest first. */
  readonly requests: Record<string, unknown>[];
  connections(): number;
  stop(): Promise<void>;
}

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks = await Array.fromAsync(request as AsyncIterable<Buffer>); // a stream without an encoding
  return JSON.parse(Buffer.concat(chunks).toString() || '{}');
}

/** SES as a socket that gives one answer to everything, for tests of what the real client makes of it. */
export async function startSesStub(answer: StubAnswer): Promise<SesStub> {
  const requests: Record<string, unknown>[] = [];
  const server = createServer(async (request, response) => {
    requests.push(await bodyOf(request));
    if (answer === 'drop') return void request.socket.destroy();
    if (answer === 'hang') return;
    response.writeHead(answer.status, {
      'content-type': 'application/json',
      ...(answer.errorType === undefined ? {} : { 'x-amzn-errortype': answer.errorType }),
    });
    response.end(JSON.stringify(answer.body));
  });
  let connections = 0;
  server.on('connection', () => {
    connections += 1;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // it listens on TCP
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  const client = makeBulkClient({ endpoint: `http://127.0.0.1:${port}`, region: 'us-east-1', credentials });
  return {
    client,
    requests,
    connections: () => connections,
    stop: () => {
      client.destroy();
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
