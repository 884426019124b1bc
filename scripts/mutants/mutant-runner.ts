import { appendFileSync, readFileSync } from 'node:fs';
import { inject, type RunnerTestCase, type RunnerTestSuite, TestRunner } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** What each process of tests adds its lines of `Noticed` to. */
    readonly noticedFile: string;
    /** The one mutant of a run that begins with it, or `none`; empty where each test tries those that it reaches. */
    readonly onlyMutant: string;
  }
}

/** What came of one test: ids of mutants. */
export interface Noticed {
  /** Of the test. */
  readonly file: string;
  readonly killed: readonly string[];
  readonly reached: readonly string[];
  /** Reached while modules were read: they need a process that begins with them. */
  readonly loaded: readonly string[];
  /** Reached by a first run of the test alone: they need one, too. */
  readonly once: readonly string[];
  /** Why the test was of no use: it can't be run twice, or a mutant left something behind. */
  readonly unfit?: string;
}

type Hits = Record<string, number>;

/** What the code of the mutants looks at, by the names that Stryker's instrumenter gives it. */
interface Switch {
  readonly activeMutant: string | undefined;
  currentTestId?: string | undefined;
  readonly mutantCoverage: { static: Hits; perTest: Record<string, Hits> };
}

/** One for all files of tests of a process, which share the modules that they read. */
interface Shared {
  readonly mutantSwitch: Switch;
  readonly killed: Set<string>;
  /** In milliseconds, by mutant. */
  readonly spent: Map<string, number>;
  /** Characters of what is noticed. */
  readUpTo: number;
  on?: string | undefined;
  /** Of the switch: a loop without an end looks at it without end. */
  looks: number;
  looksAllowed: number;
}

const here = globalThis as typeof globalThis & { __stryker__?: Switch; mutantsShared?: Shared };

function share(): Shared {
  const made: Shared = {
    mutantSwitch: {
      mutantCoverage: { static: {}, perTest: {} },
      get activeMutant() {
        made.looks += 1;
        if (made.looks > made.looksAllowed) throw new Error('A loop without an end.');
        return made.on;
      },
    },
    killed: new Set(),
    spent: new Map(),
    readUpTo: 0,
    looks: 0,
    looksAllowed: Number.POSITIVE_INFINITY,
  };
  here.__stryker__ = made.mutantSwitch;
  return made;
}

here.mutantsShared ??= share();
const shared = here.mutantsShared;
const { mutantSwitch, killed, spent } = shared;

/** What tests of this process spend on one mutant: one that survives them for so long counts as one that survives. */
const MOST_MS = 1_500;
/** A test that takes longer tries none. */
const MOST_MS_A_TEST = 350;

/** What a mutant may do again and again, beside what the code does without it. */
const LOOKS_ALLOWED = { times: 20, more: 20_000, inAFile: 50_000_000 };

/** Runs each test once as it is, and then once with each mutant that it reached and no test killed before. */
export default class MutantRunner extends TestRunner {
  private readonly onlyMutant = inject('onlyMutant');

  override async importFile(filepath: string, source: 'collect' | 'setup') {
    if (this.onlyMutant !== '') {
      shared.on = this.onlyMutant;
      if (this.onlyMutant !== 'none') shared.looksAllowed = shared.looks + LOOKS_ALLOWED.inAFile;
    }
    return super.importFile(filepath, source);
  }

  readonly runTask = async (test: RunnerTestCase): Promise<void> => {
    const run = TestRunner.getTestFn(test);
    if (this.onlyMutant !== '') return void (await run());
    this.readKilled();
    // What is reached without a test was reached while modules were read.
    mutantSwitch.currentTestId = test.id;
    try {
      const noticed = await this.tryMutants(test, await this.hitsOf(test, run));
      appendFileSync(inject('noticedFile'), `${JSON.stringify(noticed)}\n`);
    } finally {
      mutantSwitch.currentTestId = undefined;
    }
  };

  /** What other processes found since this one looked last. */
  private readKilled(): void {
    const written = readFileSync(inject('noticedFile'), 'utf8');
    const end = written.lastIndexOf('\n') + 1;
    for (const line of written.slice(shared.readUpTo, end).split('\n').slice(0, -1))
      for (const id of (JSON.parse(line) as Noticed).killed) killed.add(id);
    shared.readUpTo = end;
  }

  private async hitsOf(test: RunnerTestCase, run: () => unknown): Promise<Hits> {
    mutantSwitch.mutantCoverage.perTest[test.id] = {};
    await run();
    return { ...mutantSwitch.mutantCoverage.perTest[test.id] };
  }

  private async tryMutants(test: RunnerTestCase, reached: Hits): Promise<Noticed> {
    const ids = Object.keys(reached);
    const loaded = Object.keys(mutantSwitch.mutantCoverage.static);
    const open = ids.filter((id) => !killed.has(id) && (spent.get(id) ?? 0) < MOST_MS);
    const nothing = { file: test.file.filepath, killed: [], reached: ids, loaded, once: [] };
    if (open.length === 0) return nothing;
    const again: Hits = {};
    const [looksBefore, beganMs] = [shared.looks, performance.now()];
    if (!(await this.passes(test, (run) => this.hitsOf(test, run).then((hits) => Object.assign(again, hits)))))
      return { ...nothing, unfit: `runs once alone: ${test.name}` };
    const looks = shared.looks - looksBefore;
    if (performance.now() - beganMs > MOST_MS_A_TEST) return nothing;
    const found: string[] = [];
    for (const id of open) {
      shared.on = id;
      shared.looksAllowed = shared.looks + LOOKS_ALLOWED.times * looks + LOOKS_ALLOWED.more;
      const startedMs = performance.now();
      const isNoticed = !(await this.passes(test));
      spent.set(id, (spent.get(id) ?? 0) + performance.now() - startedMs);
      shared.on = undefined;
      shared.looksAllowed = Number.POSITIVE_INFINITY;
      if (!isNoticed) continue;
      if (!(await this.passes(test))) {
        const unfit = `mutant ${id} left something behind: ${test.name}`;
        return { ...nothing, killed: found, once: [id], unfit };
      }
      found.push(id);
      killed.add(id);
    }
    return { ...nothing, killed: found, once: open.filter((id) => again[id] === undefined) };
  }

  /** Runs a test another time, with what stands before and after each. */
  private async passes(test: RunnerTestCase, how: (run: () => unknown) => unknown = (run) => run()): Promise<boolean> {
    const suites = suitesOf(test);
    const cleanups: unknown[] = [];
    try {
      await this.onBeforeTryTask(test, { retry: 0, repeats: 0 });
      for (const suite of suites.toReversed())
        for (const hook of TestRunner.getSuiteHooks(suite).beforeEach) cleanups.push(await hook(test.context, suite));
      await how(TestRunner.getTestFn(test));
      this.onAfterTryTask(test);
      return true;
    } catch {
      return false;
    } finally {
      for (const suite of suites)
        for (const hook of TestRunner.getSuiteHooks(suite).afterEach) await hook(test.context, suite);
      for (const cleanup of cleanups) if (typeof cleanup === 'function') await cleanup();
    }
  }
}

/** The suites that a test is in, the innermost first. */
function suitesOf(test: RunnerTestCase): RunnerTestSuite[] {
  const suites: RunnerTestSuite[] = [];
  for (let suite = test.suite ?? test.file; suite; suite = (suite.suite ?? suite.file) as RunnerTestSuite) {
    suites.push(suite);
    if (suite === suite.file) break;
  }
  return suites;
}
