import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { createVitest, type TestSpecification, type Vitest } from 'vitest/node';
import { STATES_FOLDER } from '../program/project-paths.ts';
import type { Noticed } from './mutant-runner.ts';
import { type Mutant, mutantsOf } from './mutants-of.ts';

/** A mutant that needs a process of its own is tried by tests that take less. */
const QUICK_ENOUGH_MS = 30;

/** Files of tests are run in groups, the quickest first. */
const GROUPS_MS = [5, 30, 100, Number.POSITIVE_INFINITY] as const;

export interface Count {
  readonly mutants: readonly Mutant[];
  readonly survivors: readonly Mutant[];
  /** Of the survivors, those that no test reaches. */
  readonly unreached: readonly Mutant[];
  /** Why tests were of no use, each once. */
  readonly unfit: readonly string[];
}

/**
 * Which mutants of a room no test notices. Each test is run once more for each mutant that it reaches, in the process in which it was read: that is some ten times
 * as fast as a run of the tests for each mutant. Mutants in what runs while a module is read get a run of their own.
 */
export async function countMutants(path: string, tell: (line: string) => void): Promise<Count> {
  const { mutants, code } = await mutantsOf(path);
  const folder = join(STATES_FOLDER, 'mutants');
  const noticedFile = join(folder, `${process.pid}.jsonl`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(noticedFile, '');
  process.env.MUTATED_ROOM = path.split('/')[0];
  const vitest = await createVitest(
    'test',
    {
      config: 'vitest.mutants.config.ts',
      runner: join(import.meta.dirname, 'mutant-runner.ts'),
      ...{ watch: false, silent: true, reporters: [{}], isolate: false, pool: 'threads' },
      // A module that was kept from an earlier run has no mutants in it.
      fsModuleCache: false,
      dangerouslyIgnoreUnhandledErrors: true,
      // A mutant that breaks a page would be reported each time.
      env: { POWERTOOLS_LOG_LEVEL: 'SILENT' },
    },
    { plugins: [{ name: 'mutants', enforce: 'pre', transform: (_, id) => code.get(id.split('?')[0] ?? id) }] },
  );
  try {
    vitest.provide('noticedFile', noticedFile);
    const specifications = await vitest.globTestSpecifications();
    tell(`${mutants.length} mutants, ${specifications.length} files of tests, ${availableParallelism()} processors`);
    // What a test of some milliseconds notices is not tried by one of a page.
    vitest.provide('onlyMutant', 'none');
    const takes = await allPass(vitest, specifications);
    vitest.provide('onlyMutant', '');
    for (const [most, files] of groupedBy(specifications, takes)) {
      await allPass(vitest, files);
      tell(`${files.length} files of tests of less than ${most} ms each`);
    }
    const noticed = readFileSync(noticedFile, 'utf8')
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line) as Noticed);
    const killed = new Set(noticed.flatMap((one) => one.killed));
    const begun = [...new Set(noticed.flatMap(({ loaded, once }) => [...loaded, ...once]))].filter(
      (id) => !killed.has(id),
    );
    tell(`${killed.size} killed, ${begun.length} to be begun with`);
    const isQuick = ({ moduleId }: TestSpecification) => (takes.get(moduleId) ?? 0) < QUICK_ENOUGH_MS;
    for (const [index, id] of begun.entries()) {
      const reaching = new Set(noticed.filter(({ once }) => once.includes(id)).map(({ file }) => file));
      const tried = specifications.filter((one) => (reaching.size > 0 ? reaching.has(one.moduleId) : isQuick(one)));
      if (await isKilledFromTheStart(vitest, tried, id)) killed.add(id);
      if (index % 10 === 9) tell(`${index + 1} of ${begun.length} begun with`);
    }
    const reached = new Set([...noticed.flatMap((one) => one.reached), ...begun]);
    const survivors = mutants.filter(({ id }) => !killed.has(id));
    return {
      ...{ mutants, survivors, unreached: survivors.filter(({ id }) => !reached.has(id)) },
      unfit: [...new Set(noticed.flatMap((one) => one.unfit ?? []))],
    };
  } finally {
    await vitest.close();
    rmSync(noticedFile, { force: true });
  }
}

function groupedBy(files: readonly TestSpecification[], takes: ReadonlyMap<string, number>) {
  const groups = Map.groupBy(files, ({ moduleId }) => GROUPS_MS.find((most) => (takes.get(moduleId) ?? 0) < most));
  return GROUPS_MS.flatMap((most) => {
    const group = groups.get(most);
    return group ? [[most, group] as const] : [];
  });
}

/**
 * How many milliseconds a test of each file takes.
 * @throws which tests fail, be it without a mutant.
 */
async function allPass(vitest: Vitest, specifications: TestSpecification[]): Promise<ReadonlyMap<string, number>> {
  const { testModules } = await vitest.runTestSpecifications(specifications);
  const failed = testModules.filter((module) => !module.ok());
  if (failed.length > 0)
    throw new Error(`Tests fail without a mutant: ${failed.map((one) => one.moduleId).join(', ')}`);
  return new Map(
    testModules.map((module) => {
      const took = [...module.children.allTests()].map((test) => test.diagnostic()?.duration ?? 0);
      return [module.moduleId, took.reduce((sum, ms) => sum + ms, 0) / Math.max(took.length, 1)];
    }),
  );
}

async function isKilledFromTheStart(vitest: Vitest, tried: TestSpecification[], id: string): Promise<boolean> {
  vitest.provide('onlyMutant', id);
  vitest.config.bail = 1;
  for (const project of vitest.projects) project.config.bail = 1;
  const { testModules } = await vitest.runTestSpecifications(tried);
  return testModules.some((module) => !module.ok());
}
