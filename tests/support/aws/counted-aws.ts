import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DynamoDbInProcess } from './dynamodb-in-process.ts';

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

/** @param tableName - of its table. */
export async function startCountedAws(tableName: string): Promise<CountedAws> {
  const dynamoDb = new DynamoDbInProcess(tableName);
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
    const { statusCode, answer } = await dynamoDb.answer(target.split('.')[1] ?? '', input);
    response.writeHead(statusCode, { 'content-type': 'application/x-amz-json-1.0' }).end(JSON.stringify(answer));
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

/** The kind of item that a call is about, and how much it hands over: not whose it is. */
function aboutWhat(input: Input): string {
  const pk = /"(?:pk|:\w+)":\{"S":"([A-Z_]+)/.exec(JSON.stringify(input))?.[1] ?? '';
  const kinds = Array.isArray(input.Entries)
    ? input.Entries.map(({ MessageBody }) => JSON.parse(MessageBody).kind)
    : [];
  return [pk, ...kinds].join(' ').trim();
}
