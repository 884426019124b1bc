import { readFileSync, writeFileSync } from 'node:fs';
import { Command, Option } from 'commander';
import { z } from 'zod';
import { RefusedError, runProgram } from '../program/run-program.ts';
import { HALVES, type Half, halfOf, LabelledFileError, readLabelled } from './labelled.ts';
import { describeMisses, describeScore } from './report.ts';
import { READ_ON, readAll, type Score, scoreOf } from './score.ts';

// `npm run evaluate`: how well the reader reads labelled appeals.

interface EvaluateOptions {
  readonly half?: Half;
  readonly compare?: string;
  readonly save?: string;
  readonly misses: boolean;
  readonly today: string;
}

const program = new Command('evaluate')
  .usage('<file.jsonl> [options]')
  .description('Read labelled appeals and compare with their labels. Run it as npm run evaluate -- FILE.jsonl.')
  .argument('<file>', 'labelled appeals, one JSON object a line')
  .addOption(new Option('--half <half>', 'only the appeals of one half, by a hash of their id').choices(HALVES))
  .option('--save <path>', 'write the result to a file, for a later --compare')
  .option('--compare <path>', 'show the result of an earlier --save next to this one')
  .option('--no-misses', 'figures alone')
  .option('--today <day>', 'the day on which they are read', READ_ON)
  .showHelpAfterError('(--help shows every option)')
  .allowExcessArguments(false)
  .exitOverride()
  .action(evaluate);

function evaluate(file: string, { half, compare, save, misses, today }: EvaluateOptions): void {
  const appeals = labelledIn(file).filter((appeal) => half === undefined || halfOf(appeal) === half);
  if (appeals.length === 0) throw new RefusedError(`${file} has no appeal${half ? ` of the ${half} half` : ''}.`);
  const older = compare === undefined ? undefined : savedIn(compare);
  const score = scoreOf(readAll(appeals, today));
  if (save !== undefined) writeFileSync(save, `${JSON.stringify(score)}\n`);
  if (misses) console.log(`${describeMisses(score.misses)}\n`);
  console.log(describeScore(score, older));
}

function labelledIn(file: string) {
  try {
    return readLabelled(file);
  } catch (error) {
    if (error instanceof LabelledFileError) throw new RefusedError(error.message, { cause: error });
    throw error;
  }
}

const Saved = z.object({
  appeals: z.number(),
  figures: z.record(z.string(), z.number().optional()),
  themes: z.array(
    z.object({
      theme: z.string(),
      labelled: z.number(),
      read: z.number(),
      precision: z.number().optional(),
      recall: z.number().optional(),
    }),
  ),
});

function savedIn(path: string): Score {
  try {
    const { themes, ...saved } = Saved.parse(JSON.parse(readFileSync(path, 'utf8')));
    return {
      ...saved,
      themes: themes.map((one) => ({ ...one, precision: one.precision, recall: one.recall })),
      misses: [],
    };
  } catch (error) {
    throw new RefusedError(`${path} is no result that --save wrote.`, { cause: error });
  }
}

await runProgram(program);
