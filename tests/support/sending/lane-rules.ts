import type { Context, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { afterEach, expect, test, vi } from 'vitest';
import type { Lane } from '../../../functions/contract/lanes.ts';
import type { AwsAnswer, AwsRequest, AwsStub } from '../aws-stub.ts';
import { DISPATCH_ID } from './builders.ts';
import { aContext, loadHandler, messagesOf, takesMessage } from './handler-world.ts';

interface LaneModule {
  readonly handler: (event: SQSEvent, context: Context) => Promise<SQSBatchResponse>;
}

const messageOf = (body: string) => messagesOf([body]);
const GIVEN_BACK = { batchItemFailures: [{ itemIdentifier: 'm0' }] };

const WAKE_UP = JSON.stringify({ dispatchId: DISPATCH_ID, bits: '01' });

const ACCOUNT = {
  SendQuota: { MaxSendRate: 14, Max24HourSend: 50_000, SentLast24Hours: 0 },
  SendingEnabled: true,
  ProductionAccessEnabled: true,
  EnforcementStatus: 'HEALTHY',
};

/** What the function of either lane does with what its queue brings. */
export function holdLaneToItsRules(lane: Lane, load: () => Promise<LaneModule>): void {
  let running: AwsStub | undefined;
  afterEach(async () => {
    await running?.stop();
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
  });

  async function laneWith(answer: (request: AwsRequest) => AwsAnswer) {
    const { module, aws, logged } = await loadHandler(load, answer);
    running = aws;
    return { handler: module.handler, aws, logged };
  }

  test('a wake-up for a slice that somebody has is taken off the queue', async () => {
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

  test.each(['no JSON', '{}', JSON.stringify({ dispatchId: DISPATCH_ID, bits: '01', address: 'ana@example.org' })])(
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

  test('a canary leaves by the lane, under a ticket, and says which lane it proves', async () => {
    const { handler, aws } = await laneWith(({ operation }) =>
      operation === 'GET /v2/email/account' ? { body: ACCOUNT } : { body: {} },
    );
    expect(await handler(messageOf('{"kind":"canary"}'), aContext())).toEqual({ batchItemFailures: [] });
    expect(aws.requests.map(({ operation }) => operation).slice(-2)).toEqual([
      'UpdateItem',
      'POST /v2/email/outbound-emails',
    ]);
    expect(aws.requests.at(-1)?.input).toMatchObject({
      Destination: { ToAddresses: ['success@simulator.amazonses.com'] },
      ConfigurationSetName: 'alerts',
      EmailTags: [{ Name: 'canary', Value: lane }],
    });
  });

  test.each<[string, object, AwsAnswer]>([
    ['SES stopped the account', { ...ACCOUNT, SendingEnabled: false }, { body: {} }],
    ['SES does not take it', ACCOUNT, { error: 'MessageRejected' }],
  ])('a canary that does not leave, as %s, does not come again: the next one does', async (_, account, answer) => {
    const { handler, logged } = await laneWith(({ operation }) => {
      if (operation === 'GET /v2/email/account') return { body: account };
      return operation === 'POST /v2/email/outbound-emails' ? answer : { body: {} };
    });
    expect(await handler(messageOf('{"kind":"canary"}'), aContext())).toEqual({ batchItemFailures: [] });
    expect(logged()).toContain('canary was not sent');
  });
}
