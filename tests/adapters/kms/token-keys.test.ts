import { randomBytes } from 'node:crypto';
import type { KMSClient } from '@aws-sdk/client-kms';
import { beforeEach, expect, test } from 'vitest';
import { makeKeyring } from '../../../functions/adapters/kms/keyring.ts';
import { makeTokenKeys } from '../../../functions/adapters/kms/token-keys.ts';
import { makeWrappedKeys, newKeyId } from '../../../functions/adapters/kms/wrapped-keys.ts';
import { tokenKeyContext } from '../../../functions/contract/deployment/encryption-contexts.ts';
import { issueToken, readToken, tokenKeyIdIn } from '../../../functions/domain/tokens/token.ts';
import { tableOfTest } from '../../support/aws/table-in-process.ts';

const ANA = '5f0c1b8e-0000-4000-8000-000000000001';
const KEY_ARN = 'arn:sealing-key';

const table = tableOfTest();
let unwrappings: number;
beforeEach(async () => {
  unwrappings = 0;
});

interface Asked {
  readonly CiphertextBlob?: Uint8Array;
  readonly EncryptionContext?: { readonly purpose: string };
}

/** Wraps a key by writing its purpose before it, and refuses to unwrap it for another one, as KMS does. */
const kms = {
  send: async ({ input: { CiphertextBlob, EncryptionContext } }: { input: Asked }) => {
    const purpose = Buffer.from(`${EncryptionContext?.purpose}:`);
    if (!CiphertextBlob) return { CiphertextBlob: Buffer.concat([purpose, randomBytes(32)]) };
    unwrappings += 1;
    const wrapped = Buffer.from(CiphertextBlob);
    if (!wrapped.subarray(0, purpose.length).equals(purpose)) throw new Error('InvalidCiphertextException');
    return { Plaintext: wrapped.subarray(purpose.length) };
  },
} as unknown as KMSClient; // it takes these two commands

const aSender = () => makeTokenKeys(table, KEY_ARN, { makesFirst: true, kms });
const aPage = () => makeTokenKeys(table, KEY_ARN, { kms });
const rotate = () => makeWrappedKeys(table, tokenKeyContext, KEY_ARN, kms).make(newKeyId());

test('the first that mails makes a token key, and a page reads its tokens', async () => {
  const token = issueToken('unsubscribe', ANA, await aSender()());
  expect(readToken(token, 'unsubscribe', await aPage()(tokenKeyIdIn(token)))).toMatchObject({
    kind: 'valid',
    subjectId: ANA,
  });
});

test('a page makes no key: where none was made there are none, until one is', async () => {
  const page = aPage();
  expect(await page()).toEqual([]);
  const made = await aSender()();
  expect(await page()).toEqual(made);
});

test('after a rotation a page that runs already reads links of both keys, and new links name the new one', async () => {
  const [sender, page] = [aSender(), aPage()];
  const old = issueToken('unsubscribe', ANA, await sender());
  expect(readToken(old, 'unsubscribe', await page(tokenKeyIdIn(old))).kind).toBe('valid');
  await rotate();
  const fresh = issueToken('unsubscribe', ANA, await aSender()());
  expect(tokenKeyIdIn(fresh)).not.toBe(tokenKeyIdIn(old));
  for (const token of [fresh, old])
    expect(readToken(token, 'unsubscribe', await page(tokenKeyIdIn(token)))).toMatchObject({
      kind: 'valid',
      subjectId: ANA,
    });
});

test('each key is unwrapped once a process, no matter what ids strangers make up', async () => {
  const sender = aSender();
  await sender();
  await rotate();
  for (const id of [undefined, 'made-up', 'made-up-too']) await sender(id);
  expect(unwrappings).toBe(2);
});

test('a failure of KMS is not remembered', async () => {
  await aSender()();
  let isDown = true;
  const flaky = { send: (command: never) => (isDown ? Promise.reject(new Error('down')) : kms.send(command)) };
  const page = makeTokenKeys(table, KEY_ARN, { kms: flaky as unknown as KMSClient }); // it takes the same commands
  await expect(page()).rejects.toThrow('down');
  isDown = false;
  expect(await page()).toHaveLength(1);
});

test('a key of one kind opens nothing of another: KMS unwraps it for its own purpose alone', async () => {
  await makeKeyring(table, KEY_ARN, kms).newest();
  expect(await aPage()()).toEqual([]);
  await aSender()();
  const [key] = await makeWrappedKeys(table, tokenKeyContext, KEY_ARN, kms).list();
  if (!key) throw new Error('there is one');
  await expect(makeWrappedKeys(table, { purpose: 'data-key' }, KEY_ARN, kms).unwrap(key)).rejects.toThrow('Invalid');
});
