import { LambdaClient, ListEventSourceMappingsCommand, UpdateEventSourceMappingCommand } from '@aws-sdk/client-lambda';
import { onTestFinished } from 'vitest';
import { clientSettingsOf } from '../../../scripts/deployment/cloud-environment.ts';
import { inject } from './stack-of-worker.ts';

/**
 * Keeps a lane of mail from its queue, so that a test has time to watch what waits there: until it is let go on, or the test ends.
 * @returns what lets it go on.
 */
export async function holdsLane(lane: 'send-urgent' | 'send-bulk'): Promise<() => Promise<void>> {
  const lambda = new LambdaClient(clientSettingsOf(inject('environment')));
  const FunctionName = `AppealAlerts-test-${lane}`;
  const { EventSourceMappings = [] } = await lambda.send(new ListEventSourceMappingsCommand({ FunctionName }));
  const switches = async (Enabled: boolean) => {
    for (const { UUID } of EventSourceMappings)
      await lambda.send(new UpdateEventSourceMappingCommand({ UUID, Enabled }));
  };
  await switches(false);
  onTestFinished(() => switches(true));
  return () => switches(true);
}
