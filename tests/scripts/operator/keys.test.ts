import { randomBytes } from 'node:crypto';
import type { KMSClient } from '@aws-sdk/client-kms';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeKeyring } from '../../../functions/adapters/kms/keyring.ts';
import { makeTokenKeys } from '../../../functions/adapters/kms/token-keys.ts';
import { seal, unseal } from '../../../functions/domain/sealing/seal.ts';
import { issueToken, readToken, tokenKeyIdIn } from '../../../functions/domain/tokens/token.ts';
import { describeKeys, rotateKey } from '../../../scripts/operator/keys.ts';
import { startTableInProcess } from '../../support/table-in-process.ts';

const ANA = '5f0c1b8e-0000-4000-8000-000000000001';
const sealingKeyArn = 'arn:sealing-key';

let started: Awaited<ReturnType<typeof startTableInProcess>>;
beforeEach(async () => {
  started = await startTableInProcess();
});
afterEach(() => started.stop());

/** Wraps a key by nothing: what counts here is which of them is used. */
const kms = {
  send: async ({ input }: { input: { CiphertextBlob?: Uint8Array } }) =>
    input.CiphertextBlob ? { Plaintext: input.CiphertextBlob } : { CiphertextBlob: new Uint8Array(randomBytes(32)) },
} as unknown as KMSClient; // it takes these two commands
const deployment = () => ({ table: started.table, sealingKeyArn, clientSettings: { region: 'us-east-1' } });

test('after a rotation of token keys new links are made by the new key, and old links open', async () => {
  const keysNow = () => makeTokenKeys(started.table, sealingKeyArn, { makesFirst: true, kms });
  const running = keysNow();
  const old = issueToken('leave', ANA, await running());
  expect(await rotateKey('token', deployment(), kms)).toContain('makes new links');
  const fresh = issueToken('leave', ANA, await keysNow()());
  expect(tokenKeyIdIn(fresh)).not.toBe(tokenKeyIdIn(old));
  for (const reader of [running, keysNow()])
    for (const token of [old, fresh])
      expect(readToken(token, 'leave', await reader(tokenKeyIdIn(token))).kind).toBe('valid');
  expect(
    (await describeKeys(deployment())).split('\n').map((line) => /(opens|makes) \w+ ones$/.exec(line)?.[1]),
  ).toEqual(['opens', 'makes']);
});

test('after a rotation of data keys new records are sealed by the new key, and old records open', async () => {
  const before = await makeKeyring(started.table, sealingKeyArn, kms).newest();
  const sealed = seal('Ana', 'record', before, new Uint8Array(12));
  await rotateKey('data', deployment(), kms);
  const keyring = makeKeyring(started.table, sealingKeyArn, kms);
  expect((await keyring.newest()).dataKeyId).not.toBe(before.dataKeyId);
  expect(unseal(sealed, 'record', await keyring.get(before.dataKeyId))).toBe('Ana');
});
