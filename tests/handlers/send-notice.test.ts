import { afterEach, expect, test, vi } from 'vitest';
import type { CanaryRun } from '../../functions/contract/deployment/canaries.ts';
import type { NoticeMessage, SignUpRequested } from '../../functions/contract/messages.ts';
import { handleNotice } from '../../functions/domain/every-minute/handle-notice.ts';
import type { AwsAnswer, AwsRequest, AwsStub } from '../support/aws/aws-stub.ts';
import { aSubscriber } from '../support/builders.ts';
import { MemoryDraftTests } from '../support/drafts/memory-draft-tests.ts';
import { MemoryOffices } from '../support/members/memory-offices.ts';
import { aContext, loadHandler, messagesOf, takesMessage } from '../support/sending/handler-world.ts';
import { A_REQUEST_ID, A_SIGN_UP_ID, aRequest, DAY_MS, NOW_MS, someLimits } from '../support/subscribing/builders.ts';
import { MemoryPorts } from '../support/subscribing/memory-ports.ts';
import { MemoryWelcome } from '../support/subscribing/memory-welcome.ts';

const handle = (message: NoticeMessage, ports: MemoryPorts, sendCanary = async (_?: CanaryRun) => {}) =>
  handleNotice(
    message,
    Object.assign(ports, new MemoryWelcome(), {
      unsealRequest: async (sealed: string) => Buffer.from(sealed, 'base64').toString('utf8'),
      sendCanary,
      offices: new MemoryOffices(),
      requestMails: { togetherMs: 300_000, perDay: 20 },
      enqueueLater: async () => {},
      officeEntries: { find: async () => undefined },
      membersOf: async () => [],
      unansweredNames: async () => [],
      titleOf: async () => undefined,
      contactOf: async () => undefined,
      draftTests: new MemoryDraftTests(),
      deskDrafts: { find: async () => undefined },
      proposals: {
        find: async () => undefined,
        list: async () => [],
        ofDraft: async () => [],
        shown: async () => [],
      },
    }),
    someLimits(),
    NOW_MS,
  );

const requested = (text: string, requestedAtMs = NOW_MS): SignUpRequested => ({
  kind: 'sign-up-requested',
  requestId: A_REQUEST_ID,
  requestedAtMs,
  sealedRequest: Buffer.from(text).toString('base64'),
});

test('a sealed request becomes a confirmation, and nothing that is kept has the id of the request, which browsers know', async () => {
  const ports = new MemoryPorts();
  expect(await handle(requested(JSON.stringify(aRequest())), ports)).toBe('sent');
  expect([...ports.waitingSignUps.keys()]).toEqual([A_SIGN_UP_ID]);
  expect(ports.mails.map(({ kind, address }) => [kind, address])).toEqual([['confirm', 'ana@example.org']]);
});

test('a request that lay for more than a day, to sign up or to sign in, is dropped unopened', async () => {
  const ports = new MemoryPorts();
  await ports.holds(aSubscriber(), []);
  const late = requested(JSON.stringify(aRequest()), NOW_MS - DAY_MS - 1);
  expect([await handle(late, ports), await handle({ ...late, kind: 'sign-in-requested' }, ports)]).toEqual([
    'too-late',
    'too-late',
  ]);
  expect([ports.mails, ports.ledger.size]).toEqual([[], 0]);
  expect(await handle(requested(JSON.stringify(aRequest()), NOW_MS - DAY_MS), ports)).toBe('sent');
});

test('nothing that is kept has the id of a request to sign in, which the visitor who asks can compute', async () => {
  const ports = new MemoryPorts();
  await ports.holds(aSubscriber(), []);
  const { address } = aSubscriber();
  const wish = requested(JSON.stringify({ address, language: 'en', network: '192.0.2.1' }));
  expect(await handle({ ...wish, kind: 'sign-in-requested' }, ports)).toBe('sent');
  expect(ports.links.size).toBe(1);
  expect([...ports.links.keys(), ...ports.ledger.keys()].join()).not.toContain(wish.requestId);
});

test('a confirmation becomes a welcome', async () => {
  const ports = new MemoryPorts();
  const { subscriberId } = aSubscriber();
  await ports.holds(aSubscriber({ confirmedAtMs: NOW_MS - 1 }), []);
  const confirmed = { kind: 'subscriber-confirmed', subscriberId, signUpId: A_SIGN_UP_ID } as const;
  expect([await handle(confirmed, ports), await handle(confirmed, ports)]).toEqual(['sent', undefined]);
  expect(ports.mails.map(({ kind, address }) => [kind, address])).toEqual([['welcome', 'ana@example.org']]);
});

test('an unsubscribe becomes one last mail', async () => {
  const ports = new MemoryPorts();
  await ports.holds(aSubscriber({ status: 'unsubscribed', unsubscribedAtMs: NOW_MS }), []);
  const left = {
    kind: 'subscriber-unsubscribed',
    subscriberId: aSubscriber().subscriberId,
    unsubscribedAtMs: NOW_MS,
  } as const;
  expect([await handle(left, ports), await handle(left, ports)]).toEqual(['sent', undefined]);
  expect(ports.mails.map(({ kind }) => kind)).toEqual(['unsubscribed']);
});

test('a canary is sent, and is no subscriber’s notice', async () => {
  const ports = new MemoryPorts();
  const canaries: (CanaryRun | undefined)[] = [];
  const sendCanary = async (run?: CanaryRun) => void canaries.push(run);
  const run = { runId: A_SIGN_UP_ID, mailbox: 'bounce' } as const;
  expect(await handle({ kind: 'canary' }, ports, sendCanary)).toBeUndefined();
  expect(await handle({ kind: 'canary', run }, ports, sendCanary)).toBeUndefined();
  expect([canaries, ports.mails, ports.ledger.size]).toEqual([[undefined, run], [], 0]);
});

test('a request that is not ours is thrown, and claims nothing', async () => {
  const ports = new MemoryPorts();
  await expect(handle(requested('{"address":"not one"}'), ports)).rejects.toThrow();
  expect(ports.ledger.size).toBe(0);
});

let running: AwsStub | undefined;
afterEach(async () => {
  await running?.stop();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

async function functionWith(answer: (request: AwsRequest) => AwsAnswer) {
  for (const [name, value] of Object.entries(ENVIRONMENT)) vi.stubEnv(name, value);
  const { module, aws, logged } = await loadHandler<
    typeof import('../../functions/handlers/every-minute/send-notice.ts')
  >('send-notice', answer);
  running = aws;
  return { handler: module.handler, aws, logged };
}

const SIGN_UPS_ARN = 'arn:aws:sqs:eu-west-1:111122223333:sign-ups';

test.each([
  ['arn:aws:sqs:eu-west-1:111122223333:notices', /\/notices-letters$/],
  [SIGN_UPS_ARN, /\/sign-ups-letters$/],
])(
  'a message of %s that it can’t read is a dead letter of that queue at once, rings, and the log has nothing of its text',
  async (queueArn, lettersUrl) => {
    const { handler, aws, logged } = await functionWith(takesMessage);
    // As a version without `requestedAtMs` queued it.
    const body = '{"kind":"sign-up-requested","requestId":"ana@example.org"}';
    expect(await handler(messagesOf([body], { queueArn }), aContext())).toEqual({ batchItemFailures: [] });
    expect(aws.requests).toEqual([
      { operation: 'SendMessage', input: { QueueUrl: expect.stringMatching(lettersUrl), MessageBody: body } },
    ]);
    expect(logged()).toMatch(/"RecordsFailing":1/);
    expect(logged()).not.toContain('ana@');
  },
);

const A_SEALED_REQUEST = { ...requested('sealed under another key', Date.now()) };
const COMES_AGAIN = { batchItemFailures: [{ itemIdentifier: 'm0' }] };

test.each([
  [2, false],
  [3, true],
  [900, true],
])('a notice that can’t be opened at attempt %i comes again, and rings: %s', async (receives, rings) => {
  const { handler, logged } = await functionWith(({ operation }) =>
    operation === 'Decrypt' ? { error: 'InvalidCiphertextException' } : { body: {} },
  );
  expect(await handler(messagesOf([A_SEALED_REQUEST], { receives }), aContext())).toEqual(COMES_AGAIN);
  expect(/"RecordsFailing":1/.test(logged())).toBe(rings);
  expect(logged()).toContain('InvalidCiphertextException');
});

test.each([
  [1, 4, false],
  [1, 6, true],
  // It fails or waits on purpose: its attempts tell that.
  [3, 6, false],
])(
  'a notice that a worker gets to at attempt %i, %i minutes after it was asked for, is late: %s',
  async (receives, minutes, isLate) => {
    const { handler, logged } = await functionWith(({ operation }) =>
      operation === 'Decrypt' ? { error: 'InvalidCiphertextException' } : { body: {} },
    );
    const sentAtMs = Date.now() - minutes * 60_000;
    await handler(messagesOf([A_SEALED_REQUEST], { receives, sentAtMs }), aContext());
    expect(/"NoticesLate":1,"NoticesWait":1/.test(logged())).toBe(isLate);
  },
);

test('a notice that another worker has waits for as long as it takes, and rings at no attempt', async () => {
  const wrapped = { keyId: { S: 'only' }, wrapped: { B: 'AAAA' }, createdAtMs: { N: '1' } };
  const { handler, logged } = await functionWith(({ operation, input }) => {
    if (operation === 'UpdateItem') return { error: 'ConditionalCheckFailedException' };
    if (operation === 'Query') return { body: { Items: [wrapped] } };
    if (operation === 'GetSecretValue') return { body: { SecretString: JSON.stringify({ k1: 's'.repeat(64) }) } };
    if (operation !== 'Decrypt') return { body: {} };
    const isOfKey = JSON.stringify(input).includes('lookup-key');
    return {
      body: { Plaintext: Buffer.from(isOfKey ? 'k'.repeat(32) : JSON.stringify(aRequest())).toString('base64') },
    };
  });
  expect(await handler(messagesOf([A_SEALED_REQUEST], { receives: 900 }), aContext())).toEqual(COMES_AGAIN);
  expect(logged()).toContain('waits for its next attempt');
  expect(logged()).not.toContain('RecordsFailing');
});

const ENVIRONMENT = {
  SIGN_UPS_QUEUE_ARN: SIGN_UPS_ARN,
  CONFIRM_WITHIN_DAYS: '7',
  REMIND_AFTER_HOURS: '48',
  CONFIRMATIONS_PER_ADDRESS_PER_DAY: '3',
  CONFIRMATIONS_PER_NETWORK_PER_HOUR: '30',
  CONFIRMATIONS_PER_HOUR: '1000',
  SIGN_INS_PER_ADDRESS_PER_DAY: '20',
  SIGN_INS_PER_ADDRESS_PER_HOUR: '4',
  SIGN_INS_PER_ADDRESS_AND_NETWORK_PER_HOUR: '3',
  BREAKER_BOUNCES: '10',
  BREAKER_BOUNCE_SHARE: '0.05',
  BREAKER_COMPLAINTS: '2',
  BREAKER_COMPLAINT_SHARE: '0.001',
  BREAKER_BOUNCES_PER_SOURCE: '3',
  BREAKER_COMPLAINTS_PER_SOURCE: '2',
  BREAKER_PER_HOUR_WHILE_OPEN: '10',
  CLAIM_SECONDS: '60',
  REQUESTS_TOGETHER_SECONDS: '300',
  REQUEST_MAILS_PER_DAY: '20',
};
