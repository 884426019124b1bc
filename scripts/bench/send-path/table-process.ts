import { Agent, createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import dynalite from 'dynalite';
import { z } from 'zod';
import { RequestBill } from './billed-requests.ts';

// A table in a process of its own: dynalite, which serves ranges in logarithmic time, behind a front that counts what AWS would
// bill and carries out transactions, which dynalite lacks. In a benchmark no two writers compete for an item, so the writes of a
// transaction are made one after the other, each under its own condition.

const TARGET = 'DynamoDB_20120810.';
const BILL_PATH = '/bill';

const Writes = z.object({ TransactItems: z.array(z.record(z.string(), z.record(z.string(), z.unknown()))) });
const OPERATION_OF_WRITE: Readonly<Record<string, string>> = {
  ConditionCheck: 'UpdateItem',
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
};

interface Answer {
  readonly status: number;
  readonly text: string;
}

const bill = new RequestBill();
const agent = new Agent({ keepAlive: true });
let tablePort = 0;

async function textOf(message: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer); // no encoding is set
  return Buffer.concat(chunks).toString();
}

/** Asks dynalite, and for what it would cost. */
function ask(operation: string, headers: IncomingMessage['headers'], input: object): Promise<Answer> {
  const body = JSON.stringify({ ...input, ReturnConsumedCapacity: 'TOTAL' });
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        port: tablePort,
        host: '127.0.0.1',
        method: 'POST',
        agent,
        headers: {
          'content-type': 'application/x-amz-json-1.0',
          authorization: headers.authorization,
          'x-amz-date': headers['x-amz-date'],
          'x-amz-target': `${TARGET}${operation}`,
          'content-length': Buffer.byteLength(body),
        },
      },
      (answer) => {
        textOf(answer).then((text) => resolve({ status: answer.statusCode ?? 0, text }), reject);
      },
    );
    asked.on('error', reject);
    asked.end(body);
  });
}

const unitsIn = (text: string): number =>
  [...text.matchAll(/"CapacityUnits":([\d.]+)/g)].reduce((sum, [, units]) => sum + Number(units), 0);

async function transact(headers: IncomingMessage['headers'], input: unknown): Promise<Answer> {
  const writes = Writes.parse(input).TransactItems.flatMap((item) => Object.entries(item));
  for (const [index, [kind, write]] of writes.entries()) {
    const answer = await ask(OPERATION_OF_WRITE[kind] ?? kind, headers, write);
    if (answer.status !== 200) return cancelled(writes.length, index);
    // A transaction reads and writes each item twice. https://aws.amazon.com/dynamodb/pricing/on-demand/
    bill.add(kind, write, 2 * unitsIn(answer.text));
  }
  return { status: 200, text: '{}' };
}

function cancelled(writes: number, refused: number): Answer {
  const reasons = Array.from({ length: writes }, (_, index) => ({
    Code: index === refused ? 'ConditionalCheckFailed' : 'None',
  }));
  const type = 'com.amazonaws.dynamodb.v20120810#TransactionCanceledException';
  const text = JSON.stringify({ __type: type, Message: 'Transaction cancelled', CancellationReasons: reasons });
  return { status: 400, text };
}

async function answerTo(message: IncomingMessage): Promise<Answer> {
  if (message.url === BILL_PATH) {
    if (message.method === 'DELETE') bill.clear();
    return { status: 200, text: JSON.stringify(bill.total()) };
  }
  const operation = String(message.headers['x-amz-target']).slice(TARGET.length);
  const input: object = JSON.parse(await textOf(message));
  if (operation === 'TransactWriteItems') return transact(message.headers, input);
  const answer = await ask(operation, message.headers, input);
  bill.add(operation, input, unitsIn(answer.text));
  return answer;
}

async function respond(message: IncomingMessage, response: ServerResponse): Promise<void> {
  const { status, text } = await answerTo(message);
  response.writeHead(status, {
    'content-type': 'application/x-amz-json-1.0',
    'content-length': Buffer.byteLength(text),
  });
  response.end(text);
}

const listen = async (server: Server): Promise<number> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port; // it listens on TCP
};

const table = dynalite({ createTableMs: 10 });
// Else it closes a connection after five idle seconds, at times just as the front uses it again.
table.keepAliveTimeout = 0;
tablePort = await listen(table);
const front = createServer((message, response) => {
  respond(message, response).catch((error: unknown) => {
    console.error(error);
    response.writeHead(500).end();
  });
});
process.send?.({ port: await listen(front) });
process.on('disconnect', () => process.exit());
