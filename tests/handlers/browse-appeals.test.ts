import type { Context } from 'aws-lambda';
import { afterEach, expect, test, vi } from 'vitest';
import { cardItem } from '../../functions/adapters/dynamodb/archive/card-item.ts';
import { shelfRowKey } from '../../functions/contract/table-keys.ts';
import { daysInMs, utcDayOf } from '../../functions/domain/time/spans.ts';
import type { Answer } from '../../functions/web/kit/answers.ts';
import { idOf } from '../support/archive/builders.ts';
import type { AwsAnswer, AwsRequest, AwsStub } from '../support/aws/aws-stub.ts';
import { wireItem } from '../support/aws/wire-item.ts';
import { aVersion } from '../support/publishing/builders.ts';
import { loadHandler } from '../support/sending/handler-world.ts';
import { eventOf } from '../support/subscribing/pages.ts';

const REFERENCE = '11111111-2222-4333-8444-555555555555';
const CONTEXT = { awsRequestId: REFERENCE } as Context; // what the pages read of it

let running: AwsStub | undefined;
afterEach(async () => {
  await running?.stop();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

type Handler = (event: ReturnType<typeof eventOf>, context: Context) => Promise<Answer>;

async function browseAppealsWith(answer: (request: AwsRequest) => AwsAnswer) {
  const { module, aws, logged } = await loadHandler<
    typeof import('../../functions/handlers/archive/browse-appeals.ts')
  >('browse-appeals', answer);
  running = aws;
  const handler = module.handler as unknown as Handler; // Middy's type adds void
  return { ask: (path: string, method = 'GET') => handler(eventOf(method, path), CONTEXT), aws, logged };
}

/** Two appeals, both on every shelf: one can be acted on until tomorrow, the other could until three days ago. */
const VERSIONS = [1, 2].map((number) =>
  aVersion({
    appealId: idOf(number),
    publishedAtMs: Date.now() - number,
    expiresOn: utcDayOf(Date.now() + daysInMs(number === 1 ? 1 : -3)),
    edition: { ...aVersion().edition, title: number === 1 ? 'Still open' : 'Over since' },
  }),
);

function twoAppealsInTable({ operation }: AwsRequest): AwsAnswer {
  const rows = VERSIONS.map(({ appealId, publishedAtMs }) => shelfRowKey('*', 0, publishedAtMs, appealId));
  switch (operation) {
    case 'GetItem':
      return { body: { Item: wireItem({ taken: 2 }) } };
    case 'Query':
      return { body: { Items: rows.map(({ sk }) => wireItem({ sk })) } };
    case 'BatchGetItem':
      return {
        body: { Responses: { appeals: VERSIONS.map((one) => wireItem(JSON.parse(JSON.stringify(cardItem(one))))) } },
      };
    default:
      return { error: 'AccessDeniedException' };
  }
}

test('the front page shows what is open by the clock, in the frame of its deployment', async () => {
  const { ask, aws, logged } = await browseAppealsWith(twoAppealsInTable);
  const { statusCode, headers, body } = await ask('/?lang=en');
  expect([statusCode, headers?.['Cache-Control']]).toEqual([200, 'public, max-age=60']);
  expect(headers?.['Content-Security-Policy']).toContain("default-src 'none'");
  for (const part of ['Still open', 'Example Alerts', '1 Example Street', 'href="https://alerts.example.org/?lang=fr"'])
    expect(body).toContain(part);
  expect(body).not.toContain('Over since');
  const tables = aws.requests.map(({ input }) => input.TableName ?? Object.keys(input.RequestItems ?? {}).join());
  expect(new Set(tables)).toEqual(new Set(['appeals']));
  expect(logged()).not.toContain('Still open');
});

test('every page that shows many appeals is its own, and every feed', async () => {
  const { ask } = await browseAppealsWith(twoAppealsInTable);
  const paths = ['/appeals', '/map', '/outcomes', '/feeds/appeals.atom', '/feeds/appeals.json'];
  const answers = await Promise.all(paths.map((path) => ask(`${path}?lang=en`)));
  expect(answers.map(({ statusCode, headers }) => [statusCode, headers?.['Content-Type']])).toEqual([
    [200, 'text/html; charset=utf-8'],
    [200, 'text/html; charset=utf-8'],
    [200, 'text/html; charset=utf-8'],
    [200, 'application/atom+xml; charset=utf-8'],
    [200, 'application/feed+json; charset=utf-8'],
  ]);
  expect((await ask('/preferences')).statusCode).toBe(404);
});

test('HEAD answers with the headers of GET and without a body', async () => {
  const { ask } = await browseAppealsWith(twoAppealsInTable);
  const [head, get] = [await ask('/appeals?lang=en', 'HEAD'), await ask('/appeals?lang=en')];
  expect([head.statusCode, head.headers, head.body]).toEqual([200, get.headers, '']);
});

test('a table that fails is a page with a reference, which no cache keeps; no line of the log tells what was searched for', async () => {
  const { ask, logged } = await browseAppealsWith(() => ({ error: 'ValidationException' }));
  const { statusCode, headers, body } = await ask('/appeals?lang=en&q=zqana&place=RU');
  expect([statusCode, headers?.['Cache-Control']]).toEqual([500, 'no-store']);
  expect(body).toContain(REFERENCE);
  expect(logged()).toContain(REFERENCE);
  expect(logged()).not.toMatch(/zqana|place=RU/i);
});
