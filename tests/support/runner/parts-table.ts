import { relative } from 'node:path';
import type { Reporter, TestCase, TestModule } from 'vitest/node';
import { filesOf, PART_NAMES, PARTS, type PartName } from '../../long/parts.ts';
import type { Walked } from '../../long/walk/walked.ts';

/** What came of one part. */
interface PartRun {
  readonly name: PartName;
  readonly tests: number;
  readonly failed: number;
  readonly durationMs: number;
  /** What each of its tests walked. */
  readonly walked: readonly Walked[];
}

/** @example 'every page of the desk: 96 pages, 8 screens' */
function coverOf({ name, walked }: Pick<PartRun, 'name' | 'walked'>): string {
  const names = new Map<string, Set<string>>();
  for (const [kind, some] of walked.flatMap((one) => Object.entries(one)))
    names.set(kind, new Set([...(names.get(kind) ?? []), ...some]));
  const counts = [...names].map(([kind, { size }]) => `${size.toLocaleString('en')} ${kind}`);
  return counts.length === 0 ? PARTS[name].covers : `${PARTS[name].covers}: ${counts.join(', ')}`;
}

const minutesOf = (durationMs: number): string => {
  const seconds = Math.round(durationMs / 1_000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
};

/** A table of parts, each with how many tests, how long they took in minutes and seconds, and what they covered. */
export function partsTable(runs: readonly PartRun[]): string {
  const width = Math.max(...runs.map(({ name }) => name.length));
  const rows = runs.map((run) => {
    const tests = run.failed === 0 ? `${run.tests}` : `${run.tests} (${run.failed} failed)`;
    return `${run.name.padEnd(width)}  ${tests.padStart(14)}  ${minutesOf(run.durationMs).padStart(6)}  ${coverOf(run)}`;
  });
  return [`${'Part'.padEnd(width)}  ${'tests'.padStart(14)}  ${'took'.padStart(6)}  covers`, ...rows].join('\n');
}

const partOf = new Map(PART_NAMES.flatMap((name) => filesOf(name).map((file) => [file, name] as const)));

/** Prints at the end what each part covered, and how long it took. */
export default class PartsTable implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const byPart = Map.groupBy(modules, ({ moduleId }) => partOf.get(relative(process.cwd(), moduleId)));
    const runs = PART_NAMES.flatMap((name) => {
      const own = byPart.get(name);
      return own ? [runOf(name, own)] : [];
    });
    if (runs.length > 0) console.log(`\n${partsTable(runs)}`);
  }
}

function runOf(name: PartName, modules: readonly TestModule[]): PartRun {
  const ran = modules
    .flatMap((module) => [...module.children.allTests()])
    .filter((test) => test.result().state !== 'skipped');
  const isFailed = (one: TestCase) => one.result().state === 'failed';
  const broken = modules.filter((module) => module.state() === 'failed' && module.errors().length > 0);
  return {
    name,
    tests: ran.length,
    failed: ran.filter(isFailed).length + broken.length,
    durationMs: modules.reduce((sum, module) => sum + msOf(module), 0),
    walked: ran.map((test) => test.meta().walked ?? {}),
  };
}

function msOf(module: TestModule): number {
  const { collectDuration, setupDuration, prepareDuration, duration } = module.diagnostic();
  return collectDuration + setupDuration + prepareDuration + duration;
}
