import { KMSClient } from '@aws-sdk/client-kms';
import { makeReceipts } from '../../../functions/adapters/dynamodb/dispatch/receipts.ts';
import { slicesOf } from '../../../functions/adapters/dynamodb/dispatch/slices.ts';
import { makeKeyring } from '../../../functions/adapters/kms/keyring.ts';
import { type AppealRequestInput, type SteeringAction, steeringPath } from '../../../functions/contract/api.ts';
import { clientSettingsOf } from '../../../scripts/deployment/cloud-environment.ts';
import { seedSubscribers } from '../../../scripts/local/visitors/seed-subscribers.ts';
import { waitUntil } from '../../../scripts/program/wait-until.ts';
import { aFollow } from '../builders.ts';
import { anAppeal, mailsWith, peopleOf } from './following-up.ts';
import { ask, publish } from './publisher-api.ts';
import { inject } from './stack-of-worker.ts';
import { tableOfStack } from './table-of-stack.ts';

/** Enough that a mailing to them takes seconds. */
export const PEOPLE = 1_500;
/** Between the moment at which a worker reads its dispatch and the one at which it writes down its call. */
export const ONE_STEP_MS = 500;
/** Longer than a slice of a paused dispatch waits before it looks again by itself. */
const A_WHILE_MS = 4_000;

export const aWhile = () => new Promise((resolve) => setTimeout(resolve, A_WHILE_MS));

/** The table of the stack, and the keys under which it is sealed. */
function sealedTable() {
  const { SealingKeyArn } = inject('outputs');
  return [
    tableOfStack(),
    makeKeyring(tableOfStack(), SealingKeyArn, new KMSClient(clientSettingsOf(inject('environment')))),
  ] as const;
}

/** Has as many invented subscribers as a test asks for follow a country. */
export const followersOf = (country: string, people = PEOPLE) =>
  seedSubscribers(people, aFollow({ countries: [country] }), ...sealedTable());

/** Publishes an invented appeal about a country, and waits for none of its mails. */
export async function publishAbout(country: string, given: Partial<AppealRequestInput> = {}) {
  const appeal = anAppeal(country);
  const { title = appeal.title } = given;
  const { dispatchId, externalId } = await publish({ ...appeal, ...given });
  return { title, dispatchId, externalId };
}

/** Asks the API itself: at this moment each tenth of a second counts, and the command asks the same again. */
export const steerAtOnce = (dispatchId: string, action: SteeringAction) =>
  ask('POST', steeringPath(dispatchId, action));

/** Who got a mail with this subject, as often as they did. */
export const mailed = async (title: string) => peopleOf(await mailsWith(title));

/** When the last call of a dispatch began. */
export async function lastCallAtMs(dispatchId: string): Promise<number> {
  const [table, keyring] = sealedTable();
  const slices = await slicesOf(table, dispatchId);
  const receipts = await Promise.all(slices.map((slice) => makeReceipts(table, keyring).list(slice)));
  return Math.max(...receipts.flat().map(({ intentAtMs }) => intentAtMs));
}

/** The table is read faster than the inbox of all journeys, and a mailing of so many takes few seconds. */
export const untilMailsLeave = (dispatchId: string) =>
  waitUntil('the first call', async () => ((await lastCallAtMs(dispatchId)) > 0 ? true : undefined), {
    deadlineMs: 30_000,
  });
