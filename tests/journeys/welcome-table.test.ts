import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { describe } from 'vitest';
import { makeAppealDispatches } from '../../functions/adapters/dynamodb/appeal-dispatches.ts';
import { writeItems } from '../../functions/adapters/dynamodb/batches.ts';
import { makeDispatches } from '../../functions/adapters/dynamodb/dispatches.ts';
import { makeReceipts } from '../../functions/adapters/dynamodb/receipts.ts';
import type { Table } from '../../functions/adapters/dynamodb/table.ts';
import { makeWelcomeReceipts } from '../../functions/adapters/dynamodb/welcome-receipts.ts';
import { appealVersionKey } from '../../functions/contract/table-keys.ts';
import { clientSettingsOf } from '../../scripts/local/cloud-environment.ts';
import { inject } from '../support/stack-of-worker.ts';
import { holdWelcomesToTheirRules } from '../support/subscribing/welcome-rules.ts';

function deployedTable(): Table {
  const raw = new DynamoDBClient(clientSettingsOf(inject('environment')));
  const documents = DynamoDBDocumentClient.from(raw, { marshallOptions: { removeUndefinedValues: true } });
  return { name: inject('outputs').TableName, documents, raw };
}

describe('the deployed table', () => {
  const table = deployedTable();
  holdWelcomesToTheirRules(() => ({
    welcomeReceipts: makeWelcomeReceipts(table),
    appealDispatches: makeAppealDispatches(table),
    dispatches: makeDispatches(table),
    receipts: makeReceipts(table),
    addVersion: (version) =>
      writeItems(table, [{ put: { ...appealVersionKey(version.appealId, version.version), ...version } }]),
  }));
});
