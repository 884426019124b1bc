import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { KMSClient } from '@aws-sdk/client-kms';
import { SQSClient } from '@aws-sdk/client-sqs';
import { expect, test } from 'vitest';
import { makeReceipts } from '../../functions/adapters/dynamodb/dispatch/receipts.ts';
import { slicesOf } from '../../functions/adapters/dynamodb/dispatch/slices.ts';
import { deliveriesOf } from '../../functions/adapters/dynamodb/feedback/deliveries.ts';
import { makeKeyring } from '../../functions/adapters/kms/keyring.ts';
import { makeQueue } from '../../functions/adapters/sqs/queue.ts';
import { find } from '../../functions/adapters/table/reads.ts';
import { dispatchKey } from '../../functions/contract/table-keys.ts';
import type { Cadence } from '../../functions/domain/subscriber/cadence/cadence.ts';
import { latestOccurrenceMs } from '../../functions/domain/subscriber/cadence/occurrences.ts';
import { clientSettingsOf, environmentForPart } from '../../scripts/deployment/cloud-environment.ts';
import { COMMANDS_FOLDER, ownCommandsFirst } from '../../scripts/program/project-paths.ts';
import { runTool } from '../../scripts/program/run-tool.ts';
import { waitUntil } from '../../scripts/program/wait-until.ts';
import { sesEvent } from '../support/aws/ses-events.ts';
import { aFollow } from '../support/builders.ts';
import { dueHourIn } from '../support/digests/due-hour.ts';
import { hasBeenReadSince, hasEndedAt } from '../support/digests/earlier.ts';
import { aReaderAtCadence } from '../support/digests/reader-at-cadence.ts';
import { exactDispatch } from '../support/stack/exact-dispatch.ts';
import { theInbox } from '../support/stack/inbox.ts';
import { invokeFunction } from '../support/stack/invoke-function.ts';
import { followersOf, mailed, publishAbout } from '../support/stack/mailing-under-way.ts';
import { inject } from '../support/stack/stack-of-worker.ts';
import { tableOfStack } from '../support/stack/table-of-stack.ts';

const PEOPLE = 120;
const HOUR_MS = 3_600_000;
const ZONE = 'Pacific/Apia';

const environment = inject('environment');
const settings = clientSettingsOf(environment);
const table = tableOfStack();
const keyring = makeKeyring(table, inject('outputs').SealingKeyArn, new KMSClient(settings));
const feedback = makeQueue<object>(inject('outputs').FeedbackQueueUrl, new SQSClient(settings));

/** Deploys the next version over the stack, function by function, as CloudFormation does. */
async function deployNextVersion(): Promise<void> {
  const context = {
    stage: 'test',
    publicUrl: inject('publicUrl'),
    sesEndpoint: environment.AWS_ENDPOINT_URL_SESV2,
    cloudEndpoint: environment.AWS_ENDPOINT_URL,
  };
  await runTool({
    what: 'cdk deploy',
    command: join(COMMANDS_FOLDER, 'cdk'),
    args: [
      ...['deploy', '--all', '--app', 'node tests/support/deploying/newer-app.ts', '--require-approval', 'never'],
      ...Object.entries(context).flatMap(([key, value]) => ['--context', `${key}=${value}`]),
      ...['--output', join(inject('logsFolder'), 'next-assembly'), '--no-notices', '--no-version-reporting'],
    ],
    env: { ...environmentForPart(environment), PATH: ownCommandsFirst(), CDK_DISABLE_CLI_TELEMETRY: 'true' },
    logFile: join(inject('logsFolder'), 'deploy-next.log'),
    signal: AbortSignal.timeout(300_000),
  });
}

/** Tells of each mail of a dispatch that it was sent and delivered, some of it twice. */
async function tellsOf(dispatchId: string): Promise<void> {
  for (const slice of await slicesOf(table, dispatchId)) {
    for (const { callId, people } of await makeReceipts(table, keyring).list(slice)) {
      const events = people.flatMap((_, index) => {
        const tags = { dispatchId, slice: `s${slice.bits}`, callId, entryIndex: String(index) };
        return (['sent', 'delivered', 'delivered'] as const).map((kind) => sesEvent({ kind, tags, atMs: Date.now() }));
      });
      await feedback.send(events);
    }
  }
}

/** A dispatch once it has finished: the sweep, which the stage of tests has no clock for, takes up what a worker lost. */
const ends = (dispatchId: string) =>
  waitUntil(
    'the end of the dispatch',
    async () => {
      // Of a function that it replaces the local cloud ends what runs; on AWS that goes on to its end.
      await invokeFunction('sweep').catch(() => {});
      const dispatch = await exactDispatch(dispatchId);
      return dispatch.status === 'finished' ? dispatch : undefined;
    },
    { deadlineMs: 360_000, everyMs: 2_000 },
  );

const isOfNextVersion = async (dispatchId: string) =>
  (await find(table, dispatchKey(dispatchId)))?.wordOfTheNextVersion === true;

test('a deployment loses nothing: alerts, a digest and what SES tells go on through it, each once', async () => {
  await followersOf('TO', PEOPLE);
  const hour = dueHourIn(ZONE);
  const cadence: Cadence = { frequency: 'daily', digestTime: { timeZone: ZONE, hour: Number(hour), weekday: 1 } };
  const slot = `daily@${hour.padStart(2, '0')}@${ZONE}`;
  const sinceMs = Date.now() - 240 * HOUR_MS;
  const reader = await aReaderAtCadence(
    cadence,
    { follows: [aFollow({ followId: 'f1', countries: ['WS'] })], isDiscreet: false, sinceMs },
    table,
    keyring,
  );
  await hasBeenReadSince(table, keyring, slot, sinceMs);
  const before = await publishAbout('WS');
  await ends(before.dispatchId);
  await hasEndedAt(table, before.dispatchId, latestOccurrenceMs(slot, Date.now()) - HOUR_MS);

  let isDeployed = false;
  const deploying = deployNextVersion().then(() => {
    isDeployed = true;
  });
  const published = [await publishAbout('TO')];
  await invokeFunction('plan-digests');
  while (!isDeployed) {
    const last = published.at(-1);
    if (last) await ends(last.dispatchId);
    if (last) await tellsOf(last.dispatchId);
    published.push(await publishAbout('TO', { title: `TONGA: ${randomUUID()}` }));
  }
  await deploying;
  const last = await publishAbout('TO', { title: `TONGA: ${randomUUID()}` });

  for (const { dispatchId, title } of [...published, last]) {
    expect((await ends(dispatchId)).counts).toMatchObject({ accepted: PEOPLE, uncertain: 0 });
    const people = await mailed(title);
    expect([people.length, new Set(people).size]).toEqual([PEOPLE, PEOPLE]);
  }
  for (const { dispatchId } of [...published.slice(-1), last]) await tellsOf(dispatchId);
  for (const { dispatchId } of [...published, last])
    await expect
      .poll(async () => (await deliveriesOf(table, dispatchId)).delivered, { timeout: 100_000, interval: 1_000 })
      .toBe(PEOPLE);

  await invokeFunction('plan-digests');
  const digests = async () => (await theInbox().listTo(reader)).filter(({ html }) => html.includes(before.title));
  await expect.poll(async () => (await digests()).length, { timeout: 60_000 }).toBe(1);
  const versions = await Promise.all([...published, last].map(({ dispatchId }) => isOfNextVersion(dispatchId)));
  expect([versions[0], versions.at(-1), published.length > 2]).toEqual([false, true, true]);
  await invokeFunction('sweep');
  expect((await digests()).length).toBe(1);
}, 900_000);
