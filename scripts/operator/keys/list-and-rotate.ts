import { KMSClient } from '@aws-sdk/client-kms';
import { makeWrappedKeys, newKeyId, type WrappingContext } from '../../functions/adapters/kms/wrapped-keys.ts';
import { dataKeyContext, tokenKeyContext } from '../../functions/contract/encryption-contexts.ts';
import type { Deployment } from '../publisher/find-deployment.ts';

/** Keys of which a deployment may have several. The key of the address hash is one: by two, one address would have two hashes. */
export const ROTATED_KEYS = ['token', 'data'] as const;
export type RotatedKeys = (typeof ROTATED_KEYS)[number];

const CONTEXTS = { token: tokenKeyContext, data: dataKeyContext } as const satisfies Record<
  RotatedKeys,
  WrappingContext
>;

type Keys = Pick<Deployment, 'table' | 'sealingKeyArn' | 'clientSettings'>;

const keysOf = (
  kind: RotatedKeys,
  { table, sealingKeyArn, clientSettings }: Keys,
  kms = new KMSClient(clientSettings),
) => makeWrappedKeys(table, CONTEXTS[kind], sealingKeyArn, kms);

/** A deployment's keys, each kind's oldest first, for a person. */
export async function describeKeys(deployment: Keys): Promise<string> {
  const ofKinds = await Promise.all(
    ROTATED_KEYS.map(async (kind) => {
      const keys = await keysOf(kind, deployment).list();
      return keys.map(({ keyId, createdAtMs }, index) => {
        const use = index === keys.length - 1 ? 'makes new ones' : 'opens old ones';
        return `${kind.padEnd('token'.length)}  ${keyId}  since ${new Date(createdAtMs).toISOString().slice(0, 'YYYY-MM-DD'.length)}  ${use}`;
      });
    }),
  );
  const lines = ofKinds.flat();
  return lines.length === 0 ? 'There are no keys yet: the first mail makes them.' : lines.join('\n');
}

/** Adds a key, by which new links or records are made from now on. Every key before it opens what it made, for ever. */
export async function rotateKey(kind: RotatedKeys, deployment: Keys, kms?: KMSClient): Promise<string> {
  const keyId = newKeyId();
  await keysOf(kind, deployment, kms).make(keyId);
  return `The ${kind} key ${keyId} makes new ${kind === 'token' ? 'links' : 'records'}, in functions that run already once they are started anew, within hours. The keys before it open what they made.`;
}
