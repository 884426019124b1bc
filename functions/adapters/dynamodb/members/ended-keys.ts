import { publisherKeyKey } from '../../../contract/table-keys.ts';
import type { EndedKeys } from '../../../domain/members/members.ts';
import { change, type Table, type Write, where, writeIf } from '../../table/table.ts';

/**
 * Ends keys of a publisher in the transaction that changes its office: where the table refuses the change, no key ends. A key that was revoked before keeps
 * its time. Its function needs a grant for the partitions of keys and of offices together: the walk of rights reads that by file.
 * @returns false when a condition does not hold, or a key is another publisher's.
 */
export const writeEndingKeys = (
  table: Table,
  writes: readonly Write[],
  publisherId: string,
  { keyIds, atMs }: EndedKeys,
): Promise<boolean> =>
  writeIf(
    table,
    ...keyIds.map((keyId) =>
      change(publisherKeyKey(keyId), { setOnce: { revokedAtMs: atMs } }, where.is({ publisherId })),
    ),
    ...writes,
  );
