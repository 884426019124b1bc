import type { Context } from 'aws-lambda';
import { vi } from 'vitest';
import { type AwsAnswer, type AwsRequest, type AwsStub, startAwsStub } from '../aws-stub.ts';

const ENVIRONMENT = {
  AWS_REGION: 'us-east-1',
  AWS_ACCESS_KEY_ID: 'test',
  AWS_SECRET_ACCESS_KEY: 'test',
  AWS_EC2_METADATA_DISABLED: 'true',
  // Powertools would write through a console of its own.
  POWERTOOLS_DEV: 'true',
  TABLE_NAME: 'appeals',
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
  LEASE_SECONDS: '300',
  CALL_TIMEOUT_MS: '10000',
  RETRY_ENTRY_AFTER_SECONDS: '30',
  MIN_SLICE_PEOPLE: '50',
  MAX_SLICE_PEOPLE: '1000',
  SLICE_SECONDS: '120',
  SENDS_PER_SECOND: '14',
  WAKE_SLICE_AFTER_SECONDS: '360',
  START_DISPATCH_AFTER_SECONDS: '60',
  NO_PROGRESS_AFTER_SECONDS: '600',
  NO_DELIVERY_AFTER_SECONDS: '900',
  RESOLVE_UNCERTAIN_AFTER_SECONDS: '600',
  RECHECK_PAUSED_AFTER_SECONDS: '300',
};

/** A Lambda invocation's context with four minutes left. */
export const aContext = () => ({ getRemainingTimeInMillis: () => 240_000 }) as Context; // all that the handlers ask of it

/** A handler module as Lambda loads it, with AWS as the stub and its log lines kept. */
export async function loadHandler<Module>(
  load: () => Promise<Module>,
  answer: (request: AwsRequest) => AwsAnswer,
): Promise<{ module: Module; aws: AwsStub; logged: () => string }> {
  const aws = await startAwsStub(answer);
  const queueUrl = (name: string) => `${aws.url}/000000000000/${name}`;
  const environment = {
    ...ENVIRONMENT,
    AWS_ENDPOINT_URL: aws.url,
    URGENT_QUEUE_URL: queueUrl('urgent'),
    BULK_QUEUE_URL: queueUrl('bulk'),
    NOTICES_QUEUE_URL: queueUrl('notices'),
    SIGN_UPS_QUEUE_URL: queueUrl('sign-ups'),
    LANE_QUEUE_URL: queueUrl('lane'),
  };
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  const lines: unknown[][] = [];
  for (const level of ['log', 'debug', 'info', 'warn', 'error'] as const)
    vi.spyOn(console, level).mockImplementation((...line) => void lines.push(line));
  vi.resetModules();
  return { module: await load(), aws, logged: () => lines.flat().map(String).join('\n') };
}
