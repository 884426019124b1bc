import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { deployStack, takeDownAfterAll } from './deployed-stack.ts';

/** Deploys one stack while other tests run already: who needs it waits for it by `stackOfRun`. */
export default async function deployBeside(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'stack-of-run-'));
  const file = join(folder, 'stack.json');
  project.provide('stackFile', file);
  const tell = async (what: object) => {
    await writeFile(`${file}.new`, JSON.stringify(what));
    await rename(`${file}.new`, file);
  };
  const deploying = deployStack(1);
  void deploying.then(
    ({ facts }) => tell({ facts }),
    (error) => tell({ error: String(error) }),
  );
  const stacks = deploying.then((stack) => [stack]);
  // The journeys and the teardown report a deployment that failed. Other tests go on.
  stacks.catch(() => {});
  const takeDown = takeDownAfterAll(stacks);
  return async () => {
    await rm(folder, { recursive: true, force: true });
    await takeDown();
  };
}
