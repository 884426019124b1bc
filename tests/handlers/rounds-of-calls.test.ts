import { randomBytes, randomUUID } from 'node:crypto';
import type { APIGatewayProxyEventV2, Context, DynamoDBStreamEvent, SQSEvent } from 'aws-lambda';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { makeDrafts } from '../../functions/adapters/dynamodb/drafts/desk-drafts.ts';
import { makeDeskSessions } from '../../functions/adapters/dynamodb/members/desk-sessions.ts';
import { makeOffices } from '../../functions/adapters/dynamodb/members/offices.ts';
import { makePublisherStore } from '../../functions/adapters/dynamodb/publishing/publishers.ts';
import { makeKeyring } from '../../functions/adapters/kms/keyring.ts';
import { makeTable } from '../../functions/adapters/table/open-table.ts';
import type { PageToRead } from '../../functions/contract/requests/read-page.ts';
import { STEP } from '../../functions/contract/steps.ts';
import { sessionHashOf } from '../../functions/domain/account/session.ts';
import { newDeskSession } from '../../functions/domain/members/desk-session.ts';
import { createPublisher } from '../../functions/domain/publishing/publishers/manage-publishers.ts';
import { readUntrustedPage } from '../../functions/domain/reading/page-reading.ts';
import { SAMPLE_DRAFT } from '../../scripts/bench/sample-appeal.ts';
import { seedSubscribers } from '../../scripts/local/visitors/seed-subscribers.ts';
import { type CountedAws, startCountedAws } from '../support/aws/counted-aws.ts';
import { loadFreshHandler } from '../support/handlers/fresh-handler.ts';
import { aMember, anOffice } from '../support/members/builders.ts';
import { PAGE, PAGE_FROM_NOWHERE } from '../support/publishing/builders.ts';
import { aContext, messagesOf, stubEnvironment } from '../support/sending/handler-world.ts';
import { eventOf } from '../support/subscribing/pages.ts';

const ACCOUNT = {
  SendQuota: { MaxSendRate: 14, Max24HourSend: 50_000, SentLast24Hours: 0 },
  SendingEnabled: true,
  ProductionAccessEnabled: true,
  EnforcementStatus: 'HEALTHY',
};
const FOLLOWED = { kind: 'narrow', followId: 'f', countries: ['RU'], regions: [], themes: [] } as const;

type Handler<Event, Answer> = (event: Event, context: Context) => Promise<Answer>;
type Page = Handler<APIGatewayProxyEventV2, { statusCode: number; body: string }>;

const COOKIE = '__Host-desk=secret';
const DRAFT_ID = randomUUID();

/** What was published last, and the rounds of calls of the functions that published and mailed it. */
let alerted: Awaited<ReturnType<typeof alertOnce>>;
let aws: CountedAws;
let authorization: string;
let publish: Page;
let desk: Page;
let start: Handler<DynamoDBStreamEvent, unknown>;
let send: Handler<SQSEvent, unknown>;

beforeAll(async () => {
  aws = await startCountedAws(['appeals', 'ended'], {
    inRounds: true,
    rest: async (call, input) => {
      if (call.endsWith('preview-appeal/invocations')) return { kind: 'counted', people: STEP };
      if (call.endsWith('read-page/invocations')) return readUntrustedPage(input as unknown as PageToRead); // the adapter made it
      if (call === 'GET /v2/email/account') return ACCOUNT;
      return { BulkEmailEntryResults: [{ Status: 'SUCCESS', MessageId: 'm1' }] };
    },
  });
  stubEnvironment(aws.url, (queueUrl) => ({
    SENDINGS_LETTERS_URL: queueUrl('sendings-letters'),
    PREVIEW_APPEAL_FUNCTION_ARN: 'arn:aws:lambda:us-east-1:000000000000:function:preview-appeal',
    STEER_DISPATCH_FUNCTION_ARN: 'arn:aws:lambda:us-east-1:000000000000:function:steer-dispatch',
    GRACE_SECONDS: '120',
    ALONE_SECONDS: '3600',
  }));
  vi.spyOn(console, 'log').mockImplementation(() => {});
  const table = makeTable('appeals');
  const keyring = makeKeyring(table, process.env.SEALING_KEY_ARN ?? '');
  const ports = { publishers: makePublisherStore(table), nowMs: Date.now, newId: randomUUID, randomBytes, keyDays: 1 };
  const { publisherId, keyText } = await createPublisher(
    { name: 'Example Observatory', contact: 'desk@example.org' },
    ports,
  );
  authorization = `Bearer ${keyText}`;
  await seedSubscribers(1, FOLLOWED, table, keyring);

  const member = aMember();
  const office = anOffice({ publisherId, members: [member], revision: 0 });
  await makeOffices(table, keyring).save(office, []);
  const savedBy = { memberId: member.memberId, name: member.name };
  await makeDrafts(table, keyring).save(
    { publisherId, draftId: DRAFT_ID, revision: 0, fields: SAMPLE_DRAFT, savedAtMs: Date.now(), savedBy },
    [],
  );
  const session = newDeskSession(office, member, 'whole', Date.now());
  await makeDeskSessions(table, keyring).create(sessionHashOf('secret'), session);

  ({ handler: publish } = await loadFreshHandler<{ handler: Page }>('publish-appeal'));
  ({ handler: start } = await loadFreshHandler<{ handler: typeof start }>('start-dispatch'));
  ({ handler: send } = await loadFreshHandler<{ handler: typeof send }>('send-bulk'));
  ({ handler: desk } = await loadFreshHandler<{ handler: Page }>('desk'));
  // Each process unwraps its keys once, for the first record that it reads.
  await alertOnce(PAGE_FROM_NOWHERE);
  alerted = await alertOnce(PAGE);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await aws.stop();
});

/** Publishes an appeal and has it mailed, as the functions do one after the other. @returns the rounds of calls of each. */
async function alertOnce(content: string) {
  aws.roundsSince();
  const body = JSON.stringify({ page: { content, format: 'text' }, countries: ['RU'] });
  const event = eventOf('POST', '/v1/appeals', body, 'application/json');
  event.headers.authorization = authorization;
  const answer = await publish(event, aContext());
  const published = aws.roundsSince();
  expect([answer.statusCode, answer.body]).toEqual([201, expect.any(String)]);
  const { appealId, dispatchId }: Record<'appealId' | 'dispatchId', string> = JSON.parse(answer.body);
  const planned = { status: { S: 'planned' }, dispatchId: { S: dispatchId } };
  const record = { eventID: 'e', dynamodb: { SequenceNumber: '1', NewImage: planned } };
  await start({ Records: [record] } as DynamoDBStreamEvent, aContext());
  const started = aws.roundsSince();
  await send(messagesOf([{ dispatchId, bits: '' }]), aContext());
  const sent = aws.roundsSince();
  const first = sent.findIndex((round) => round.some((call) => call.endsWith('/outbound-bulk-emails')));
  return { appealId, dispatchId, published, started, sent: sent.slice(0, first + 1) };
}

test('between a request to publish and the first call to SES, 22 rounds of calls wait for one another', () => {
  const { published, started, sent } = alerted;
  expect(published.map(inShort)).toEqual([
    'GetItem PUBLISHER_KEY',
    'GetItem OFFICE, GetItem PUBLISHERS',
    'read-page',
    'GetItem PUBLISHER',
    'Query PUBLISHED',
    'GetItem OFFICE',
    'GetItem CASES',
    'TransactWriteItems BUDGET',
    // The stream tells of the dispatch meanwhile.
    'SendMessageBatch colleague-acted',
  ]);
  expect(started.map(inShort)).toEqual([
    'GetItem DISPATCH',
    'GetItem APPEAL, GetItem RATE',
    'Query TOPIC',
    'UpdateItem DISPATCH',
    'PutItem DISPATCH',
    'UpdateItem DISPATCH',
    'SendMessageBatch',
  ]);
  expect(sent.map(inShort)).toEqual([
    'UpdateItem DISPATCH',
    'GetItem DISPATCH',
    'GetItem APPEAL, Query RECEIPTS',
    'Query TOPIC',
    'BatchGetItem SUBSCRIBER',
    'UpdateItem RATE',
    'GetItem DISPATCH',
    'TransactWriteItems DISPATCH',
    'outbound-bulk-emails',
  ]);
});

/** @example inShort(['DynamoDB_20120810.GetItem OFFICE', 'POST /v2/email/outbound-bulk-emails']) // 'GetItem OFFICE, outbound-bulk-emails' */
const inShort = (round: readonly string[]): string =>
  [
    ...new Set(round.map((call) => /function%3A([\w-]+)|[^./]+$/.exec(call)).map((found) => found?.[1] ?? found?.[0])),
  ].join(', ');

/** Of each page of the desk, of which two are for the session and its office. */
const ROUNDS = {
  '/desk': 8,
  '/desk/search?q=teacher': 6,
  '/desk/sent': 4,
  '/desk/drafts': 6,
  '/desk/write': 4,
  '/desk/write/{draftId}': 6,
  '/desk/write/{draftId}/mail': 5,
  '/desk/write/{draftId}/ask': 9,
  '/desk/write/{draftId}/versions': 4,
  '/desk/sent/{appealId}': 8,
  '/desk/sending/{dispatchId}': 5,
  '/desk/withdraw/{appealId}': 5,
  '/desk/team': 2,
  '/desk/history': 5,
};

/** On a busy machine, calls that run side by side can look like two rounds. Calls that wait for one another never look like one. */
const TRIES = 4;

test.each(Object.entries(ROUNDS))(
  'for the page of the desk at %s, %i rounds of calls wait for one another',
  async (path, rounds) => {
    const { appealId, dispatchId } = alerted;
    const address = path
      .replace('{draftId}', DRAFT_ID)
      .replace('{appealId}', appealId)
      .replace('{dispatchId}', dispatchId);
    const event = eventOf('GET', address);
    event.cookies = [COOKIE];
    await desk(event, aContext());
    const counted: number[] = [];
    for (let tries = 0; tries < TRIES && !counted.includes(rounds); tries += 1) {
      aws.roundsSince();
      const { statusCode } = await desk(event, aContext());
      expect(statusCode).toBe(200);
      counted.push(aws.roundsSince().length);
    }
    expect(Math.min(...counted)).toBe(rounds);
  },
);
