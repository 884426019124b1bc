import { hkdfSync } from 'node:crypto';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import * as z from 'zod';

const FormSecret = z.string().min(32);
const KEY_BYTES = 32;

/** @returns a reader of the key that signs forms, which asks Secrets Manager once a process. */
export function makeFormKey(secretArn: string, secrets = new SecretsManagerClient({})): () => Promise<Uint8Array> {
  let known: Promise<Uint8Array> | undefined;

  async function read(): Promise<Uint8Array> {
    const answer = await secrets.send(new GetSecretValueCommand({ SecretId: secretArn }));
    const secret = FormSecret.parse(answer.SecretString);
    return new Uint8Array(hkdfSync('sha256', secret, 'appeal-alerts', 'form', KEY_BYTES));
  }

  return () => {
    known ??= read().catch((error: unknown) => {
      known = undefined;
      throw error;
    });
    return known;
  };
}
