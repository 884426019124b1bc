import { afterEach, expect, test } from 'vitest';
import { makeDispatches } from '../../../../functions/adapters/dynamodb/dispatch/dispatches.ts';
import { type AwsStub, startAwsStub } from '../../../support/aws/aws-stub.ts';
import { tableAt } from '../../../support/aws/stubbed-table.ts';
import { wireItem } from '../../../support/aws/wire-item.ts';
import { aDispatch, DISPATCH_ID } from '../../../support/sending/builders.ts';

let aws: AwsStub | undefined;
afterEach(() => aws?.stop());

const alert = aDispatch({ status: 'sending', sliceBits: 0, closedSlices: 1 });
const digest = {
  ...alert,
  kind: 'digest' as const,
  lane: 'bulk' as const,
  slot: 'daily@08@UTC',
  fromMs: 0,
  toMs: 1,
  appeals: [],
  supersededAppeals: [],
};

test.each([
  ['alert', alert, 'finished'],
  ['digest', digest, 'finished-digest'],
] as const)('what ended lies where its kind is looked for: %s', async (_, dispatch, dueWork) => {
  aws = await startAwsStub(({ operation }) =>
    operation === 'GetItem' ? { body: { Item: wireItem(dispatch) } } : { body: {} },
  );
  expect(await makeDispatches(tableAt(aws)).finishIfComplete(DISPATCH_ID, 1_000)).toBe(true);
  expect(aws.requests.at(-1)?.input).toMatchObject({
    UpdateExpression: expect.stringContaining('dueWork = :ended'),
    ExpressionAttributeValues: { ':ended': { S: dueWork } },
  });
});
