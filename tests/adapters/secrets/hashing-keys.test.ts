import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { afterEach, expect, test } from 'vitest';
import { makeEndedKeys, makeHashingKeys } from '../../../functions/adapters/secrets/hashing-keys.ts';
import { deriveEndedKeys, deriveHashingKeys, hashAddress } from '../../../functions/domain/tokens/hashing-keys.ts';
import { type AwsStub, startAwsStub } from '../../support/aws/aws-stub.ts';

const OLD = 'o'.repeat(64);
const NEW = 'n'.repeat(64);
const LOOKUP_KEY = new Uint8Array(32).fill(1);
const ARN = 'arn:aws:secretsmanager:eu-west-1:111111111111:secret:hashing';

let stub: AwsStub | undefined;
afterEach(() => stub?.stop());

const aClient = ({ url }: AwsStub) =>
  new SecretsManagerClient({
    endpoint: url,
    region: 'eu-west-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });

async function keysOf(secretText: string): Promise<ReturnType<typeof makeHashingKeys>> {
  stub = await startAwsStub(() => ({ body: { SecretString: secretText } }));
  return makeHashingKeys(ARN, async () => LOOKUP_KEY, aClient(stub));
}

test('the secret is asked for once a process', async () => {
  const hashingKeys = await keysOf(JSON.stringify({ k1: OLD, k2: NEW }));
  expect([await hashingKeys(), await hashingKeys()]).toEqual(
    Array(2).fill(deriveHashingKeys({ k1: OLD, k2: NEW }, LOOKUP_KEY)),
  );
  expect(stub?.requests.map(({ operation }) => operation)).toEqual(['GetSecretValue']);
});

test('a key id that would come before the first key is refused, or every address would be lost', async () => {
  const hashingKeys = await keysOf(`{ "k1": "${OLD}", "2025": "${NEW}" }`);
  await expect(hashingKeys()).rejects.toThrow('2025');
});

test('the key of the record of what ended needs the secret alone', async () => {
  stub = await startAwsStub(() => ({ body: { SecretString: JSON.stringify({ k1: OLD }) } }));
  expect(await makeEndedKeys(ARN, aClient(stub))()).toEqual(deriveEndedKeys({ k1: OLD }));
});

test('a thief who has the hashing secret, and not what KMS guards, hashes no address as we do', () => {
  const hashes = [LOOKUP_KEY, new Uint8Array(32)].map((key) =>
    hashAddress('ana@example.org', deriveHashingKeys({ k1: OLD }, key)),
  );
  expect(new Set(hashes).size).toBe(2);
});

test('a second secret leaves the hash of an address as it was', () => {
  const kept: Record<string, string>[] = [{ k1: OLD }, { k1: OLD, k2: NEW }];
  const hashes = kept.map((secrets) => hashAddress('ana@example.org', deriveHashingKeys(secrets, LOOKUP_KEY)));
  expect(new Set(hashes).size).toBe(1);
});
