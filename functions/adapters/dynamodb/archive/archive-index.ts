import { GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { cardKey, listingKey, shelfCountKey, shelfRowKey } from '../../../contract/table-keys.ts';
import type { ArchiveIndex, ShelfRow } from '../../../domain/archive/ports.ts';
import type { Shelf } from '../../../domain/archive/shelves.ts';
import { inChunks } from '../../../domain/in-chunks.ts';
import { writeItems } from '../batches.ts';
import { unlessRefused } from '../conflicts.ts';
import type { Table } from '../table.ts';
import { cardFrom } from './card-item.ts';

/** As many places as a page of a shelf has. */
export const PLACES_A_PAGE = 1_000;
const COUNTED_AT_ONCE = 25;

const StoredListing = z.object({
  rows: z.array(z.object({ shelf: z.string(), page: z.number().int(), atMs: z.number() })),
  isSettled: z.boolean(),
  revision: z.number().int(),
});
const StoredCount = z.object({ taken: z.number().int() });

/** The index of the archive in the table, as its one writer has it. */
export function makeArchiveIndex(table: Table): ArchiveIndex {
  const { documents, name: TableName } = table;
  const rowKeys = (appealId: string, rows: readonly ShelfRow[]) =>
    rows.map(({ shelf, page, atMs }) => shelfRowKey(shelf, page, atMs, appealId));

  async function takePlace(shelf: Shelf): Promise<number> {
    const { Attributes } = await documents.send(
      new UpdateCommand({
        TableName,
        Key: { ...shelfCountKey(shelf) },
        UpdateExpression: 'SET entity = :entity ADD taken :one',
        ExpressionAttributeValues: { ':entity': 'shelf', ':one': 1 },
        ReturnValues: 'ALL_NEW',
      }),
    );
    return Math.floor((StoredCount.parse(Attributes).taken - 1) / PLACES_A_PAGE);
  }

  return {
    async findCard(appealId) {
      const { Item } = await documents.send(
        new GetCommand({ TableName, Key: { ...cardKey(appealId) }, ConsistentRead: true }),
      );
      return Item && cardFrom(Item);
    },

    async findListing(appealId) {
      const { Item } = await documents.send(
        new GetCommand({ TableName, Key: { ...listingKey(appealId) }, ConsistentRead: true }),
      );
      return Item && StoredListing.parse(Item);
    },

    async saveListing(appealId, listing) {
      const isFirst = listing.revision === 1;
      const put = new PutCommand({
        TableName,
        Item: { ...listingKey(appealId), entity: 'listing', ...listing },
        ConditionExpression: isFirst ? 'attribute_not_exists(pk)' : 'revision = :before',
        ...(isFirst ? {} : { ExpressionAttributeValues: { ':before': listing.revision - 1 } }),
      });
      return (await unlessRefused(documents.send(put))) ? 'saved' : 'changed meanwhile';
    },

    async takePlaces(shelves) {
      const pages: number[] = [];
      for (const some of inChunks(shelves, COUNTED_AT_ONCE)) pages.push(...(await Promise.all(some.map(takePlace))));
      return pages;
    },

    putRows: (appealId, rows) =>
      writeItems(
        table,
        rowKeys(appealId, rows).map((key) => ({ put: { ...key, entity: 'shelved' } })),
      ),

    deleteRows: (appealId, rows) =>
      writeItems(
        table,
        rowKeys(appealId, rows).map((key) => ({ delete: key })),
      ),
  };
}
