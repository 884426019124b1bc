import type { TestProject } from 'vitest/node';
import type { CloudEnvironment } from '../../scripts/local/cloud-environment.ts';
import type { StackOutputs } from '../../scripts/local/deploy.ts';
import { type LocalStack, startLocalStack } from '../../scripts/local/stack.ts';
import { StackRunsAlreadyError } from '../../scripts/local/state-folder.ts';

declare module 'vitest' {
  /** What a journey may `inject`. */
  interface ProvidedContext {
    /** Address of pages and API; no slash at its end. */
    publicUrl: string;
    inboxUrl: string;
    cloudUrl: string;
    outputs: StackOutputs;
    /** For SDK clients: `clientSettingsOf(inject('environment'))`. */
    environment: CloudEnvironment;
    logsFolder: string;
  }
}

/** Deploys the stage `test` to a local cloud of this run's own, IAM enforced, for all journeys; takes it down after them. */
export default async function deployStack({ provide }: TestProject): Promise<() => Promise<void>> {
  const stack = await startOwnStack();
  provide('publicUrl', stack.publicUrl);
  provide('inboxUrl', stack.inboxUrl);
  provide('cloudUrl', stack.cloudUrl);
  provide('outputs', stack.outputs);
  provide('environment', stack.environment);
  provide('logsFolder', stack.logsFolder);

  void stack.partDied.then((death) => console.error(`journeys: ${death.message}`));
  const stopAtOnce = () => void stack.stop();
  process.once('SIGTERM', stopAtOnce);
  return async () => {
    process.off('SIGTERM', stopAtOnce);
    await stack.stop();
  };
}

async function startOwnStack(): Promise<LocalStack> {
  const start = (name: string) =>
    startLocalStack({ stage: 'test', name, onProgress: (what) => console.log(`journeys: ${what}`) });
  try {
    return await start('test');
  } catch (error) {
    if (!(error instanceof StackRunsAlreadyError)) throw error;
    // Another run of the journeys has the usual folder.
    return await start(`test-${process.pid}`);
  }
}
