import { setTimeout as wait } from 'node:timers/promises';
import {
  DeleteFunctionConcurrencyCommand,
  GetFunctionConcurrencyCommand,
  GetFunctionConfigurationCommand,
  LambdaClient,
  PutFunctionConcurrencyCommand,
  paginateListEventSourceMappings,
  UpdateEventSourceMappingCommand,
} from '@aws-sdk/client-lambda';
import type { FunctionName } from '../../functions/contract/env.ts';
import { functionNameOf } from '../../infra/constructs/app-function.ts';
import type { Stage } from '../../infra/stages/schema.ts';
import type { ClientSettings } from './client-settings.ts';

/** The functions that send mail, plan it or queue it. */
const HELD = ['send-urgent', 'send-bulk', 'send-notice', 'plan-digests', 'sweep'] as const satisfies FunctionName[];

/**
 * Stops all mail at Lambda, outside of the table that is replaced: no function that mails begins any more, the queues keep their messages,
 * and what had begun has ended. May run twice, and waits each time: the run before may have died while calls were under way.
 * https://docs.aws.amazon.com/lambda/latest/dg/configuration-concurrency.html
 */
export async function holdSending(lambda: LambdaClient, stage: Stage): Promise<void> {
  let longestSeconds = 0;
  for (const name of HELD) {
    const FunctionName = functionNameOf(stage, name);
    const { Timeout = 0 } = await lambda.send(new GetFunctionConfigurationCommand({ FunctionName }));
    longestSeconds = Math.max(longestSeconds, Timeout);
    await lambda.send(new PutFunctionConcurrencyCommand({ FunctionName, ReservedConcurrentExecutions: 0 }));
    // Else its queue's messages use up their receives, and become dead letters.
    await switchSources(lambda, FunctionName, false);
  }
  await wait(longestSeconds * 1_000);
}

/** Whether no function mails, as a restore that died leaves it. */
export async function isSendingHeld(lambda: LambdaClient, stage: { readonly stage: string }): Promise<boolean> {
  for (const name of HELD) {
    const get = new GetFunctionConcurrencyCommand({ FunctionName: functionNameOf(stage, name) });
    if ((await lambda.send(get)).ReservedConcurrentExecutions !== 0) return false;
  }
  return true;
}

/** The same for commands that also serve operators whose role may not look at Lambda: to them nothing is told. */
export async function seesSendingHeld(stage: { readonly stage: string }, settings: ClientSettings): Promise<boolean> {
  try {
    return await isSendingHeld(new LambdaClient(settings), stage);
  } catch (error) {
    if (error instanceof Error && NOT_TOLD.includes(error.name)) return false;
    throw error;
  }
}

const NOT_TOLD = ['AccessDeniedException', 'ResourceNotFoundException'];

/** Lets mail leave again, with the concurrency that the stage sets apart. */
export async function releaseSending(lambda: LambdaClient, stage: Stage): Promise<void> {
  for (const name of HELD) {
    const FunctionName = functionNameOf(stage, name);
    const ReservedConcurrentExecutions = stage.reservedConcurrency[name];
    if (ReservedConcurrentExecutions === undefined)
      await lambda.send(new DeleteFunctionConcurrencyCommand({ FunctionName }));
    else await lambda.send(new PutFunctionConcurrencyCommand({ FunctionName, ReservedConcurrentExecutions }));
    await switchSources(lambda, FunctionName, true);
  }
}

/** A mapping takes no change while it carries out the one before. */
const TRIES = 60;

async function switchSources(lambda: LambdaClient, FunctionName: string, Enabled: boolean): Promise<void> {
  for await (const { EventSourceMappings = [] } of paginateListEventSourceMappings(
    { client: lambda },
    { FunctionName },
  ))
    for (const { UUID } of EventSourceMappings) {
      for (let tries = 1; ; tries += 1) {
        try {
          await lambda.send(new UpdateEventSourceMappingCommand({ UUID, Enabled }));
          break;
        } catch (error) {
          if (tries === TRIES || !(error instanceof Error && error.name === 'ResourceInUseException')) throw error;
          await wait(1_000);
        }
      }
    }
}
