import { createHash } from 'node:crypto';
import type { Context, SQSEvent } from 'aws-lambda';
import { vi } from 'vitest';
import type { FunctionName } from '../../../functions/contract/env.ts';
import { type AwsAnswer, type AwsRequest, type AwsStub, startAwsStub } from '../aws/aws-stub.ts';
import { loadFreshHandler } from '../handlers/fresh-handler.ts';

const ENVIRONMENT = {
  AWS_REGION: 'us-east-1',
  AWS_ACCESS_KEY_ID: 'test',
  AWS_SECRET_ACCESS_KEY: 'test',
  AWS_EC2_METADATA_DISABLED: 'true',
  // Powertools would write through a console of its own.
  POWERTOOLS_DEV: 'true',
  // Else POWERTOOLS_DEV would keep what is counted back.
  POWERTOOLS_METRICS_DISABLED: 'false',
  TABLE_NAME: 'appeals',
  READ_PAGE_FUNCTION_ARN: 'arn:aws:lambda:us-east-1:000000000000:function:read-page',
  ENDED_TABLE_NAME: 'ended',
  SEALING_KEY_ARN: 'arn:aws:kms:us-east-1:000000000000:key/test',
  HASHING_SECRET_ARN: 'arn:aws:secretsmanager:us-east-1:000000000000:secret:test',
  PUBLIC_URL: 'https://alerts.example.org',
  SENDER_NAME: 'Example Alerts',
  DISCREET_SENDER_NAME: 'Updates',
  POSTAL_ADDRESS: '1 Example Street',
  FROM_ADDRESS: 'alerts@example.org',
  REPLY_TO_ADDRESS: 'desk@example.org',
  RECIPIENT_ALLOW_LIST: '*',
  CONFIGURATION_SET_NAME: 'alerts',
  MAIL_DOMAIN: 'mail.example.org',
  PINGS_QUEUE_URL: '',
  WEB_SUB_HUB: '',
  FUNDING: '{}',
  LEASE_SECONDS: '300',
  CALL_TIMEOUT_MS: '10000',
  RETRY_ENTRY_AFTER_SECONDS: '30',
  MIN_SLICE_PEOPLE: '50',
  MAX_SLICE_PEOPLE: '1000',
  SLICE_SECONDS: '120',
  SENDS_PER_SECOND: 'all',
  WAKE_SLICE_AFTER_SECONDS: '360',
  START_DISPATCH_AFTER_SECONDS: '60',
  APPEALS_PER_HOUR: '10',
  APPEALS_PER_DAY: '30',
  URGENT_PER_DAY: '5',
  CORRECTIONS_PER_APPEAL_PER_DAY: '3',
  CORRECTIONS_PER_DAY: '20',
  WAITING_RELEASES: '50',
  NO_PROGRESS_AFTER_SECONDS: '600',
  NO_DELIVERY_AFTER_SECONDS: '900',
  NUMBERS_AFTER_SECONDS: '86400',
  RESOLVE_UNCERTAIN_AFTER_SECONDS: '600',
  POSTPONE_UNCERTAIN_FOR_SECONDS: '21600',
  RECHECK_PAUSED_AFTER_SECONDS: '300',
};

/** A Lambda invocation's context with four minutes left. */
export const aContext = () => ({ getRemainingTimeInMillis: () => 240_000 }) as Context; // all that the handlers ask of it

/** What a queue brings: of each message its body, and how often it was received, once unless told. */
export const messagesOf = (
  bodies: readonly (string | object)[],
  { receives = 1, queueArn = 'arn:queue', sentAtMs = Date.now() } = {},
) =>
  ({
    Records: bodies.map((body, n) => ({
      messageId: `m${n}`,
      body: typeof body === 'string' ? body : JSON.stringify(body),
      attributes: { ApproximateReceiveCount: String(receives), SentTimestamp: String(sentAtMs) },
      eventSource: 'aws:sqs',
      eventSourceARN: queueArn,
    })),
  }) as unknown as SQSEvent; // all that is read of it

/** SQS took a message: the SDK believes it only with the digest of what it sent. */
export const takesMessage = ({ operation, input }: AwsRequest): AwsAnswer =>
  operation === 'SendMessage'
    ? { body: { MessageId: 'l1', MD5OfMessageBody: createHash('md5').update(String(input.MessageBody)).digest('hex') } }
    : { body: {} };

/**
 * A handler module as Lambda loads it, with AWS as the stub and its log lines kept.
 * @param more - what its environment has in addition, or in place of what all functions have.
 */
export async function loadHandler<Module>(
  name: FunctionName,
  answer: (request: AwsRequest) => AwsAnswer,
  more: (queueUrl: (name: string) => string) => Readonly<Record<string, string | undefined>> = () => ({}),
): Promise<{ module: Module; aws: AwsStub; logged: () => string }> {
  const aws = await startAwsStub(answer);
  stubEnvironment(aws.url, more);
  const lines: unknown[][] = [];
  for (const level of ['log', 'debug', 'info', 'warn', 'error'] as const)
    vi.spyOn(console, level).mockImplementation((...line) => void lines.push(line));
  return { module: await loadFreshHandler<Module>(name), aws, logged: () => lines.flat().map(String).join('\n') };
}

/** Gives handlers that are loaded from now on the environment of all functions, with AWS at an address. @param more - as of {@link loadHandler}. */
export function stubEnvironment(
  awsUrl: string,
  more: (queueUrl: (name: string) => string) => Readonly<Record<string, string | undefined>> = () => ({}),
): void {
  const queueUrl = (name: string) => `${awsUrl}/000000000000/${name}`;
  const environment = {
    ...ENVIRONMENT,
    AWS_ENDPOINT_URL: awsUrl,
    URGENT_QUEUE_URL: queueUrl('urgent'),
    BULK_QUEUE_URL: queueUrl('bulk'),
    NOTICES_QUEUE_URL: queueUrl('notices'),
    SIGN_UPS_QUEUE_URL: queueUrl('sign-ups'),
    SENDINGS_QUEUE_URL: queueUrl('sendings'),
    LANE_QUEUE_URL: queueUrl('lane'),
    LANE_LETTERS_URL: queueUrl('lane-letters'),
    FEEDBACK_LETTERS_URL: queueUrl('feedback-letters'),
    NOTICES_LETTERS_URL: queueUrl('notices-letters'),
    SIGN_UPS_LETTERS_URL: queueUrl('sign-ups-letters'),
    LETTER_QUEUE_URLS: [queueUrl('urgent-letters'), queueUrl('bulk-letters')].join(','),
    ...more(queueUrl),
  };
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
}
