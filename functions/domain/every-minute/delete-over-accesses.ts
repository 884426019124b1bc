import type { TableKey } from '../../contract/table-keys.ts';
import type { Attempts } from '../attempt-each.ts';

/** What one sweep takes on; the next minute's takes the rest. */
const MAX_ACCESSES = 500;

/** Sessions and links to sign in whose time is over. */
export interface OverAccesses {
  /** Where they lie, longest over first. */
  list(nowMs: number, limit: number): Promise<TableKey[]>;
  delete(keys: readonly TableKey[]): Promise<void>;
}

/**
 * Deletes sessions and links to sign in once they are over. They hold the id of their subscriber in a seal, no erasure finds them, and storage deletes what
 * expired days late.
 */
export async function deleteOverAccesses(accesses: OverAccesses, nowMs: number): Promise<Attempts> {
  const keys = await accesses.list(nowMs, MAX_ACCESSES);
  if (keys.length > 0) await accesses.delete(keys);
  return { done: keys.length, errors: [] };
}
