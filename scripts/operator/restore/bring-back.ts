import type { EndedRecord } from '../../../functions/adapters/dynamodb/dynamodb.ts';
import type { Keyring } from '../../../functions/adapters/kms/kms.ts';
import type { Table } from '../../../functions/adapters/table/table.ts';
import { makeAddressHasher } from '../../../functions/domain/subscriber/subscriber.ts';
import type { HashingKeys } from '../../../functions/domain/tokens/tokens.ts';
import { type Copied, copyBack } from './copy-back.ts';
import { bringKeysBack, hasSameLookupKey, takeCaseKey, takeLookupKey } from './keep-keys.ts';
import { type Rebuilt, rebuildWays } from './rebuild-ways.ts';
import { makeSettlingPorts } from './settling/settling-ports.ts';

export interface BringingBack {
  readonly keyringOf: (table: Table) => Keyring;
  /** Each table has the lookup key of its own addresses. */
  readonly hashingKeysOf: (table: Table) => Promise<HashingKeys>;
  readonly record: EndedRecord;
}

/** {@link copyBack}, with the keys first: all that both tables have are kept, and their addresses are hashed by one of them. */
export async function bringBack(from: Table, to: Table, ports: BringingBack, nowMs: number): Promise<Copied> {
  await bringKeysBack(from, to);
  // Of a table that lost its key and made another, far fewer followed a case since than the backup has.
  await takeCaseKey(from, to);
  const rebuilt = (await hasSameLookupKey(from, to)) ? undefined : await agreeOnLookupKey(from, to, ports, nowMs);
  const copied = await copyBack(from, to, ports.keyringOf, nowMs);
  return { ...copied, rebuilt };
}

/**
 * A table that lost its lookup key has made another. It stays, since functions that run know it, and the backup's addresses are hashed
 * by it instead; so are those that the table still has from before. The backup's own key goes last, so that a run that died begins again.
 */
async function agreeOnLookupKey(
  from: Table,
  to: Table,
  { keyringOf, hashingKeysOf, record }: BringingBack,
  nowMs: number,
): Promise<Rebuilt> {
  const [former, agreed] = [await hashingKeysOf(from), await hashingKeysOf(to)];
  const formerHash = makeAddressHasher(async () => former);
  const rebuildIn = (table: Table) =>
    rebuildWays(makeSettlingPorts(table, keyringOf(table), agreed, record), formerHash, nowMs);
  const [ofTable, ofBackup] = [await rebuildIn(to), await rebuildIn(from)];
  await takeLookupKey(to, from);
  return { found: ofTable.found + ofBackup.found, doubled: [...ofTable.doubled, ...ofBackup.doubled] };
}
