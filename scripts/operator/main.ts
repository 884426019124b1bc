import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import {
  findSandbox,
  forgetConfirmations,
  forgetSource,
  makeConfirmations,
} from '../../functions/adapters/dynamodb/dynamodb.ts';
import { STEERING_ACTIONS, type SteeringAction } from '../../functions/contract/api.ts';
import { LETTER_QUEUES, type LetterQueueName } from '../../functions/contract/deployment/letter-queues.ts';
import type { StageName } from '../../infra/stages/schema.ts';
import { findDeployment, findTable } from '../deployment/find-deployment.ts';
import { findWhereabouts } from '../deployment/find-whereabouts.ts';
import { seesSendingHeld } from '../deployment/hold-sending.ts';
import { runProgram } from '../program/run-program.ts';
import { stageOption } from '../program/stage-option.ts';
import { describeConfirmations, describeLifting } from './describe-confirmations.ts';
import { describeDispatch, describeDoubt, describeOpenDispatches, mailIsHeld } from './describe-dispatches.ts';
import { describeRemovals } from './describe-removals.ts';
import { listOpenDispatches, showDispatch, steer } from './dispatches.ts';
import { deleteAsAsked } from './keys/delete-key.ts';
import { ROTATED_KEYS, type RotatedKeys } from './keys/kinds.ts';
import { describeKeys, rotateKey } from './keys/list-and-rotate.ts';
import { discard, type EmptyingOptions, listLetters, redrive } from './letters/commands.ts';
import { postOf } from './letters/post.ts';
import { peopleOf } from './people.ts';
import { type GivenRecovery, recoverMember } from './recover-member.ts';
import { reindex } from './reindex.ts';
import { listReleases } from './releases.ts';
import { listHeldRemovals, settleRemovals } from './removals.ts';
import { leftInDoubt, resendAsAsked } from './resend.ts';
import { type RestoreOptions, restoreAsAsked } from './restore/restore-as-asked.ts';
import { findWhyPorts, sayWhy } from './why/why.ts';
import { eraseAsAsked, printRecord } from './written-requests.ts';

// `npm run operator`: what is being mailed, what is kept back, how to stop or go on, and what a subscriber who writes asks for.

const program = new Command('operator')
  .usage('<command> [options]')
  .description(
    'See what a deployment is mailing, digests too, and stop it; see what it keeps back or gave up; answer who asks what is stored about them, or to have it erased. Run it as npm run operator -- <command>. It works on the table itself, with the AWS credentials of this shell.',
  )
  .addOption(stageOption('local'))
  .showHelpAfterError('(--help shows every command)')
  .exitOverride();

const stage = () => program.opts<{ stage: StageName }>().stage;
const table = () => findTable(stage());
const people = async () => peopleOf(await findDeployment(stage()));

program
  .command('dispatches')
  .description('list what is not finished')
  .action(async () => {
    const { table: from, clientSettings } = await findDeployment(stage());
    const [views, isSandboxed, isHeld] = await Promise.all([
      listOpenDispatches(from),
      findSandbox(from),
      seesSendingHeld({ stage: stage() }, clientSettings),
    ]);
    console.log(describeOpenDispatches(views, Date.now(), stage(), { isSandboxed, isHeld }));
  });

program
  .command('show')
  .description('show where a dispatch stands')
  .argument('<dispatch id>', 'as dispatches lists it')
  .action(async (dispatchId: string) => {
    const deployment = await findDeployment(stage());
    const { table: from, clientSettings } = deployment;
    const view = await showDispatch(from, dispatchId, stage());
    const doubt = describeDoubt(await leftInDoubt(deployment, dispatchId), stage());
    if (await seesSendingHeld({ stage: stage() }, clientSettings)) console.log(`${mailIsHeld(stage())}\n`);
    console.log(describeDispatch(view, Date.now(), doubt));
  });

program
  .command('releases')
  .description('list the appeals that wait for their time, or are held, of every publisher')
  .action(async () => console.log(await listReleases(await table())));

program
  .command('reindex')
  .description(
    'have every published appeal listed in the archive again, as its newest version is: it reads the whole table',
  )
  .action(async () => console.log(await reindex(await table(), Date.now())));

const STEERING = {
  pause: 'stop a dispatch for now: no call of it begins any more',
  resume: 'let a paused dispatch go on',
  cancel: 'stop a dispatch for good: a subscriber who has no mail yet gets none',
} as const satisfies Record<SteeringAction, string>;

for (const action of STEERING_ACTIONS)
  program
    .command(action)
    .description(STEERING[action])
    .argument('<dispatch id>', 'as dispatches lists it')
    .action(async (dispatchId: string) => {
      const { text, isDone } = await steer(action, await table(), dispatchId, stage());
      console.log(text);
      if (!isDone) process.exitCode = 4;
    });

program
  .command('resend')
  .description(
    'mail the people of a finished dispatch once more of whom SES gave no answer and no event: some may then have the mail twice',
  )
  .option('--yes', 'do not ask before sending')
  .argument('<dispatch id>', 'as show names it')
  .action(async (dispatchId: string, { yes = false }: { yes?: boolean }) => {
    process.exitCode = await resendAsAsked(yes, await findDeployment(stage()), dispatchId, stage());
  });

program
  .command('confirmations')
  .description('show how the confirmations of the last day fared, how many were kept back, and who is shut out')
  .option('--reset', 'forget all that came back: confirmations go out again at once')
  .option('--lift <digits>', 'let a network or a recipient back in, by 4 or more of its digits', hexDigits)
  .action(async ({ reset = false, lift }: { reset?: boolean; lift?: string }) => {
    const from = await table();
    if (reset) await forgetConfirmations(from, Date.now());
    if (lift !== undefined) console.log(describeLifting(lift, await forgetSource(from, lift, Date.now())));
    console.log(describeConfirmations(await makeConfirmations(from).lately(Date.now())));
  });

/** Of a command that is meant where none is named: a mistyped name would be an argument of it, and commander's refusal says no more. */
function refuseUnknownWord({ args: [word], parent }: Command): void {
  if (word === undefined || parent === null) return;
  const names = parent.commands.map((command) => command.name()).join(', ');
  program.error(`error: unknown command '${word}' of ${parent.name()}. Name one of these: ${names}`);
}

const removals = program
  .command('removals')
  .description(
    'what readers, or a mail scanner in their place, pressed in a burst: it is ended after a day, unless its button’s press is dismissed',
  );

removals
  .command('list', { isDefault: true })
  .description('show what is held, by mail domain and minute')
  .allowExcessArguments()
  .action(async (_, command: Command) => {
    refuseUnknownWord(command);
    console.log(describeRemovals(await listHeldRemovals(await table())));
  });

const SETTLING = {
  dismiss: 'a scanner pressed these buttons: they end nothing. One clicks stay, and are done after their day',
  apply: 'people pressed: end it now',
} as const;

for (const action of ['dismiss', 'apply'] as const)
  removals
    .command(action)
    .description(SETTLING[action])
    .argument('<mail domain>', 'the digits by which the list shows it, or the first of them', hexDigits)
    .action(async (domain: string) => console.log(await settleRemovals(action, domain, await table(), stage())));

/** @throws {InvalidArgumentError} for what can't begin a digest. */
function hexDigits(text: string): string {
  if (!/^[0-9a-f]{4,64}$/i.test(text))
    throw new InvalidArgumentError('Give 4 or more of the digits by which this command shows it.');
  return text.toLowerCase();
}

const keys = program
  .command('keys')
  .description(
    'the keys by which links are made, records sealed, and subscribers found by their address or by the case that they follow. There is one of each of the last two kinds, which are never deleted: without them no address and no case leads to its subscribers',
  );

const kindOption = () =>
  new Option('--kind <kind>', 'of links, or of records').choices(ROTATED_KEYS).makeOptionMandatory();

keys
  .command('list', { isDefault: true })
  .description('show each key, and since when it is there')
  .option('--count', 'count the items that name each data key too: it reads the whole table')
  .allowExcessArguments()
  .action(async ({ count = false }: { count?: boolean }, command: Command) => {
    refuseUnknownWord(command);
    console.log(await describeKeys(await findDeployment(stage()), count));
  });

keys
  .command('rotate')
  .description('add a key, by which new links or records are made from now on')
  .addOption(kindOption())
  .action(async ({ kind }: { kind: RotatedKeys }) => console.log(await rotateKey(kind, await findDeployment(stage()))));

keys
  .command('delete')
  .description(
    'delete a key for good, unless it is the newest, a subscriber’s old mails need it, or an item is sealed under it',
  )
  .addOption(kindOption())
  .option('--yes', 'do not ask before deleting')
  .argument('<key id>', 'as keys lists it')
  .action(async (keyId: string, { kind, yes: isAgreed = false }: { kind: RotatedKeys; yes?: boolean }) => {
    const deployment = await findDeployment(stage());
    const isMailHeld = await seesSendingHeld({ stage: stage() }, deployment.clientSettings);
    process.exitCode = await deleteAsAsked(kind, keyId, deployment, { stage: stage(), isAgreed, isMailHeld });
  });

const post = async () => postOf(await findDeployment(stage()));
const queueArgument = () => new Argument('<queue>', 'as letters names it').choices(LETTER_QUEUES).argRequired();

program
  .command('letters')
  .description('list what was given up or could not be read, by queue: what it is, and whether to redrive it')
  .action(async () => console.log(await listLetters(await post(), stage())));

program
  .command('redrive')
  .description('send a queue’s letters back to where they belong, where that is safe')
  .addArgument(queueArgument())
  .option('--limit <letters>', 'at most so many', howMany)
  .option('--yes', 'do not ask before sending')
  .action(async (queue: LetterQueueName, options: EmptyingOptions) => {
    process.exitCode = await redrive(queue, options, await post(), stage());
  });

program
  .command('discard')
  .description('drop a queue’s letters for good')
  .addArgument(queueArgument())
  .option('--unreadable', 'only those that this version can’t read')
  .option('--limit <letters>', 'at most so many', howMany)
  .option('--yes', 'do not ask before dropping')
  .action(async (queue: LetterQueueName, options: EmptyingOptions & { unreadable?: boolean }) => {
    process.exitCode = await discard(queue, options, await post());
  });

/** @throws {InvalidArgumentError} for what is no count. */
function howMany(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new InvalidArgumentError('Give a whole number from 1 on.');
  return Number(text);
}

const ADDRESS_HELP = `
The address is asked for, or read from standard input: as an argument it would
stay in the history of the shell.`;

/** Commander's own refusal would repeat what was given. */
function refuseAddressIn({ args }: Command): void {
  if (args.length > 0)
    program.error(
      'Give no address here: it is asked for, or read from standard input. If you gave one, delete this line from the history of your shell, and the newest files of ~/.npm/_logs.',
    );
}

program
  .command('record')
  .description('print all that is stored about the owner of an address, as JSON')
  .addHelpText('after', ADDRESS_HELP)
  .allowExcessArguments()
  .action(async (_, command: Command) => {
    refuseAddressIn(command);
    process.exitCode = await printRecord(people);
  });

program
  .command('erase')
  .description('erase all that is stored about the owner of an address, at once and for good')
  .option('--yes', 'do not ask before erasing')
  .addHelpText('after', ADDRESS_HELP)
  .allowExcessArguments()
  .action(async ({ yes = false }: { yes?: boolean }, command: Command) => {
    refuseAddressIn(command);
    process.exitCode = await eraseAsAsked(yes, people);
  });

program
  .command('why')
  .description('say why the owner of an address got an appeal, or did not, as far as it is kept')
  .argument('<appeal>', 'its id, the address of its page, or the id of its mailing')
  .addHelpText('after', ADDRESS_HELP)
  .allowExcessArguments()
  .action(async (appeal: string, _, command: Command) => {
    if (command.args.length > 1 || /@|%40/.test(appeal)) refuseAddressIn(command);
    process.exitCode = await sayWhy(appeal, await findWhyPorts(await findDeployment(stage()), stage()));
  });

program
  .command('recover-member')
  .description(
    'let a member of a publisher’s desk in anew who lost all that they sign in with, where no colleague can: after a wait, in which every address of the office can stop it',
  )
  .requiredOption('--publisher <publisher>', 'its id, as the list of publishers shows it')
  .requiredOption('--address <address>', 'that the member was invited by')
  .action(async (given: GivenRecovery) => console.log(await recoverMember(given, stage())));

program
  .command('restore')
  .description('put a backup of the table into use, without mailing subscribers who ended something since')
  .addOption(
    new Option('--to <time>', 'the moment, with its offset, such as 2026-12-01T09:00:00Z')
      .argParser(momentOf)
      .conflicts('backup'),
  )
  .option('--backup <ARN>', 'a backup that was made, in place of a moment')
  .option('--rehearse', 'do all of it with a table of its own, and remove that again')
  .addOption(
    new Option(
      '--give-up',
      'let mail leave again that a restore holds, and remove its table: for as long as it copied nothing back',
    ).conflicts(['to', 'backup', 'rehearse']),
  )
  .option('--yes', 'do not ask before each step')
  .action(async (options: RestoreOptions) => {
    const whereabouts = await findWhereabouts(stage());
    process.exitCode = await restoreAsAsked(options, await findDeployment(stage()), whereabouts);
  });

/** @throws {InvalidArgumentError} for what names no moment. */
function momentOf(text: string): Date {
  const moment = new Date(text);
  if (!/T.*(Z|[+-]\d\d:?\d\d)$/.test(text) || Number.isNaN(moment.getTime()))
    throw new InvalidArgumentError('Give a moment with its offset, such as 2026-12-01T09:00:00Z.');
  return moment;
}

// The reader of the output may stop early, as in `| head`.
process.stdout.on('error', () => process.exit());

await runProgram(program);
