import { randomBytes } from 'node:crypto';
import type { KMSClient } from '@aws-sdk/client-kms';
import { paginateScan } from '@aws-sdk/lib-dynamodb';
import { expect, test } from 'vitest';
import { makeKeyring } from '../../../functions/adapters/kms/keyring.ts';
import { writeItems } from '../../../functions/adapters/table/batches.ts';
import { tableInProcess } from '../../support/aws/table-in-process.ts';

const table = tableInProcess();

/** Wraps a key by nothing: what counts here is where keys are kept. */
const kms = {
  send: async ({ input }: { input: { CiphertextBlob?: Uint8Array } }) =>
    input.CiphertextBlob ? { Plaintext: input.CiphertextBlob } : { CiphertextBlob: new Uint8Array(randomBytes(32)) },
} as unknown as KMSClient; // it takes these two commands
const aProcess = () => makeKeyring(table, 'arn:sealing-key', kms);

async function everyItem() {
  const pages = await Array.fromAsync(paginateScan({ client: table.documents }, { TableName: table.name }));
  return pages.flatMap(({ Items = [] }) => Items);
}

test('a key that is made while the table’s own are lost takes no other’s place when a backup brings them back', async () => {
  const before = await aProcess().newest();
  const backup = await everyItem();
  await writeItems(
    table,
    backup.map(({ pk, sk }) => ({ delete: { pk, sk } })),
  );
  const meanwhile = await aProcess().newest();
  await writeItems(
    table,
    backup.map((item) => ({ put: item })),
  );
  expect(await aProcess().get(before.dataKeyId)).toEqual(before);
  expect(await aProcess().get(meanwhile.dataKeyId)).toEqual(meanwhile);
});

test('what two processes seal with first keys of their own opens in every process', async () => {
  await writeItems(
    table,
    (await everyItem()).map(({ pk, sk }) => ({ delete: { pk, sk } })),
  );
  const made = await Promise.all([aProcess().newest(), aProcess().newest()]);
  const third = aProcess();
  expect(await Promise.all(made.map(({ dataKeyId }) => third.get(dataKeyId)))).toEqual(made);
});
