import type { Reporter, TestModule } from 'vitest/node';

const SHOWN = 10;

/** Prints the ten slowest tests, what was skipped (its title says why), and last one line that counts passes and failures. */
export default class SlowestTen implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const inState = (state: string) => tests.filter((test) => test.result().state === state);
    const slowest = tests
      .map((test) => ({ name: test.fullName, durationMs: test.diagnostic()?.duration ?? 0 }))
      .toSorted((a, b) => b.durationMs - a.durationMs)
      .slice(0, SHOWN);

    console.log('\nSlowest tests');
    for (const { name, durationMs } of slowest) console.log(`${(durationMs / 1000).toFixed(2).padStart(8)} s  ${name}`);

    const skipped = inState('skipped');
    for (const test of skipped) console.log(`Skipped: ${test.fullName}`);

    const brokenModules = modules.filter((module) => module.state() === 'failed' && module.errors().length > 0);
    const failed = inState('failed').length + brokenModules.length + unhandledErrors.length;
    const skippedPart = skipped.length > 0 ? `, ${skipped.length} skipped` : '';
    console.log(`\n${inState('passed').length} passed, ${failed} failed${skippedPart}`);
  }
}
