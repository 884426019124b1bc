import { writeFileSync } from 'node:fs';
import { Command, Option } from 'commander';
import type { Count, ThemePhrases } from '../../functions/domain/reading/reading.ts';
import { phraseKey, READ_LANGUAGES, THEME_PHRASES } from '../../functions/domain/reading/reading.ts';
import { halfOf, LabelledFileError, readLabelled } from '../evaluate/labelled.ts';
import { READ_ON } from '../evaluate/score.ts';
import { RefusedError, runProgram } from '../program/run-program.ts';
import { type Learned, learnThemes } from './learn.ts';

// `npm run learn:themes`: counts how often the cues of themes are right in labelled appeals.

const [COUNTS, PHRASES] = ['theme-counts.json', 'theme-phrases.json'].map(
  (name) => new URL(`../../functions/domain/reading/themes/${name}`, import.meta.url),
) as [URL, URL]; // of two names
const OWN_APPEALS = ['appeals-labelled.jsonl', 'appeals-invented-to-learn.jsonl'].map(
  (name) => new URL(`../../tests/field/${name}`, import.meta.url),
);

const program = new Command('learn:themes')
  .usage('[file.jsonl...]')
  .description(
    'Count how often the cues of themes are right, in the labelled appeals of the repository and in the learning half of each file. Run it as npm run learn:themes -- FILE.jsonl.',
  )
  .argument('[files...]', 'labelled appeals, one JSON object a line')
  .addOption(new Option('--today <day>', 'the day on which they are read').default(READ_ON))
  .showHelpAfterError('(--help shows every option)')
  .exitOverride()
  .action((files: readonly string[], { today }: { readonly today: string }) => {
    const appeals = [...appealsIn(OWN_APPEALS), ...appealsIn(files).filter((one) => halfOf(one) === 'learning')];
    const learned = learnThemes(appeals, today);
    writeFileSync(COUNTS, countsInLines(learned));
    writeFileSync(PHRASES, phrasesInLines(learned.counts.phrases));
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

/** What is counted of one theme, or of one kind of cue, on a line: so that a change can be read. */
function countsInLines({ counts, weights, sureFrom, likelyFrom }: Learned): string {
  const object = (name: string, rows: readonly string[]) => `  ${JSON.stringify(name)}: {\n${rows.join(',\n')}\n  }`;
  const row = (name: string, figures: readonly (readonly [key: string, value: string])[]) =>
    `    ${JSON.stringify(name)}: { ${figures.map(([key, value]) => `${JSON.stringify(key)}: ${value}`).join(', ')} }`;
  const table = <T>(name: string, entries: ReadonlyMap<string, T>, show: (value: T) => string) => {
    const inOrder = [...entries].sort(([one], [other]) => (one < other ? -1 : 1));
    const byFirst = Map.groupBy(inOrder, ([key]) => key.split(' | ')[0] ?? '');
    const rows = [...byFirst].map(([first, own]) =>
      row(
        first,
        own.map(([key, value]) => [key.split(' | ')[1] ?? '', show(value)]),
      ),
    );
    return object(name, rows);
  };
  const count = ([right, seen]: Count) => `[${right}, ${seen}]`;
  const weightsOf = (Object.entries(weights) as [string, Readonly<Record<string, number>>][]).map(([name, own]) =>
    row(
      name,
      Object.entries(own).map(([feature, value]) => [feature, `${rounded(value)}`]),
    ),
  );
  const parts = [
    `  "sureFrom": ${rounded(sureFrom)}`,
    `  "likelyFrom": ${rounded(likelyFrom)}`,
    object('weights', weightsOf),
    table('labels', counts.labels, String),
    table('alike', counts.alike, count),
    table('themes', counts.themes, count),
  ];
  return `{\n${parts.join(',\n')}\n}\n`;
}

/** Each phrase of the vocabulary in its place, with what was counted of it now. What languages share is told once, where it is first. */
function phrasesInLines(counted: ReadonlyMap<string, Count>): string {
  const object = (rows: readonly string[], indent: string) => `{\n${rows.join(',\n')}\n${indent}}`;
  const themes = Object.entries(THEME_PHRASES).map(([slug, theme]) => {
    const told = new Set<string>();
    const languages = READ_LANGUAGES.map((language) => {
      const phrases = Object.keys(theme[language]).map((phrase) => {
        const counts = told.has(phrase) ? [] : countsOf(slug, phrase, counted);
        told.add(phrase);
        return `      ${JSON.stringify(phrase)}: {${counts.length > 0 ? ` ${counts.join(', ')} ` : ''}}`;
      });
      return `    ${JSON.stringify(language)}: ${object(phrases, '    ')}`;
    });
    return `  ${JSON.stringify(slug)}: ${object([...languages, `    "not": ${notIn(theme)}`], '  ')}`;
  });
  return `${object(themes, '')}\n`;
}

const countsOf = (slug: string, phrase: string, counted: ReadonlyMap<string, Count>): string[] =>
  [...counted]
    .filter(([key]) => key.startsWith(phraseKey(slug, phrase, '')))
    .map(
      ([key, [right, seen]]) => `${JSON.stringify(key.slice(phraseKey(slug, phrase, '').length))}: [${right}, ${seen}]`,
    )
    .sort();

const notIn = ({ not }: ThemePhrases): string =>
  not.length === 0 ? '[]' : `[\n${not.map((words) => `      ${JSON.stringify(words)}`).join(',\n')}\n    ]`;

const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;

await runProgram(program);
