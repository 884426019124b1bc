import { KMSClient } from '@aws-sdk/client-kms';
import { describe } from 'vitest';
import { makeAppealDispatches } from '../../functions/adapters/dynamodb/appeal/appeal-dispatches.ts';
import { makeDispatches } from '../../functions/adapters/dynamodb/dispatch/dispatches.ts';
import { makeReceipts } from '../../functions/adapters/dynamodb/dispatch/receipts.ts';
import { makeWelcomeReceipts } from '../../functions/adapters/dynamodb/welcome/welcome-receipts.ts';
import { makeKeyring } from '../../functions/adapters/kms/keyring.ts';
import { writeItems } from '../../functions/adapters/table/batches.ts';
import { appealVersionKey } from '../../functions/contract/table-keys.ts';
import { clientSettingsOf } from '../../scripts/deployment/cloud-environment.ts';
import { someHashingKeys } from '../support/builders.ts';
import { inject } from '../support/stack/stack-of-worker.ts';
import { tableLikeTheStacks } from '../support/stack/table-like-the-stacks.ts';
import { checkWelcomesContract } from '../support/subscribing/welcome-contract.ts';

describe('a table like the deployed one', () => {
  const table = tableLikeTheStacks();
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
