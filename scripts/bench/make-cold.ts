import {
  GetFunctionConfigurationCommand,
  LambdaClient,
  UpdateFunctionConfigurationCommand,
} from '@aws-sdk/client-lambda';
import { ENV_CONTRACT, type FunctionName } from '../../functions/contract/env.ts';
import { functionNameOf } from '../../infra/constructs/app-function.ts';
import { type CloudEnvironment, clientSettingsOf } from '../deployment/cloud-environment.ts';
import { waitUntil } from '../program/wait-until.ts';

/**
 * Has every function of the local stack begin with its next call in a new process: Lambda keeps none that was started with an earlier
 * configuration. https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtime-environment.html
 */
export async function makeCold(environment: CloudEnvironment): Promise<void> {
  const lambda = new LambdaClient(clientSettingsOf(environment));
  const names = Object.keys(ENV_CONTRACT) as FunctionName[]; // Object.keys forgets its keys' type
  for (const FunctionName of names.map((name) => functionNameOf({ stage: 'local' }, name))) {
    const { Timeout } = await lambda.send(new GetFunctionConfigurationCommand({ FunctionName }));
    await lambda.send(new UpdateFunctionConfigurationCommand({ FunctionName, Timeout }));
    await waitUntil(
      `${FunctionName} to be updated`,
      async () => {
        const { LastUpdateStatus } = await lambda.send(new GetFunctionConfigurationCommand({ FunctionName }));
        return LastUpdateStatus === 'Successful' || undefined;
      },
      { deadlineMs: 30_000 },
    );
  }
}
