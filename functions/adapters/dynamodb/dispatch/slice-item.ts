import * as z from 'zod';
import { sliceKey } from '../../../contract/table-keys.ts';
import type { Slice, SliceCounts, SliceWake } from '../../../domain/dispatch/dispatch.ts';
import { NO_COUNTS, WAIT_REASONS } from '../../../domain/dispatch/dispatch.ts';
import type { StoredItem } from '../../table/table.ts';
import { indexedBy } from '../due-work.ts';

const count = z.number().int();

const StoredSlice = z.object({
  dispatchId: z.string(),
  bits: z.string(),
  status: z.enum(['open', 'closed']),
  fence: count,
  leasedUntilMs: z.number(),
  lateResults: count,
  counts: z
    .object({
      candidates: count,
      matched: count,
      accepted: count,
      terminal: count,
      uncertain: count,
      resent: count,
      retrying: count,
      notAllowed: count,
      unreadable: count,
      skipped: count,
    })
    .transform(({ resent, ...counts }) => ({ ...counts, freed: resent })),
  waitsBecause: z.enum(WAIT_REASONS).optional(),
  releasedAtMs: z.number().optional(),
  resendAskedAtMs: z.number().optional(),
});

/** A slice from its stored item. @throws {z.ZodError} when it is damaged. */
export const sliceFrom = (item: StoredItem): Slice => StoredSlice.parse(item);

/** Counts as they are stored: `freed` is there under the name that it had first. */
export const storedCounts = ({ freed, ...counts }: SliceCounts) => ({ ...counts, resent: freed });

/** The item of a slice that no worker has begun. */
export const newSliceItem = (dispatchId: string, { bits, turn }: SliceWake) => ({
  ...sliceKey(dispatchId, bits),
  entity: 'slice',
  dispatchId,
  bits,
  status: 'open',
  fence: 0,
  leasedUntilMs: 0,
  lateResults: 0,
  counts: storedCounts(NO_COUNTS),
  ...indexedBy(turn),
});
