import { expect, test, vi } from 'vitest';
import type { NoticeMessage, SignUpRequested } from '../../functions/contract/messages.ts';
import { handleNotice } from '../../functions/domain/subscribing/handle-notice.ts';
import { aSubscriber } from '../support/builders.ts';
import { A_SIGN_UP_ID, aRequest, DAY_MS, NOW_MS, someLimits } from '../support/subscribing/builders.ts';
import { MemoryPorts } from '../support/subscribing/memory-ports.ts';
import { MemoryWelcome } from '../support/subscribing/memory-welcome.ts';

const handle = (message: NoticeMessage, ports: MemoryPorts, sendCanary = async () => {}) =>
  handleNotice(
    message,
    Object.assign(ports, new MemoryWelcome(), {
      unsealRequest: async (sealed: string) => Buffer.from(sealed, 'base64').toString('utf8'),
      sendCanary,
    }),
    someLimits(),
    NOW_MS,
  );

const requested = (text: string, requestedAtMs = NOW_MS): SignUpRequested => ({
  kind: 'sign-up-requested',
  requestId: A_SIGN_UP_ID,
  requestedAtMs,
  sealedRequest: Buffer.from(text).toString('base64'),
});

test('a sealed request becomes a confirmation', async () => {
  const ports = new MemoryPorts();
  expect(await handle(requested(JSON.stringify(aRequest())), ports)).toBe('sent');
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

test('a confirmation becomes a welcome', async () => {
  const ports = new MemoryPorts();
  const { subscriberId } = aSubscriber();
  await ports.holds(aSubscriber({ confirmedAtMs: NOW_MS - 1 }), []);
  const confirmed = { kind: 'subscriber-confirmed', subscriberId, signUpId: A_SIGN_UP_ID } as const;
  expect([await handle(confirmed, ports), await handle(confirmed, ports)]).toEqual(['sent', undefined]);
  expect(ports.mails.map(({ kind, address }) => [kind, address])).toEqual([['welcome', 'ana@example.org']]);
});

test('a leaving becomes one last mail', async () => {
  const ports = new MemoryPorts();
  await ports.holds(aSubscriber({ status: 'left', leftAtMs: NOW_MS }), []);
  const left = { kind: 'subscriber-left', subscriberId: aSubscriber().subscriberId, leftAtMs: NOW_MS } as const;
  expect([await handle(left, ports), await handle(left, ports)]).toEqual(['sent', undefined]);
  expect(ports.mails.map(({ kind }) => kind)).toEqual(['left']);
});

test('a canary is sent, and is nobody’s notice', async () => {
  const ports = new MemoryPorts();
  let canaries = 0;
  const sendCanary = async () => {
    canaries += 1;
  };
  expect(await handle({ kind: 'canary' }, ports, sendCanary)).toBeUndefined();
  expect([canaries, ports.mails, ports.ledger.size]).toEqual([1, [], 0]);
});

test('a request that is not ours is thrown, and claims nothing', async () => {
  const ports = new MemoryPorts();
  await expect(handle(requested('{"address":"not one"}'), ports)).rejects.toThrow();
  expect(ports.ledger.size).toBe(0);
});

test('the function gives back a message that it can not read, and logs nothing of its text', async () => {
  for (const [name, value] of Object.entries(ENVIRONMENT)) vi.stubEnv(name, value);
  const { handler } = await import('../../functions/handlers/send-notice.ts');
  const logged = vi.spyOn(console, 'warn').mockImplementation(() => {});
  const event = { Records: [{ messageId: 'm1', body: '{"kind":"ana@example.org"}' }] };
  // @ts-expect-error an SQS record has more than the function reads
  const answer = await handler(event, { awsRequestId: 'r1', getRemainingTimeInMillis: () => 10_000 });
  expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: 'm1' }] });
  expect(logged.mock.calls.flat().join()).toMatch(/"messageId": ?"m1"/);
  expect(logged.mock.calls.flat().join()).not.toContain('ana@');
});

const ENVIRONMENT = {
  TABLE_NAME: 'table',
  SEALING_KEY_ARN: 'arn:aws:kms:eu-west-1:111122223333:key/sealing',
  HASHING_SECRET_ARN: 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:hashing',
  SENDER_NAME: 'Example Observatory',
  DISCREET_SENDER_NAME: 'Updates',
  POSTAL_ADDRESS: '1 Example Street',
  PUBLIC_URL: 'https://alerts.example.org',
  FROM_ADDRESS: 'alerts@example.org',
  REPLY_TO_ADDRESS: 'desk@example.org',
  RECIPIENT_ALLOW_LIST: '@example.org',
  CONFIGURATION_SET_NAME: 'notices',
  MAIL_DOMAIN: 'example.org',
  CALL_TIMEOUT_MS: '1000',
  CONFIRM_WITHIN_DAYS: '7',
  REMIND_AFTER_HOURS: '48',
  CONFIRMATIONS_PER_ADDRESS_PER_DAY: '3',
  CONFIRMATIONS_PER_NETWORK_PER_HOUR: '30',
  CONFIRMATIONS_PER_HOUR: '1000',
  SIGN_INS_PER_ADDRESS_PER_DAY: '20',
  SIGN_INS_PER_ADDRESS_AND_NETWORK_PER_HOUR: '3',
  BREAKER_BOUNCES: '10',
  BREAKER_BOUNCE_SHARE: '0.05',
  BREAKER_COMPLAINTS: '2',
  BREAKER_COMPLAINT_SHARE: '0.001',
  CLAIM_SECONDS: '60',
  // The logger writes to the console that the test watches.
  POWERTOOLS_DEV: 'true',
};
