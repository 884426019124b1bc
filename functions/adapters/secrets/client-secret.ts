import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import * as z from 'zod';

const ClientSecret = z.string().trim().min(1);

/** @returns what reads the secret by which an identity provider knows us: an operator wrote it there, as plain text. */
export const makeClientSecret =
  (secretArn: string, secrets = new SecretsManagerClient({})) =>
  async (): Promise<string> => {
    const { SecretString } = await secrets.send(new GetSecretValueCommand({ SecretId: secretArn }));
    return ClientSecret.parse(SecretString);
  };
