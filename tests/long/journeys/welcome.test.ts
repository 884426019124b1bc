import { randomUUID } from 'node:crypto';
import { KMSClient } from '@aws-sdk/client-kms';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { expect, test } from 'vitest';
import { makeKeyring } from '../../../functions/adapters/kms/keyring.ts';
import type { AppealRequestInput } from '../../../functions/contract/api.ts';
import { appealVersionKey } from '../../../functions/contract/table-keys.ts';
import { latestOccurrenceMs } from '../../../functions/domain/subscriber/cadence/occurrences.ts';
import { message } from '../../../functions/locales/messages.ts';
import { clientSettingsOf } from '../../../scripts/deployment/cloud-environment.ts';
import { openAndPress } from '../../../scripts/local/visitors/press-button.ts';
import { openForm, subscribe } from '../../../scripts/local/visitors/sign-up.ts';
import { dueHourIn } from '../../support/digests/due-hour.ts';
import { hasBeenReadSince, hasEndedAt, wasPublishedAt } from '../../support/digests/earlier.ts';
import { linksIn, theInbox } from '../../support/stack/inbox.ts';
import { invokeFunction } from '../../support/stack/invoke-function.ts';
import { publishAndWait } from '../../support/stack/publisher-api.ts';
import { inject } from '../../support/stack/stack-of-worker.ts';
import { tableOfStack } from '../../support/stack/table-of-stack.ts';

const [environment, outputs, publicUrl] = [inject('environment'), inject('outputs'), inject('publicUrl')];
const HOUR_MS = 3_600_000;
const TEN_DAYS_MS = 240 * HOUR_MS;
/** Where no other subscriber of these journeys reads digests. No other follows the countries either: thousands follow the others. */
const ZONE = 'Asia/Yangon';
const WELCOME = message('en', 'mail.welcome.subject');

const table = tableOfStack();
const keyring = makeKeyring(table, outputs.SealingKeyArn, new KMSClient(clientSettingsOf(environment)));

/** An invented appeal about a country, whose title is its own. */
function anAppeal(country: string, says: string, given: Pick<AppealRequestInput, 'expiresOn'> = {}) {
  const id = randomUUID().slice(0, 8);
  return {
    title: `${country}: ${says}, case ${id}`,
    datedOn: '2024-06-12',
    body: { text: 'Three teachers were taken from a school.' },
    countries: [country],
    externalId: id,
    ...given,
  };
}

/** Lets an appeal's last day lie in the past, which no publisher may do. */
async function hasPassed(appealId: string): Promise<void> {
  const update = new UpdateCommand({
    TableName: table.name,
    Key: { ...appealVersionKey(appealId, 1) },
    UpdateExpression: 'SET expiresOn = :day',
    ConditionExpression: 'attribute_exists(expiresOn)',
    ExpressionAttributeValues: { ':day': '2024-06-20' },
  });
  await table.documents.send(update);
}

const mailsTo = async (address: string) => (await theInbox().listTo(address)).map(({ subject }) => subject);

/** The titles of an appeal that a mail shows, in its order. */
const titlesIn = ({ text }: { readonly text: string }, appeals: readonly { readonly title: string }[]) =>
  appeals
    .map(({ title }) => title)
    .filter((title) => text.replaceAll(/\s+/g, ' ').includes(title))
    .toSorted((a, b) => text.indexOf(a.slice(0, 20)) - text.indexOf(b.slice(0, 20)));

test('a welcome brings what is still open of what they follow, and what corrects it or takes it back reaches them', async () => {
  const older = anAppeal('LS', 'older and open');
  const newer = anAppeal('LS', 'newer and open');
  const past = anAppeal('LS', 'past', { expiresOn: new Date(Date.now() + 24 * HOUR_MS).toISOString().slice(0, 10) });
  const withdrawn = anAppeal('LS', 'withdrawn');
  const elsewhere = anAppeal('LI', 'elsewhere');
  const [ended] = await Promise.all([past, withdrawn, older, elsewhere].map((request) => publishAndWait(request)));
  await hasPassed(ended?.appealId ?? '');
  const retraction = { externalId: withdrawn.externalId, kind: 'retraction', body: { text: 'Wrong.' } } as const;
  await Promise.all([newer, retraction].map((request) => publishAndWait(request)));

  const address = `reader.${randomUUID().slice(0, 8)}@example.org`;
  await subscribe({ publicUrl, inbox: theInbox() }, address, [{ countries: ['LS'] }]);
  const [welcome, ...others] = (await theInbox().listTo(address)).slice(1);
  if (!welcome) throw new Error('no welcome came');
  expect([welcome.subject, others]).toEqual([WELCOME, []]);
  expect(titlesIn(welcome, [older, newer, past, withdrawn, elsewhere])).toEqual([newer.title, older.title]);
  const pages = linksIn(welcome).filter((url) => url.includes('/appeals/'));
  expect(await Promise.all(pages.map(async (url) => (await fetch(url)).status))).toEqual([200, 200]);

  await Promise.all([
    publishAndWait({ ...older, kind: 'correction', body: { text: 'Two teachers were taken from a school.' } }),
    publishAndWait({ externalId: newer.externalId, kind: 'retraction', body: { text: 'We were told wrongly.' } }),
  ]);
  const followUps = (await mailsTo(address)).slice(2);
  expect(followUps.sort()).toEqual([`Re: ${older.title}`, `Withdrawn: ${newer.title}`]);
  const leave = linksIn(welcome).find((url) => url.startsWith(`${publicUrl}/unsubscribe/`) && !url.includes('reason='));
  expect((await openAndPress(leave ?? '')).status).toBe(200);
}, 120_000);

test('a daily reader is not brought again in their first digest what the welcome told them of', async () => {
  const before = anAppeal('GY', 'before they came');
  const told = await publishAndWait(before);
  const hour = dueHourIn(ZONE);
  const address = `daily.${randomUUID().slice(0, 8)}@example.org`;
  const body = new URLSearchParams({
    email: address,
    form: await openForm(publicUrl),
    country: 'GY',
    frequency: 'daily',
    hour: String(Number(hour)),
    weekday: '1',
    'time-zone': ZONE,
  });
  expect((await fetch(`${publicUrl}/subscribe`, { method: 'POST', body })).status).toBe(200);
  const confirmation = await theInbox().waitForMailTo(address);
  const link = linksIn(confirmation).find((url) => url.startsWith(`${publicUrl}/confirm/`));
  await openAndPress(link ?? '');
  const welcome = await theInbox().waitForMailTo(address, { after: 1 });
  expect(titlesIn(welcome, [before])).toEqual([before.title]);
  const fresh = anAppeal('GY', 'after they came');
  const later = await publishAndWait(fresh);

  // As if all but the newer appeal had happened ten days ago, since a digest is for who came before its hour.
  const slot = `daily@${hour}@${ZONE}`;
  const cameAtMs = Date.now() - TEN_DAYS_MS;
  await hasBeenReadSince(table, keyring, slot, cameAtMs);
  await wasPublishedAt(table, told.dispatchId, cameAtMs - HOUR_MS);
  const timeMs = latestOccurrenceMs(slot, Date.now());
  for (const ended of [told.dispatchId, later.dispatchId]) await hasEndedAt(table, ended, timeMs - HOUR_MS);
  await invokeFunction('plan-digests');
  const digest = await theInbox().waitForMailTo(address, { after: 2, deadlineMs: 40_000 });
  expect(digest.subject).toBe('Guyana: 1 appeal to act on');
  expect(titlesIn(digest, [before, fresh])).toEqual([fresh.title]);
});
