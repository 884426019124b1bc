import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

/** AWS as handlers call it: a table in this process, and the rest as good as its answers go. Every call is noted. */
export interface CountedAws {
  readonly url: string;
  /** Every call since the last time: what was asked, of what kind of item or how long a text. */
  callsSince(): string[];
  stop(): Promise<void>;
}

const A_SECRET = { k1: 'a-secret-that-is-only-for-tests-0123456789' };

type Input = Readonly<Record<string, unknown>>;

/** What is not the table, by the names on the wire. KMS keeps nothing secret here. */
const OTHERS: Readonly<Record<string, (input: Input) => unknown>> = {
  'secretsmanager.GetSecretValue': ({ SecretId }) => ({
    SecretString: String(SecretId).endsWith('form') ? A_SECRET.k1 : JSON.stringify(A_SECRET),
  }),
  'TrentService.Encrypt': ({ Plaintext }) => ({ CiphertextBlob: Plaintext }),
  'TrentService.Decrypt': ({ CiphertextBlob }) => ({ Plaintext: CiphertextBlob }),
  'TrentService.GenerateDataKey': () => {
    const key = Buffer.alloc(32, 7).toString('base64');
    return { Plaintext: key, CiphertextBlob: key };
  },
  'AmazonSQS.SendMessageBatch': () => ({ Successful: [], Failed: [] }),
};

/** @param tableUrl - where the table's requests end. */
export async function startCountedAws(tableUrl: string): Promise<CountedAws> {
  const calls: string[] = [];
  const server = createServer(async (incoming, response) => {
    const body = Buffer.concat(await Array.fromAsync(incoming as AsyncIterable<Buffer>)); // a stream without an encoding
    const target = String(incoming.headers['x-amz-target']);
    const input: Input = JSON.parse(body.toString());
    calls.push(`${target} ${aboutWhat(input)}`);
    const other = OTHERS[target];
    if (other) {
      response.writeHead(200, { 'content-type': 'application/x-amz-json-1.1' }).end(JSON.stringify(other(input)));
      return;
    }
    const answer = await askTable(tableUrl, target, body, incoming.headers);
    response.writeHead(answer.status, { 'content-type': 'application/x-amz-json-1.0' }).end(await answer.text());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // it listens on TCP
  return {
    url: `http://127.0.0.1:${port}`,
    callsSince: () => calls.splice(0),
    stop: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

const TRANSACTION = 'DynamoDB_20120810.TransactWriteItems';

/** Dynalite knows no transactions: here no other writer writes between two puts. */
async function askTable(url: string, target: string, body: Buffer, headers: IncomingHttpHeaders): Promise<Response> {
  if (target === TRANSACTION) {
    const { TransactItems } = JSON.parse(body.toString());
    for (const { Put } of TransactItems)
      await askTable(url, 'DynamoDB_20120810.PutItem', Buffer.from(JSON.stringify(Put)), headers);
    return new Response('{}');
  }
  const { authorization = '', 'x-amz-date': date = '' } = headers;
  const type = 'application/x-amz-json-1.0';
  return fetch(url, {
    method: 'POST',
    headers: { 'x-amz-target': target, 'content-type': type, authorization, 'x-amz-date': String(date) },
    body: new Uint8Array(body),
  });
}

/** The kind of item that a call is about, and how much it hands over: not whose it is. */
function aboutWhat(input: Input): string {
  const pk = /"(?:pk|:\w+)":\{"S":"([A-Z_]+)/.exec(JSON.stringify(input))?.[1] ?? '';
  const kinds = Array.isArray(input.Entries)
    ? input.Entries.map(({ MessageBody }) => JSON.parse(MessageBody).kind)
    : [];
  return [pk, ...kinds].join(' ').trim();
}
