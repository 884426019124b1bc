import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import * as z from 'zod';
import type { EndedKeys, HashingKeys, HashingSecrets } from '../../domain/tokens/tokens.ts';
import { deriveEndedKeys, deriveHashingKeys } from '../../domain/tokens/tokens.ts';

/**
 * The secret's text: from key id to secret, oldest first. An id begins with a letter, since JavaScript puts keys like `2025`
 * before all others, and the first key is the one that addresses are found by.
 */
const HashingSecret = z.record(z.string().regex(/^[A-Za-z]\w{0,15}$/), z.string().min(32));

async function readSecrets(secretArn: string, secrets: SecretsManagerClient): Promise<HashingSecrets> {
  const answer = await secrets.send(new GetSecretValueCommand({ SecretId: secretArn }));
  return HashingSecret.parse(JSON.parse(answer.SecretString ?? '{}'));
}

/** Remembers what was read, and no failure. */
function onceItWorks<Read>(read: () => Promise<Read>): () => Promise<Read> {
  let known: Promise<Read> | undefined;
  return () => {
    known ??= read().catch((error: unknown) => {
      known = undefined;
      throw error;
    });
    return known;
  };
}

/**
 * @param lookupKey - reads the key that KMS guards; another one than before makes other hashing keys.
 * @returns a reader of the deployment's hashing keys, which asks Secrets Manager once a process.
 */
export function makeHashingKeys(
  secretArn: string,
  lookupKey: () => Promise<Uint8Array>,
  secrets = new SecretsManagerClient({}),
): () => Promise<HashingKeys> {
  const readOnce = onceItWorks(() => readSecrets(secretArn, secrets));
  let derived: { readonly of: Uint8Array; readonly keys: HashingKeys } | undefined;
  return async () => {
    const [read, key] = await Promise.all([readOnce(), lookupKey()]);
    if (derived?.of !== key) derived = { of: key, keys: deriveHashingKeys(read, key) };
    return derived.keys;
  };
}

/** @returns a reader of only the key of the record of what ended. It asks Secrets Manager once a process. */
export const makeEndedKeys = (secretArn: string, secrets = new SecretsManagerClient({})): (() => Promise<EndedKeys>) =>
  onceItWorks(async () => deriveEndedKeys(await readSecrets(secretArn, secrets)));
