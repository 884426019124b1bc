import { paginateScan } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { SIGN_UPS_PATH } from '../../functions/contract/requests/sign-up-api.ts';
import { inChunks } from '../../functions/domain/in-chunks.ts';
import { INHABITED_COUNTRY_CODES } from '../../functions/domain/vocabulary/countries.ts';
import { test as stage } from '../../infra/stages/test.ts';
import { clientSettingsOf } from '../../scripts/deployment/cloud-environment.ts';
import { openForm } from '../../scripts/local/visitors/sign-up.ts';
import { theInbox } from '../support/stack/inbox.ts';
import { lineOfSignUp } from '../support/stack/notice-of-sign-up.ts';
import { inject } from '../support/stack/stack-of-worker.ts';
import { tableOfStack } from '../support/stack/table-of-stack.ts';
import { anOtherSubscriber, type OtherSubscriber } from './other-subscriber.ts';

const FLOOD = 200;
/** Each is a function's process of its own when it comes to a cold start. */
const AT_ONCE = 8;
const TAKEN = 202;
/** Where both floods come from; nothing else here does. */
const NETWORKS = '198.51.100.';
const LONGEST = { timeout: 300_000 };

const TakenAnswer = z.object({ requestId: z.uuid() });
const StoredNotice = z.object({ status: z.enum(['claimed', 'finished']), claimedUntilMs: z.number().optional() });

interface Asked {
  readonly email: string;
  readonly country: string;
  readonly network: string;
}

const table = tableOfStack();
const lineOf = lineOfSignUp(table, inject('outputs'), clientSettingsOf(inject('environment')));
let other: OtherSubscriber;
beforeAll(async () => {
  other = await anOtherSubscriber('neighbour-of-floods@example.org', 'TV');
  // Cold starts are no flood.
  await other.waitsForLink();
  await other.waitsForAlert();
});
afterAll(() => table.raw.destroy());

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

/** @returns the ids of the requests. */
async function post(form: string, asked: readonly Asked[]): Promise<string[]> {
  const requestIds: string[] = [];
  for (const some of inChunks(asked, AT_ONCE))
    requestIds.push(...(await Promise.all(some.map((one) => signUp(form, one)))));
  return requestIds;
}

/** What became of a request: its mail was sent; it was `refused`, which leaves a claim that was given back; or it waits. */
async function fateOf(requestId: string): Promise<string> {
  const Item = await lineOf(requestId);
  if (!Item) return 'waits';
  const { status, claimedUntilMs } = StoredNotice.parse(Item);
  if (status === 'finished') return 'sent';
  return claimedUntilMs === 0 ? 'refused' : 'waits';
}

async function fatesOf(requestIds: readonly string[]): Promise<Record<string, number>> {
  const fates = await Promise.all(requestIds.map(fateOf));
  return Object.fromEntries([...Map.groupBy(fates, String)].map(([fate, all]) => [fate, all.length]));
}

/** What a flood came to, and how the other's mails fared beside it. */
interface Flooded {
  readonly fates: Record<string, number>;
  /** Requests of the flood that still waited when the other's link, asked for after all of them, had come. */
  readonly waitedAtLink: number;
}

/** Posts a form of each, and in the midst of it publishes an alert for the other; at its end they ask for a link. */
async function flood(askedBy: (n: number) => Asked): Promise<Flooded> {
  const asked = Array.from({ length: FLOOD }, (_, n) => askedBy(n));
  const form = await openForm(inject('publicUrl'));
  const requestIds = await post(form, asked.slice(0, FLOOD / 2));
  const alert = other.waitsForAlert();
  requestIds.push(...(await post(form, asked.slice(FLOOD / 2))));
  await other.waitsForLink();
  const { waits: waitedAtLink = 0 } = await fatesOf(requestIds);
  await alert;
  console.info(`${waitedAtLink} of ${FLOOD} forms still waited when a link that was asked for after them had come.`);
  await expect.poll(() => fatesOf(requestIds), { timeout: 120_000, interval: 1_000 }).not.toHaveProperty('waits');
  return { fates: await fatesOf(requestIds), waitedAtLink };
}

/** Its budget and no more: once, or once for each window that it reached into. */
function expectBudget({ fates }: Flooded, budget: number, windows: ReadonlySet<string>): void {
  const { sent = 0, refused = 0, ...others } = fates;
  expect([others, sent + refused]).toEqual([{}, FLOOD]);
  expect(sent).toBeGreaterThanOrEqual(budget);
  expect(sent).toBeLessThanOrEqual(budget * windows.size);
}

const countryOf = (n: number) => INHABITED_COUNTRY_CODES[n % INHABITED_COUNTRY_CODES.length] ?? 'RU';
const utcDay = () => new Date().toISOString().slice(0, '2024-03-15'.length);
const utcHour = () => new Date().toISOString().slice(0, '2024-03-15T10'.length);
const { confirmationsPerAddressPerDay: perMailbox, confirmationsPerNetworkPerHour: perNetwork } = stage.notices;

test(
  '200 forms for one address bring it the mails of its budget and no more, and no other reader’s link waits behind them',
  LONGEST,
  async () => {
    const email = 'flooded@example.org';
    const days = new Set([utcDay()]);
    const flooded = await flood((n) => ({ email, country: countryOf(n), network: `${NETWORKS}${n}` }));
    expectBudget(flooded, perMailbox, days.add(utcDay()));
    expect(await theInbox().listTo(email)).toHaveLength(flooded.fates.sent ?? 0);
    expect(flooded.waitedAtLink).toBeGreaterThan(0);
  },
);

test(
  '200 addresses from one network get the mails of its budget and no more, and no other reader’s link waits behind them',
  LONGEST,
  async () => {
    const hours = new Set([utcHour()]);
    const flooded = await flood((n) => ({
      email: `one-network-${n}@example.org`,
      country: 'RU',
      network: `${NETWORKS}250`,
    }));
    expectBudget(flooded, perNetwork, hours.add(utcHour()));
    const mailed = (await theInbox().list()).flatMap(({ to }) => to.filter((one) => one.startsWith('one-network-')));
    expect(mailed).toHaveLength(flooded.fates.sent ?? 0);
    expect(flooded.waitedAtLink).toBeGreaterThan(0);
  },
);

test('no item of the table holds the address of a network that a visitor came from', LONGEST, async () => {
  const holders: string[] = [];
  const entities = new Set<unknown>();
  for await (const { Items = [] } of paginateScan({ client: table.documents }, { TableName: table.name }))
    for (const item of Items) {
      entities.add(item.entity);
      const text = JSON.stringify(item, (_, value) =>
        value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
      );
      if (text.includes(NETWORKS)) holders.push(`${item.pk} / ${item.sk}`);
    }
  expect(holders).toEqual([]);
  expect([...entities]).toEqual(expect.arrayContaining(['budget', 'sign-up', 'trace']));
});
