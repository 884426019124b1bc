import { afterEach, expect, test } from 'vitest';
import { makeSessions } from '../../../../functions/adapters/dynamodb/account/sessions.ts';
import { makeSignIns } from '../../../../functions/adapters/dynamodb/account/sign-ins.ts';
import { newSession } from '../../../../functions/domain/account/session.ts';
import type { SignIn } from '../../../../functions/domain/account/sign-in.ts';
import { accessEpochOf } from '../../../../functions/domain/subscriber/subscribers.ts';
import { type AwsStub, startAwsStub } from '../../../support/aws/aws-stub.ts';
import { aKeyring } from '../../../support/aws/fixed-keyring.ts';
import { tableAt } from '../../../support/aws/stubbed-table.ts';
import { tableInProcess } from '../../../support/aws/table-in-process.ts';
import { NOW_MS } from '../../../support/subscribing/builders.ts';

let aws: AwsStub | undefined;
afterEach(() => aws?.stop());

const SUBSCRIBER_ID = '5f0c1b8e-0000-4000-8000-000000000001';
const link: SignIn = {
  signInId: 'bbbbbbbb-0000-8000-8000-000000000001',
  subscriberId: SUBSCRIBER_ID,
  requestedFrom: { day: '2024-03-15', hash: 'a'.repeat(64) },
  mailedAtMs: NOW_MS,
  expiresAtMs: NOW_MS + 1_200_000,
  accessEpoch: accessEpochOf({ addressSinceMs: NOW_MS }),
  isSpent: false,
};

test('a link is found again as it was stored, and the table forgets it with the day on which it is over', async () => {
  let stored: unknown;
  aws = await startAwsStub(({ operation, input }) => {
    if (operation === 'PutItem') stored = input.Item;
    return { body: operation === 'PutItem' ? {} : { Item: stored } };
  });
  const signIns = makeSignIns(tableAt(aws), aKeyring);
  const given: SignIn = { ...link, leadsTo: 'cadence' };
  await signIns.put(given);
  expect(stored).toMatchObject({ expiresAtEpochSeconds: { N: String(Date.UTC(2024, 2, 16) / 1_000) } });
  expect(await signIns.find(link.signInId)).toEqual(given);
  expect(JSON.stringify(stored)).not.toMatch(new RegExp(`${SUBSCRIBER_ID}|${NOW_MS}|cadence`));
});

test('a link is spent by the press whose answer was lost on its way, and not again by another', async () => {
  let lost = 0;
  const signIns = makeSignIns(
    tableInProcess(() => lost-- > 0),
    aKeyring,
  );
  await signIns.put(link);
  lost = 1;
  expect(await signIns.spend(link.signInId)).toBe(true);
  expect(await signIns.spend(link.signInId)).toBe(false);
});

test('a later mail does not open a link again that was spent meanwhile', async () => {
  aws = await startAwsStub(() => ({ error: 'ConditionalCheckFailedException' }));
  await expect(makeSignIns(tableAt(aws), aKeyring).put(link)).resolves.toBeUndefined();
});

test('a session is found by its hash alone, until half an hour is over', async () => {
  let stored: unknown;
  aws = await startAwsStub(({ operation, input }) => {
    if (operation === 'PutItem') stored = input.Item;
    return { body: operation === 'PutItem' ? {} : { Item: stored } };
  });
  const sessions = makeSessions(tableAt(aws), aKeyring);
  await sessions.create('hash', newSession({ subscriberId: SUBSCRIBER_ID, signedOutAtMs: NOW_MS }, NOW_MS));
  expect(await sessions.find('hash')).toEqual({
    subscriberId: SUBSCRIBER_ID,
    expiresAtMs: NOW_MS + 1_800_000,
    accessEpoch: accessEpochOf({ signedOutAtMs: NOW_MS }),
  });
});
