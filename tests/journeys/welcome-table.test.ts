import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { describe } from 'vitest';
import { makeAppealDispatches } from '../../functions/adapters/dynamodb/appeal/appeal-dispatches.ts';
import { writeItems } from '../../functions/adapters/dynamodb/batches.ts';
import { makeDispatches } from '../../functions/adapters/dynamodb/dispatch/dispatches.ts';
import { makeReceipts } from '../../functions/adapters/dynamodb/dispatch/receipts.ts';
import type { Table } from '../../functions/adapters/dynamodb/table.ts';
import { makeWelcomeReceipts } from '../../functions/adapters/dynamodb/welcome/welcome-receipts.ts';
import { makeKeyring } from '../../functions/adapters/kms/keyring.ts';
import { appealVersionKey } from '../../functions/contract/table-keys.ts';
import { clientSettingsOf } from '../../scripts/deployment/cloud-environment.ts';
import { someHashingKeys } from '../support/builders.ts';
import { inject } from '../support/stack-of-worker.ts';
import { checkWelcomesContract } from '../support/subscribing/welcome-contract.ts';

function deployedTable(): Table {
  const raw = new DynamoDBClient(clientSettingsOf(inject('environment')));
  const documents = DynamoDBDocumentClient.from(raw, { marshallOptions: { removeUndefinedValues: true } });
  return { name: inject('outputs').TableName, documents, raw };
}

describe('the deployed table', () => {
  const table = deployedTable();
  const kms = new KMSClient(clientSettingsOf(inject('environment')));
  const keyring = makeKeyring(table, inject('outputs').SealingKeyArn, kms);
  checkWelcomesContract(() => ({
    welcomeReceipts: makeWelcomeReceipts(table, keyring, async () => someHashingKeys),
    appealDispatches: makeAppealDispatches(table),
    dispatches: makeDispatches(table),
    receipts: makeReceipts(table, keyring),
    addVersion: (version) =>
      writeItems(table, [{ put: { ...appealVersionKey(version.appealId, version.version), ...version } }]),
  }));
});
