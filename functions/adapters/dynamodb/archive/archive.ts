import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { shelfCountKey, shelfPartition, shelfRowKey, shelvedIn } from '../../../contract/table-keys.ts';
import type { Archive, Shelf, ShelvedAppeal } from '../../../domain/archive/archive.ts';
import type { Table } from '../../table/table.ts';
import { findCards } from './cards.ts';
import { newestPageOf, takenFrom } from './shelf-count.ts';

const StoredRow = z.object({ sk: z.string() });

/** The archive in the table, for those who read it. What is a second old will do. */
export function makeArchive(table: Table): Archive {
  const { documents, name: TableName } = table;

  async function newestPage(shelf: Shelf): Promise<number> {
    const { Item } = await documents.send(new GetCommand({ TableName, Key: { ...shelfCountKey(shelf) } }));
    return newestPageOf(Item ? takenFrom(Item) : 0);
  }

  async function readPage(shelf: Shelf, page: number, most: number, after?: ShelvedAppeal): Promise<ShelvedAppeal[]> {
    const { Items = [] } = await documents.send(
      new QueryCommand({
        TableName,
        KeyConditionExpression: after ? 'pk = :page AND sk < :after' : 'pk = :page',
        ExpressionAttributeValues: {
          ':page': shelfPartition(shelf, page),
          ...(after && { ':after': shelfRowKey(shelf, page, after.atMs, after.appealId).sk }),
        },
        ProjectionExpression: 'sk',
        ScanIndexForward: false,
        Limit: most,
      }),
    );
    return Items.map((item) => ({ ...shelvedIn(StoredRow.parse(item).sk), page }));
  }

  return {
    async readShelf(shelf, most, after) {
      const rows: ShelvedAppeal[] = [];
      // A visitor may have written another page into the address than there is.
      const first = Math.min(await newestPage(shelf), after?.page ?? Number.POSITIVE_INFINITY);
      // Pages whose appeals all moved on are empty.
      for (let page = first; page >= 0 && rows.length < most; page -= 1)
        rows.push(...(await readPage(shelf, page, most - rows.length, page === after?.page ? after : undefined)));
      return rows;
    },

    findCards: (appealIds) => findCards(table, appealIds),
  };
}
