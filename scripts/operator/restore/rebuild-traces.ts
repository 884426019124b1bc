import { z } from 'zod';
import {
  addressChangeTrace,
  makeAddressChanges,
  openTrace,
  readStop,
  stoppedFollowItem,
  TRACE,
} from '../../../functions/adapters/dynamodb/dynamodb.ts';
import { drop, ifReadable, put, type StoredItem, write } from '../../../functions/adapters/table/table.ts';
import { forEachItem } from './every-item.ts';
import type { SettlingPorts } from './settling/settling-ports.ts';

const StoredChange = z.object({ changeId: z.uuid() });

/**
 * Moves what subscribers' acts left to where the ports' digests lead: follows that a link stopped, and changes of address. Else neither an
 * undo nor an erasure would find them. The ledger of notices can't be moved, as it names no subscriber; it runs out. May run again after it
 * died.
 */
export async function rebuildTraces(ports: SettlingPorts): Promise<void> {
  await forEachItem(ports.table, TRACE, (item) => layStop(item, ports));
  await forEachItem(ports.table, 'address-change', (item) => layChange(item, ports));
}

async function layStop(item: StoredItem, { table, keyring, keys }: SettlingPorts): Promise<void> {
  // A line of the ledger, or a counter.
  if (!('sealed' in item)) return;
  const trace = await ifReadable(openTrace(item, keyring));
  if (trace?.kind !== 'stopped-follow') return;
  const stop = readStop(trace);
  const { dueWork, dueAtMs } = item;
  // Its notice is asked for once more if it was to be, and not if it was asked for.
  const laid = { ...stoppedFollowItem(stop, await keyring.newest(), keys), dueWork, dueAtMs };
  if (laid.pk === item.pk) return;
  await write(table, put(laid));
  await write(table, drop({ pk: String(item.pk), sk: String(item.sk) }));
}

async function layChange(item: StoredItem, { table, keyring, keys }: SettlingPorts): Promise<void> {
  const { changeId } = StoredChange.safeParse(item).data ?? {};
  if (changeId === undefined) return;
  const change = await ifReadable(
    makeAddressChanges(
      table,
      keyring,
      async () => keys,
      () => {},
    ).find(changeId),
  );
  if (!change) return;
  await write(table, put(addressChangeTrace(change, await keyring.newest(), keys)));
}
