import {
  CloudWatchLogsClient,
  paginateFilterLogEvents,
  ResourceNotFoundException,
} from '@aws-sdk/client-cloudwatch-logs';
import { z } from 'zod';
import { FUNCTION_NAMES, type FunctionName } from '../../../functions/contract/env.ts';
import type { StageName } from '../../../infra/stages/schema.ts';

/** What the role of a function may not do, as the function's own log says. */
export interface Denied {
  readonly functionName: FunctionName;
  /** Such as `dynamodb:GetItem`. */
  readonly action: string;
}

/** What a log line says of an error, and of each of its causes. */
const Failure = z.object({
  denied: z.string().optional(),
  get cause() {
    return Failure.optional();
  },
});
/** A call that SES refused says it beside its other facts. */
const Line = z.object({ failure: Failure.optional(), denied: z.string().optional() });

/** What IAM has refused the functions of a stage since a moment: each action of each function once. CloudWatch has a line within seconds. */
export async function findDenied(stage: StageName, settings: object, sinceMs: number): Promise<Denied[]> {
  const client = new CloudWatchLogsClient(settings);
  try {
    const found: Denied[] = [];
    // One after the other: an account reads its logs a few times a second.
    for (const functionName of FUNCTION_NAMES) {
      const actions = new Set(await deniedIn(client, `/aws/lambda/AppealAlerts-${stage}-${functionName}`, sinceMs));
      found.push(...[...actions].map((action) => ({ functionName, action })));
    }
    return found;
  } finally {
    client.destroy();
  }
}

async function deniedIn(client: CloudWatchLogsClient, logGroupName: string, sinceMs: number): Promise<string[]> {
  const actions: string[] = [];
  const asked = { logGroupName, startTime: sinceMs, filterPattern: '"denied"' };
  try {
    for await (const { events = [] } of paginateFilterLogEvents({ client }, asked))
      actions.push(...events.flatMap(({ message = '' }) => deniedOfLine(message)));
  } catch (error) {
    // A function of this stage that never ran, or that the stage does not have.
    if (!(error instanceof ResourceNotFoundException)) throw error;
  }
  return actions;
}

export function deniedOfLine(line: string): string[] {
  try {
    const { data } = Line.safeParse(JSON.parse(line));
    return data ? deniedOf({ denied: data.denied, cause: data.failure }) : [];
  } catch {
    return [];
  }
}

const deniedOf = ({ denied, cause }: z.infer<typeof Failure>): string[] => [
  ...(denied === undefined ? [] : [denied]),
  ...(cause ? deniedOf(cause) : []),
];
