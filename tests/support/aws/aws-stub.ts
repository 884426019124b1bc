import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** What the stub says to one operation: a body, or an error of that type, perhaps with more than its message. */
export type AwsAnswer =
  | { readonly body: unknown }
  | { readonly error: string; readonly more?: Readonly<Record<string, unknown>> };

export interface AwsRequest {
  /** As AWS names it on the wire: `GetItem`, `SendMessageBatch`, or for SES `GET /v2/email/account`. */
  readonly operation: string;
  readonly input: Record<string, unknown>;
}

export interface AwsStub {
  readonly url: string;
  readonly requests: AwsRequest[];
  /** How many connections carried such requests. */
  connectionsOf(operation: string): number;
  stop(): Promise<void>;
}

/** DynamoDB, SQS and SES as a socket that answers each operation as it is told, for tests of how handlers are wired. */
export async function startAwsStub(answer: (request: AwsRequest) => AwsAnswer): Promise<AwsStub> {
  const requests: AwsRequest[] = [];
  const carried: { readonly operation: string; readonly socket: Socket }[] = [];
  const server = createServer(async (incoming, response) => {
    const chunks = await Array.fromAsync(incoming as AsyncIterable<Buffer>); // a stream without an encoding
    const target = incoming.headers['x-amz-target'];
    const operation =
      typeof target === 'string' ? (target.split('.').at(-1) ?? '') : `${incoming.method} ${incoming.url}`;
    const request = { operation, input: JSON.parse(Buffer.concat(chunks).toString() || '{}') };
    requests.push(request);
    carried.push({ operation, socket: incoming.socket });
    const answered = answer(request);
    const isError = 'error' in answered;
    response.writeHead(isError ? 400 : 200, { 'content-type': 'application/x-amz-json-1.0' });
    const body = isError
      ? {
          __type: `com.amazonaws.dynamodb.v20120810#${answered.error}`,
          message: 'ana@example.org is not for logs',
          ...answered.more,
        }
      : answered.body;
    response.end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // it listens on TCP
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    connectionsOf: (asked) =>
      new Set(carried.filter(({ operation }) => operation === asked).map(({ socket }) => socket)).size,
    stop: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
