import { type AttributeValue, QueryCommand, type QueryCommandInput } from '@aws-sdk/client-dynamodb';
import { topicPartition } from '../../../contract/table-keys.ts';
import type { Candidates } from '../../../domain/dispatch/dispatch.ts';
import type { Table } from '../../table/table.ts';
import { type TopicPlaces, vocabularyPlaces } from './topic-places.ts';

/** Rows of one page: as many as the largest slice, so that most topics are read at one go. */
const ROWS_PER_PAGE = 1000;

type Row = Readonly<Record<string, AttributeValue>>;

const idsOf = (rows: readonly Row[] = []) => rows.flatMap((row) => (row.sk?.S === undefined ? [] : [row.sk.S]));

/** Topic rows, read as they travel: there is nothing in them but their ids. */
export function makeCandidates({ raw, name: TableName }: Table, placeOf: TopicPlaces = vocabularyPlaces): Candidates {
  const query = (place: string): QueryCommandInput => ({
    TableName,
    ProjectionExpression: 'sk',
    KeyConditionExpression: 'pk = :topic',
    ExpressionAttributeValues: { ':topic': { S: topicPartition(place) } },
  });

  return {
    async *pages(topic, { from, below }) {
      const place = await placeOf(topic);
      if (place === undefined) return;
      // Both bounds are shorter than an id, so BETWEEN never meets one at its upper end.
      const inRange: QueryCommandInput = {
        ...query(place),
        KeyConditionExpression: 'pk = :topic AND sk BETWEEN :from AND :below',
        ExpressionAttributeValues: {
          ':topic': { S: topicPartition(place) },
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
      const place = await placeOf(topic);
      if (place === undefined) return { ids: [], isComplete: true };
      const page = await raw.send(new QueryCommand({ ...query(place), Limit: limit }));
      const ids = idsOf(page.Items);
      return { ids, isComplete: page.LastEvaluatedKey === undefined };
    },
  };
}
