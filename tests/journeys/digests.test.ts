import { randomUUID } from 'node:crypto';
import { KMSClient } from '@aws-sdk/client-kms';
import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, describe, expect } from 'vitest';
import { makeAppealDispatches } from '../../functions/adapters/dynamodb/appeal/appeal-dispatches.ts';
import { makeDigestPlans } from '../../functions/adapters/dynamodb/digests/digest-plans.ts';
import { makeDigestSlots } from '../../functions/adapters/dynamodb/digests/digest-slots.ts';
import { dispatchItem } from '../../functions/adapters/dynamodb/dispatch/dispatch-item.ts';
import { makeDispatches } from '../../functions/adapters/dynamodb/dispatch/dispatches.ts';
import { makeKeyring } from '../../functions/adapters/kms/keyring.ts';
import { digestSlotKey } from '../../functions/contract/table-keys.ts';
import type { Cadence } from '../../functions/domain/subscriber/cadence/cadence.ts';
import { latestOccurrenceMs } from '../../functions/domain/subscriber/cadence/occurrences.ts';
import { clientSettingsOf } from '../../scripts/deployment/cloud-environment.ts';
import { aFollow } from '../support/builders.ts';
import { checkDigestTableContract } from '../support/digests/digest-contract.ts';
import { dueHourIn } from '../support/digests/due-hour.ts';
import { hasEndedAt } from '../support/digests/earlier.ts';
import { publish } from '../support/digests/publish-appeal.ts';
import { aReaderAtCadence } from '../support/digests/reader-at-cadence.ts';
import { theInbox } from '../support/stack/inbox.ts';
import { invokeFunction } from '../support/stack/invoke-function.ts';
import { inject } from '../support/stack/stack-of-worker.ts';
import { tableOfStack } from '../support/stack/table-of-stack.ts';
import { test } from '../support/visiting/browser.ts';

const HOUR_MS = 3_600_000;
const TEN_DAYS_MS = 240 * HOUR_MS;
/** Its clocks are three quarters of an hour off all other subscribers'. */
const ZONE = 'Asia/Kathmandu';

const settings = clientSettingsOf(inject('environment'));
const table = tableOfStack();
const keyring = makeKeyring(table, inject('outputs').SealingKeyArn, new KMSClient(settings));
/** A subscriber who has followed a country and a theme for ten days, in this cadence. */
const aReaderOf = (cadence: Cadence, isDiscreet = false): Promise<string> => {
  const follows = [aFollow({ followId: 'f1', countries: ['NP'] }), aFollow({ followId: 'f2', themes: ['lawyers'] })];
  return aReaderAtCadence(cadence, { follows, isDiscreet, sinceMs: Date.now() - TEN_DAYS_MS }, table, keyring);
};

test('a daily reader gets one mail with the day’s appeals at their own hour, and none of them a second time', async () => {
  const cadence: Cadence = {
    frequency: 'daily',
    digestTime: { timeZone: ZONE, hour: Number(dueHourIn(ZONE)), weekday: 1 },
  };
  const daily = [await aReaderOf(cadence), await aReaderOf(cadence)];
  const discreet = await aReaderOf(cadence, true);
  const atOnce = await aReaderOf({ frequency: 'immediate' });
  const slot = `daily@${String(cadence.digestTime.hour).padStart(2, '0')}@${ZONE}`;
  const name = randomUUID().slice(0, 8);
  const [first, second, urgent] = [`NEPAL: first of ${name}`, `Lawyers: second of ${name}`, `NEPAL: urgent of ${name}`];

  const ended = [
    await publish(first, ['NP']),
    await publish(second, ['BT']),
    await publish(urgent, ['NP'], { urgent: true }),
  ];
  const timeMs = latestOccurrenceMs(slot, Date.now());
  for (const dispatchId of ended) await hasEndedAt(table, dispatchId, timeMs - HOUR_MS);
  await invokeFunction('plan-digests');

  const inbox = theInbox();
  const subjectsOf = async (address: string) => (await inbox.listTo(address)).map(({ subject }) => subject).sort();
  for (const address of daily) {
    await expect
      .poll(() => subjectsOf(address), { timeout: 40_000 })
      .toEqual(['Bhutan and Nepal: 2 appeals to act on', urgent]);
    const digest = (await inbox.listTo(address)).find(({ subject }) => subject.endsWith('to act on'));
    expect([first, second, urgent].filter((title) => digest?.html.includes(title))).toEqual([first, second]);
    expect(digest?.html).toContain('>Every appeal about Nepal<');
  }
  expect(await subjectsOf(atOnce)).toEqual([first, second, urgent].sort());
  await expect.poll(() => subjectsOf(discreet)).toEqual(['New message for you', 'New message for you']);
  const mails = await inbox.listTo(discreet);
  expect(mails.map(({ text }) => text.match(/Message \d/g) ?? [])).toEqual([[], ['Message 1', 'Message 2']]);
  expect(JSON.stringify(mails)).not.toMatch(/nepal|lawyer|kathmandu|digest|daily(?!-)/i);

  await invokeFunction('plan-digests');
  await publish(`NEPAL: later than ${name}`, ['NP']);
  for (const address of daily)
    expect(await subjectsOf(address)).toEqual(['Bhutan and Nepal: 2 appeals to act on', urgent]);
});

// After the mail: its planner fails at slots that are none, such as these rules make. No other journey may find them.
describe('the digests in the deployed table', () => {
  afterAll(async () => {
    const slots = (await makeDigestSlots(table).list()).filter(({ slot }) => slot.startsWith('test-'));
    for (const { slot } of slots)
      await table.documents.send(new DeleteCommand({ TableName: table.name, Key: { ...digestSlotKey(slot) } }));
  });
  checkDigestTableContract(() => ({
    digestSlots: makeDigestSlots(table),
    digestPlans: makeDigestPlans(table),
    appealDispatches: makeAppealDispatches(table),
    find: makeDispatches(table).find,
    addEnded: async (dispatch, finishedAtMs) => {
      const ended = { ...dispatchItem(dispatch, finishedAtMs), status: 'finished', finishedAtMs, dueWork: 'finished' };
      await table.documents.send(new PutCommand({ TableName: table.name, Item: ended }));
    },
  }));
});
