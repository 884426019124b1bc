import {
  DeleteCommand,
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { cardKey, listingKey, shelfCountKey, shelfPartition, shelfRowKey } from '../../../contract/table-keys.ts';
import type { ArchiveIndex, Shelf, ShelfRow } from '../../../domain/archive/archive.ts';
import { inChunks } from '../../../domain/in-chunks.ts';
import { readItems, retryConflicts, type Table, unlessRefused } from '../../table/table.ts';
import { cardFrom } from './card-item.ts';
import { listingFrom } from './listing-item.ts';
import { newestPageOf, PLACES_A_PAGE, takenFrom } from './shelf-count.ts';

const SHELVES_AT_ONCE = 25;
/** A transaction holds a hundred, and one of them is the condition. */
const ROWS_AT_ONCE = 99;

/** The index of the archive in the table, as its one writer has it. */
export function makeArchiveIndex(table: Table): ArchiveIndex {
  const { documents, name: TableName } = table;
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
    return newestPageOf(takenFrom(Attributes));
  }

  async function takenOf(shelf: Shelf): Promise<number | undefined> {
    const { Item } = await documents.send(
      new GetCommand({ TableName, Key: { ...shelfCountKey(shelf) }, ConsistentRead: true }),
    );
    return Item && takenFrom(Item);
  }

  async function isEmpty(shelf: Shelf, taken: number): Promise<boolean> {
    for (let page = 0; page * PLACES_A_PAGE < taken; page += 1) {
      const { Count } = await documents.send(
        new QueryCommand({
          TableName,
          KeyConditionExpression: 'pk = :page',
          ExpressionAttributeValues: { ':page': shelfPartition(shelf, page) },
          ConsistentRead: true,
          Limit: 1,
        }),
      );
      if (Count !== 0) return false;
    }
    return true;
  }

  const keepTaken = (shelf: Shelf, taken: number) =>
    unlessRefused(
      documents.send(
        new UpdateCommand({
          TableName,
          Key: { ...shelfCountKey(shelf) },
          UpdateExpression: 'SET entity = :entity, taken = :taken',
          ConditionExpression: 'attribute_not_exists(taken) OR taken < :taken',
          ExpressionAttributeValues: { ':entity': 'shelf', ':taken': taken },
        }),
      ),
    );

  async function forgetIfEmpty(shelf: Shelf): Promise<void> {
    const taken = await takenOf(shelf);
    if (taken === undefined || !(await isEmpty(shelf, taken))) return;
    const forget = new DeleteCommand({
      TableName,
      Key: { ...shelfCountKey(shelf) },
      ConditionExpression: 'taken = :taken',
      ExpressionAttributeValues: { ':taken': taken },
    });
    const isForgotten = await unlessRefused(documents.send(forget));
    // A worker that had taken its place before may have put its row since.
    if (isForgotten && !(await isEmpty(shelf, taken))) await keepTaken(shelf, taken);
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
      return Item && listingFrom(Item);
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
      for (const some of inChunks(shelves, SHELVES_AT_ONCE)) pages.push(...(await Promise.all(some.map(takePlace))));
      return pages;
    },

    async changeRows(appealId, revision, changes) {
      const keyOf = ({ shelf, page, atMs }: ShelfRow) => shelfRowKey(shelf, page, atMs, appealId);
      const writes = [
        ...changes.put.map((row) => ({ Put: { TableName, Item: { ...keyOf(row), entity: 'shelved' } } })),
        ...changes.delete.map((row) => ({ Delete: { TableName, Key: { ...keyOf(row) } } })),
      ];
      const isTheirs = {
        TableName,
        Key: { ...listingKey(appealId) },
        ConditionExpression: 'revision = :revision',
        ExpressionAttributeValues: { ':revision': revision },
      };
      for (const some of inChunks(writes, ROWS_AT_ONCE)) {
        const change = new TransactWriteCommand({ TransactItems: [{ ConditionCheck: isTheirs }, ...some] });
        if (!(await unlessRefused(retryConflicts(() => documents.send(change))))) return 'changed meanwhile';
      }
      return 'changed';
    },

    async keepShelves(rows) {
      const counts = await readItems(
        table,
        rows.map(({ shelf }) => shelfCountKey(shelf)),
        { isConsistent: true },
      );
      const pages = new Map(counts.map((count) => [count.pk, newestPageOf(takenFrom(count))]));
      const forgotten = rows.filter(({ shelf, page }) => (pages.get(shelfCountKey(shelf).pk) ?? -1) < page);
      for (const some of inChunks(forgotten, SHELVES_AT_ONCE))
        await Promise.all(some.map(({ shelf, page }) => keepTaken(shelf, page * PLACES_A_PAGE + 1)));
    },

    async forgetEmpty(shelves) {
      for (const some of inChunks(shelves, SHELVES_AT_ONCE)) await Promise.all(some.map(forgetIfEmpty));
    },
  };
}
