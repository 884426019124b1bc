import { IAMClient, SimulatePrincipalPolicyCommand } from '@aws-sdk/client-iam';
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

/** Requests of a kind at once: IAM's simulation lets few in. */
const AT_ONCE = 4;

type FunctionPorts = Pick<Ports, 'function' | 'eventSource' | 'isSendingHeld' | 'concurrencyLimit' | 'deniedActions'>;

export function functionPorts(stage: Stage, settings: ClientSettings, accountId: () => Promise<string>): FunctionPorts {
  const lambda = new LambdaClient(settings);
  const iam = new IAMClient({ ...settings, maxAttempts: 8, retryMode: 'adaptive' });
  const inTurn = makeTurns(AT_ONCE);
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

    deniedActions: async ({ roleName, actions, resourceArn, context }) => {
      const [, partition] = resourceArn === '*' ? [] : resourceArn.split(':');
      const PolicySourceArn = `arn:${partition ?? 'aws'}:iam::${await accountId()}:role/${roleName}`;
      const { EvaluationResults = [] } = await inTurn(() =>
        iam.send(
          new SimulatePrincipalPolicyCommand({
            PolicySourceArn,
            ActionNames: [...actions],
            ResourceArns: [resourceArn],
            ContextEntries: Object.entries(context).map(([ContextKeyName, value]) => ({
              ContextKeyName,
              ContextKeyValues: [value],
              ContextKeyType: ContextKeyName === LEADING_KEYS ? 'stringList' : 'string',
            })),
          }),
        ),
      );
      const allowed = EvaluationResults.filter(({ EvalDecision }) => EvalDecision === 'allowed');
      const names = new Set(allowed.map(({ EvalActionName }) => EvalActionName?.toLowerCase()));
      return actions.filter((action) => !names.has(action.toLowerCase()));
    },
  };
}

/** The one condition key of our grants that has several values. */
const LEADING_KEYS = 'dynamodb:LeadingKeys';

/** Lets so many pieces of work run at once, and the others wait. */
function makeTurns(atOnce: number) {
  const lines: Promise<unknown>[] = Array.from({ length: atOnce }, () => Promise.resolve());
  let next = 0;
  return <Result>(work: () => Promise<Result>): Promise<Result> => {
    const line = next++ % atOnce;
    const turn = (lines[line] ?? Promise.resolve()).then(work, work);
    lines[line] = turn;
    return turn;
  };
}
