import { PutSuppressedDestinationCommand, SESv2Client } from '@aws-sdk/client-sesv2';
import { afterEach, expect, test, vi } from 'vitest';
import type { SesSimulator } from '../ses-simulator/running-simulator.ts';
import { startSesSimulator } from '../ses-simulator/simulator.ts';
import type { AwsAnswer, AwsRequest, AwsStub } from '../support/aws/aws-stub.ts';
import { aContext, loadHandler } from '../support/sending/handler-world.ts';

let running: AwsStub | undefined;
let simulator: SesSimulator | undefined;
afterEach(async () => {
  await running?.stop();
  await simulator?.stop();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

const A_KEY = Buffer.alloc(32, 7).toString('base64');
/** What the hash of an address is made with, by what asks for it. */
const KEYS: Readonly<Record<string, object>> = {
  GetSecretValue: { SecretString: JSON.stringify({ k1: 's'.repeat(64) }) },
  Query: { Items: [{ keyId: { S: 'only' }, wrapped: { B: A_KEY }, createdAtMs: { N: '1' } }] },
  Decrypt: { Plaintext: A_KEY },
};

async function reconcileWith(answer: (request: AwsRequest) => AwsAnswer) {
  simulator = await startSesSimulator();
  const ses = new SESv2Client(simulator.where());
  for (const EmailAddress of ['ana@example.org', 'ben@example.org'])
    await ses.send(new PutSuppressedDestinationCommand({ EmailAddress, Reason: 'BOUNCE' }));
  vi.stubEnv('AWS_ENDPOINT_URL_SESV2', simulator.url);
  const { module, aws, logged } = await loadHandler<
    typeof import('../../functions/handlers/sending/reconcile-suppressions.ts')
  >('reconcile-suppressions', answer);
  running = aws;
  return { handler: module.handler, aws, logged };
}

test('it finds no subscriber by addresses of others, and keeps how far it read', async () => {
  const { handler, aws, logged } = await reconcileWith(({ operation }) => ({ body: KEYS[operation] ?? {} }));
  await handler({}, aContext());
  const asked = aws.requests.map(
    ({ operation, input }) => `${operation} ${JSON.stringify(input.Key ?? input.Item ?? '')}`,
  );
  expect(asked).toEqual([
    'GetItem {"pk":{"S":"FEEDBACK"},"sk":{"S":"SUPPRESSIONS"}}',
    // The secret and the lookup key are asked for at once.
    ...Array(3).fill(expect.stringMatching(/^(GetSecretValue|Query|Decrypt) ""$/)),
    expect.stringMatching(/^GetItem \{"pk":\{"S":"ADDRESS#[0-9a-f]{64}"\},"sk":\{"S":"ADDRESS"\}\}$/),
    expect.stringMatching(/^GetItem \{"pk":\{"S":"ADDRESS#[0-9a-f]{64}"\},"sk":\{"S":"ADDRESS"\}\}$/),
    expect.stringMatching(/^PutItem .*"readUntilMs":\{"N":"\d{13}"\}/),
  ]);
  expect(logged()).toMatch(/"listed": 2,\s+"suppressed": 0,\s+"failed": 0/);
});

test('in the sandbox, where SES keeps the list closed, it reads nothing, says so, and does not fail', async () => {
  const { handler, aws, logged } = await reconcileWith(() => ({ body: {} }));
  simulator?.setAccount({ hasProductionAccess: false });
  await handler({}, aContext());
  expect(aws.requests).toEqual([]);
  expect(logged()).toContain('suppression list not read: SES has the account in its sandbox');
});

test('an address that fails is told by its kind alone, after all others were tried', async () => {
  const { handler, aws, logged } = await reconcileWith(({ operation, input }) => {
    const key = KEYS[operation];
    if (key) return { body: key };
    return JSON.stringify(input).includes('ADDRESS#') ? { error: 'ValidationException' } : { body: {} };
  });
  await expect(handler({}, aContext())).rejects.toThrow('The work failed and will be tried again');
  expect(aws.requests.at(-1)?.operation).toBe('PutItem');
  expect(logged()).toContain('AddressesNotTakenOverError');
  expect(logged()).toMatch(/"listed": 2,\s+"suppressed": 0,\s+"failed": 2/);
  expect(logged()).not.toMatch(/(ana|ben)@example\.org/);
});
