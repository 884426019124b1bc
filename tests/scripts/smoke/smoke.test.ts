import { expect, onTestFinished, test } from 'vitest';
import type { MailChannelName } from '../../../functions/contract/lanes.ts';
import type { CanaryCall } from '../../../functions/contract/messages.ts';
import type { EventKind } from '../../../functions/domain/feedback/mail-event.ts';
import { type RunCanary, type RunPorts, runCanaries } from '../../../scripts/smoke/canaries.ts';
import { describeRun, exitCodeOf, type SmokeRun } from '../../../scripts/smoke/describe-run.ts';
import { rehearseAlarm } from '../../../scripts/smoke/ring-alarm.ts';
import { type AwsAnswer, startAwsStub } from '../../support/aws/aws-stub.ts';
import { runHere } from '../../support/stack/run-here.ts';

const RUN_ID = '0d000000-0000-4000-8000-00000000000a';

/** A deployment on which events come so many milliseconds after the start. */
function aDeployment(comes: (channel: MailChannelName, mailbox: RunCanary['mailbox']) => [EventKind, number][]) {
  const sent: [MailChannelName, CanaryCall][] = [];
  let nowMs = 0;
  const ports: RunPorts = {
    send: async (channel, call) => void sent.push([channel, call]),
    look: async () =>
      sent.flatMap(([channel, { run }]) => {
        if (!run) return [];
        const told = comes(channel, run.mailbox).filter(([, atMs]) => atMs <= nowMs);
        return [{ channel, mailbox: run.mailbox, kinds: new Set(told.map(([kind]) => kind)) }];
      }),
    nowMs: () => nowMs,
    sleep: async (ms) => {
      nowMs += ms;
    },
  };
  return { sent, ports };
}

const DEFAULTS = {
  success: 'delivered',
  bounce: 'bounced',
  complaint: 'complained',
  suppressionlist: 'bounced',
} as const;

test('a canary goes to each mailbox through each channel’s queue, and its time is that of the event which proves it', async () => {
  const { sent, ports } = aDeployment((_, mailbox) => [
    ['sent', 0],
    [DEFAULTS[mailbox], mailbox === 'complaint' ? 4_000 : 2_000],
  ]);
  const canaries = await runCanaries(RUN_ID, 60_000, ports);
  expect(sent).toHaveLength(12);
  expect(sent[4]).toEqual(['urgent', { kind: 'canary', run: { runId: RUN_ID, mailbox: 'success' } }]);
  expect(canaries.map(({ channel, mailbox, afterMs }) => `${channel} ${mailbox} ${afterMs}`).slice(0, 4)).toEqual([
    'notices success 2000',
    'notices bounce 2000',
    'notices complaint 4000',
    'notices suppressionlist 2000',
  ]);
});

test('what has not come in time is left open, with what SES told instead', async () => {
  const { ports } = aDeployment((channel, mailbox) => (channel === 'bulk' ? [['sent', 0]] : [[DEFAULTS[mailbox], 0]]));
  const late = (await runCanaries(RUN_ID, 5_000, ports)).filter(({ afterMs }) => afterMs === undefined);
  expect(late.map(({ channel, heard }) => [channel, heard])).toEqual(
    Array.from({ length: 4 }, () => ['bulk', ['sent']]),
  );
});

const canary = (given: Partial<RunCanary> = {}): RunCanary => ({
  channel: 'urgent',
  mailbox: 'success',
  awaited: 'delivered',
  afterMs: 2_340,
  heard: ['delivered'],
  ...given,
});
const { afterMs: _, ...missing } = canary({ heard: [] });
const aRun = (given: Partial<SmokeRun> = {}): SmokeRun => ({
  stage: 'dev',
  runId: RUN_ID,
  isSandboxed: false,
  canaries: [canary()],
  alarm: { alarm: 'AppealAlerts-dev-NoticesWait', end: 'notified' },
  ...given,
});

test('everything that arrived is a line each, with its time, and the operator is told which mail to look for', () => {
  const run = aRun();
  expect([exitCodeOf(run), describeRun(run)]).toEqual([
    0,
    `ok   urgent   success          delivered after 2.3 s
ok   alarm AppealAlerts-dev-NoticesWait: its topic took the observer: you must see one mail now, and one when it is over, within minutes

All 1 events arrived.`,
  ]);
});

test.each<[string, Partial<SmokeRun>, RegExp]>([
  [
    'a canary has not come',
    { canaries: [canary(), missing] },
    /FAIL urgent .* SES told nothing of it[\s\S]*1 of 2 events/,
  ],
  [
    'the topic refused the alarm',
    { alarm: { alarm: 'a', end: 'refused' } },
    /FAIL alarm a: its topic refused the observer/,
  ],
  [
    'the alarm was not seen to reach its topic',
    { alarm: { alarm: 'a', end: 'not-seen' } },
    /FAIL alarm a: set off, and not seen to reach its topic/,
  ],
  [
    'the credentials may not look whether the alarm reached its topic',
    { alarm: { alarm: 'a', end: 'not-told' } },
    /FAIL alarm a: .*can’t be known: these credentials lack cloudwatch:DescribeAlarmHistory/,
  ],
  [
    'a step of the round failed',
    { round: [{ step: 'its mail is delivered', afterMs: 1, failed: 'It was not mailed.' }] },
    /FAIL its mail is delivered: It was not mailed\./,
  ],
  ['there is no alarm', { alarm: { alarm: 'a', end: 'missing' } }, /FAIL alarm a: is not there/],
])('it fails when %s', (_, given, says) => {
  const run = aRun(given);
  expect([exitCodeOf(run), describeRun(run)]).toEqual([1, expect.stringMatching(says)]);
});

/** Sets the alarm off where its history answers so from some look on, and says nothing before. @returns how it ended, after how many looks. */
async function rehearsedWith(history: AwsAnswer, fromLook: number, stage: 'dev' | 'test' = 'dev') {
  let looks = 0;
  const aws = await startAwsStub(({ operation }) => {
    if (operation === 'DescribeAlarms') return { body: { MetricAlarms: [{ StateValue: 'OK' }] } };
    if (operation === 'SetAlarmState') return { body: {} };
    looks += 1;
    return looks >= fromLook ? history : { body: { AlarmHistoryItems: [] } };
  });
  onTestFinished(() => aws.stop());
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' } as const;
  const settings = { endpoint: aws.url, region: 'eu-central-1', credentials };
  const { end } = await rehearseAlarm(stage, settings, async () => {});
  return { end, looks };
}
const historyOf = (HistorySummary: string): AwsAnswer => ({
  body: { AlarmHistoryItems: [{ HistorySummary, Timestamp: Date.now() / 1_000 }] },
});
const TAKEN = historyOf('Successfully executed action arn:aws:sns:eu-central-1:123456789012:topic');

test.each([
  ['its topic took the observer late', TAKEN, 60, 'notified', 60],
  ['its topic refused the news', historyOf('Failed to execute action arn'), 3, 'refused', 3],
  ['its history says nothing for two minutes', TAKEN, 1_000, 'not-seen', 120],
  ['the credentials may not read its history', { error: 'AccessDeniedException' } as AwsAnswer, 1, 'not-told', 1],
])('an alarm is waited for, but not for ever: %s', async (_, history, fromLook, end, looks) => {
  expect(await rehearsedWith(history, fromLook)).toEqual({ end, looks });
});

test('the local cloud writes no history of actions: nothing is waited for there', async () => {
  expect(await rehearsedWith(TAKEN, 1, 'test')).toEqual({ end: 'not-told-here', looks: 0 });
});

test('the sandbox is told of', () => {
  expect(describeRun(aRun({ isSandboxed: true }))).toContain('SES has this account in its sandbox');
});

test.each([
  [['--seconds', 'soon'], 2, /whole seconds/],
  [['--stage', 'local'], 2, /Name a stage on AWS/],
])('%j is refused before anything is sent', async (args, exitCode, message) => {
  const ran = await runHere('scripts/smoke/main.ts', args);
  expect([ran.exitCode, ran.stderr]).toEqual([exitCode, expect.stringMatching(message)]);
});
