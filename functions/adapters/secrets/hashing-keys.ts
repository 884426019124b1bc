import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { z } from 'zod';
import { deriveHashingKeys, type HashingKeys } from '../../domain/tokens/hashing-keys.ts';

/**
 * The secret's text: from key id to secret, oldest first. An id begins with a letter, since JavaScript puts keys like `2025`
 * before all others, and the first key is the one that addresses are found by.
 */
const HashingSecret = z.record(z.string().regex(/^[A-Za-z]\w{0,15}$/), z.string().min(32));

/** @returns a reader of the deployment's hashing keys, which asks Secrets Manager once a process. */
export function makeHashingKeys(secretArn: string, secrets = new SecretsManagerClient({})): () => Promise<HashingKeys> {
  let known: Promise<HashingKeys> | undefined;

  async function read(): Promise<HashingKeys> {
    const answer = await secrets.send(new GetSecretValueCommand({ SecretId: secretArn }));
    return deriveHashingKeys(HashingSecret.parse(JSON.parse(answer.SecretString ?? '{}')));
  }

  return () => {
    known ??= read().catch((error: unknown) => {
      known = undefined;
      throw error;
    });
    return known;
  };
}
