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
  const stack = await startTestStack('test');
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

/**
 * A stack of the stage `test`.
 * @param usualName - of its folder, which another run at the same time may have.
 */
export async function startTestStack(usualName: string, sesUrl?: string): Promise<LocalStack> {
  const start = (name: string) =>
    startLocalStack({
      stage: 'test',
      name,
      ...(sesUrl === undefined ? {} : { sesUrl }),
      onProgress: (what) => console.log(`journeys: ${what}`),
    });
  try {
    return await start(usualName);
  } catch (error) {
    if (!(error instanceof StackRunsAlreadyError)) throw error;
    return await start(`${usualName}-${process.pid}`);
  }
}
