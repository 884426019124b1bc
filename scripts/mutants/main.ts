import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Stryker } from '@stryker-mutator/core';
import { PROJECT_FOLDER } from '../program/project-paths.ts';

// `npm run check:mutants`: one small change to a room's code at a time, and whether one of its tests fails. docs/mutants.md says what came of it.

/** What is held to the threshold. */
const HELD = ['tokens', 'matching', 'rate', 'subscriber', 'dispatch', 'publishing'];

const asked = process.argv.slice(2);
const missing = asked.filter((path) => !existsSync(join(PROJECT_FOLDER, 'functions', 'domain', path)));
if (missing.length > 0) {
  console.error(`${missing.join(', ')}: there is no such room, folder or file in functions/domain.`);
  process.exit(2);
}

for (const path of asked.length > 0 ? asked : HELD) {
  console.log(`\nfunctions/domain/${path}`);
  // vitest.mutants.config.ts reads it in the processes that Stryker starts.
  process.env.MUTATED_ROOM = path.split('/')[0];
  await new Stryker({
    mutate: [`functions/domain/${path}${path.endsWith('.ts') ? '' : '/**/*.ts'}`],
    mutator: {
      // Types refuse nearly all of these; of the rest, most are texts of errors, which no test should repeat.
      excludedMutations: ['StringLiteral', 'ObjectLiteral', 'ArrowFunction', 'OptionalChaining'],
    },
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner'],
    vitest: { configFile: 'vitest.mutants.config.ts', related: false },
    // Stryker rewrites the file by an API that TypeScript 7 does not have: so it is told of one that does not exist.
    tsconfigFile: 'none.json',
    ignorePatterns: ['.venv', '.local', 'cdk.out', 'docs', 'emails/gallery'],
    tempDirName: `.local/mutants/${process.pid}`,
    cleanTempDir: 'always',
    concurrency: 2,
    // A room's tests take milliseconds each: only a loop without an end takes a minute, even on a busy machine.
    timeoutMS: 60_000,
    timeoutFactor: 4,
    dryRunTimeoutMinutes: 30,
    reporters: ['progress-append-only', 'clear-text'],
    clearTextReporter: { allowColor: false, allowEmojis: false, logTests: false, reportTests: false },
    // Stryker sets the exit code of this process when less is killed.
    thresholds: { high: 95, low: 90, break: 90 },
  }).runMutationTest();
}
