import { writeFileSync } from 'node:fs';
import { Command, Option } from 'commander';
import type { Count } from '../../functions/domain/reading/themes/cue-counts.ts';
import { halfOf, LabelledFileError, readLabelled } from '../evaluate/labelled.ts';
import { READ_ON } from '../evaluate/score.ts';
import { RefusedError, runProgram } from '../program/run-program.ts';
import { type Learned, learnThemes } from './learn.ts';

// `npm run learn:themes`: counts how often the cues of themes are right in labelled appeals.

const TABLE = new URL('../../functions/domain/vocabulary/theme-counts.json', import.meta.url);
const OWN_APPEALS = new URL('../../tests/field/appeals-labelled.jsonl', import.meta.url);

const program = new Command('learn:themes')
  .usage('[file.jsonl...]')
  .description(
    'Count how often the cues of themes are right, in the repository’s labelled appeals and in the learning half of each file. Run it as npm run learn:themes -- FILE.jsonl.',
  )
  .argument('[files...]', 'labelled appeals, one JSON object a line')
  .addOption(new Option('--today <day>', 'the day on which they are read').default(READ_ON))
  .showHelpAfterError('(--help shows every option)')
  .exitOverride()
  .action((files: readonly string[], { today }: { readonly today: string }) => {
    const appeals = [...appealsIn([OWN_APPEALS]), ...appealsIn(files).filter((one) => halfOf(one) === 'learning')];
    const learned = learnThemes(appeals, today);
    writeFileSync(TABLE, inLines(learned, appeals.length));
    console.log(`Learned from ${appeals.length} appeals: ${learned.counts.phrases.size} cues counted.`);
    for (const [level, from] of [
      ['sure', learned.sureFrom],
      ['likely', learned.likelyFrom],
    ] as const) {
      const { right, found } = learned.measured[level];
      console.log(
        `A theme is ${level} from a chance of ${from.toFixed(3)} on: in appeals left out, ${right.toFixed(3)} right, ${found.toFixed(3)} found.`,
      );
    }
  });

function appealsIn(files: readonly (string | URL)[]) {
  try {
    return files.flatMap((file) => readLabelled(file));
  } catch (error) {
    if (error instanceof LabelledFileError) throw new RefusedError(error.message, { cause: error });
    throw error;
  }
}

/** One cue a line, so that a change of the counts can be read. */
function inLines({ counts, weights, sureFrom, likelyFrom }: Learned, appeals: number): string {
  const table = (name: string, entries: ReadonlyMap<string, Count>) => {
    const lines = [...entries]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, [right, seen]]) => `    ${JSON.stringify(key)}: [${right}, ${seen}]`);
    return `  "${name}": {\n${lines.join(',\n')}\n  }`;
  };
  const weightLines = Object.entries(weights).map(([name, weight]) => `    "${name}": ${rounded(weight)}`);
  return [
    '{',
    `  "appeals": ${appeals},`,
    `  "sureFrom": ${rounded(sureFrom)},`,
    `  "likelyFrom": ${rounded(likelyFrom)},`,
    `  "weights": {\n${weightLines.join(',\n')}\n  },`,
    `${table('alike', counts.alike)},`,
    `${table('themes', counts.themes)},`,
    table('phrases', counts.phrases),
    '}\n',
  ].join('\n');
}

const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;

await runProgram(program);
