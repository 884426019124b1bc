import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { SQSClient } from '@aws-sdk/client-sqs';
import { Command, InvalidArgumentError } from 'commander';
import { canariesOf, findSandbox } from '../../functions/adapters/dynamodb/dynamodb.ts';
import { makeRecipientPolicy } from '../../functions/adapters/ses/ses.ts';
import { makeQueue } from '../../functions/adapters/sqs/sqs.ts';
import type { MailChannelName } from '../../functions/contract/lanes.ts';
import type { CanaryCall } from '../../functions/contract/messages.ts';
import { PRACTICE_WAITS_MS } from '../../functions/domain/dispatch/dispatch.ts';
import { parseAddress } from '../../functions/domain/subscriber/subscriber.ts';
import { operatorEmailsOf, recipientAllowListOf } from '../../infra/stages/index.ts';
import type { StageName } from '../../infra/stages/schema.ts';
import { type Deployment, findDeployment } from '../deployment/find-deployment.ts';
import { MisuseError, runProgram } from '../program/run-program.ts';
import { stageOption } from '../program/stage-option.ts';
import { safeText } from '../terminal/safe-text.ts';
import { type RunPorts, runCanaries } from './canaries.ts';
import { describeRun, exitCodeOf, REMOVAL, runAsJson, stepLine } from './describe-run.ts';
import { outputOf } from './output-of.ts';
import { rehearseAlarm } from './ring-alarm.ts';
import { makeLinkAsker } from './round/ask-for-link.ts';
import { findDenied } from './round/denied.ts';
import { beginPractice, forgetPractice, PRACTICE_READER } from './round/practice.ts';
import { goRound, messageOf, type StepEnd } from './round/round.ts';

// `npm run smoke`: whether mail leaves a deployment, whether what SES tells of it comes back, and whether an alarm can be heard.

interface Options {
  readonly stage: StageName;
  readonly json?: boolean;
  readonly seconds: number;
  readonly round: boolean;
  readonly members?: readonly string[];
}

const QUEUE_OUTPUT = {
  notices: 'SignUpsQueueUrl',
  urgent: 'UrgentQueueUrl',
  bulk: 'BulkQueueUrl',
} as const satisfies Record<MailChannelName, string>;

const program = new Command('smoke')
  .usage('[options]')
  .description(
    'Try a deployment: mail SES’s simulator through each channel, ring one alarm, and go the round of a practice office from an invitation to a name taken out. Run it as npm run smoke -- --stage dev. The deployed functions do the work, with their own permissions; what this shell’s credentials need is in docs/deploying.md.',
  )
  .addOption(stageOption('dev'))
  .option('--json', 'print the result for programs')
  .option(
    '--seconds <seconds>',
    'how long to wait for the events, and for each thing that a step of the round looks for',
    wholeSeconds,
    180,
  )
  .option(
    '--members <address...>',
    'two addresses that you read, for the practice members; else labels of the first of the stage’s operatorEmails',
  )
  .option('--no-round', 'leave out the round of the practice office')
  .addHelpText(
    'after',
    `
Nothing reaches a subscriber. You get the mail of the alarm, and what an office
mails its members. Bounces and complaints of the simulator count neither for
SES nor here. What the round made is removed at its end, after Ctrl-C too, and
else by the next run. It ends with 0 when nothing failed, 1 when something did,
and 2 when it was misused.`,
  )
  .showHelpAfterError('(--help shows every option)')
  .allowExcessArguments(false)
  .exitOverride()
  .action(async ({ stage, json = false, seconds, round: isRound, members: given }: Options) => {
    if (stage === 'local')
      throw new MisuseError(
        'The inbox of npm start tells nothing of the mail that it gets. Name a stage on AWS: --stage dev',
      );
    const members = isRound ? membersFrom(given, stage) : undefined;
    const deployment = await findDeployment(stage);
    const tell = (text: string) => void (json ? process.stderr : process.stdout).write(`${text}\n`);
    const left = await forgetPractice(deployment.table);
    if (left > 0) tell('An earlier round was interrupted: what it left is removed.');
    const runId = randomUUID();
    if (!json) tell(`Canaries are on their way through each channel of ${stage}: at most ${seconds} seconds.\n`);
    const canaries = await runCanaries(runId, seconds * 1_000, portsOf(deployment));
    const alarm = await rehearseAlarm(stage, deployment.clientSettings, sleep);
    const isSandboxed = await findSandbox(deployment.table);
    const round = members && (await practise(stage, deployment, { members, withinMs: seconds * 1_000, tell }));
    const run = { stage, runId, isSandboxed, canaries, alarm, ...(round && { round }) };
    console.log(json ? runAsJson(run) : describeRun(run));
    process.exitCode = exitCodeOf(run);
  });

/** Addresses of the two practice members: the operator reads their mail, and the stage may mail them. @throws {MisuseError} */
function membersFrom(given: readonly string[] | undefined, stage: StageName): readonly [string, string] {
  const [first] = operatorEmailsOf(stage);
  const [ana, omar, ...more] = given ?? (first === undefined ? [] : [labelled(first, 'ana'), labelled(first, 'omar')]);
  if (ana === undefined || omar === undefined || more.length > 0)
    throw new MisuseError(
      'Name two addresses whose mail you read, for the practice members: --members ANA OMAR. Or leave the round out: --no-round.',
    );
  const { allows } = makeRecipientPolicy(recipientAllowListOf(stage));
  for (const address of [ana, omar, PRACTICE_READER]) {
    if (parseAddress(address).kind === 'refused')
      throw new MisuseError(`"${safeText(address)}" is no e-mail address: write it like ops@example.org.`);
    if (!allows(address))
      throw new MisuseError(
        `The stage’s recipientAllowList leaves out ${address}: add it${address === PRACTICE_READER ? '' : ', or name other addresses with --members'}, or leave the round out with --no-round.`,
      );
  }
  return [ana, omar];
}

/** Mail to a label of an address goes to the address: SES takes it where it takes that one. https://docs.aws.amazon.com/ses/latest/dg/creating-identities.html */
const labelled = (address: string, label: string) => address.replace(/@(?=[^@]*$)/, `+practice-${label}@`);

interface Practising {
  readonly members: readonly [string, string];
  readonly withinMs: number;
  readonly tell: (text: string) => void;
}

/** The worker comes to the paused mailing that late, and a cold one takes its time. */
const LEAST_WAIT_MS = 2 * PRACTICE_WAITS_MS;

const REMINDER =
  'It has not come? The log of send-notice says whether SES took it. In SES’s sandbox the address, or its domain, has to be verified.';

/** Goes the round of a practice office, and leaves nothing of it. It fails with no error: what it found out before is still told. */
async function practise(stage: StageName, deployment: Deployment, { members, withinMs, tell }: Practising) {
  const stopped = new AbortController();
  const { signal } = stopped;
  const stop = () => stopped.abort();
  // A terminal and npm may each hand on the same Ctrl-C.
  process.on('SIGINT', stop);
  const ends: StepEnd[] = [];
  const told = (end: StepEnd) => {
    ends.push(end);
    tell(stepLine(end));
  };
  const attempt = async (step: string, run: () => Promise<void>) => {
    const startedMs = Date.now();
    await run().catch((error: unknown) => told({ step, afterMs: Date.now() - startedMs, failed: messageOf(error) }));
  };
  await attempt('a practice office is made', async () => {
    const practice = await beginPractice(deployment);
    const links = makeLinkAsker(outputOf(deployment.outputs, 'PublicUrl'), process.stdin, tell);
    signal.addEventListener('abort', () => links.close());
    const round = goRound({
      ...{ deployment, practice, members, signal, told, nowMs: Date.now },
      withinMs: Math.max(withinMs, LEAST_WAIT_MS),
      sleep: (ms) => sleep(ms, undefined, { signal }),
      askForLink: (address) => links.ask(address),
      findDenied: (sinceMs) => findDenied(stage, deployment.clientSettings, sinceMs),
      remind: () => tell(REMINDER),
    });
    await round.finally(() => links.close());
  });
  await attempt(REMOVAL, async () => void (await forgetPractice(deployment.table)));
  process.off('SIGINT', stop);
  return ends;
}

function portsOf({ table, outputs, clientSettings }: Deployment): RunPorts {
  const sqs = new SQSClient(clientSettings);
  return {
    send: (channel, call) => makeQueue<CanaryCall>(outputOf(outputs, QUEUE_OUTPUT[channel]), sqs).send([call]),
    look: (runId) => canariesOf(table, runId),
    nowMs: Date.now,
    sleep,
  };
}

/** @throws {InvalidArgumentError} for what is no number of seconds. */
function wholeSeconds(text: string): number {
  const seconds = Number(text);
  if (!Number.isInteger(seconds) || seconds < 1) throw new InvalidArgumentError('Give whole seconds, such as 180.');
  return seconds;
}

// The reader of the output may stop early, as in `| head`.
process.stdout.on('error', () => process.exit());

await runProgram(program);
