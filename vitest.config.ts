import { defineConfig } from 'vitest/config';
import { withInventedPart } from './tests/support/parts/invented-part.ts';
import LongestFirst from './tests/support/runner/longest-first.ts';

/** Node loads the modules itself: vite's runner takes a quarter more processor time. No plugin runs, and no test can reload a module. */
const byNode = { experimental: { viteModuleRunner: false } };

const isNamed = (folder: string) => process.argv.some((argument) => argument.includes(folder));

/** One worker runs the whole folder, unless some of its files are named. */
const together = (folder: string) => (isNamed(`${folder}/`) ? [`${folder}/**/*.test.ts`] : [`${folder}/together.ts`]);

export default defineConfig({
  test: {
    reporters: ['default', './tests/support/runner/slowest-ten.ts'],
    silent: 'passed-only',
    setupFiles: ['tests/support/runner/fixed-seed.ts'],
    // A machine of two cores would get one. The journeys, which one of them takes, wait half of their time.
    maxWorkers: 3,
    // What a test made is dead when it ends: the room for young objects is swept less often.
    execArgv: ['--max-semi-space-size=64'],
    sequence: { sequencer: LongestFirst },
    // What journeys left behind is read before their stack is taken down.
    teardownTimeout: 90_000,
    // Modules are loaded once a worker, not once a file, and templates synthesized once: a sixth of the run. No test leaves state behind.
    isolate: false,
    projects: [
      {
        test: {
          ...byNode,
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/{infra,emails,journeys,long,parts,handlers}/**'],
          // Some start a process, and a busy machine takes its time over that: no test is about how long it takes.
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        test: {
          ...byNode,
          name: 'handlers',
          include: together('tests/handlers'),
          globalSetup: ['tests/support/handlers/own-code.ts'],
          testTimeout: 30_000,
        },
      },
      {
        plugins: [withInventedPart()],
        test: { name: 'parts', include: ['tests/parts/**/*.test.ts'], testTimeout: 60_000 },
      },
      { test: { ...byNode, name: 'mail', include: ['tests/emails/**/*.test.ts'], testTimeout: 30_000 } },
      {
        test: {
          ...byNode,
          name: 'infra',
          include: together('tests/infra'),
          globalSetup: ['tests/support/stack/bundle-once.ts'],
          testTimeout: 120_000,
          // Bundling shares a busy machine with the stack's deployment.
          hookTimeout: 300_000,
        },
      },
      {
        test: {
          ...byNode,
          name: 'journeys',
          include: together('tests/journeys'),
          // Who names some has a stack for each worker.
          globalSetup: [`tests/support/stack/${isNamed('tests/journeys/') ? 'deployed-stack' : 'stack-beside'}.ts`],
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
