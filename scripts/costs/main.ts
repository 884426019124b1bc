import { Command, Option } from 'commander';
import { readStage, StageError } from '../../infra/stages/index.ts';
import { RefusedError, runProgram } from '../program/run-program.ts';
import { describeCosts, describeLater } from './describe-costs.ts';
import { standingPartsOf } from './standing-parts.ts';
import { templatesOf } from './templates.ts';

// `npm run costs`: what a stage costs by the month when nothing is sent, from its templates and list prices. It asks no account.

const program = new Command('costs')
  .usage('[options]')
  .description('Compute what a stage costs by the month when nothing is sent. Run it as npm run costs -- --stage prod.')
  .addOption(new Option('--stage <stage>', 'whose templates').choices(['dev', 'prod']).default('prod'))
  .showHelpAfterError('(--help shows every option)')
  .allowExcessArguments(false)
  .exitOverride()
  .action(({ stage }: { readonly stage: string }) => {
    const parts = standingPartsOf(...templatesOf(stageCalled(stage)));
    console.log(`${describeCosts(parts)}\n\n${describeLater(parts)}`);
  });

function stageCalled(stage: string) {
  try {
    return readStage({ stage });
  } catch (error) {
    if (error instanceof StageError) throw new RefusedError(error.message, { cause: error });
    throw error;
  }
}

await runProgram(program);
