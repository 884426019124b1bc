import { type AttributeValue, QueryCommand, type QueryCommandInput } from '@aws-sdk/client-dynamodb';
import { topicPartition } from '../../../contract/table-keys.ts';
import type { Candidates } from '../../../domain/dispatch/ports.ts';
import type { Table } from '../table.ts';

/** Rows of one page: as many as the largest slice, so that most topics are read at one go. */
const ROWS_PER_PAGE = 1000;

type Row = Readonly<Record<string, AttributeValue>>;

const idsOf = (rows: readonly Row[] = []) => rows.flatMap((row) => (row.sk?.S === undefined ? [] : [row.sk.S]));

/** Topic rows, read as they travel: there is nothing in them but their ids. */
export function makeCandidates({ raw, name: TableName }: Table): Candidates {
  const query = (topic: string): QueryCommandInput => ({
    TableName,
    ProjectionExpression: 'sk',
    KeyConditionExpression: 'pk = :topic',
    ExpressionAttributeValues: { ':topic': { S: topicPartition(topic) } },
  });

  return {
    async *pages(topic, { from, below }) {
      // Both bounds are shorter than an id, so BETWEEN never meets one at its upper end.
      const inRange: QueryCommandInput = {
        ...query(topic),
        KeyConditionExpression: 'pk = :topic AND sk BETWEEN :from AND :below',
        ExpressionAttributeValues: {
          ':topic': { S: topicPartition(topic) },
          ':from': { S: from },
          ':below': { S: below },
        },
        Limit: ROWS_PER_PAGE,
        // Who confirmed a moment before the appeal was published is in its audience, and an older view may not have them yet.
        ConsistentRead: true,
      };
      let startKey: Row | undefined;
      do {
        const page = await raw.send(new QueryCommand({ ...inRange, ExclusiveStartKey: startKey }));
        yield idsOf(page.Items);
        startKey = page.LastEvaluatedKey;
      } while (startKey);
    },

    async sample(topic, limit) {
      const page = await raw.send(new QueryCommand({ ...query(topic), Limit: limit }));
      const ids = idsOf(page.Items);
      return { ids, isComplete: page.LastEvaluatedKey === undefined };
    },
  };
}
