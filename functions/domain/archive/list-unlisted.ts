import { type Attempts, attemptEach } from '../attempt-each.ts';

/** What one sweep takes on; the next minute's takes the rest. */
const MOST = 100;

/** Cards of which nothing tells that the archive lists them so. */
export interface DueListings {
  /** Ids of their appeals, longest due first. */
  list(nowMs: number, limit: number): Promise<string[]>;
  /**
   * Has the table's stream tell of a card once more, and of the same one later each time; a card that is listed by now stays as it is.
   * @returns whether it was due.
   */
  touch(appealId: string, nowMs: number): Promise<boolean>;
}

/** Has appeals listed that the stream's reader lost: a record that is too old, or was given up, never comes again. */
export const listUnlisted = async (due: DueListings, nowMs: number): Promise<Attempts> =>
  attemptEach(await due.list(nowMs, MOST), (appealId) => due.touch(appealId, nowMs));
