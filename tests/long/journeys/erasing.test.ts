import { randomUUID } from 'node:crypto';
import { KMSClient } from '@aws-sdk/client-kms';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SQSClient } from '@aws-sdk/client-sqs';
import { paginateScan, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { expect, test } from 'vitest';
import { sealedPartOf } from '../../../functions/adapters/dynamodb/dispatch/receipt-seal.ts';
import { makeReceipts } from '../../../functions/adapters/dynamodb/dispatch/receipts.ts';
import { makeErasureJobs } from '../../../functions/adapters/dynamodb/erasing/erasure-jobs.ts';
import { makeKeyring } from '../../../functions/adapters/kms/keyring.ts';
import { makeLookupKey } from '../../../functions/adapters/kms/lookup-key.ts';
import { makeHashingKeys } from '../../../functions/adapters/secrets/hashing-keys.ts';
import { makeQueue } from '../../../functions/adapters/sqs/queue.ts';
import type { AppealRequestInput } from '../../../functions/contract/api.ts';
import { erasureJobKey, topicPartition } from '../../../functions/contract/table-keys.ts';
import { makeAddressHasher } from '../../../functions/domain/subscriber/address/address-hash.ts';
import { latestOccurrenceMs } from '../../../functions/domain/subscriber/cadence/occurrences.ts';
import { clientSettingsOf } from '../../../scripts/deployment/cloud-environment.ts';
import { openAndPress } from '../../../scripts/local/visitors/press-button.ts';
import { openForm } from '../../../scripts/local/visitors/sign-up.ts';
import { waitUntil } from '../../../scripts/program/wait-until.ts';
import { sesEvent } from '../../support/aws/ses-events.ts';
import { dueHourIn } from '../../support/digests/due-hour.ts';
import { hasBeenReadSince, hasEndedAt, wasPublishedAt } from '../../support/digests/earlier.ts';
import { linksIn, theInbox } from '../../support/stack/inbox.ts';
import { invokeFunction } from '../../support/stack/invoke-function.ts';
import { publishAndWait } from '../../support/stack/publisher-api.ts';
import { inject } from '../../support/stack/stack-of-worker.ts';
import { tableOfStack } from '../../support/stack/table-of-stack.ts';

const [environment, outputs, publicUrl] = [inject('environment'), inject('outputs'), inject('publicUrl')];
const table = tableOfStack();
const settings = clientSettingsOf(environment);
const kms = new KMSClient(settings);
const keyring = makeKeyring(table, outputs.SealingKeyArn, kms);
const lookupKey = makeLookupKey(table, outputs.SealingKeyArn, kms);
const hashingKeys = makeHashingKeys(outputs.HashingSecretArn, lookupKey, new SecretsManagerClient(settings));
const hashOfAddress = makeAddressHasher(hashingKeys);
const HOUR_MS = 3_600_000;
const TEN_DAYS_MS = 240 * HOUR_MS;
/** No other subscriber of these journeys has the country or the time zone. */
const COUNTRY = 'CV';
const ZONE = 'Australia/Eucla';

function anAppeal(says: string, given: Pick<AppealRequestInput, 'urgent'> = {}) {
  const externalId = randomUUID().slice(0, 8);
  const title = `${COUNTRY}: ${says}, case ${externalId}`;
  const body = { text: 'Three teachers were taken from a school.' };
  return { title, datedOn: '2024-06-12', body, countries: [COUNTRY], externalId, ...given };
}

const subjectsTo = async (address: string) => (await theInbox().listTo(address)).map(({ subject }) => subject);

/** Keys of the items that hold any of these words, in any form. */
async function itemsWith(...words: string[]): Promise<string[]> {
  const found: string[] = [];
  const asText = (_: string, value: unknown) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value instanceof Set ? [...value] : value;
  for await (const { Items = [] } of paginateScan(
    { client: table.documents },
    { TableName: table.name, ConsistentRead: true },
  ))
    for (const { pk, sk, ...rest } of Items) {
      const bytes = Object.entries(rest).map(([name, value]) =>
        value instanceof Uint8Array ? `${name}: ${Buffer.from(value).toString('hex')}` : '',
      );
      const text = `${pk} ${sk} ${bytes.join()} ${JSON.stringify(rest, asText)}`;
      if (words.some((word) => text.includes(word))) found.push(`${pk} ${sk}`);
    }
  return found;
}

/** Keys of the items that name a subscriber: by any spelling of their id, or by a receipt’s seal, which is opened. */
async function itemsThatName(subscriberId: string): Promise<string[]> {
  const hex = subscriberId.replaceAll('-', '');
  const found = await itemsWith(subscriberId, hex, Buffer.from(hex, 'hex').toString('base64url'));
  for await (const { Items = [] } of paginateScan(
    { client: table.documents },
    {
      TableName: table.name,
      ConsistentRead: true,
      FilterExpression: 'begins_with(pk, :receipts)',
      ExpressionAttributeValues: { ':receipts': 'RECEIPTS#' },
    },
  ))
    for (const item of Items)
      if ((await sealedPartOf(item, keyring)).people.includes(subscriberId)) found.push(`${item.pk} ${item.sk}`);
  return found;
}

/** The job of this subscriber, once their erasure has begun. */
async function jobOf(subscriberId: string): Promise<string> {
  const jobs = makeErasureJobs(table, keyring);
  for (const jobId of await jobs.due(Number.MAX_SAFE_INTEGER, 100))
    if ((await jobs.find(jobId))?.subscriberId === subscriberId) return jobId;
  throw new Error('there is no job of this erasure');
}

/** Runs the sweep until a job has ended, as if its time had come. */
async function untilForgotten(jobId: string): Promise<void> {
  const jobs = makeErasureJobs(table, keyring);
  await waitUntil(
    'the end of the erasure’s job',
    async () => {
      if (!(await jobs.find(jobId))) return true;
      await table.documents.send(
        new UpdateCommand({
          TableName: table.name,
          Key: { ...erasureJobKey(jobId) },
          UpdateExpression: 'SET dueAtMs = :due',
          ConditionExpression: 'attribute_exists(pk)',
          ExpressionAttributeValues: { ':due': 1 },
        }),
      );
      await invokeFunction('sweep');
      return undefined;
    },
    { deadlineMs: 60_000 },
  );
}

test('no item names a subscriber who erased everything, after any mail that they were sent, and nothing that comes late brings them back', {
  timeout: 240_000,
}, async () => {
  const { dispatchId: told } = await publishAndWait(anAppeal('before they came'));
  const hour = dueHourIn(ZONE);
  const address = `erasing.${randomUUID().slice(0, 8)}@example.org`;
  const body = new URLSearchParams({
    email: address,
    form: await openForm(publicUrl),
    country: COUNTRY,
    frequency: 'daily',
    hour: String(Number(hour)),
    weekday: '1',
    'time-zone': ZONE,
  });
  expect((await fetch(`${publicUrl}/subscribe`, { method: 'POST', body })).status).toBe(200);
  const confirm = linksIn(await theInbox().waitForMailTo(address)).find((url) =>
    url.startsWith(`${publicUrl}/confirm/`),
  );
  const confirmed = await openAndPress(confirm ?? '');
  const emergencyLink = /https?:[^"<>\s]+\/erase\/[^"<>\s]+/.exec(confirmed.html)?.[0] ?? '';
  await theInbox().waitForMailTo(address, { after: 1 });

  const urgent = anAppeal('urgent', { urgent: true });
  const { dispatchId: alert } = await publishAndWait(urgent);
  const { dispatchId: correction } = await publishAndWait({
    ...urgent,
    kind: 'correction',
    body: { text: 'Two teachers were taken.' },
  });
  const { dispatchId: later } = await publishAndWait(anAppeal('for the digest'));
  const slot = `daily@${hour}@${ZONE}`;
  const cameAtMs = Date.now() - TEN_DAYS_MS;
  await hasBeenReadSince(table, keyring, slot, cameAtMs);
  for (const dispatchId of [told, alert, correction]) await wasPublishedAt(table, dispatchId, cameAtMs - HOUR_MS);
  await hasEndedAt(table, later, latestOccurrenceMs(slot, Date.now()) - HOUR_MS);
  await invokeFunction('plan-digests');
  await waitUntil('the digest', async () => (await subjectsTo(address)).find((one) => one.endsWith('to act on')), {
    deadlineMs: 40_000,
  });

  const { Items: [row] = [] } = await table.documents.send(
    new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: 'pk = :topic',
      ExpressionAttributeValues: { ':topic': topicPartition(`country:${COUNTRY}`) },
    }),
  );
  const subscriberId = String(row?.sk);
  const hashes = [await hashOfAddress(address), await hashOfAddress(address, 'sign-ups')];
  const slice = { dispatchId: alert, bits: '' };
  const [receipt] = await makeReceipts(table, keyring).list(slice);
  if (!receipt) throw new Error('the alert has no receipt');
  const entryIndex = receipt.people.indexOf(subscriberId);
  const tags = { dispatchId: alert, slice: 's', callId: receipt.callId, entryIndex: String(entryIndex) };
  const bounce = { bounceType: 'Transient', bounceSubType: 'General' } as const;
  const feedback = makeQueue<object>(outputs.FeedbackQueueUrl, new SQSClient(settings));
  await feedback.send([sesEvent({ kind: 'bounced', atMs: Date.now(), tags, bounce })]);
  await waitUntil('the bounce', async () => (await itemsWith(`BOUNCES#${subscriberId}`))[0], { deadlineMs: 30_000 });

  const kindsOf = (keys: readonly string[]) => new Set(keys.map((one) => one.slice(0, one.indexOf('#'))));
  const named = kindsOf(await itemsThatName(subscriberId));
  // The way from an address is sealed, and each receipt: in the open they name no subscriber.
  expect(kindsOf(await itemsWith(subscriberId, subscriberId.replaceAll('-', '')))).not.toContain('RECEIPTS');
  for (const kind of ['BOUNCES', 'RECEIPTS', 'SUBSCRIBER', 'TOPIC']) expect(named).toContain(kind);
  const receipts = (await itemsThatName(subscriberId)).filter((one) => one.startsWith('RECEIPTS#'));
  // Of the welcome, the alert, its correction and the digest.
  expect(receipts.length).toBeGreaterThanOrEqual(4);

  expect((await openAndPress(emergencyLink)).status).toBe(200);
  await untilForgotten(await jobOf(subscriberId));
  expect(await itemsThatName(subscriberId)).toEqual([]);
  expect(await itemsWith(...hashes)).toEqual([]);

  const mails = await subjectsTo(address);
  await feedback.send([
    sesEvent({ kind: 'delivered', address, atMs: Date.now(), tags }),
    sesEvent({ kind: 'complained', atMs: Date.now(), tags }),
  ]);
  const result = { state: 'done', outcomes: receipt.outcomes, resultAtMs: Date.now() } as const;
  await makeReceipts(table, keyring).writeResult(slice, receipt, 'uncertain', result);
  const isHeard = async () => (await itemsWith(`FEEDBACK#${alert}`))[0];
  await waitUntil('the events', isHeard, { deadlineMs: 30_000 });
  await publishAndWait({ ...urgent, kind: 'retraction', body: { text: 'We were told wrongly.' } });
  expect(await itemsThatName(subscriberId)).toEqual([]);
  expect(await subjectsTo(address)).toEqual(mails);
});
