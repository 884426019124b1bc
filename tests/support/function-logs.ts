import {
  CloudWatchLogsClient,
  paginateDescribeLogGroups,
  paginateFilterLogEvents,
} from '@aws-sdk/client-cloudwatch-logs';
import { type CloudEnvironment, clientSettingsOf } from '../../scripts/local/cloud-environment.ts';

/** One line that a function, or the platform about it, has logged. */
export interface FunctionLogLine {
  readonly logGroup: string;
  readonly message: string;
}

/**
 * Every line of every function so far, in no order between functions.
 * The local cloud hands a function's lines over when its invocation has ended.
 */
export async function readEveryLogLine(environment: CloudEnvironment): Promise<FunctionLogLine[]> {
  const client = new CloudWatchLogsClient(clientSettingsOf(environment));
  try {
    const lines: FunctionLogLine[] = [];
    for await (const { logGroups = [] } of paginateDescribeLogGroups({ client }, {})) {
      for (const { logGroupName: logGroup = '' } of logGroups) lines.push(...(await linesOf(client, logGroup)));
    }
    return lines;
  } finally {
    client.destroy();
  }
}

async function linesOf(client: CloudWatchLogsClient, logGroup: string): Promise<FunctionLogLine[]> {
  const lines: FunctionLogLine[] = [];
  for await (const { events = [] } of paginateFilterLogEvents({ client }, { logGroupName: logGroup })) {
    lines.push(...events.map(({ message = '' }) => ({ logGroup, message })));
  }
  return lines;
}
