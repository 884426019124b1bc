import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { beforeAll, expect, test } from 'vitest';
import { findNewestVersion, listVersions } from '../../../functions/adapters/dynamodb/appeal/appeals.ts';
import { findCheckCode } from '../../../functions/adapters/dynamodb/appeal/check-codes.ts';
import { appealDraftKey, appealVersionKey, checkCodeKey } from '../../../functions/contract/table-keys.ts';
import { tableInProcess } from '../../support/aws/table-in-process.ts';
import { aVersion } from '../../support/publishing/builders.ts';

const table = tableInProcess();
beforeAll(async () => {
  const put = (Item: object) => table.documents.send(new PutCommand({ TableName: 'table', Item: { ...Item } }));
  for (let version = 1; version <= 51; version += 1)
    await put({ ...appealVersionKey('appeal-1', version), ...aVersion({ version }) });
  await put({ ...appealDraftKey('appeal-1'), entity: 'appeal-draft' });
  await put({ ...appealVersionKey('appeal-2', 1), ...aVersion({ appealId: 'appeal-2' }) });
  await put({ ...checkCodeKey('7KQ4M2XD9PRT'), entity: 'check-code', appealId: 'appeal-1', version: 2 });
});

test('the newest 50 versions of an appeal are listed, oldest first', async () => {
  const versions = await listVersions(table, 'appeal-1');
  expect(versions.map(({ version }) => version)).toEqual(Array.from({ length: 50 }, (_, index) => index + 2));
  expect(await findNewestVersion(table, 'appeal-1')).toEqual(versions.at(-1));
  expect(await listVersions(table, 'appeal-0')).toEqual([]);
});

test('a code leads to its version, and an unknown one to none', async () => {
  expect(await findCheckCode(table, '7KQ4M2XD9PRT')).toEqual({ appealId: 'appeal-1', version: 2 });
  expect(await findCheckCode(table, '-')).toBeUndefined();
});
