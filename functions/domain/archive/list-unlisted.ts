import { type Attempts, attemptEach } from '../attempt-each.ts';

/** What one sweep takes on; the next minute's takes the rest. */
const MOST = 100;

/** Cards that the reader of the stream did not list in time. */
export interface DueListings {
  /** Ids of their appeals, longest due first. */
  list(nowMs: number, limit: number): Promise<string[]>;
  /**
   * Writes to a card, so that the stream hands it to its reader again. Each touch of one card waits longer than the one before. A card that the reader has
   * listed by now stays unchanged.
   * @returns whether it was due.
   */
  touch(appealId: string, nowMs: number): Promise<boolean>;
}

/** Has appeals listed that the stream's reader lost: a record that is too old, or was given up, never comes again. */
export const listUnlisted = async (due: DueListings, nowMs: number): Promise<Attempts> =>
  attemptEach(await due.list(nowMs, MOST), (appealId) => due.touch(appealId, nowMs));
