import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { afterEach, expect, test } from 'vitest';
import { makeFormKey } from '../../../functions/adapters/secrets/form-key.ts';
import { type AwsStub, startAwsStub } from '../../support/aws/aws-stub.ts';

const ARN = 'arn:aws:secretsmanager:eu-west-1:111111111111:secret:form';
const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };

let stub: AwsStub | undefined;
afterEach(() => stub?.stop());

async function keyOf(secretText: string): Promise<() => Promise<Uint8Array>> {
  stub = await startAwsStub(() => ({ body: { SecretString: secretText } }));
  return makeFormKey(ARN, new SecretsManagerClient({ endpoint: stub.url, region: 'eu-west-1', credentials }));
}

test('the secret is asked for once a process, and is not the key itself', async () => {
  const secret = 's'.repeat(64);
  const formKey = await keyOf(secret);
  const [first, second] = [await formKey(), await formKey()];
  expect(stub?.requests.map(({ operation }) => operation)).toEqual(['GetSecretValue']);
  expect([first.length, second]).toEqual([32, first]);
  expect(secret).not.toContain(Buffer.from(first).toString('latin1'));
});

test('a secret that is too short signs nothing', async () => {
  const formKey = await keyOf('short');
  await expect(formKey()).rejects.toThrow('>=32');
});
