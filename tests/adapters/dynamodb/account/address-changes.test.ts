import { afterEach, expect, test } from 'vitest';
import { makeAddressChanges } from '../../../../functions/adapters/dynamodb/account/address-changes.ts';
import type { AddressChange } from '../../../../functions/domain/account/address-change.ts';
import { type AwsAnswer, type AwsStub, startAwsStub } from '../../../support/aws/aws-stub.ts';
import { tableAt } from '../../../support/aws/stubbed-table.ts';
import { someHashingKeys } from '../../../support/builders.ts';
import { NOW_MS } from '../../../support/subscribing/builders.ts';

const key = { dataKeyId: '1', bytes: new Uint8Array(32).fill(7) };
const keyring = { newest: async () => key, get: async () => key };
const change: AddressChange = {
  changeId: 'cccccccc-0000-4000-8000-000000000001',
  subscriberId: '5f0c1b8e-0000-4000-8000-000000000001',
  status: 'pending',
  oldAddress: 'ana@example.org',
  newAddress: 'ana.new@example.org',
  changesEnded: 2,
  language: 'en',
  requestedFrom: { day: '2024-03-15', hash: 'a'.repeat(64) },
  mailsSent: 0,
  expiresAtMs: NOW_MS + 86_400_000,
};

let aws: AwsStub | undefined;
afterEach(() => aws?.stop());

async function creates(answer: AwsAnswer) {
  aws = await startAwsStub(() => answer);
  return makeAddressChanges(
    tableAt(aws),
    keyring,
    async () => someHashingKeys,
    () => {},
  ).create(change);
}

const refused = (...codes: string[]): AwsAnswer => ({
  error: 'TransactionCanceledException',
  more: { CancellationReasons: codes.map((Code) => ({ Code })) },
});

test('a change is kept together with the look at whose it is: an erasure that ended all mail has seen every one', async () => {
  expect(await creates({ body: {} })).toBe('kept');
  expect(aws?.requests[0]?.input.TransactItems).toMatchObject([
    {
      ConditionCheck: {
        Key: { pk: { S: `SUBSCRIBER#${change.subscriberId}` }, sk: { S: 'SUBSCRIBER' } },
        ConditionExpression: '#status = :active',
        ExpressionAttributeValues: { ':active': { S: 'active' } },
      },
    },
    { Put: {} },
    { Put: {} },
  ]);
});

test('one of a subscriber who gets no alerts any more is not kept', async () => {
  expect(await creates(refused('ConditionalCheckFailed', 'None', 'None'))).toBe('no-alerts');
});

test('one that is kept already stays as it is', async () => {
  expect(await creates(refused('None', 'ConditionalCheckFailed', 'ConditionalCheckFailed'))).toBe('kept');
});
