import { readFile } from 'node:fs/promises';
import { inject as provided } from 'vitest';
import type { CloudEnvironment } from '../../../scripts/deployment/cloud-environment.ts';
import type { StackOutputs } from '../../../scripts/local/deploy.ts';
import { waitUntil } from '../../../scripts/program/wait-until.ts';

/** What a journey may know of the stack that it has for itself. */
export interface StackOfWorker {
  /** Address of pages and API; no slash at its end. */
  readonly publicUrl: string;
  readonly inboxUrl: string;
  readonly cloudUrl: string;
  readonly outputs: StackOutputs;
  /** For SDK clients: `clientSettingsOf(inject('environment'))`. */
  readonly environment: CloudEnvironment;
  readonly logsFolder: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    /** One for each of vitest's workers. */
    stacks: readonly StackOfWorker[];
    /** Where it is told of the run's only stack, once it is deployed. */
    stackFile: string;
  }
}

let own: StackOfWorker | undefined;

/** Has everything in this file look at a stack that it started itself, such as one before a simulated SES. */
export function worksOn(stack: StackOfWorker): void {
  own = stack;
}

/**
 * Has everything in this worker look at the run's only stack, once it is deployed.
 * @throws {Error} that says why it was not.
 */
export async function worksOnStackOfRun(): Promise<void> {
  const file = provided('stackFile');
  const told = () => readFile(file, 'utf8').catch(() => undefined);
  const answer = await waitUntil('the stack of the run', told, { deadlineMs: DEPLOYED_WITHIN_MS });
  const { facts, error } = JSON.parse(answer) as { facts?: StackOfWorker; error?: string };
  if (!facts) throw new Error(error);
  worksOn(facts);
}

const DEPLOYED_WITHIN_MS = 300_000;

/** A fact of this worker's own stack: no other journey runs on it at the same time. */
export function inject<Fact extends keyof StackOfWorker>(fact: Fact): StackOfWorker[Fact] {
  if (own) return own[fact];
  const stacks = provided('stacks');
  // https://vitest.dev/guide/parallelism: from 1 to the number of workers.
  const stack = stacks[Number(process.env.VITEST_POOL_ID) - 1];
  if (!stack) throw new Error(`There are ${stacks.length} stacks, and none for worker ${process.env.VITEST_POOL_ID}.`);
  return stack[fact];
}
