import {
  GetFunctionConfigurationCommand,
  LambdaClient,
  paginateListFunctions,
  UpdateFunctionConfigurationCommand,
} from '@aws-sdk/client-lambda';
import { type CloudEnvironment, clientSettingsOf } from '../deployment/cloud-environment.ts';
import { waitUntil } from '../program/wait-until.ts';

/**
 * Has every function of the local stack begin with its next call in a new process: no process serves a configuration that came after it.
 * https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtime-environment.html
 */
export async function makeCold(environment: CloudEnvironment): Promise<void> {
  const client = new LambdaClient(clientSettingsOf(environment));
  for await (const { Functions = [] } of paginateListFunctions({ client }, {}))
    for (const { FunctionName, Timeout } of Functions) {
      await client.send(new UpdateFunctionConfigurationCommand({ FunctionName, Timeout }));
      await waitUntil(
        `${FunctionName} to be updated`,
        async () => {
          const { State, LastUpdateStatus } = await client.send(new GetFunctionConfigurationCommand({ FunctionName }));
          return (State === 'Active' && LastUpdateStatus === 'Successful') || undefined;
        },
        { deadlineMs: 30_000 },
      );
    }
}
