import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { PUBLISHER_DRAFTS, PUBLISHER_PUBLISHED, publisherPartition } from '../../../contract/table-keys.ts';
import type { OwnAppeals } from '../../../domain/publishing/own-appeals.ts';
import { findCards } from '../archive/cards.ts';
import type { Table } from '../table.ts';

const PUBLISHED_SHOWN = 20;
/** Each appeal has a row for each version: so many are read to show so many appeals. */
const ROWS_READ = 60;
const DRAFTS_SHOWN = 20;
/** They are kept for days alone, and a publisher has a budget of them. */
const DRAFTS_READ = 200;

const PublishedRow = z.object({ appealId: z.string() });
const DraftRow = z.object({ appealId: z.string(), title: z.string().optional(), savedAtMs: z.number() });

/** A publisher's own appeals by the rows that are written together with each. */
export function makeOwnAppeals(table: Table): OwnAppeals {
  const { documents, name: TableName } = table;

  async function rowsOf(publisherId: string, prefix: string, Limit: number) {
    const { Items = [] } = await documents.send(
      new QueryCommand({
        TableName,
        KeyConditionExpression: 'pk = :publisher AND begins_with(sk, :rows)',
        ExpressionAttributeValues: { ':publisher': publisherPartition(publisherId), ':rows': prefix },
        ScanIndexForward: false,
        Limit,
      }),
    );
    return Items;
  }

  return {
    async published(publisherId) {
      const rows = await rowsOf(publisherId, PUBLISHER_PUBLISHED, ROWS_READ);
      const appealIds = [...new Set(rows.map((row) => PublishedRow.parse(row).appealId))];
      const shown = appealIds.slice(0, PUBLISHED_SHOWN);
      const cards = new Map((await findCards(table, shown)).map((card) => [card.appealId, card]));
      return {
        shown: shown.flatMap((appealId) => cards.get(appealId) ?? []),
        hasMore: appealIds.length > shown.length || rows.length === ROWS_READ,
      };
    },

    async drafts(publisherId) {
      const rows = await rowsOf(publisherId, PUBLISHER_DRAFTS, DRAFTS_READ);
      const drafts = rows.map((row) => DraftRow.parse(row)).toSorted((one, other) => other.savedAtMs - one.savedAtMs);
      return { shown: drafts.slice(0, DRAFTS_SHOWN), hasMore: drafts.length > DRAFTS_SHOWN };
    },
  };
}
