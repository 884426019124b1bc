import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import { expect, inject, test } from 'vitest';
import { z } from 'zod';
import { SIGN_UPS_PATH } from '../../functions/contract/sign-up-api.ts';
import { noticeKey } from '../../functions/contract/table-keys.ts';
import { inChunks } from '../../functions/domain/in-chunks.ts';
import { INHABITED_COUNTRY_CODES } from '../../functions/domain/vocabulary/countries.ts';
import { test as stage } from '../../infra/stages/test.ts';
import { clientSettingsOf } from '../../scripts/local/cloud-environment.ts';
import { openForm } from '../../scripts/local/sign-up.ts';
import { theInbox } from '../support/inbox.ts';

const FLOOD = 200;
/** Each is a function's process of its own when it comes to a cold start. */
const AT_ONCE = 4;
const TAKEN = 202;

const TakenAnswer = z.object({ requestId: z.uuid() });
const StoredNotice = z.object({ outcome: z.string().optional() });

interface Asked {
  readonly email: string;
  readonly country: string;
  readonly network: string;
}

/** Signs up by the API, as a program would. @returns the id of the request. */
async function signUp(form: string, { email, country, network }: Asked): Promise<string> {
  const response = await fetch(`${inject('publicUrl')}${SIGN_UPS_PATH}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-test-client-address': network },
    body: JSON.stringify({ email, follows: [{ countries: [country] }], form }),
  });
  const text = await response.text();
  if (response.status !== TAKEN) throw new Error(`Signing up answered ${response.status}: ${text}`);
  return TakenAnswer.parse(JSON.parse(text)).requestId;
}

const table = DynamoDBDocumentClient.from(new DynamoDBClient(clientSettingsOf(inject('environment'))));

/** What became of a request's mail, once something has. */
async function outcomeOf(requestId: string): Promise<string | undefined> {
  const { Item } = await table.send(
    new GetCommand({ TableName: inject('outputs').TableName, Key: { ...noticeKey(requestId) } }),
  );
  return Item && StoredNotice.parse(Item).outcome;
}

/** Posts as many forms, and then one of somebody else; gives back what became of all of them. */
async function flood(askedBy: (n: number) => Asked, somebodyElse: Asked) {
  const form = await openForm(inject('publicUrl'));
  const requestIds: string[] = [];
  for (const some of inChunks(
    Array.from({ length: FLOOD }, (_, n) => n),
    AT_ONCE,
  ))
    requestIds.push(...(await Promise.all(some.map((n) => signUp(form, askedBy(n))))));
  await signUp(form, somebodyElse);
  const mail = await theInbox().waitForMailTo(somebodyElse.email, { deadlineMs: 120_000 });
  expect(mail.subject).toMatch(/confirm/i);
  const counts = async () => {
    const outcomes = await Promise.all(requestIds.map(outcomeOf));
    return Object.fromEntries([...Map.groupBy(outcomes, String)].map(([outcome, all]) => [outcome, all.length]));
  };
  await expect.poll(counts, { timeout: 120_000, interval: 1_000 }).not.toHaveProperty('undefined');
  return counts();
}

const countryOf = (n: number) => INHABITED_COUNTRY_CODES[n % INHABITED_COUNTRY_CODES.length] ?? 'RU';
const { confirmationsPerAddressPerDay: perMailbox, confirmationsPerNetworkPerHour: perNetwork } = stage.notices;

test('200 forms for one address bring it the mails of its budget and no more, and somebody else theirs', {
  timeout: 300_000,
}, async () => {
  const email = 'flooded@example.org';
  const outcomes = await flood((n) => ({ email, country: countryOf(n), network: `198.51.100.${n}` }), {
    email: 'beside-one-address@example.org',
    country: 'RU',
    network: '203.0.113.1',
  });
  expect(outcomes).toEqual({ sent: perMailbox, 'over-budget': FLOOD - perMailbox });
  expect(await theInbox().listTo(email)).toHaveLength(perMailbox);
});

test('200 addresses from one network get the mails of its budget and no more, and somebody elsewhere theirs', {
  timeout: 300_000,
}, async () => {
  const outcomes = await flood(
    (n) => ({ email: `one-network-${n}@example.org`, country: 'RU', network: '198.51.100.250' }),
    { email: 'beside-one-network@example.org', country: 'RU', network: '203.0.113.2' },
  );
  expect(outcomes).toEqual({ sent: perNetwork, 'over-budget': FLOOD - perNetwork });
  const mailed = (await theInbox().list()).flatMap(({ to }) => to.filter((one) => one.startsWith('one-network-')));
  expect(mailed).toHaveLength(perNetwork);
});
