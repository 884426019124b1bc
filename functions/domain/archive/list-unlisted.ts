import { type Attempts, attemptEach } from '../attempt-each.ts';
import { hoursInMs } from '../time/time.ts';
import { indexAppeal } from './index-appeal.ts';
import type { ArchiveIndex } from './ports.ts';

/** What one sweep takes on; the next minute's takes the rest. */
const MOST = 50;
/** What can't be listed is not tried each minute. */
const AGAIN_AFTER_MS = hoursInMs(1);

/** Cards of which nothing tells that the archive lists them so. */
export interface DueListings {
  /** Ids of their appeals, longest due first. */
  list(nowMs: number, limit: number): Promise<string[]>;
  putOff(appealId: string, dueAtMs: number): Promise<void>;
}

/** Lists the appeals that the stream's reader lost: a record that is too old, or was given up, never comes again. */
export async function listUnlisted(
  { index, due }: { readonly index: ArchiveIndex; readonly due: DueListings },
  nowMs: number,
): Promise<Attempts> {
  return attemptEach(await due.list(nowMs, MOST), async (appealId) => {
    try {
      await indexAppeal(appealId, index);
      return true;
    } catch (error) {
      await due.putOff(appealId, nowMs + AGAIN_AFTER_MS);
      throw error;
    }
  });
}
