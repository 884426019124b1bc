import { afterAll, beforeAll, expect, test } from 'vitest';
import { forgetConfirmations, makeConfirmations } from '../../../functions/adapters/dynamodb/confirmations.ts';
import { NO_CONFIRMATIONS } from '../../../functions/domain/subscribing/breaker.ts';
import { startAwsStub } from '../../support/aws-stub.ts';
import { tableAt } from '../../support/stubbed-table.ts';
import { DAY_MS, NOW_MS } from '../../support/subscribing/builders.ts';
import { startTableInProcess } from '../../support/table-in-process.ts';

let running: Awaited<ReturnType<typeof startTableInProcess>>;
beforeAll(async () => {
  running = await startTableInProcess();
});
afterAll(() => running.stop());

test('counts of today and yesterday are added up, those before are past, and operators can forget them', async () => {
  const confirmations = makeConfirmations(running.table);
  expect(await confirmations.lately(NOW_MS)).toEqual(NO_CONFIRMATIONS);
  await Promise.all(Array.from({ length: 20 }, () => confirmations.count('sent', NOW_MS)));
  await confirmations.count('stopped', NOW_MS + DAY_MS);
  expect(await confirmations.lately(NOW_MS + DAY_MS)).toEqual({ ...NO_CONFIRMATIONS, sent: 20, stopped: 1 });
  expect(await confirmations.lately(NOW_MS + 2 * DAY_MS)).toEqual({ ...NO_CONFIRMATIONS, stopped: 1 });
  await forgetConfirmations(running.table, NOW_MS + DAY_MS);
  expect(await confirmations.lately(NOW_MS + DAY_MS)).toEqual(NO_CONFIRMATIONS);
});

test('an event is counted together with its mark, so that it counts once', async () => {
  const refused = { error: 'TransactionCanceledException' };
  const answers: { readonly body: unknown }[] = [{ body: {} }];
  const aws = await startAwsStub(() => answers.shift() ?? refused);
  try {
    const { countOnce } = makeConfirmations(tableAt(aws));
    await countOnce('bounced', 'mail-1', NOW_MS);
    expect(aws.requests.map(({ operation, input }) => [operation, input.TransactItems])).toMatchObject([
      [
        'TransactWriteItems',
        [
          {
            Put: {
              Item: { pk: { S: 'CONFIRMATION_EVENT#mail-1' }, sk: { S: 'bounced' } },
              ConditionExpression: 'attribute_not_exists(pk)',
            },
          },
          {
            Update: {
              Key: { pk: { S: 'CONFIRMATIONS#2024-03-15' } },
              ExpressionAttributeNames: { '#what': 'bounced' },
              ExpressionAttributeValues: { ':one': { N: '1' } },
            },
          },
        ],
      ],
    ]);
    // Refused for a reason that is not told: that is none to pass over.
    await expect(countOnce('bounced', 'mail-1', NOW_MS)).rejects.toThrow();
  } finally {
    await aws.stop();
  }
});
