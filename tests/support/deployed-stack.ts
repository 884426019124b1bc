import type { TestProject } from 'vitest/node';
import type { CloudEnvironment } from '../../scripts/local/cloud-environment.ts';
import type { StackOutputs } from '../../scripts/local/deploy.ts';
import { readEveryLogLine } from '../../scripts/local/function-logs.ts';
import { makeInboxClient } from '../../scripts/local/inbox-client.ts';
import { findFreePort } from '../../scripts/local/ports.ts';
import { type LocalStack, type LocalStackStart, startLocalStack } from '../../scripts/local/stack.ts';
import { StackRunsAlreadyError } from '../../scripts/local/state-folder.ts';
import { sesGrantsOf } from '../infra/support/ses-roles.ts';
import { synthesized } from '../infra/support/synthesized.ts';
import { linesThatLeak } from './leaks.ts';
import { startSesGate } from './ses-gate.ts';

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

/**
 * Deploys the stage `test` to a local cloud of this run's own, IAM enforced, for all journeys. After them it takes it down, and
 * fails the run with every line of a log, metric or URL that told of somebody, and with every call to SES that the function's role in
 * the template does not allow.
 */
export default async function deployStack({ provide }: TestProject): Promise<() => Promise<void>> {
  const requests: string[] = [];
  const ports = { front: await findFreePort(), inbox: await findFreePort(), cloud: await findFreePort() };
  const gate = await startSesGate(`http://localhost:${ports.inbox}`);
  const stack = await startTestStack('test', {
    sesUrl: gate.url,
    choosePorts: async () => ports,
    accessLog: (line) => requests.push(line),
  });
  gate.holdTo(sesGrantsOf(synthesized('test')));
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
    try {
      await refuseLeaks(stack, requests);
      if (gate.refusals().length > 0) throw new Error(`SES would have refused:\n${gate.refusals().join('\n')}`);
    } finally {
      await stack.stop();
      await gate.stop();
    }
  };
}

/** @throws {Error} with every line that told of somebody. */
async function refuseLeaks({ environment, inboxUrl }: LocalStack, requests: readonly string[]): Promise<void> {
  const [logged, mails] = await Promise.all([readEveryLogLine(environment), makeInboxClient(inboxUrl).list()]);
  const lines = [...logged.map(({ logGroup, message }) => `${logGroup}: ${message}`), ...requests];
  console.log(`journeys: ${logged.length} lines of logs and ${requests.length} requests looked through`);
  if (requests.length > 0 && logged.length === 0) throw new Error('No function has logged a line: nothing is proved.');
  const leaking = linesThatLeak(lines, new Set(mails.flatMap(({ to }) => to)));
  if (leaking.length > 0) throw new Error(`These lines tell of somebody:\n${leaking.join('\n')}`);
}

/**
 * A stack of the stage `test`.
 * @param usualName - of its folder, which another run at the same time may have.
 */
export async function startTestStack(
  usualName: string,
  given: Pick<LocalStackStart, 'sesUrl' | 'choosePorts' | 'accessLog'> = {},
): Promise<LocalStack> {
  const start = (name: string) =>
    startLocalStack({
      stage: 'test',
      name,
      ...given,
      onProgress: (what) => console.log(`journeys: ${what}`),
    });
  try {
    return await start(usualName);
  } catch (error) {
    if (!(error instanceof StackRunsAlreadyError)) throw error;
    return await start(`${usualName}-${process.pid}`);
  }
}
