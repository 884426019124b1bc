import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  CloudWatchLogsClient,
  paginateDescribeLogGroups,
  paginateFilterLogEvents,
} from '@aws-sdk/client-cloudwatch-logs';
import { type CloudEnvironment, clientSettingsOf } from '../deployment/cloud-environment.ts';

export interface FunctionLogLine {
  readonly logGroup: string;
  readonly message: string;
}

/**
 * Every line of every function so far, in no order between functions.
 * The local cloud hands a function's lines over when its invocation has ended.
 */
export async function readEveryLogLine(
  environment: CloudEnvironment,
  signal?: AbortSignal,
): Promise<FunctionLogLine[]> {
  const client = new CloudWatchLogsClient({ ...clientSettingsOf(environment), maxAttempts: 1 });
  try {
    const lines: FunctionLogLine[] = [];
    for await (const { logGroups = [] } of paginateDescribeLogGroups({ client }, {})) {
      for (const { logGroupName: logGroup = '' } of logGroups) {
        signal?.throwIfAborted();
        lines.push(...(await linesOf(client, logGroup)));
      }
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

const SAVING_TAKES_AT_MOST_MS = 5_000;

/**
 * Writes every line to `functions.log`, by function, where they can be read after the local cloud has gone with its own copy.
 * Saves nothing, and does not throw, when the cloud can't be asked any more.
 */
export async function trySaveLogLines(environment: CloudEnvironment, logsFolder: string): Promise<void> {
  try {
    const lines = await readEveryLogLine(environment, AbortSignal.timeout(SAVING_TAKES_AT_MOST_MS));
    const text = lines.map(({ logGroup, message }) => `${logGroup.replace(/.*\//, '')}\t${message}\n`).join('');
    await writeFile(join(logsFolder, 'functions.log'), text);
  } catch {
    // Its own log says why it is gone.
  }
}
