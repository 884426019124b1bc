import { paginateQuery, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { CANARY_MAILBOXES } from '../../../contract/deployment/canaries.ts';
import { MAIL_CHANNELS } from '../../../contract/lanes.ts';
import { CANARY_RUN_HOURS } from '../../../contract/limits.ts';
import { canaryRunKey, canaryRunPartition } from '../../../contract/table-keys.ts';
import { type CanaryRuns, EVENT_KINDS, type EventKind } from '../../../domain/feedback/feedback.ts';
import { hoursInMs } from '../../../domain/time/time.ts';
import type { Table } from '../../table/table.ts';

/** Keeps what SES told of an operator's canaries for some hours. An item holds no address: the simulator's mailbox is a word. */
export const makeCanaryRuns = ({ documents, name: TableName }: Table): CanaryRuns => ({
  async note({ channel, runId, mailbox, kind, toldAtMs }, nowMs) {
    const update = new UpdateCommand({
      TableName,
      Key: { ...canaryRunKey(runId, channel, mailbox) },
      UpdateExpression:
        'SET entity = :entity, channel = :channel, mailbox = :mailbox, #kind = if_not_exists(#kind, :told), expiresAtEpochSeconds = :expires',
      ExpressionAttributeNames: { '#kind': kind },
      ExpressionAttributeValues: {
        ':entity': 'canary',
        ':channel': channel,
        ':mailbox': mailbox,
        ':told': toldAtMs,
        ':expires': Math.ceil((nowMs + hoursInMs(CANARY_RUN_HOURS)) / 1_000),
      },
    });
    await documents.send(update);
  },
});

const StoredCanary = z
  .looseObject({ channel: z.enum(MAIL_CHANNELS), mailbox: z.enum(CANARY_MAILBOXES) })
  .transform(({ channel, mailbox, ...told }) => ({
    channel,
    mailbox,
    kinds: new Set<EventKind>(EVENT_KINDS.filter((kind) => typeof told[kind] === 'number')),
  }));
export type StoredCanary = z.infer<typeof StoredCanary>;

/** What came of each canary of a run so far. */
export async function canariesOf({ documents, name: TableName }: Table, runId: string): Promise<StoredCanary[]> {
  const query = {
    TableName,
    KeyConditionExpression: 'pk = :run',
    ExpressionAttributeValues: { ':run': canaryRunPartition(runId) },
    ConsistentRead: true,
  };
  const canaries: StoredCanary[] = [];
  for await (const { Items = [] } of paginateQuery({ client: documents }, query))
    canaries.push(...Items.map((item) => StoredCanary.parse(item)));
  return canaries;
}
