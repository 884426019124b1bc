import { paginateQuery } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { receiptsPartition } from '../../contract/table-keys.ts';
import type { EntryOutcome } from '../../domain/dispatch/receipts.ts';
import type { WelcomeOutcomes } from '../../domain/dispatch/welcome-dispatch.ts';
import { callIdOfReceipt, outcomesOfLetters } from './receipt-outcomes.ts';
import type { Table } from './table.ts';

/** What became of welcomes, without whose they were: no key is needed for it. */
export const makeWelcomeOutcomes = ({ documents, name: TableName }: Table): WelcomeOutcomes => ({
  async list({ dispatchId, bits }) {
    const query = {
      TableName,
      KeyConditionExpression: 'pk = :slice',
      ExpressionAttributeValues: { ':slice': receiptsPartition(dispatchId, bits) },
      ProjectionExpression: 'sk, outcomes',
      ConsistentRead: true,
    };
    const found: (EntryOutcome | undefined)[] = [];
    for await (const { Items = [] } of paginateQuery({ client: documents }, query))
      for (const item of Items)
        found.push(outcomesOfLetters(z.string().parse(item.outcomes), callIdOfReceipt(item))[0]);
    return found;
  },
});
