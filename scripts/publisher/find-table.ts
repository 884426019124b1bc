import { readFile } from 'node:fs/promises';
import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { makeTable, type Table } from '../../functions/adapters/dynamodb/table.ts';
import { clientSettingsOf } from '../local/cloud-environment.ts';
import { STACK_FILE } from '../local/local-files.ts';

/** There is no deployment to talk to; the message says what to do. */
export class NoDeploymentError extends Error {
  override readonly name = 'NoDeploymentError';
}

const LocalStackFile = z.object({
  outputs: z.object({ TableName: z.string() }),
  environment: z.object({
    AWS_ENDPOINT_URL: z.string(),
    AWS_REGION: z.string(),
    AWS_ACCESS_KEY_ID: z.string(),
    AWS_SECRET_ACCESS_KEY: z.string(),
  }),
});

/**
 * The table of a deployment: of the stack that `npm start` runs for `local`, else of the AWS account that this shell is signed in to.
 * @throws {NoDeploymentError} when there is none.
 */
export function findTable(stage: string): Promise<Table> {
  return stage === 'local' ? findLocalTable() : findDeployedTable(stage);
}

async function findLocalTable(): Promise<Table> {
  const text = await readFile(STACK_FILE, 'utf8').catch(() => undefined);
  if (text === undefined)
    throw new NoDeploymentError('No local stack is running. Start it with: npm start (or name another with --stage)');
  const { outputs, environment } = LocalStackFile.parse(JSON.parse(text));
  // The file has the values that the type names, as plain strings.
  const raw = new DynamoDBClient(clientSettingsOf(environment as Parameters<typeof clientSettingsOf>[0]));
  const documents = DynamoDBDocumentClient.from(raw, { marshallOptions: { removeUndefinedValues: true } });
  return { name: outputs.TableName, documents, raw };
}

async function findDeployedTable(stage: string): Promise<Table> {
  const StackName = `AppealAlertsService-${stage}`;
  try {
    const { Stacks: [stack] = [] } = await new CloudFormationClient({}).send(new DescribeStacksCommand({ StackName }));
    const tableName = stack?.Outputs?.find(({ OutputKey }) => OutputKey === 'TableName')?.OutputValue;
    if (tableName !== undefined) return makeTable(tableName);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new NoDeploymentError(
      `Can't look up ${StackName}: ${reason}. Is this shell signed in to its account and region?`,
      {
        cause: error,
      },
    );
  }
  throw new NoDeploymentError(
    `${StackName} tells no TableName: deploy it first, with npx cdk deploy --all -c stage=${stage}`,
  );
}
