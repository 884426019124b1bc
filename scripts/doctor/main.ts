import { Command } from 'commander';
import type { StageName } from '../../infra/stages/schema.ts';
import { findWhereabouts } from '../deployment/find-whereabouts.ts';
import { RefusedError, runProgram } from '../program/run-program.ts';
import { stageOption } from '../program/stage-option.ts';
import { inPlainWords } from '../terminal/in-plain-words.ts';
import { CHECKS } from './checks/index.ts';
import { examine } from './examine.ts';
import { makePorts } from './ports/make-ports.ts';
import { describeReport, exitCodeOf, reportAsJson } from './report.ts';

// `npm run doctor`: whether a deployment is set up and alive, and what to do where it is not.

interface Options {
  readonly stage: StageName;
  readonly json?: boolean;
  readonly strict?: boolean;
}

const program = new Command('doctor')
  .usage('[options]')
  .description(
    'Look at what a deployment needs and neither cdk diff nor cdk drift shows, and say what to do where something is missing. Run it as npm run doctor -- --stage prod. It only reads, with the AWS credentials of this shell, in the region of the stage.',
  )
  .addOption(stageOption('local'))
  .option('--json', 'print an array of findings for programs')
  .option('--strict', 'end with 1 for warnings too, and for what was not looked at')
  .addHelpText(
    'after',
    `
It ends with 0 when nothing is at fault, 1 when something is or could not be
looked at, and 2 when it was misused.`,
  )
  .showHelpAfterError('(--help shows every option)')
  .allowExcessArguments(false)
  .exitOverride()
  .action(async ({ stage, json = false, strict = false }: Options) => {
    const ports = makePorts(await findWhereabouts(stage));
    await ports.caller().catch(refuseUnlessKnown);
    const examined = await examine(CHECKS, ports);
    console.log(json ? reportAsJson(examined) : describeReport(examined));
    process.exitCode = exitCodeOf(examined, strict);
  });

/** Each look would say the same. */
function refuseUnlessKnown(error: unknown): never {
  const reason = error instanceof Error ? error.message : String(error);
  const words = `AWS does not know who asks: ${reason}. Sign this shell in to the account of the stage, then try again.`;
  throw new RefusedError(inPlainWords(error) ?? words, { cause: error });
}

// The reader of the output may stop early, as in `| head`.
process.stdout.on('error', () => process.exit());

await runProgram(program);
