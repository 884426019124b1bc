import {
  GetAccountSettingsCommand,
  GetEventSourceMappingCommand,
  GetFunctionConcurrencyCommand,
  GetFunctionConfigurationCommand,
  LambdaClient,
} from '@aws-sdk/client-lambda';
import type { Stage } from '../../../infra/stages/schema.ts';
import type { ClientSettings } from '../../deployment/client-settings.ts';
import { isSendingHeld } from '../../deployment/hold-sending.ts';
import { ifThere } from './if-there.ts';
import type { Ports } from './ports.ts';

const NOT_FOUND = 'ResourceNotFoundException';

type FunctionPorts = Pick<Ports, 'function' | 'eventSource' | 'isSendingHeld' | 'concurrencyLimit'>;

export function functionPorts(stage: Stage, settings: ClientSettings): FunctionPorts {
  const lambda = new LambdaClient(settings);
  return {
    function: async (FunctionName) => {
      const told = await ifThere(lambda.send(new GetFunctionConfigurationCommand({ FunctionName })), NOT_FOUND);
      if (!told) return undefined;
      const { ReservedConcurrentExecutions } = await lambda.send(new GetFunctionConcurrencyCommand({ FunctionName }));
      return {
        state: told.State ?? 'UNKNOWN',
        lastUpdate: told.LastUpdateStatus ?? 'UNKNOWN',
        reservedConcurrency: ReservedConcurrentExecutions,
      };
    },

    eventSource: async (UUID) => {
      const told = await ifThere(lambda.send(new GetEventSourceMappingCommand({ UUID })), NOT_FOUND);
      const maxConcurrency = told?.ScalingConfig?.MaximumConcurrency;
      return (
        told && {
          functionName: told.FunctionArn?.split(':').at(-1) ?? '',
          state: told.State ?? 'UNKNOWN',
          lastResult: told.LastProcessingResult,
          maxConcurrency,
        }
      );
    },

    // A restore holds every function that mails: where one is gone, none is under way.
    isSendingHeld: async () => (await ifThere(isSendingHeld(lambda, stage), NOT_FOUND)) ?? false,

    concurrencyLimit: async () => {
      const { AccountLimit } = await lambda.send(new GetAccountSettingsCommand({}));
      return AccountLimit?.ConcurrentExecutions ?? 0;
    },
  };
}
