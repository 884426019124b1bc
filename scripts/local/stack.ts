import { join } from 'node:path';
import type { StageValues } from '../../infra/stages/schema.ts';
import { type CloudEnvironment, cloudEnvironment } from '../deployment/cloud-environment.ts';
import { STATES_FOLDER } from '../program/project-paths.ts';
import { compileMailsIn } from './compile-mails.ts';
import { deploy, type LocalStage, type StackOutputs } from './deploy.ts';
import { type AccessLog, startFront } from './front.ts';
import { trySaveLogLines } from './function-logs.ts';
import { startInbox } from './inbox.ts';
import { startMinistack } from './ministack.ts';
import type { Part, PartDiedError } from './part.ts';
import { findFreePort } from './ports.ts';
import { takeStateFolder } from './state-folder.ts';
import { waitForHealth } from './wait-for-health.ts';

export interface LocalStackStart {
  readonly stage: LocalStage;
  /** Name of its folder in `.local`: two stacks of different names can run side by side. */
  readonly name: string;
  /** Ports to listen on, chosen once stacks that died have given theirs back; any free ones unless told. */
  readonly choosePorts?: () => Promise<LocalPorts>;
  /** What stands in for SES instead of the inbox, such as a simulator of its limits and faults; on this machine. */
  readonly sesUrl?: string;
  /** Makes a provider on this machine ready by which members may sign in, once there is a cloud for its secret. */
  readonly identityProvider?: (
    publicUrl: string,
    environment: CloudEnvironment,
  ) => Promise<StageValues['identityProvider']>;
  /** Folder of functions that are bundled already. */
  readonly bundles?: string;
  readonly onProgress: (what: string) => void;
  /** Told of each request to pages and API. */
  readonly accessLog?: AccessLog;
  /** Gives up starting, and takes down what has been started. */
  readonly signal?: AbortSignal;
}

export interface LocalPorts {
  readonly front: number;
  readonly inbox: number;
  readonly cloud: number;
}

/** The project's stacks, deployed to a local cloud, with everything around them that answers. */
export interface LocalStack {
  /** Address of pages and API, as in mails; no slash at its end. */
  readonly publicUrl: string;
  /** Where all mail can be seen, in a browser or over HTTP; none comes when something else stands in for SES. */
  readonly inboxUrl: string;
  readonly cloudUrl: string;
  readonly outputs: StackOutputs;
  readonly logsFolder: string;
  /** Folder of its outputs and all else that is its own. */
  readonly stateFolder: string;
  readonly environment: CloudEnvironment;
  readonly partDied: Promise<PartDiedError>;
  /** Takes everything down. Safe to call twice. */
  stop(): Promise<void>;
}

/**
 * Starts a local cloud, an inbox and the address in front, and deploys the stage to them.
 * @throws what went wrong, after taking down what had been started.
 */
export async function startLocalStack({
  stage,
  name,
  choosePorts = anyPorts,
  sesUrl,
  identityProvider,
  bundles,
  onProgress,
  accessLog,
  signal,
}: LocalStackStart): Promise<LocalStack> {
  const state = await takeStateFolder(join(STATES_FOLDER, name));
  const started: { stop(): Promise<void> }[] = [];
  let deployedTo: CloudEnvironment | undefined;
  const stop = async () => {
    if (deployedTo) await trySaveLogLines(deployedTo, state.logs);
    deployedTo = undefined;
    await Promise.all(started.splice(0).map((one) => one.stop()));
    await state.release();
  };
  const keep = <Started extends { stop(): Promise<void> }>(one: Started): Started => {
    started.push(one);
    return one;
  };
  const keepPart = async (starting: Promise<Part>): Promise<Part> => {
    const part = keep(await starting);
    await state.remember(part.pid);
    return part;
  };
  const failure = new AbortController();
  const giveUp = signal ? AbortSignal.any([signal, failure.signal]) : failure.signal;

  try {
    onProgress('Starting the local cloud and the inbox');
    const ports = await choosePorts();
    const front = keep(await startFront(ports.front, accessLog));
    const inboxUrl = `http://localhost:${ports.inbox}`;
    const cloudUrl = `http://localhost:${ports.cloud}`;
    const environment = cloudEnvironment({ cloudUrl, sesUrl: sesUrl ?? inboxUrl });
    const inbox = await keepPart(startInbox(ports.inbox, state));
    const cloud = await keepPart(startMinistack(ports.cloud, environment, state));
    const partDied = Promise.race([inbox.died, cloud.died]);
    await Promise.all([waitForHealth(inbox), waitForHealth(cloud), compileMailsIn(state, giveUp)]);

    const { url: publicUrl } = front;
    const provider = await identityProvider?.(publicUrl, environment);
    const where = { stage, publicUrl, cloud: environment, identityProvider: provider, bundles };
    const deployed = deploy({ ...where, state, onProgress, signal: giveUp });
    const outputs = await orDeath(deployed, partDied);
    deployedTo = environment;
    front.forwardTo(outputs.ApiUrl);
    return {
      publicUrl: front.url,
      inboxUrl,
      cloudUrl,
      outputs,
      logsFolder: state.logs,
      stateFolder: state.path,
      environment,
      partDied,
      stop,
    };
  } catch (error) {
    failure.abort(error);
    await stop();
    throw error;
  }
}

const anyPorts = async (): Promise<LocalPorts> => ({
  front: await findFreePort(),
  inbox: await findFreePort(),
  cloud: await findFreePort(),
});

async function orDeath<Result>(work: Promise<Result>, partDied: Promise<PartDiedError>): Promise<Result> {
  const outcome = await Promise.race([work.then((result) => ({ result })), partDied]);
  if ('result' in outcome) return outcome.result;
  work.catch(() => {}); // it fails because of the death, which says more
  throw outcome;
}
