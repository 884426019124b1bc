import { readFile } from 'node:fs/promises';
import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { z } from 'zod';
import { makeTable, type Table } from '../../functions/adapters/table/table.ts';
import { regionOf } from '../../infra/stages/index.ts';
import type { StageName } from '../../infra/stages/schema.ts';
import { NoDeploymentError } from '../program/run-program.ts';
import { type CloudEnvironment, clientSettingsOf } from './cloud-environment.ts';
import { STACK_FILE } from './local-files.ts';

export interface Deployment {
  readonly table: Table;
  /** The record of what ended. */
  readonly endedTable: Table;
  readonly sealingKeyArn: string;
  readonly hashingSecretArn: string;
  readonly outputs: Readonly<Record<string, string>>;
  /** What any other SDK client is told to reach it: its stage's region, not the one that this shell is set to. */
  readonly clientSettings: { readonly region: string } & Partial<Omit<ReturnType<typeof clientSettingsOf>, 'region'>>;
}

/** What the service stack has to tell for any command to find its way. */
export const NeededOutputs = z
  .object({
    TableName: z.string(),
    EndedTableName: z.string(),
    SealingKeyArn: z.string(),
    HashingSecretArn: z.string(),
  })
  .catchall(z.string());

const LocalStackFile = z.object({
  publicUrl: z.string(),
  outputs: NeededOutputs,
  // The file has the values that the type names, as plain strings.
  environment: z
    .looseObject({
      AWS_ENDPOINT_URL: z.string(),
      AWS_ENDPOINT_URL_SESV2: z.string(),
      AWS_REGION: z.string(),
      AWS_ACCESS_KEY_ID: z.string(),
      AWS_SECRET_ACCESS_KEY: z.string(),
    })
    .transform((it) => it as unknown as CloudEnvironment),
});

/**
 * A deployment: the stack that `npm start` runs for `local`, else the one in the AWS account that
 * this shell is signed in to, in the stage's region.
 * @throws {NoDeploymentError} when there is none.
 */
export function findDeployment(stage: StageName): Promise<Deployment> {
  return stage === 'local' ? findLocally() : findInAccount(stage);
}

/** The table alone. @throws as {@link findDeployment}. */
export const findTable = async (stage: StageName): Promise<Table> => (await findDeployment(stage)).table;

/**
 * What `npm start` tells of the stack that it runs.
 * @throws {NoDeploymentError} when it runs none.
 */
export async function readLocalStack() {
  const text = await readFile(STACK_FILE, 'utf8').catch(() => undefined);
  if (text === undefined)
    throw new NoDeploymentError('No local stack is running. Start it with: npm start (or name another with --stage)');
  const file = LocalStackFile.safeParse(jsonOf(text));
  if (!file.success)
    throw new NoDeploymentError(
      `What npm start wrote of its stack can’t be read (${STACK_FILE}). Stop it with Ctrl-C, then start it again: npm start`,
      { cause: file.error },
    );
  return file.data;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function findLocally(): Promise<Deployment> {
  const { outputs, environment } = await readLocalStack();
  const clientSettings = clientSettingsOf(environment);
  const raw = new DynamoDBClient(clientSettings);
  return deploymentOf(outputs, { name: outputs.TableName, raw }, clientSettings);
}

async function findInAccount(stage: StageName): Promise<Deployment> {
  const StackName = `AppealAlertsService-${stage}`;
  const region = regionOf(stage);
  const clientSettings = { region };
  try {
    const cloudFormation = new CloudFormationClient(clientSettings);
    const { Stacks: [stack] = [] } = await cloudFormation.send(new DescribeStacksCommand({ StackName }));
    const told = Object.fromEntries(
      (stack?.Outputs ?? []).map(({ OutputKey, OutputValue }) => [OutputKey, OutputValue]),
    );
    const outputs = NeededOutputs.safeParse(told);
    if (outputs.success)
      return deploymentOf(outputs.data, makeTable(outputs.data.TableName, clientSettings), clientSettings);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new NoDeploymentError(
      `Can't look up ${StackName} in ${region}: ${reason}. Is this shell signed in to its account, and was it deployed (npx cdk deploy --all -c stage=${stage})? The region is the stage's, from infra/stages.`,
      {
        cause: error,
      },
    );
  }
  throw new NoDeploymentError(
    `${StackName} does not tell its table and keys: deploy it first, with npx cdk deploy --all -c stage=${stage}`,
  );
}

const deploymentOf = (
  outputs: z.infer<typeof NeededOutputs>,
  table: Table,
  clientSettings: Deployment['clientSettings'],
): Deployment => ({
  table,
  endedTable: { ...table, name: outputs.EndedTableName },
  sealingKeyArn: outputs.SealingKeyArn,
  hashingSecretArn: outputs.HashingSecretArn,
  outputs,
  clientSettings,
});
