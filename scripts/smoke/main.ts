import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { SQSClient } from '@aws-sdk/client-sqs';
import { Command, InvalidArgumentError } from 'commander';
import { canariesOf, findSandbox } from '../../functions/adapters/dynamodb/dynamodb.ts';
import { makeQueue } from '../../functions/adapters/sqs/sqs.ts';
import type { MailChannelName } from '../../functions/contract/lanes.ts';
import type { CanaryCall } from '../../functions/contract/messages.ts';
import { operatorEmailsOf } from '../../infra/stages/index.ts';
import type { StageName } from '../../infra/stages/schema.ts';
import { type Deployment, findDeployment } from '../deployment/find-deployment.ts';
import { MisuseError, RefusedError, runProgram } from '../program/run-program.ts';
import { stageOption } from '../program/stage-option.ts';
import { type RunPorts, runCanaries } from './canaries.ts';
import { describeRun, exitCodeOf, runAsJson, stepLine } from './describe-run.ts';
import { rehearseAlarm } from './ring-alarm.ts';
import { makeLinkAsker } from './round/ask-for-link.ts';
import { findDenied } from './round/denied.ts';
import { beginPractice, forgetPractice } from './round/practice.ts';
import { goRound } from './round/round.ts';

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
    'Send mails through each channel of a deployment to SES’s mailbox simulator, wait for what SES tells of them, and ring one alarm. Run it as npm run smoke -- --stage dev. The deployed functions send, with their own permissions; this shell’s credentials put messages on queues, read the table and set an alarm’s state.',
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
Nothing reaches a person but the mail of the alarm. Bounces and complaints of
the simulator count neither for SES nor here. It ends with 0 when everything
arrived and the alarm was seen to reach its topic, 1 when something did not,
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
    const runId = randomUUID();
    if (!json) console.log(`Canaries are on their way through each channel of ${stage}: at most ${seconds} seconds.\n`);
    const canaries = await runCanaries(runId, seconds * 1_000, portsOf(deployment));
    const alarm = await rehearseAlarm(stage, deployment.clientSettings, sleep);
    const isSandboxed = await findSandbox(deployment.table);
    const round = members && (await practise(stage, deployment, { members, withinMs: seconds * 1_000, isTold: !json }));
    const run = { stage, runId, isSandboxed, canaries, alarm, ...(round && { round }) };
    console.log(json ? runAsJson(run) : describeRun(run));
    process.exitCode = exitCodeOf(run);
  });

/** Two addresses that an operator reads. @throws {MisuseError} */
function membersFrom(given: readonly string[] | undefined, stage: StageName): readonly [string, string] {
  const [first] = operatorEmailsOf(stage);
  const [ana, omar, ...more] = given ?? (first === undefined ? [] : [labelled(first, 'ana'), labelled(first, 'omar')]);
  if (ana === undefined || omar === undefined || more.length > 0)
    throw new MisuseError('Name two addresses whose mail you read, for the practice members: --members ANA OMAR');
  return [ana, omar];
}

/** Mail to a label of an address goes to the address: SES takes it where it takes that one. https://docs.aws.amazon.com/ses/latest/dg/creating-identities.html */
const labelled = (address: string, label: string) => address.replace(/@(?=[^@]*$)/, `+practice-${label}@`);

interface Practising {
  readonly members: readonly [string, string];
  readonly withinMs: number;
  readonly isTold: boolean;
}

/** Goes the round of a practice office, and leaves nothing of it. */
async function practise(stage: StageName, deployment: Deployment, { members, withinMs, isTold }: Practising) {
  const tell = (text: string) => void (isTold ? process.stdout : process.stderr).write(`${text}\n`);
  const left = await forgetPractice(deployment.table);
  if (left > 0) tell('An earlier round was interrupted: what it left is removed.');
  const links = makeLinkAsker(
    deployment.outputs.PublicUrl ?? '',
    process.stdin,
    isTold ? process.stdout : process.stderr,
  );
  try {
    const practice = await beginPractice(deployment);
    return await goRound({
      ...{ deployment, practice, members, withinMs, sleep, nowMs: Date.now },
      askForLink: (address) => links.ask(address),
      findDenied: (sinceMs) => findDenied(stage, deployment.clientSettings, sinceMs),
      told: (end) => tell(stepLine(end)),
    });
  } finally {
    links.close();
    await forgetPractice(deployment.table);
  }
}

function portsOf({ table, outputs, clientSettings }: Deployment): RunPorts {
  const sqs = new SQSClient(clientSettings);
  return {
    send: (channel, call) => makeQueue<CanaryCall>(queueUrlOf(outputs, channel), sqs).send([call]),
    look: (runId) => canariesOf(table, runId),
    nowMs: Date.now,
    sleep,
  };
}

function queueUrlOf(outputs: Deployment['outputs'], channel: MailChannelName): string {
  const url = outputs[QUEUE_OUTPUT[channel]];
  if (url === undefined)
    throw new RefusedError(`The deployment does not tell ${QUEUE_OUTPUT[channel]}: deploy it once more.`);
  return url;
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
