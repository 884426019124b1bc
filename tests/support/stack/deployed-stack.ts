import type { TestProject } from 'vitest/node';
import { readEveryLogLine } from '../../../scripts/local/function-logs.ts';
import { findFreePort } from '../../../scripts/local/ports.ts';
import { type LocalStack, type LocalStackStart, startLocalStack } from '../../../scripts/local/stack.ts';
import { StackRunsAlreadyError } from '../../../scripts/local/state-folder.ts';
import { makeInboxClient } from '../../../scripts/local/visitors/inbox-client.ts';
import { sesGrantsOf } from '../../infra/support/ses-roles.ts';
import { synthesized } from '../../infra/support/synthesized.ts';
import { bundlesOfRun } from './bundles-of-run.ts';
import { linesThatLeak } from './leaks.ts';
import { startSesGate } from './ses-gate.ts';
import type { StackOfWorker } from './stack-of-worker.ts';

/**
 * Deploys the stage `test` to local clouds of this run's own, IAM enforced: one for each worker, so that each journey has a stack for
 * itself. After all journeys it takes them down, and fails the run with every line of a log, metric or URL that told of a person, and
 * with every call to SES that the function's role in the template does not allow.
 */
export default async function deployStacks(project: TestProject): Promise<() => Promise<void>> {
  // Who names one journey waits for one stack.
  const named = process.argv.filter((argument) => argument.endsWith('.test.ts')).length;
  const count = Math.min(project.config.maxWorkers, named || Number.POSITIVE_INFINITY);
  const deploying = Promise.all(Array.from({ length: count }, (_, index) => deployStack(index + 1)));
  const stacks = await deploying;
  project.provide(
    'stacks',
    stacks.map(({ facts }) => facts),
  );
  return takeDownAfterAll(deploying);
}

/** Takes stacks down at the end of the run, or at once when it is told to end. */
export function takeDownAfterAll(deploying: Promise<readonly DeployedStack[]>): () => Promise<void> {
  const stopAll = async () => void (await Promise.all((await deploying).map(({ stop }) => stop())));
  const stopAtOnce = () => void stopAll();
  process.once('SIGTERM', stopAtOnce);
  return async () => {
    process.off('SIGTERM', stopAtOnce);
    try {
      for (const { refuseWhatIsForbidden } of await deploying) await refuseWhatIsForbidden();
    } finally {
      await stopAll();
      (await bundlesOfRun()).remove();
    }
  };
}

interface DeployedStack {
  readonly facts: StackOfWorker;
  /** @throws {Error} with what its functions did that they may not. */
  refuseWhatIsForbidden(): Promise<void>;
  stop(): Promise<void>;
}

export async function deployStack(number: number): Promise<DeployedStack> {
  const requests: string[] = [];
  const ports = { front: await findFreePort(), inbox: await findFreePort(), cloud: await findFreePort() };
  const gate = await startSesGate(`http://localhost:${ports.inbox}`);
  const stack = await startTestStack(`test-${number}`, {
    sesUrl: gate.url,
    bundles: (await bundlesOfRun()).folder,
    choosePorts: async () => ports,
    accessLog: (line) => requests.push(line),
  });
  gate.holdTo(sesGrantsOf(synthesized('test')));
  void stack.partDied.then((death) => console.error(`journeys: ${death.message}`));

  const { publicUrl, inboxUrl, cloudUrl, outputs, environment, logsFolder } = stack;
  return {
    facts: { publicUrl, inboxUrl, cloudUrl, outputs, environment, logsFolder },
    async refuseWhatIsForbidden() {
      await refuseLeaks(stack, requests);
      if (gate.refusals().length > 0) throw new Error(`SES would have refused:\n${gate.refusals().join('\n')}`);
    },
    async stop() {
      await stack.stop();
      await gate.stop();
    },
  };
}

/** @throws {Error} with every line that told of a subscriber. */
async function refuseLeaks({ environment, inboxUrl }: LocalStack, requests: readonly string[]): Promise<void> {
  const [logged, mails] = await Promise.all([readEveryLogLine(environment), makeInboxClient(inboxUrl).list()]);
  const lines = [...logged.map(({ logGroup, message }) => `${logGroup}: ${message}`), ...requests];
  console.log(`journeys: ${logged.length} lines of logs and ${requests.length} requests looked through`);
  if (requests.length > 0 && logged.length === 0) throw new Error('No function has logged a line: nothing is proved.');
  const leaking = linesThatLeak(lines, new Set(mails.flatMap(({ to }) => to)));
  if (leaking.length > 0) throw new Error(`These lines tell of a subscriber:\n${leaking.join('\n')}`);
}

/**
 * A stack of the stage `test`.
 * @param defaultName - of its folder, which another run at the same time may have.
 */
export async function startTestStack(
  defaultName: string,
  given: Pick<LocalStackStart, 'sesUrl' | 'bundles' | 'choosePorts' | 'accessLog' | 'identityProvider'> = {},
): Promise<LocalStack> {
  const start = (name: string) =>
    startLocalStack({
      stage: 'test',
      name,
      ...given,
      onProgress: (what) => console.log(`${name}: ${what}`),
    });
  try {
    return await start(defaultName);
  } catch (error) {
    if (!(error instanceof StackRunsAlreadyError)) throw error;
    return await start(`${defaultName}-${process.pid}`);
  }
}
