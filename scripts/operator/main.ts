import { Command, Option } from 'commander';
import { STEERING_ACTIONS, type SteeringAction } from '../../functions/contract/api.ts';
import { findTable } from '../publisher/find-table.ts';
import { runProgram } from '../publisher/run-program.ts';
import { describeDispatch, describeOpenDispatches } from './describe-dispatches.ts';
import { listOpenDispatches, showDispatch, steer } from './dispatches.ts';

// `npm run operator`: what is being mailed, and how to stop it, for whoever runs a deployment.

const program = new Command('operator')
  .usage('<command> [options]')
  .description(
    'See what a deployment is mailing, digests too, and stop it. Run it as npm run operator -- <command>. It works on the table itself, with the AWS credentials of this shell.',
  )
  .addOption(new Option('--stage <stage>', 'which deployment').default('local'))
  .showHelpAfterError('(--help shows every command)')
  .exitOverride();

const table = () => findTable(program.opts<{ stage: string }>().stage);

program
  .command('dispatches')
  .description('list what is not finished')
  .action(async () => console.log(describeOpenDispatches(await listOpenDispatches(await table()), Date.now())));

program
  .command('show')
  .description('show where a dispatch stands')
  .argument('<dispatch id>', 'as dispatches lists it')
  .action(async (dispatchId: string) =>
    console.log(describeDispatch(await showDispatch(await table(), dispatchId), Date.now())),
  );

const STEERING = {
  pause: 'stop a dispatch for now: no call of it begins any more',
  resume: 'let a paused dispatch go on',
  cancel: 'stop a dispatch for good: whoever has no mail gets none',
} as const satisfies Record<SteeringAction, string>;

for (const action of STEERING_ACTIONS)
  program
    .command(action)
    .description(STEERING[action])
    .argument('<dispatch id>', 'as dispatches lists it')
    .action(async (dispatchId: string) => {
      const { text, isDone } = await steer(action, await table(), dispatchId);
      console.log(text);
      if (!isDone) process.exitCode = 4;
    });

// Whoever reads the output may stop early, as in `| head`.
process.stdout.on('error', () => process.exit());

await runProgram(program);
