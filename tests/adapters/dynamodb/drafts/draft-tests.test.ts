import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, expect } from 'vitest';
import { makeDraftTests } from '../../../../functions/adapters/dynamodb/drafts/draft-tests.ts';
import { makeOfficeEntries } from '../../../../functions/adapters/dynamodb/members/office-entries.ts';
import { aKeyring } from '../../../support/aws/fixed-keyring.ts';
import { tableOfTest } from '../../../support/aws/table-in-process.ts';
import { aDraft } from '../../../support/drafts/builders.ts';
import { draftTestsContract } from '../../../support/drafts/draft-tests-contract.ts';

const table = tableOfTest();

draftTestsContract(() => ({
  tests: makeDraftTests(table, aKeyring),
  entriesOf: async () =>
    (await makeOfficeEntries(table, aKeyring).newest(aDraft().publisherId, 10)).map(({ act }) => act),
}));

afterEach(async () => {
  const { Items = [] } = await table.documents.send(new ScanCommand({ TableName: table.name }));
  expect(JSON.stringify(Items)).not.toMatch(/Ivan|Omar|TEST: /);
});
