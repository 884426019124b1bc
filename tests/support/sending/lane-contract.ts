import type { Context, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { afterEach, expect, test, vi } from 'vitest';
import type { Lane } from '../../../functions/contract/lanes.ts';
import type { AwsAnswer, AwsRequest, AwsStub } from '../aws/aws-stub.ts';
import { DISPATCH_ID } from './builders.ts';
import { aContext, loadHandler, messagesOf, takesMessage } from './handler-world.ts';

interface LaneModule {
  readonly handler: (event: SQSEvent, context: Context) => Promise<SQSBatchResponse>;
}

const messageOf = (body: string) => messagesOf([body]);
const A_KEY = Buffer.alloc(32, 7).toString('base64');
const A_WRAPPED_KEY = { keyId: { S: 'k1' }, wrapped: { B: A_KEY }, createdAtMs: { N: '1' } };
const GIVEN_BACK = { batchItemFailures: [{ itemIdentifier: 'm0' }] };

const WAKE_UP = JSON.stringify({ dispatchId: DISPATCH_ID, bits: '01' });

const BULK = 'POST /v2/email/outbound-bulk-emails';

const ACCOUNT = {
  SendQuota: { MaxSendRate: 14, Max24HourSend: 50_000, SentLast24Hours: 0 },
  SendingEnabled: true,
  ProductionAccessEnabled: true,
  EnforcementStatus: 'HEALTHY',
};

/** What the function of either lane does with what its queue brings. */
export function checkLaneContract(lane: Lane): void {
  let running: AwsStub | undefined;
  afterEach(async () => {
    await running?.stop();
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
  });

  async function laneWith(answer: (request: AwsRequest) => AwsAnswer) {
    vi.stubEnv('POWERTOOLS_METRICS_DISABLED', 'false');
    vi.stubEnv('POWERTOOLS_METRICS_NAMESPACE', 'AppealAlerts');
    const { module, aws, logged } = await loadHandler<LaneModule>(`send-${lane}`, answer);
    running = aws;
    return { handler: module.handler, aws, logged };
  }

  test('a wake-up for a slice that another worker has is taken off the queue', async () => {
    const leased = {
      dispatchId: { S: DISPATCH_ID },
      bits: { S: '01' },
      status: { S: 'open' },
      fence: { N: '3' },
      leasedUntilMs: { N: '9999999999999' },
      lateResults: { N: '0' },
      counts: {
        M: Object.fromEntries(
          'candidates matched accepted terminal uncertain resent retrying notAllowed unreadable skipped'
            .split(' ')
            .map((name) => [name, { N: '0' }]),
        ),
      },
    };
    const { handler, aws, logged } = await laneWith(({ operation }) =>
      operation === 'UpdateItem' ? { error: 'ConditionalCheckFailedException' } : { body: { Item: leased } },
    );
    expect(await handler(messageOf(WAKE_UP), aContext())).toEqual({ batchItemFailures: [] });
    expect(aws.requests.map(({ operation }) => operation)).toEqual(['UpdateItem', 'GetItem']);
    expect(logged()).toContain('leased-elsewhere');
  });

  test('a wake-up for a slice that never was is taken off the queue', async () => {
    const { handler } = await laneWith(({ operation }) =>
      operation === 'UpdateItem' ? { error: 'ConditionalCheckFailedException' } : { body: {} },
    );
    expect(await handler(messageOf(WAKE_UP), aContext())).toEqual({ batchItemFailures: [] });
  });

  test.each(['no JSON', '{}', JSON.stringify({ dispatchId: DISPATCH_ID, bits: '01 ana@example.org' })])(
    'a message that is no wake-up, %s, is a dead letter at once, rings, and holds up nothing',
    async (body) => {
      const { handler, aws, logged } = await laneWith(takesMessage);
      expect(await handler(messageOf(body), aContext())).toEqual({ batchItemFailures: [] });
      expect(aws.requests).toEqual([
        {
          operation: 'SendMessage',
          input: { QueueUrl: expect.stringMatching(/\/lane-letters$/), MessageBody: body },
        },
      ]);
      expect(logged()).toMatch(/"RecordsFailing":1/);
      expect(logged()).toMatch(/"MessagesUnreadable":1/);
      expect(logged()).not.toContain('ana@example.org');
    },
  );

  test('a message that is no wake-up comes again while it can’t be kept as a dead letter', async () => {
    const { handler } = await laneWith(() => ({ error: 'QueueDoesNotExist' }));
    expect(await handler(messageOf('no JSON'), aContext())).toEqual(GIVEN_BACK);
  });

  test('a slice that fails comes again and rings at its first failure, and the log has nothing of what AWS wrote', async () => {
    const { handler, logged } = await laneWith(() => ({ error: 'ValidationException' }));
    expect(await handler(messageOf(WAKE_UP), aContext())).toEqual(GIVEN_BACK);
    expect(logged()).toMatch(/"RecordsFailing":1/);
    expect(logged()).toContain('ValidationException');
    expect(logged()).not.toContain('ana@example.org');
  });

  /** AWS as a canary needs it: the account, a token key, and SES, which answers the bulk call so. */
  const forCanary =
    (bulkAnswer: AwsAnswer, account: object = ACCOUNT) =>
    ({ operation }: AwsRequest): AwsAnswer => {
      if (operation === 'GET /v2/email/account') return { body: account };
      if (operation === 'Query') return { body: { Items: [A_WRAPPED_KEY] } };
      if (operation === 'Decrypt') return { body: { Plaintext: A_KEY } };
      return operation === BULK ? bulkAnswer : { body: {} };
    };
  const entryIs = (Status: string): AwsAnswer => ({ body: { BulkEmailEntryResults: [{ Status }] } });
  const canaryMessage = (canary: object = {}) => messageOf(JSON.stringify({ kind: 'canary', ...canary }));

  test('a canary leaves by the lane’s own bulk call, under a ticket, and says which lane it proves', async () => {
    const { handler, aws, logged } = await laneWith(forCanary(entryIs('SUCCESS')));
    expect(await handler(canaryMessage(), aContext())).toEqual({ batchItemFailures: [] });
    const operations = aws.requests.map(({ operation }) => operation);
    expect(operations.filter((operation) => operation.startsWith('POST /v2/email'))).toEqual([BULK]);
    expect(operations.indexOf('UpdateItem')).toBeLessThan(operations.indexOf(BULK));
    expect(aws.requests.at(-1)?.input).toMatchObject({
      ConfigurationSetName: 'alerts',
      BulkEmailEntries: [
        {
          Destination: { ToAddresses: ['success@simulator.amazonses.com'] },
          ReplacementTags: expect.arrayContaining([{ Name: 'canary', Value: lane }]),
        },
      ],
    });
    expect(logged()).not.toContain('canary');
  });

  test('the connection to SES ends with the invocation: SES could close it while the function is frozen', async () => {
    const { handler, aws } = await laneWith(forCanary(entryIs('SUCCESS')));
    await handler(canaryMessage(), aContext());
    await handler(canaryMessage(), aContext());
    expect([aws.requests.filter(({ operation }) => operation === BULK).length, aws.connectionsOf(BULK)]).toEqual([
      2, 2,
    ]);
  });

  test('a canary of an operator’s run goes to the mailbox that the run names, and carries the run', async () => {
    const { handler, aws } = await laneWith(forCanary(entryIs('SUCCESS')));
    const runId = '0d000000-0000-4000-8000-00000000000a';
    await handler(canaryMessage({ run: { runId, mailbox: 'complaint' } }), aContext());
    expect(aws.requests.at(-1)?.input).toMatchObject({
      BulkEmailEntries: [
        {
          Destination: { ToAddresses: ['complaint@simulator.amazonses.com'] },
          ReplacementTags: expect.arrayContaining([
            { Name: 'canary', Value: lane },
            { Name: 'canaryRun', Value: runId },
            { Name: 'canaryMailbox', Value: 'complaint' },
          ]),
        },
      ],
    });
  });

  test.each<[string, AwsAnswer]>([
    ['its entry', entryIs('MESSAGE_REJECTED')],
    ['its configuration set', entryIs('CONFIGURATION_SET_NOT_FOUND')],
    ['its whole call', { error: 'MessageRejected' }],
    ['the function’s role', { error: 'AccessDeniedException' }],
  ])('a canary of which SES refuses %s rings at once: it would refuse an alert too', async (_, answer) => {
    const { handler, logged } = await laneWith(forCanary(answer));
    expect(await handler(canaryMessage(), aContext())).toEqual({ batchItemFailures: [] });
    expect(logged()).toContain('canary was refused');
    expect(logged()).toContain('SendingMisconfigured');
  });

  test.each<[string, string, AwsAnswer, object]>([
    ['SES stopped the account', 'canary was not sent', entryIs('SUCCESS'), { ...ACCOUNT, SendingEnabled: false }],
    ['SES has no room', 'canary proves nothing', entryIs('ACCOUNT_THROTTLED'), ACCOUNT],
  ])(
    'a canary that does not leave, as %s, does not come again: the next one does',
    async (_, line, answer, account) => {
      const { handler, logged } = await laneWith(forCanary(answer, account));
      expect(await handler(canaryMessage(), aContext())).toEqual({ batchItemFailures: [] });
      expect(logged()).toContain(line);
      expect(logged()).not.toContain('SendingMisconfigured');
    },
  );
}
