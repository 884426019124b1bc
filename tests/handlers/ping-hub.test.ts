import { createServer, request as httpRequest } from 'node:http';
import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { idOf } from '../support/archive/builders.ts';
import type { AwsAnswer, AwsRequest, AwsStub } from '../support/aws/aws-stub.ts';
import { wireItem } from '../support/aws/wire-item.ts';
import { aContext, loadHandler, messagesOf, takesMessage } from '../support/sending/handler-world.ts';

let running: AwsStub | undefined;
afterEach(async () => {
  await running?.stop();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  syncBuiltinESMExports();
});

const HUB = 'https://hub.example.org/publish';

/** The hub as a socket of this machine, which the handler itself would not reach: what it says to the internet goes there. */
async function aHub(statusCode: number): Promise<string[]> {
  const told: string[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => {
      body += part;
    });
    request.on('end', () => {
      told.push(new URLSearchParams(body).get('hub.topic') ?? '');
      response.writeHead(statusCode).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo; // it listens on TCP
  const toSocket = (url: string, { agent: _, ...options }: object & { agent?: unknown }, onAnswer: () => void) => {
    if (url !== HUB) throw new Error(`${url} is not the hub`);
    return httpRequest(`http://127.0.0.1:${port}/`, options, onAnswer);
  };
  vi.spyOn(https, 'request').mockImplementation(toSocket as typeof https.request); // its only form that the handler calls
  syncBuiltinESMExports();
  return told;
}

const LISTING = {
  rows: [
    { shelf: '*', page: 0, atMs: 1 },
    { shelf: 'country:RU', page: 0, atMs: 1 },
    { shelf: 'word:en:teacher', page: 0, atMs: 1 },
  ],
  isSettled: true,
  revision: 1,
};
const listed = (request: AwsRequest): AwsAnswer =>
  request.operation === 'GetItem' ? { body: { Item: wireItem(LISTING) } } : takesMessage(request);

async function pingHubWith(answer: (request: AwsRequest) => AwsAnswer = listed, hubUrl = HUB) {
  const { module, aws, logged } = await loadHandler<typeof import('../../functions/handlers/archive/ping-hub.ts')>(
    'ping-hub',
    answer,
    (queueUrl) => ({ WEB_SUB_HUB: hubUrl, PINGS_LETTERS_URL: queueUrl('pings-letters') }),
  );
  running = aws;
  return { handler: module.handler, aws, logged };
}

test('the hub is told of each feed that the appeal stands on, after one read', async () => {
  const told = await aHub(204);
  const { handler, aws, logged } = await pingHubWith();
  expect(await handler(messagesOf([{ appealId: idOf(1) }]), aContext())).toEqual({ batchItemFailures: [] });
  expect(aws.requests.map(({ operation, input }) => [operation, input.Key])).toEqual([
    ['GetItem', { pk: { S: `LISTING#${idOf(1)}` }, sk: { S: 'LISTING' } }],
  ]);
  expect(told.length).toBe(4 * 6);
  expect(told).toContain('https://alerts.example.org/feeds/appeals.json?place=RU&lang=ar');
  expect(logged()).toMatch(/"feeds": 24/);
});

test.each([
  [2, false],
  [3, true],
])(
  'a hub that refuses is told again by the queue; at try %i that an operator hears of it is %s',
  async (receives, rings) => {
    await aHub(503);
    const { handler, logged } = await pingHubWith();
    const event = messagesOf([{ appealId: idOf(1) }], { receives });
    expect(await handler(event, aContext())).toEqual({ batchItemFailures: [{ itemIdentifier: 'm0' }] });
    expect(logged().includes('"RecordsFailing":1')).toBe(rings);
  },
);

test.each(['{', { appealId: 'nobody' }])(
  '%j is a dead letter at once, and the hub is told nothing',
  async (message) => {
    const told = await aHub(204);
    const { handler, aws } = await pingHubWith();
    expect(await handler(messagesOf([message]), aContext())).toEqual({ batchItemFailures: [] });
    expect([aws.requests.map(({ operation }) => operation), told]).toEqual([['SendMessage'], []]);
  },
);

test('a hub in a private network is never reached', async () => {
  const { handler } = await pingHubWith(listed, 'https://169.254.169.254/');
  expect(await handler(messagesOf([{ appealId: idOf(1) }]), aContext())).toEqual({
    batchItemFailures: [{ itemIdentifier: 'm0' }],
  });
});
