import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setImmediate as turn, setTimeout as wait } from 'node:timers/promises';
import { DynamoDbInProcess } from './dynamodb-in-process.ts';

/** AWS as handlers call it: a table in this process, and the rest as good as its answers go. Every call is noted. */
export interface CountedAws {
  readonly url: string;
  /** Every call since the last time: what was asked, of what kind of item or how long a text. */
  callsSince(): string[];
  /** The calls since the last time, in rounds: each call waited for an answer of the round before, and those of one round ran side by side. */
  roundsSince(): string[][];
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

/** Where rounds are told apart, answers wait until no more calls came for so long. */
const QUIET_MS = 20;

interface Around {
  /** What answers calls without a target header, such as those of SES and Lambda, by method and path. */
  readonly rest?: (call: string, input: Input) => Promise<unknown>;
  /** Whether {@link CountedAws.roundsSince} is asked for. */
  readonly inRounds?: boolean;
}

/** @param tableNames - of its tables. */
export async function startCountedAws(
  tableNames: readonly string[],
  { rest, inRounds = false }: Around = {},
): Promise<CountedAws> {
  const dynamoDb = new DynamoDbInProcess(...tableNames);
  const calls: string[] = [];
  const rounds: string[][] = [];
  let round: string[] = [];
  let quiet: Promise<void> | undefined;

  /** All calls of a round get their answers at once. */
  async function endOfRound(call: string): Promise<void> {
    round.push(call);
    quiet ??= untilQuiet();
    await quiet;
  }

  async function untilQuiet(): Promise<void> {
    for (let seen = 0; seen < round.length; ) {
      seen = round.length;
      await wait(QUIET_MS);
      // On a busy machine that time can be over before Node has read anything.
      await turn();
    }
    rounds.push(round.toSorted());
    round = [];
    quiet = undefined;
  }
  const server = createServer(async (incoming, response) => {
    const body = Buffer.concat(await Array.fromAsync(incoming as AsyncIterable<Buffer>)); // a stream without an encoding
    const target = String(incoming.headers['x-amz-target'] ?? `${incoming.method} ${incoming.url}`);
    const input: Input = JSON.parse(body.toString() || '{}');
    const call = `${target} ${aboutWhat(input)}`.trim();
    calls.push(call);
    const { statusCode, answer } = await answerTo(target, input);
    if (inRounds) await endOfRound(call);
    response.writeHead(statusCode, { 'content-type': 'application/x-amz-json-1.0' }).end(JSON.stringify(answer));
  });
  async function answerTo(target: string, input: Input) {
    const other = OTHERS[target];
    if (other) return { statusCode: 200, answer: other(input) };
    if (rest && target.includes('/')) return { statusCode: 200, answer: await rest(target, input) };
    return dynamoDb.answer(target.split('.')[1] ?? '', input);
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // it listens on TCP
  return {
    url: `http://127.0.0.1:${port}`,
    callsSince: () => calls.splice(0),
    roundsSince: () => rounds.splice(0),
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
