import { CloudWatchClient, SetAlarmStateCommand } from '@aws-sdk/client-cloudwatch';
import {
  GetFunctionConfigurationCommand,
  LambdaClient,
  UpdateFunctionConfigurationCommand,
  waitUntilFunctionUpdatedV2,
} from '@aws-sdk/client-lambda';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { everyPage } from '../../functions/adapters/table/reads.ts';
import { CANARY_MAILBOXES } from '../../functions/contract/deployment/canaries.ts';
import type { FunctionName } from '../../functions/contract/env.ts';
import { MAIL_CHANNELS } from '../../functions/contract/lanes.ts';
import { EXPIRY_ATTRIBUTE } from '../../functions/contract/table-keys.ts';
import { clientSettingsOf } from '../../scripts/deployment/cloud-environment.ts';
import type { SesSimulator } from '../ses-simulator/running-simulator.ts';
import { startSesSimulator } from '../ses-simulator/simulator.ts';
import { everyLogLine } from '../support/stack/function-logs.ts';
import { runScript } from '../support/stack/run-command.ts';
import { smokesAsOperator } from '../support/stack/smoke-by-operator.ts';
import { inject } from '../support/stack/stack-of-worker.ts';
import { tableOfStack } from '../support/stack/table-of-stack.ts';
import { withoutRight } from '../support/stack/without-a-right.ts';

const SENDERS = ['send-notice', 'send-urgent', 'send-bulk'] as const satisfies FunctionName[];

const lambda = new LambdaClient(clientSettingsOf(inject('environment')));

/** Leads what the senders send to another SES. */
async function leadSendersTo(sesUrl: string): Promise<void> {
  for (const sender of SENDERS) {
    const FunctionName = `AppealAlerts-test-${sender}`;
    const { Environment } = await lambda.send(new GetFunctionConfigurationCommand({ FunctionName }));
    const Variables = { ...Environment?.Variables, AWS_ENDPOINT_URL_SESV2: sesUrl };
    await lambda.send(new UpdateFunctionConfigurationCommand({ FunctionName, Environment: { Variables } }));
    await waitUntilFunctionUpdatedV2({ client: lambda, maxWaitTime: 30 }, { FunctionName });
  }
}

let ses: SesSimulator;
beforeAll(async () => {
  const eventQueue = {
    queueUrl: inject('outputs').FeedbackQueueUrl,
    client: clientSettingsOf(inject('environment')),
  };
  ses = await startSesSimulator({ eventQueue });
  await leadSendersTo(ses.url);
});
afterAll(async () => {
  const over = {
    AlarmName: 'AppealAlerts-test-NoticesWait',
    StateValue: 'OK',
    StateReason: 'The test is over.',
  } as const;
  await new CloudWatchClient(clientSettingsOf(inject('environment'))).send(new SetAlarmStateCommand(over));
  await leadSendersTo(inject('environment').AWS_ENDPOINT_URL_SESV2);
  await ses.stop();
});

const smoke = (...args: string[]) =>
  runScript('scripts/smoke/main.ts', ['--stage', 'test', ...args], {
    env: Object.fromEntries(Object.entries(inject('environment')).map(([name, value]) => [name, String(value)])),
  });

const linesOfSuppressing = async () =>
  (await everyLogLine()).filter(({ message }) => message.includes('subscriber suppressed')).length;

const Run = z.object({
  hasPassed: z.boolean(),
  canaries: z.array(
    z.object({ channel: z.string(), mailbox: z.string(), awaited: z.string(), afterMs: z.number().optional() }),
  ),
  alarm: z.object({ end: z.string() }),
});

test('every canary comes back by its channel as what its mailbox stands for, and an alarm is rung', async () => {
  const before = await linesOfSuppressing();
  const { exitCode, stdout, stderr } = await smoke('--no-round', '--json', '--seconds', '45');
  expect([exitCode, stderr]).toEqual([0, '']);
  const { hasPassed, canaries, alarm } = Run.parse(JSON.parse(stdout));
  const awaited = { success: 'delivered', bounce: 'bounced', complaint: 'complained', suppressionlist: 'bounced' };
  expect(canaries).toEqual(
    MAIL_CHANNELS.flatMap((channel) =>
      CANARY_MAILBOXES.map((mailbox) => ({ channel, mailbox, awaited: awaited[mailbox], afterMs: expect.any(Number) })),
    ),
  );
  expect([hasPassed, alarm.end]).toEqual([true, 'not-told-here']);
  const operations = ses.record.mails().map(({ operation, tags }) => `${tags.canary} ${operation}`);
  expect(new Set(operations)).toEqual(new Set(['notices SendEmail', 'urgent SendBulkEmail', 'bulk SendBulkEmail']));
  expect(await linesOfSuppressing()).toBe(before);
});

test('a lane whose mail SES refuses is named, and the command fails', async () => {
  ses.faults.add({ kind: 'entry-status', status: 'CONFIGURATION_SET_NOT_FOUND', times: 'always' });
  const { exitCode, stdout } = await smoke('--no-round', '--seconds', '8');
  ses.faults.clear();
  expect(exitCode).toBe(1);
  expect(stdout).toMatch(/ok\s+notices\s+success\s+delivered after \d+\.\d s/);
  expect(stdout).toMatch(/FAIL urgent\s+success\s+not delivered: SES told nothing of it/);
  expect(stdout).toMatch(/8 of 12 events have not come\. Of urgent, bulk: the log of the function that sends/);
});

/** Items by their keys, without those that expire by themselves. */
async function keptItems(): Promise<Map<string, string>> {
  const table = tableOfStack();
  try {
    const kept = new Map<string, string>();
    for await (const items of everyPage(table))
      for (const item of items) if (!(EXPIRY_ATTRIBUTE in item)) kept.set(`${item.pk} ${item.sk}`, String(item.entity));
    return kept;
  } finally {
    table.raw.destroy();
  }
}

/** What any mail leaves: the time of the last event, the account's rate and line, and the first keys. */
const OF_THE_DEPLOYMENT = /^(?:RATE|KEYRING|FEEDBACK LAST_EVENT)/;

const newSince = async (before: ReadonlyMap<string, string>) =>
  [...(await keptItems()).keys()].filter((key) => !before.has(key) && !OF_THE_DEPLOYMENT.test(key));

test('a round goes from the invitations to a name taken out, and leaves nothing', async () => {
  const before = await keptItems();
  const { exitCode, stdout, stderr } = await smokesAsOperator(['--seconds', '60'], { ses });
  expect([exitCode, stderr]).toEqual([0, '']);
  const steps = stdout.split('\n').filter((line) => / \(\d+\.\d s\)$/.test(line));
  expect(steps).toHaveLength(12);
  expect(await newSince(before)).toEqual([]);
});

test('a round that is killed anywhere is removed by the next one', async () => {
  const before = await keptItems();
  const killedAfter = [/Omar joins/, /Ana pauses/, /Ana approves/];
  for (const step of killedAfter) {
    await smokesAsOperator(['--seconds', '60'], { ses, ends: { at: step, by: 'SIGKILL' } });
    expect(await newSince(before)).not.toEqual([]);
  }
  const { exitCode, stdout } = await smokesAsOperator(['--seconds', '60'], { ses });
  expect([exitCode, stdout]).toEqual([0, expect.stringContaining('An earlier round was interrupted')]);
  expect(await newSince(before)).toEqual([]);
});

test('Ctrl-C ends a round at its step, and nothing of it is left', async () => {
  const before = await keptItems();
  const ends = { at: /published with a key/, by: 'SIGINT' } as const;
  const { exitCode, stdout } = await smokesAsOperator(['--seconds', '60'], { ses, ends });
  expect([exitCode, stdout]).toEqual([1, expect.stringMatching(/^FAIL .*: It was stopped\.$/m)]);
  expect(stdout).toMatch(/^ok {3}notices {2}success/m);
  expect(await newSince(before)).toEqual([]);
});

test('where SES refuses a sender, the round says which right is missing', async () => {
  const message =
    "User `arn:aws:sts::000000000000:assumed-role/a/b' is not authorized to perform `ses:SendEmail' on resource `arn'";
  const refuses = {
    errorType: 'AccessDeniedException',
    status: 403,
    message,
    when: 'before',
    times: 'always',
  } as const;
  ses.faults.add({ kind: 'error', ...refuses });
  try {
    const { exitCode, stdout } = await smokesAsOperator(['--seconds', '5'], { ses });
    expect([exitCode, stdout]).toEqual([
      1,
      expect.stringContaining('send-notice may not ses:SendEmail: its role lacks the right.'),
    ]);
  } finally {
    ses.faults.clear();
  }
});

/** One of each kind of step, and of each service. */
const RIGHTS: readonly (readonly [FunctionName, string])[] = [
  ['send-notice', 'dynamodb:GetItem'],
  ['sign-in-members', 'dynamodb:PutItem'],
  ['publish-appeal', 'dynamodb:UpdateItem'],
  ['start-dispatch', 'sqs:SendMessage'],
  ['desk', 'lambda:InvokeFunction'],
  ['steer-dispatch', 'dynamodb:UpdateItem'],
  ['send-bulk', 'dynamodb:Query'],
  ['record-feedback', 'dynamodb:UpdateItem'],
  ['index-appeals', 'dynamodb:GetItem'],
  ['desk', 'sqs:SendMessage'],
];

test.each(RIGHTS)('where %s may not %s, the round says so', async (functionName, action) => {
  const { exitCode, stdout, stderr } = await withoutRight(functionName, action, () =>
    smokesAsOperator(['--seconds', '40'], { ses }),
  );
  console.log(stdout.split('\n').slice(0, 16).join('\n'), stderr);
  expect(exitCode).toBe(1);
  expect(stdout).toContain(`${functionName} may not ${action}: its role lacks the right.`);
});
