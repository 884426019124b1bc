import * as z from 'zod';
import type { Listing } from '../../../domain/archive/archive.ts';
import type { StoredItem } from '../../table/table.ts';

const StoredListing = z.object({
  rows: z.array(z.object({ shelf: z.string(), page: z.number().int(), atMs: z.number() })),
  taking: z.array(z.string()).default([]),
  isSettled: z.boolean(),
  revision: z.number().int(),
});

/** @throws {z.ZodError} when the item is damaged. */
export const listingFrom = (item: StoredItem): Listing => StoredListing.parse(item);
