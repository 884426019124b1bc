import type { TestProject } from 'vitest/node';
import { bundlesOfRun } from './bundles-of-run.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the bundles that tests look at, and that the run's stack is made of. */
    bundlesFolder: string;
  }
}

/** Has bundles ready for tests that look at them. */
export default async function bundleOnce(project: TestProject): Promise<() => void> {
  const { folder, remove } = await bundlesOfRun();
  project.provide('bundlesFolder', folder);
  return remove;
}
