import { afterEach, expect, test } from 'vitest';
import { makeDueWork } from '../../../functions/adapters/dynamodb/due-work.ts';
import { type AwsStub, startAwsStub } from '../../support/aws/aws-stub.ts';
import { tableAt } from '../../support/aws/stubbed-table.ts';
import { DISPATCH_ID } from '../../support/sending/builders.ts';

let aws: AwsStub | undefined;
afterEach(() => aws?.stop());

test('a slice that its worker writes at the same moment is asked for again, and then left to the worker', async () => {
  const answers = ['TransactionConflictException', 'ConditionalCheckFailedException'];
  aws = await startAwsStub(() => ({ error: answers.shift() ?? 'ValidationException' }));
  const { giveTurn } = makeDueWork(tableAt(aws));
  expect(
    await giveTurn({ dispatchId: DISPATCH_ID, bits: '01' }, { dueByMs: 1_000 }, { kind: 'queued', dueAtMs: 2_000 }),
  ).toBe(false);
  expect(aws.requests).toHaveLength(2);
});

test('what ended is asked for among alerts and among digests', async () => {
  aws = await startAwsStub(({ input }) => {
    const kind = JSON.stringify(input).includes('finished-digest') ? 'digest' : 'alert';
    return { body: { Items: [{ pk: { S: `DISPATCH#${kind}` }, sk: { S: 'DISPATCH' } }] } };
  });
  expect(await makeDueWork(tableAt(aws)).finishedBetween(1, 2, 9)).toEqual(['alert', 'digest']);
});
