import { randomUUID } from 'node:crypto';
import { KMSClient } from '@aws-sdk/client-kms';
import { PurgeQueueCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { beforeAll, expect, test } from 'vitest';
import { makeRequestSealer } from '../../../functions/adapters/kms/request-sealer.ts';
import {
  LETTER_QUEUE_OUTPUTS,
  type LetterQueueName,
  letterQueuesIn,
} from '../../../functions/contract/deployment/letter-queues.ts';
import type { SignUpRequested } from '../../../functions/contract/messages.ts';
import { clientSettingsOf } from '../../../scripts/deployment/cloud-environment.ts';
import { makeLetterBox } from '../../../scripts/operator/letters/letter-box.ts';
import { sesEvent } from '../../support/aws/ses-events.ts';
import { operator } from '../../support/stack/commands.ts';
import { everyLogLine } from '../../support/stack/function-logs.ts';
import { theInbox } from '../../support/stack/inbox.ts';
import type { Ran } from '../../support/stack/run-command.ts';
import { inject } from '../../support/stack/stack-of-worker.ts';
import { aRequest } from '../../support/subscribing/builders.ts';

const settings = clientSettingsOf(inject('environment'));
const sqs = new SQSClient(settings);
/** The test stage has no hub, and no letters of one. */
type Name = Exclude<LetterQueueName, 'ping-hub'>;
const LETTER_QUEUES = letterQueuesIn(inject('outputs')) as Name[];
const urlOf = (name: Name) => inject('outputs')[LETTER_QUEUE_OUTPUTS[name]];
const send = (QueueUrl: string, body: string | object) =>
  sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: typeof body === 'string' ? body : JSON.stringify(body) }));

// Journeys before this one may have left some.
beforeAll(async () => {
  for (const name of LETTER_QUEUES) await sqs.send(new PurgeQueueCommand({ QueueUrl: urlOf(name) }));
});

/** A request to sign up as the page's function queues it. */
async function aSealedSignUp(address: string): Promise<SignUpRequested> {
  const requestId = randomUUID();
  const { sealRequest } = makeRequestSealer(inject('outputs').SealingKeyArn, new KMSClient(settings));
  const sealedRequest = await sealRequest(JSON.stringify(aRequest({ address })), requestId);
  return { kind: 'sign-up-requested', requestId, requestedAtMs: Date.now(), sealedRequest };
}

const A_FAILED_RUN = { version: '1.0', requestContext: { condition: 'RetriesExhausted' }, requestPayload: {} };
const A_STREAM_BATCH = { version: '1.0', DDBStreamBatchInfo: { shardId: 'shard', batchSize: 1 } };
const aWakeUp = () => ({ dispatchId: randomUUID(), bits: '' });
const anEvent = () => sesEvent({ kind: 'bounced', address: 'lea@example.org', atMs: Date.now() });

test('an operator reads what each queue’s letters are, redrives what is safe, and the mail that was given up comes', async () => {
  const address = `lea.${randomUUID()}@example.org`;
  const letters: Readonly<Record<Name, string | object>> = {
    notices: '{"kind":"left by an older version, of lea@example.org"}',
    'sign-ups': await aSealedSignUp(address),
    urgent: aWakeUp(),
    bulk: aWakeUp(),
    feedback: anEvent(),
    'feedback-events': anEvent(),
    'start-dispatch': A_STREAM_BATCH,
    'index-appeals': A_STREAM_BATCH,
    sendings: { publisherId: randomUUID(), proposalId: randomUUID() },
    sweep: A_FAILED_RUN,
    'plan-digests': A_FAILED_RUN,
    'reconcile-suppressions': A_FAILED_RUN,
  };
  for (const name of LETTER_QUEUES) await send(urlOf(name), letters[name]);

  const listed = await operator('letters');
  expect(listed.exitCode).toBe(0);
  const blocks = listed.stdout.split('\n\n').map((block) => block.replaceAll(/\s+/g, ' '));
  expect(blocks.map((block) => block.split(' ')[0])).toEqual(LETTER_QUEUES);
  expect(blocks[1]).toContain(
    'sign-ups about 1: sign-ups and confirmations that could not be handled 1 × a request to sign up',
  );
  expect(blocks[0]).toContain('1 × not to be read by this version');
  expect(blocks[4]).toContain('1 × an event of SES: Bounce');
  expect(listed.stdout).not.toContain('@');
  // A look changes nothing.
  expect((await operator('letters')).stdout.replaceAll(/oldest.*/g, '')).toBe(
    listed.stdout.replaceAll(/oldest.*/g, ''),
  );

  expect(await operator('redrive', 'sign-ups')).toMatchObject({ exitCode: 2, stdout: '' });
  expect(await operator('redrive', 'sweep', '--yes')).toMatchObject({
    exitCode: 1,
    stderr: expect.stringContaining('Letters of sweep can’t be redriven'),
  });
  const safe = ['sign-ups', 'urgent', 'bulk', 'feedback', 'feedback-events', 'sendings'];
  expect(await saidOf(['notices', ...safe], (name) => operator('redrive', name, '--yes'))).toEqual([
    'Sent back 0 of notices. 1 stays, as this version can’t read it. To drop it: npm run operator -- discard notices --unreadable --stage test\n',
    ...safe.map((name) => `Sent back 1 of ${name}.\n`),
  ]);
  await expect.poll(() => theInbox().listTo(address), { timeout: 30_000 }).toHaveLength(1);

  const rest = ['notices', 'start-dispatch', 'index-appeals', 'sweep', 'plan-digests', 'reconcile-suppressions'];
  const discarding = (name: string) =>
    operator('discard', name, '--yes', ...(name === 'notices' ? ['--unreadable'] : []));
  expect(await saidOf(rest, discarding)).toEqual(rest.map((name) => `Dropped 1 of ${name}.\n`));
  expect((await operator('letters')).stdout).toBe(`No letters in: ${LETTER_QUEUES.join(', ')}.\n`);
}, 120_000);

const saidOf = async (names: readonly string[], run: (name: string) => Promise<Ran>) =>
  (await Promise.all(names.map(run))).map(({ stdout }) => stdout);

test('junk on a queue is set aside at once, by the worker’s own grant, and no log tells what it says', async () => {
  const homes = { urgent: 'UrgentQueueUrl', notices: 'NoticesQueueUrl', feedback: 'FeedbackQueueUrl' } as const;
  const junk = Object.keys(homes) as (keyof typeof homes)[]; // Object.keys forgets its keys' type
  for (const name of junk) await send(inject('outputs')[homes[name]], '{"junk":"of lea"');
  for (const name of junk)
    await expect.poll(async () => (await makeLetterBox(urlOf(name), sqs).count()).waiting, { timeout: 20_000 }).toBe(1);
  const lines = async () => (await everyLogLine()).map(({ message }) => message);
  // A function's lines come when its invocation has ended, and some of them with the next one.
  let looks = 0;
  const told = async () => {
    looks += 1;
    if (looks % 10 === 0) for (const name of junk) await send(inject('outputs')[homes[name]], '{"junk":"of lea"');
    return (await lines()).filter((line) => line.includes('"RecordsFailing"')).length;
  };
  await expect.poll(told, { timeout: 60_000, interval: 1_000 }).toBeGreaterThanOrEqual(junk.length);
  expect((await lines()).filter((line) => line.includes('of lea'))).toEqual([]);
  for (const name of junk) await sqs.send(new PurgeQueueCommand({ QueueUrl: urlOf(name) }));
});
