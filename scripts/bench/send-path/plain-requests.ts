import { type IncomingMessage, Agent as PlainAgent, request as plainRequest } from 'node:http';
import { Agent, request } from 'node:https';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { SESv2Client } from '@aws-sdk/client-sesv2';

/** A request as it went over the wire. */
export interface WiredRequest {
  readonly protocol: string;
  readonly hostname: string;
  readonly port?: number;
  readonly path: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** Keeps what the clients send from now on, signed and serialised. */
export function keepRequests(...clients: readonly (DynamoDBClient | SESv2Client)[]): readonly WiredRequest[] {
  const kept: WiredRequest[] = [];
  for (const { middlewareStack } of clients)
    (middlewareStack as DynamoDBClient['middlewareStack']).add(
      (next) => async (call) => {
        kept.push(call.request as WiredRequest); // after it is signed there is nothing left to add
        return next(call);
      },
      { step: 'finalizeRequest', priority: 'low' },
    );
  return kept;
}

const plain = { agent: new PlainAgent({ keepAlive: true }), request: plainRequest };
const sealed = { agent: new Agent({ keepAlive: true }), request };

/** Sends requests one after the other with nothing but Node's own clients, over connections that are kept, and reads each answer to its end. */
export async function sendPlainly(requests: readonly WiredRequest[]): Promise<void> {
  for (const { body, protocol, ...where } of requests) {
    const { agent, request: begin } = protocol === 'https:' ? sealed : plain;
    await new Promise<void>((resolve, reject) => {
      const asked = begin({ ...where, agent, headers: { ...where.headers } }, (answer: IncomingMessage) => {
        answer.on('data', () => {}).on('end', resolve);
      });
      asked.on('error', reject);
      asked.end(body);
    });
  }
}
