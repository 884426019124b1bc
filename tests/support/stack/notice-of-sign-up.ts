import { KMSClient } from '@aws-sdk/client-kms';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { placeOfTrace } from '../../../functions/adapters/dynamodb/traces.ts';
import { makeLookupKey } from '../../../functions/adapters/kms/lookup-key.ts';
import { makeHashingKeys } from '../../../functions/adapters/secrets/hashing-keys.ts';
import { digestOfTraces, signUpIdOf } from '../../../functions/domain/tokens/hashing-keys.ts';
import type { clientSettingsOf } from '../../../scripts/deployment/cloud-environment.ts';
import type { DocumentTable } from '../../support/aws/document-table.ts';

/** What a running stack keeps its keys under. */
interface KeysOfStack {
  readonly SealingKeyArn: string;
  readonly HashingSecretArn: string;
}

type ClientSettings = ReturnType<typeof clientSettingsOf>;

/** Reads the ledger's line of the first mail of a request's sign-up, which only the keys of the stack lead to. */
export function lineOfSignUp(
  table: DocumentTable,
  { SealingKeyArn, HashingSecretArn }: KeysOfStack,
  settings: ClientSettings,
) {
  const lookupKey = makeLookupKey(table, SealingKeyArn, new KMSClient(settings));
  const hashingKeys = makeHashingKeys(HashingSecretArn, lookupKey, new SecretsManagerClient(settings));
  return async (requestId: string): Promise<Record<string, unknown> | undefined> => {
    const keys = await hashingKeys();
    const Key = {
      ...placeOfTrace(digestOfTraces('sign-up', signUpIdOf(requestId, keys), keys), 'notice', 'asked', keys),
    };
    return (await table.documents.send(new GetCommand({ TableName: table.name, Key }))).Item;
  };
}
