import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { LOOPBACK } from '../../../scripts/local/ports.ts';
import { refusalOf, type SimulatedGrants } from '../../ses-simulator/grants.ts';
import { operationOf } from '../../ses-simulator/operation.ts';
import type { SendInput } from '../../ses-simulator/sending.ts';
import { readJson, writeAnswer } from '../../ses-simulator/wire.ts';

/** What stands before the inbox and refuses what IAM would. */
export interface SesGate {
  readonly url: string;
  /** From now on; until then everything passes. */
  holdTo(grants: SimulatedGrants): void;
  /** Each refusal in SES's words, once. */
  refusals(): readonly string[];
  stop(): Promise<void>;
}

/** What the functions ask of SES. Other calls are those of tests and commands, which have no role here. */
const ASKED_BY_FUNCTIONS: ReadonlySet<string> = new Set([
  'SendEmail',
  'SendBulkEmail',
  'GetAccount',
  'ListSuppressedDestinations',
]);

/** @param inboxUrl - where what is not refused goes; it may not listen yet. */
export async function startSesGate(inboxUrl: string): Promise<SesGate> {
  let grants: SimulatedGrants | undefined;
  const refusals = new Set<string>();

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const body = Buffer.concat(await Array.fromAsync(request as AsyncIterable<Buffer>)); // a stream without an encoding
    const asked = operationOf(request.method ?? '', new URL(request.url ?? '/', inboxUrl).pathname);
    if (grants && asked && ASKED_BY_FUNCTIONS.has(asked.operation)) {
      const refusal = refusalOf(asked.operation, (readJson(body) ?? {}) as SendInput, grants);
      if (refusal) {
        refusals.add(refusal.message);
        return writeAnswer(response, refusal);
      }
    }
    await enqueueSignUp(request, body, response, inboxUrl);
  };
  const server = createServer((request, response) => {
    void answer(request, response).catch(() => response.destroy());
  });
  server.listen(0, LOOPBACK);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // it listens on TCP

  return {
    url: `http://localhost:${port}`,
    holdTo(given) {
      grants = given;
    },
    refusals: () => [...refusals],
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** What is of one connection and not of the call. */
const OF_THE_CONNECTION: ReadonlySet<string> = new Set([
  'connection',
  'content-length',
  'host',
  'keep-alive',
  'transfer-encoding',
]);

async function enqueueSignUp(
  request: IncomingMessage,
  body: Buffer,
  response: ServerResponse,
  to: string,
): Promise<void> {
  const headers = Object.entries(request.headers).flatMap(([name, value]): [string, string][] =>
    value === undefined || OF_THE_CONNECTION.has(name) ? [] : [[name, String(value)]],
  );
  const answered = await fetch(new URL(request.url ?? '/', to), {
    method: request.method ?? 'GET',
    headers,
    ...(body.length > 0 && { body }),
  });
  const given = [...answered.headers].filter(([name]) => !OF_THE_CONNECTION.has(name));
  response.writeHead(answered.status, Object.fromEntries(given));
  response.end(Buffer.from(await answered.arrayBuffer()));
}
