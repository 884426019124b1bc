import { paginateQuery } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { APPEAL_DISPATCHES, appealPartition } from '../../../contract/table-keys.ts';
import type { AppealDispatch, AppealDispatches } from '../../../domain/dispatch/dispatch.ts';
import type { Table } from '../../table/table.ts';

const StoredLink = z.object({ version: z.number().int(), dispatchId: z.string(), createdAtMs: z.number().optional() });

/** The links from an appeal to the dispatches that carry it. The worker that plans a dispatch writes them with it. */
export function makeAppealDispatches({ documents, name: TableName }: Table): AppealDispatches {
  return {
    async of(appealId) {
      const query = {
        TableName,
        KeyConditionExpression: 'pk = :appeal AND begins_with(sk, :dispatches)',
        ExpressionAttributeValues: { ':appeal': appealPartition(appealId), ':dispatches': APPEAL_DISPATCHES },
        ConsistentRead: true,
      };
      const found: AppealDispatch[] = [];
      for await (const { Items = [] } of paginateQuery({ client: documents }, query))
        found.push(...Items.map((item) => StoredLink.parse(item)));
      return found;
    },
  };
}
