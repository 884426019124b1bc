import { styleText } from 'node:util';
import { stagedCommand } from '../program/staged-command.ts';
import type { RunCanary } from './canaries.ts';
import type { AlarmRehearsal } from './ring-alarm.ts';
import type { StepEnd } from './round/round.ts';

export interface SmokeRun {
  readonly stage: string;
  readonly runId: string;
  /** SES takes mail to verified addresses and its simulator only. */
  readonly isSandboxed: boolean;
  readonly canaries: readonly RunCanary[];
  readonly alarm: AlarmRehearsal;
  /** Of the practice office, up to the step that failed; left out where it was not asked for. */
  readonly round?: readonly StepEnd[];
}

/** The alarm is for the operator to see: that it is not there, or that its topic refused it, is a fault. */
const ALARM = {
  notified: {
    isFault: false,
    text: 'its topic took the observer: you must see one mail now, and one when it is over, within minutes',
  },
  'not-seen': {
    isFault: true,
    text: 'set off, and not seen to reach its topic: for two minutes CloudWatch’s history says nothing of it. Did its mail come?',
  },
  'not-told': {
    isFault: true,
    text: 'set off, and whether it reached its topic can’t be known: these credentials lack cloudwatch:DescribeAlarmHistory. Did its mail come?',
  },
  'not-told-here': {
    isFault: false,
    text: 'set off; whether it reached its topic can’t be known here: the local cloud writes no history of it',
  },
  refused: {
    isFault: true,
    text: 'its topic refused the observer: no alarm can reach you. See its policy, and run doctor',
  },
  'rings-already': { isFault: false, text: 'not rehearsed: it rings already, and you must have seen its mail' },
  missing: { isFault: true, text: 'is not there: this stage has no alarms' },
} as const satisfies Record<AlarmRehearsal['end'], { isFault: boolean; text: string }>;

const hasArrived = ({ afterMs }: RunCanary) => afterMs !== undefined;

/** 0 when everything arrived, else 1. */
export const exitCodeOf = ({ canaries, alarm, round = [] }: SmokeRun) =>
  canaries.every(hasArrived) && !ALARM[alarm.end].isFault && round.every(isDone) ? 0 : 1;

const isDone = ({ failed }: StepEnd) => failed === undefined;

export const runAsJson = (run: SmokeRun) => JSON.stringify({ ...run, hasPassed: exitCodeOf(run) === 0 }, undefined, 2);

/** A line for each channel and mailbox, one for the alarm, the step at which the round ended, and what to do where something has not come. */
export function describeRun(run: SmokeRun): string {
  const { canaries, alarm, isSandboxed, stage, round = [] } = run;
  const missing = canaries.filter((canary) => !hasArrived(canary));
  return [
    ...canaries.map(canaryLine),
    `${mark(!ALARM[alarm.end].isFault)} alarm ${alarm.alarm}: ${ALARM[alarm.end].text}`,
    ...round.filter((end) => !isDone(end)).map(stepLine),
    ...(isSandboxed
      ? ['', 'SES has this account in its sandbox: the simulator is all that it mails beside verified addresses.']
      : []),
    '',
    missing.length === 0
      ? `All ${canaries.length} events arrived.`
      : `${missing.length} of ${canaries.length} events have not come. ${hintFor(missing, stage)}`,
    ...(round.length === 0 ? [] : [endOf(round)]),
  ].join('\n');
}

/** What a step came to, told as it ends. */
export function stepLine({ step, afterMs, failed, denied = [] }: StepEnd): string {
  if (failed === undefined) return `${mark(true)} ${step} (${(afterMs / 1_000).toFixed(1)} s)`;
  const may = denied.map(
    ({ functionName, action }) => `     ${functionName} may not ${action}: its role lacks the right.`,
  );
  return [`${mark(false)} ${step}: ${failed}`, ...may].join('\n');
}

function canaryLine(canary: RunCanary): string {
  const { channel, mailbox, awaited, afterMs, heard } = canary;
  const words = `${channel.padEnd(8)} ${mailbox.padEnd(16)}`;
  if (afterMs !== undefined) return `${mark(true)} ${words} ${awaited} after ${(afterMs / 1_000).toFixed(1)} s`;
  const instead = heard.length === 0 ? 'SES told nothing of it' : `SES told ${heard.join(', ')}`;
  return `${mark(false)} ${words} not ${awaited}: ${instead}`;
}

function hintFor(missing: readonly RunCanary[], stage: string): string {
  const silent = missing.filter(({ heard }) => heard.length === 0);
  if (silent.length === 0) return 'The mails left: run it once more with more --seconds, since SES may be late.';
  const channels = [...new Set(silent.map(({ channel }) => channel))].join(', ');
  return `Of ${channels}: the log of the function that sends says whether SES refused; if not, see record-feedback and its queue. ${stagedCommand('doctor', '', stage)} looks at all of them.`;
}

/** The step after the round itself. */
export const REMOVAL = 'what the round made is removed';

function endOf(round: readonly StepEnd[]): string {
  const failed = round.filter((end) => !isDone(end)).map(({ step }) => step);
  if (failed.length === 0) return 'The practice office went its whole round, and nothing of it is left.';
  if (failed.includes(REMOVAL)) return 'Something of the practice office is left: the next run removes it first.';
  return 'The practice office did not come to the end of its round.';
}

const mark = (isGood: boolean) => (isGood ? styleText('green', 'ok  ') : styleText('red', 'FAIL'));
