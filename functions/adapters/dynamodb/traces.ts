import * as z from 'zod';
import type { KeptKind } from '../../contract/kept-texts.ts';
import { type TableKey, traceKey } from '../../contract/table-keys.ts';
import type { DataKey } from '../../domain/sealing/sealing.ts';
import { digestOfTrace, type HashingKeys, type TraceKind } from '../../domain/tokens/tokens.ts';
import type { Keyring } from '../kms/kms.ts';
import { allReadable, pages, type StoredItem, type Table } from '../table/table.ts';
import { boundTo } from './item-kind.ts';
import { openPart, StoredSeal, sealedText } from './sealed-text.ts';

/** What each trace says that it is. Of which kind it is stands in its seal, or only in the digest that it is found by. */
export const TRACE = 'trace' satisfies KeptKind;

const SEALED_KINDS = ['address-change', 'stopped-follow', 'stale-rows'] as const satisfies TraceKind[];
type SealedKind = (typeof SEALED_KINDS)[number];

const OpenTrace = z.looseObject({ kind: z.enum(SEALED_KINDS) });

/** Where a trace lies among those under a digest. @param name - tells it from others of its kind. */
export const placeOfTrace = (
  tracesDigest: string,
  kind: TraceKind,
  name: string,
  keys: Pick<HashingKeys, 'tracesKey'>,
): TableKey => traceKey(tracesDigest, digestOfTrace(tracesDigest, kind, name, keys));

/** The item of a trace that is listed by its kind, which its seal keeps. */
export const sealedTrace = (place: TableKey, kind: SealedKind, part: object, key: DataKey) => ({
  ...place,
  entity: TRACE,
  ...sealedText(TRACE, JSON.stringify({ ...part, kind }), boundTo(place), key),
});

/** What {@link sealedTrace} sealed. @throws {z.ZodError} or {UnsealError} when it is damaged. */
export async function openTrace(item: StoredItem, keyring: Keyring) {
  const place = { pk: String(item.pk), sk: String(item.sk) };
  return await openPart(OpenTrace, StoredSeal.parse(item), boundTo(place), keyring);
}

/**
 * All sealed traces of one kind in a partition, opened.
 * @param read - what one of them holds.
 * @param onUnreadable - told of each of any kind that is damaged for good, which is left out.
 */
export async function listTraces<Read>(
  partition: string,
  kind: SealedKind,
  table: Table,
  keyring: Keyring,
  read: (trace: z.infer<typeof OpenTrace>) => Read | Promise<Read>,
  onUnreadable: () => void,
): Promise<Read[]> {
  const found: z.infer<typeof OpenTrace>[] = [];
  for await (const items of pages(table, { pk: partition })) {
    // Lines of the ledger of notices and counters have no seal.
    const sealed = items.filter((item) => item.sealed !== undefined);
    found.push(...(await allReadable(sealed, (item) => openTrace(item, keyring), onUnreadable)));
  }
  const ofKind = found.filter((trace) => trace.kind === kind);
  return allReadable(ofKind, async (trace) => read(trace), onUnreadable);
}
