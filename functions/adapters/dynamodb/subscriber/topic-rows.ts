import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { EXPIRY_ATTRIBUTE, topicRowKey } from '../../../contract/table-keys.ts';
import { inChunks } from '../../../domain/in-chunks.ts';
import type { TopicRows } from '../../../domain/subscriber/ports.ts';
import { daysInMs } from '../../../domain/time/spans.ts';
import { writeItems } from '../batches.ts';
import { unlessRefused } from '../conflicts.ts';
import { expiryOf } from '../expiry.ts';
import type { Table } from '../table.ts';

const STALE_ROW_LIFETIME_DAYS = 1;
const UPDATES_AT_ONCE = 20;

/** The topic index in the table: a row is its key, the revision that wanted it, and an expiry once it is stale. */
export function makeTopicRows(table: Table): TopicRows {
  async function retireOne(topic: string, subscriberId: string, revision: number, expiresAt: number): Promise<void> {
    const update = new UpdateCommand({
      TableName: table.name,
      Key: topicRowKey(topic, subscriberId),
      UpdateExpression: 'SET #expiry = :expiry',
      ConditionExpression: 'revision <= :revision',
      ExpressionAttributeNames: { '#expiry': EXPIRY_ATTRIBUTE },
      ExpressionAttributeValues: { ':expiry': expiresAt, ':revision': revision },
    });
    // It may be gone already, or wanted again since.
    await unlessRefused(table.documents.send(update));
  }

  return {
    async put(subscriberId, topics, revision) {
      const rows = topics.map((topic) => ({
        put: { ...topicRowKey(topic, subscriberId), entity: 'topic', revision },
      }));
      await writeItems(table, rows);
    },
    async retire(subscriberId, topics, revision, nowMs) {
      const expiresAt = expiryOf(nowMs + daysInMs(STALE_ROW_LIFETIME_DAYS));
      for (const some of inChunks(topics, UPDATES_AT_ONCE)) {
        await Promise.all(some.map((topic) => retireOne(topic, subscriberId, revision, expiresAt)));
      }
    },
  };
}
