import { randomUUID } from 'node:crypto';
import { KMSClient } from '@aws-sdk/client-kms';
import { expect } from 'vitest';
import { makeKeyring } from '../../../functions/adapters/kms/keyring.ts';
import { latestOccurrenceMs } from '../../../functions/domain/subscriber/cadence/occurrences.ts';
import { clientSettingsOf } from '../../../scripts/deployment/cloud-environment.ts';
import { dueHourIn } from '../../support/digests/due-hour.ts';
import { hasBeenReadSince, hasEndedAt } from '../../support/digests/earlier.ts';
import { publish } from '../../support/digests/publish-appeal.ts';
import { invokeFunction } from '../../support/stack/invoke-function.ts';
import { inject } from '../../support/stack/stack-of-worker.ts';
import { tableOfStack } from '../../support/stack/table-of-stack.ts';
import { test } from '../../support/visiting/browser.ts';
import { aReader } from '../../support/visiting/reader.ts';

const HOUR_MS = 3_600_000;
const TEN_DAYS_MS = 240 * HOUR_MS;
/** Where no other subscriber of these journeys reads digests. */
const BO_ZONE = 'Pacific/Chatham';

const settings = clientSettingsOf(inject('environment'));
const table = tableOfStack();
const keyring = makeKeyring(table, inject('outputs').SealingKeyArn, new KMSClient(settings));

test('a subscriber who asks for a daily digest on the sign-up page gets it at their hour, and not each appeal at once', async ({
  page,
}) => {
  const bo = aReader('bo', page);
  const hour = dueHourIn(BO_ZONE);
  await bo.signsUpFor({
    places: { Asia: ['Maldives'] },
    digest: { frequency: 'daily', hour: `${hour}:00`, timeZone: 'Chatham' },
  });
  const when = `One e‑mail a day at most, at ${hour}:00 (time zone: New Zealand · Chatham), with everything new. Urgent appeals come at once.`;
  const confirmation = await bo.nextMail();
  // A time zone names a place, and the address is not proven yet.
  expect(confirmation.text).not.toContain(BO_ZONE);
  await bo.opens(confirmation, '/confirm/');
  expect(await page.getByText(when).count()).toBe(1);
  await bo.presses('Yes, send me these alerts');
  expect(await page.getByText(when).count()).toBe(1);

  const slot = `daily@${hour}@${BO_ZONE}`;
  await hasBeenReadSince(table, keyring, slot, Date.now() - TEN_DAYS_MS);
  const title = `MALDIVES: for the digest of ${randomUUID().slice(0, 8)}`;
  await hasEndedAt(table, await publish(title, ['MV']), latestOccurrenceMs(slot, Date.now()) - HOUR_MS);
  await invokeFunction('plan-digests');
  const digest = await bo.nextMail();
  expect([digest.subject, digest.html.includes(title)]).toEqual(['Maldives: 1 appeal to act on', true]);
  expect(await bo.subjects()).toEqual([confirmation.subject, 'Maldives: 1 appeal to act on']);
});
