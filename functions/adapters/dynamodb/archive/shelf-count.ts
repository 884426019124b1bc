import * as z from 'zod';
import type { StoredItem } from '../../table/table.ts';

/** As many places as a page of a shelf has. */
export const PLACES_A_PAGE = 1_000;

const StoredCount = z.object({ taken: z.number().int() });

/** How many places were ever taken on a shelf. @throws {z.ZodError} when the item is damaged. */
export const takenFrom = (item: StoredItem | undefined): number => StoredCount.parse(item).taken;

/** The page of the place that was taken last: -1 where none was. */
export const newestPageOf = (taken: number): number => Math.floor((taken - 1) / PLACES_A_PAGE);
