import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, describe } from 'vitest';
import { makeSchedules } from '../../functions/adapters/dynamodb/rate/rate.ts';
import { rateKey } from '../../functions/contract/table-keys.ts';
import { clientSettingsOf } from '../../scripts/deployment/cloud-environment.ts';
import { checkScheduleContract } from '../support/rate/schedule-contract.ts';
import { inject } from '../support/stack/stack-of-worker.ts';

describe('the schedule in the deployed table', () => {
  const raw = new DynamoDBClient(clientSettingsOf(inject('environment')));
  const table = { name: inject('outputs').TableName, raw, documents: DynamoDBDocumentClient.from(raw) };
  const inTable = { TableName: table.name };
  const remove = () => table.documents.send(new DeleteCommand({ ...inTable, Key: { ...rateKey } }));

  checkScheduleContract(() => ({
    schedules: makeSchedules(table),
    async put(values) {
      if (Object.keys(values).length === 0) await remove();
      else await table.documents.send(new PutCommand({ ...inTable, Item: { ...rateKey, entity: 'rate', ...values } }));
    },
  }));

  // Else the first mail of the next journey would find times of the year 2100.
  afterAll(remove);
});
