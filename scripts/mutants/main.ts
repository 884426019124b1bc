import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { PROJECT_FOLDER } from '../program/project-paths.ts';
import { countMutants } from './count-mutants.ts';
import type { Mutant } from './mutants-of.ts';

// `npm run check:mutants`: one small change to a room's code at a time, and whether one of its tests fails. docs/mutants.md says what came of it.

/** Which part of the mutants of a room has to be killed at least, in percent. */
const HELD: Readonly<Record<string, number>> = {
  ...{ tokens: 90, matching: 90, rate: 90, subscriber: 90, dispatch: 90, publishing: 90 },
  ...{ checks: 85, deciding: 85, drafts: 85, members: 85 },
};

const asked = process.argv.slice(2);
const missing = asked.filter((path) => !existsSync(join(PROJECT_FOLDER, 'functions', 'domain', path)));
if (missing.length > 0) {
  console.error(`${missing.join(', ')}: there is no such room, folder or file in functions/domain.`);
  process.exit(2);
}

const inWords = ({ fileName, location, mutatorName, replacement }: Mutant): string =>
  `${relative(PROJECT_FOLDER, fileName)}:${location.start.line + 1}:${location.start.column + 1} ${mutatorName}: ${replacement.replace(/\s+/g, ' ').slice(0, 120)}`;

for (const path of asked.length > 0 ? asked : Object.keys(HELD)) {
  console.log(`\nfunctions/domain/${path}`);
  const { mutants, survivors, unreached, unfit } = await countMutants(path, console.log);
  for (const mutant of survivors)
    console.log(`survives ${unreached.includes(mutant) ? '(not reached) ' : ''}${inWords(mutant)}`);
  for (const why of unfit) console.log(`of no use ${why}`);
  const killed = mutants.length - survivors.length;
  const percent = mutants.length === 0 ? 100 : (killed / mutants.length) * 100;
  const least = HELD[path.split('/')[0] ?? ''] ?? 85;
  console.log(
    `${mutants.length} mutants, ${killed} killed (${percent.toFixed(1)} %; at least ${least} %), ${survivors.length} survive`,
  );
  if (percent < least) process.exitCode = 1;
}
