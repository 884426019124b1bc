import { afterEach, expect, test } from 'vitest';
import { makeCandidates } from '../../../../functions/adapters/dynamodb/subscriber/candidates.ts';
import { WHOLE_ID_SPACE } from '../../../../functions/domain/matching/id-range.ts';
import { type AwsStub, startAwsStub } from '../../../support/aws/aws-stub.ts';
import { tableAt } from '../../../support/aws/stubbed-table.ts';
import { anId } from '../../../support/sending/builders.ts';

let aws: AwsStub | undefined;
afterEach(() => aws?.stop());

test('candidates are read as they are now: who confirmed a moment before the appeal was published is among them', async () => {
  aws = await startAwsStub(() => ({ body: { Items: [{ sk: { S: anId(1) } }] } }));
  const pages = await Array.fromAsync(makeCandidates(tableAt(aws)).pages('country:RU', WHOLE_ID_SPACE));
  expect(pages).toEqual([[anId(1)]]);
  expect(aws.requests.map(({ input }) => input.ConsistentRead)).toEqual([true]);
});
