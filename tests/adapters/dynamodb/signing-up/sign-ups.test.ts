import { afterEach, expect, test } from 'vitest';
import { makeSignUps } from '../../../../functions/adapters/dynamodb/signing-up/sign-ups.ts';
import { endOfDay } from '../../../../functions/domain/time/spans.ts';
import { COUNTRY_CODES } from '../../../../functions/domain/vocabulary/countries.ts';
import { type AwsRequest, type AwsStub, startAwsStub } from '../../../support/aws/aws-stub.ts';
import { tableAt } from '../../../support/aws/stubbed-table.ts';
import { aFollow } from '../../../support/builders.ts';
import { aSignUp, NOW_MS } from '../../../support/subscribing/builders.ts';

let aws: AwsStub | undefined;
afterEach(() => aws?.stop());

const key = { dataKeyId: '1', bytes: new Uint8Array(32).fill(7) };
const keyring = { newest: async () => key, get: async () => key };
const digestTime = { timeZone: 'Asia/Kathmandu', hour: 7, weekday: 5 };
/** Its id was random when the form was taken, and is the same each time that the sign-up is found. */
const follows = [aFollow({ followId: 'random', countries: ['BY'] })];
const weekly = aSignUp({ follows, cadence: { frequency: 'weekly', digestTime } });

/** The item of a transaction's first put. */
const putFirst = ({ TransactItems }: AwsRequest['input']) =>
  (TransactItems as [{ Put: { Item: unknown } }])[0].Put.Item; // what the adapter writes

test('a sign-up is found again as it was stored, and its cadence is sealed: it tells where a reader lives', async () => {
  let stored: unknown;
  aws = await startAwsStub(({ operation, input }) => {
    if (operation === 'TransactWriteItems') stored = putFirst(input);
    return { body: operation === 'GetItem' ? { Item: stored } : {} };
  });
  const signUps = makeSignUps(tableAt(aws), keyring);
  await signUps.create(weekly, { signUpsHash: 'a'.repeat(64), due: { because: 'reminder', atMs: NOW_MS } });
  expect(JSON.stringify(stored)).not.toMatch(
    new RegExp(`Kathmandu|weekly|example\\.org|random|${weekly.subscriberId}`),
  );
  // To the end of its day: to the millisecond it would lead from its mail to its address.
  expect(await signUps.find(weekly.signUpId)).toEqual({ ...weekly, expiresAtMs: endOfDay(weekly.expiresAtMs) });
});

test('no sign-up is known by its size: a stranger may plant a large one to find it again in a copy of the table', async () => {
  const sizes: number[] = [];
  aws = await startAwsStub(({ operation, input }) => {
    if (operation !== 'TransactWriteItems') return { body: {} };
    const { sealed } = putFirst(input) as { sealed: unknown }; // what the adapter writes
    sizes.push(JSON.stringify(sealed).length);
    return { body: {} };
  });
  const signUps = makeSignUps(tableAt(aws), keyring);
  const countries = COUNTRY_CODES.slice(0, 28);
  const many = Array.from({ length: 20 }, () => aFollow({ followId: crypto.randomUUID(), countries }));
  const address = `${'ü'.repeat(60)}@${'a'.repeat(180)}.example`;
  for (const signUp of [aSignUp(), weekly, aSignUp({ follows: many, address })])
    await signUps.create(signUp, { signUpsHash: 'a'.repeat(64), due: { because: 'reminder', atMs: NOW_MS } });
  expect([sizes.length, new Set(sizes).size]).toEqual([3, 1]);
});
