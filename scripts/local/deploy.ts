import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { LETTER_QUEUE_OUTPUTS, type LetterQueueOutput } from '../../functions/contract/deployment/letter-queues.ts';
import type { StageValues } from '../../infra/stages/schema.ts';
import {
  type CloudEnvironment,
  environmentForPart,
  LOCAL_ACCOUNT,
  LOCAL_REGION,
} from '../deployment/cloud-environment.ts';
import { COMMANDS_FOLDER, ownCommandsFirst } from '../program/project-paths.ts';
import { runTool } from '../program/run-tool.ts';
import type { StateFolder } from './state-folder.ts';

export type LocalStage = 'local' | 'test';

export interface Deployment {
  readonly stage: LocalStage;
  readonly publicUrl: string;
  readonly cloud: CloudEnvironment;
  /** Where the stack's members may sign in by a provider on this machine. */
  readonly identityProvider?: StageValues['identityProvider'];
  /** Folder of functions that are bundled already. */
  readonly bundles?: string;
  readonly state: StateFolder;
  readonly onProgress: (what: string) => void;
  readonly signal: AbortSignal;
}

/** What the service stack tells of itself; infra/service-stack.ts names them. */
export type StackOutputs = z.infer<typeof StackOutputs>;
// No stage on this machine has a hub.
const { 'ping-hub': _, ...letterOutputs } = LETTER_QUEUE_OUTPUTS;
const LETTERS = Object.fromEntries(Object.values(letterOutputs).map((name) => [name, z.url()])) as Record<
  Exclude<LetterQueueOutput, typeof _>, // Object.fromEntries forgets its keys' type
  z.ZodURL
>;
const StackOutputs = z.object({
  ApiUrl: z.url(),
  TableName: z.string(),
  EndedTableName: z.string(),
  PublicUrl: z.url(),
  NoticesQueueUrl: z.url(),
  SignUpsQueueUrl: z.url(),
  UrgentQueueUrl: z.url(),
  BulkQueueUrl: z.url(),
  FeedbackQueueUrl: z.url(),
  SendingsQueueUrl: z.url(),
  SealingKeyArn: z.string(),
  HashingSecretArn: z.string(),
  ...LETTERS,
});

/**
 * Bootstraps the local cloud, as one does an account, and deploys the project's stacks to it with the CDK's own command.
 * @returns the outputs of the service stack.
 * @throws {ToolFailedError} with the end of the log, when a command fails.
 */
export async function deploy(deployment: Deployment): Promise<StackOutputs> {
  const { onProgress } = deployment;
  onProgress('Bootstrapping the local cloud and bundling the functions');
  await Promise.all([bootstrap(deployment), synthesize(deployment)]);
  onProgress('Deploying the stacks');
  return deployAssembly(deployment);
}

async function bootstrap(deployment: Deployment): Promise<void> {
  // Without --app it would synthesize the whole project only to learn where.
  const args = ['bootstrap', `aws://${LOCAL_ACCOUNT}/${LOCAL_REGION}`, '--app', ''];
  await cdk('cdk bootstrap', args, 'bootstrap.log', deployment);
}

async function synthesize(deployment: Deployment): Promise<void> {
  const { stage, publicUrl, cloud, identityProvider, bundles } = deployment;
  const values = {
    stage,
    publicUrl,
    sesEndpoint: cloud.AWS_ENDPOINT_URL_SESV2,
    cloudEndpoint: cloud.AWS_ENDPOINT_URL,
    ...(bundles && { bundles }),
    ...(identityProvider && { identityProvider: JSON.stringify(identityProvider) }),
  };
  const context = Object.entries(values).flatMap(([key, value]) => ['--context', `${key}=${value}`]);
  const args = ['synth', '--quiet', '--output', assemblyOf(deployment), ...context];
  await cdk('cdk synth', args, 'synth.log', deployment);
}

async function deployAssembly(deployment: Deployment): Promise<StackOutputs> {
  const outputsFile = join(deployment.state.path, 'outputs.json');
  const args = [
    ...['deploy', '--all', '--app', assemblyOf(deployment), '--outputs-file', outputsFile],
    ...['--require-approval', 'never', '--progress', 'events', '--concurrency', '4'],
  ];
  await cdk('cdk deploy', args, 'deploy.log', deployment);
  const serviceStack = `AppealAlertsService-${deployment.stage}`;
  const outputs: unknown = JSON.parse(await readFile(outputsFile, 'utf8'));
  return z.looseObject({ [serviceStack]: StackOutputs }).parse(outputs)[serviceStack] as StackOutputs; // the key was just parsed
}

const assemblyOf = ({ state }: Deployment) => join(state.path, 'assembly');

async function cdk(
  what: string,
  args: readonly string[],
  logName: string,
  { cloud, state, signal }: Deployment,
): Promise<void> {
  await runTool({
    what,
    command: join(COMMANDS_FOLDER, 'cdk'),
    args: [...args, '--no-notices', '--no-version-reporting', '--no-color'],
    env: {
      ...environmentForPart(cloud),
      PATH: ownCommandsFirst(),
      CDK_DISABLE_CLI_TELEMETRY: 'true',
      CDK_DISABLE_VERSION_CHECK: '1',
    },
    logFile: join(state.logs, logName),
    signal,
  });
}
