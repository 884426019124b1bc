import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { afterEach, expect, test } from 'vitest';
import { makeHashingKeys } from '../../../functions/adapters/secrets/hashing-keys.ts';
import { deriveHashingKeys } from '../../../functions/domain/tokens/hashing-keys.ts';
import { type AwsStub, startAwsStub } from '../../support/aws-stub.ts';

const OLD = 'o'.repeat(64);
const NEW = 'n'.repeat(64);
const ARN = 'arn:aws:secretsmanager:eu-west-1:111111111111:secret:hashing';

let stub: AwsStub | undefined;
afterEach(() => stub?.stop());

async function keysOf(secretText: string): Promise<ReturnType<typeof makeHashingKeys>> {
  stub = await startAwsStub(() => ({ body: { SecretString: secretText } }));
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  return makeHashingKeys(ARN, new SecretsManagerClient({ endpoint: stub.url, region: 'eu-west-1', credentials }));
}

test('the secret is asked for once a process', async () => {
  const hashingKeys = await keysOf(JSON.stringify({ k1: OLD, k2: NEW }));
  expect([await hashingKeys(), await hashingKeys()]).toEqual(Array(2).fill(deriveHashingKeys({ k1: OLD, k2: NEW })));
  expect(stub?.requests.map(({ operation }) => operation)).toEqual(['GetSecretValue']);
});

test('a key id that would come before the first key is refused, or every address would be lost', async () => {
  const hashingKeys = await keysOf(`{ "k1": "${OLD}", "2025": "${NEW}" }`);
  await expect(hashingKeys()).rejects.toThrow('2025');
});
