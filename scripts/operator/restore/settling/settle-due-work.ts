import { z } from 'zod';
import {
  dispatchFrom,
  makeAddressChanges,
  makeDispatches,
  makeDueUnsubscribed,
  makeReleaseSteering,
} from '../../../../functions/adapters/dynamodb/dynamodb.ts';
import {
  change,
  drop,
  isUnreadable,
  OFF_THE_INDEX,
  type StoredItem,
  write,
} from '../../../../functions/adapters/table/table.ts';
import {
  DUE_WORK_KINDS,
  type DueWorkKind,
  OFFICE_SENDINGS,
  subscriberKey,
} from '../../../../functions/contract/table-keys.ts';
import { finishMove } from '../../../../functions/domain/account/account.ts';
import { notePassedOver } from '../../../../functions/telemetry/note-unreadable.ts';
import { forEachItem } from '../every-item.ts';
import type { SettlingPorts } from './settling-ports.ts';

/** What of a backup would mail something again, and mails nothing now. */
export interface SettledDueWork {
  /** Ids of dispatches that were open, and are paused now. */
  readonly dispatches: string[];
  /** Ids of appeals that waited for their time, and are held now. */
  readonly releases: string[];
  /** Digests that go on from now. */
  readonly digestSlots: string[];
  /** Reminders, first mails and notices that were due, and are not sent. */
  readonly notices: string[];
  /** Sessions and links to sign in that open nothing any more. */
  readonly sessions: string[];
  /** Keys of damaged items that were due: nothing comes of them. */
  readonly unreadable: string[];
}

const Stored = z.object({
  pk: z.string(),
  sk: z.string(),
  entity: z.string().catch(''),
  dueWork: z.enum(DUE_WORK_KINDS).optional().catch(undefined),
  dueAtMs: z.number().optional().catch(undefined),
});
type Stored = z.infer<typeof Stored>;

interface Due extends Stored {
  readonly item: StoredItem;
}

type Settle = (due: Due, settled: SettledDueWork, ports: SettlingPorts, nowMs: number) => Promise<void>;

/** Settles all that a restored table would do by itself, so that it mails nothing of the time before it was restored. */
export async function settleDueWork(ports: SettlingPorts, nowMs: number): Promise<SettledDueWork> {
  const settled: SettledDueWork = {
    dispatches: [],
    releases: [],
    digestSlots: [],
    notices: [],
    sessions: [],
    unreadable: [],
  };
  await forEachItem(ports.table, undefined, async (item) => {
    const stored = Stored.parse(item);
    const settle = stored.dueWork ? BY_KIND[stored.dueWork] : BY_ENTITY.get(stored.entity);
    try {
      await settle?.({ ...stored, item }, settled, ports, nowMs);
    } catch (error) {
      if (!isUnreadable(error)) throw error;
      await removeFromIndex(stored, ports);
      settled.unreadable.push(stored.pk);
    }
  });
  return settled;
}

const removeFromIndex = ({ pk, sk }: Stored, { table }: SettlingPorts) =>
  write(table, change({ pk, sk }, { remove: OFF_THE_INDEX }));

/** A dispatch was probably sent to its end since: a person knows, and resumes or cancels it. */
const pause: Settle = async ({ item }, { dispatches }, { table }, nowMs) => {
  const { dispatchId, halt } = dispatchFrom(item);
  // One that was stopped for good ends without a mail.
  if (halt && halt.kind !== 'paused') return;
  await makeDispatches(table).halt(dispatchId, 'paused', nowMs);
  dispatches.push(dispatchId);
};

/** An appeal may have come out since, or have been taken back. */
const holdRelease: Settle = async ({ item }, { releases }, { table }) => {
  const { publisherId, releaseId, status } = z
    .object({ publisherId: z.string(), releaseId: z.string(), status: z.enum(['waiting', 'releasing']) })
    .parse(item);
  await makeReleaseSteering(table).move({ publisherId, releaseId, status }, { status: 'held', held: 'restored' });
  releases.push(releaseId);
};

/** What was approved may have gone out since, or have been stopped. Its members read so on the desk: a mail that it did not go out may be false. */
const holdSending: Settle = async ({ pk, sk, item }, { releases }, { table }, nowMs) => {
  // This one ended before the backup: the next worker tells its members, or gives its room on.
  if (item.status !== 'approved') return;
  const held = { status: 'held', held: 'restored', heldAtMs: nowMs };
  await write(table, change({ pk, sk }, { set: held, remove: OFF_THE_INDEX }));
  releases.push(sk.slice(OFFICE_SENDINGS.length));
};

/** What was due by now was sent. */
const dropIfPast: Settle = async (due, settled, ports, nowMs) => {
  if ((due.dueAtMs ?? 0) <= nowMs) await dropRemoval(due, settled, ports, nowMs);
};

const dropRemoval: Settle = async (due, { notices }, ports) => {
  await removeFromIndex(due, ports);
  notices.push(due.pk);
};

/** The notice of an unsubscribe was sent; their erasure comes when the undo has run out. */
const eraseWhenFinal: Settle = async (due, settled, ports, nowMs) => {
  const { table, subscribers } = ports;
  const subscriberId = due.pk.slice(subscriberKey('').pk.length);
  const { unsubscribedAtMs } = (await subscribers.find(subscriberId)) ?? {};
  if (unsubscribedAtMs === undefined) return dropRemoval(due, settled, ports, nowMs);
  await makeDueUnsubscribed(table, subscribers).takeOff({
    kind: 'subscriber-unsubscribed',
    subscriberId,
    unsubscribedAtMs,
  });
  settled.notices.push(due.pk);
};

/** The old address was told; what else follows a move is done without a mail. */
const finishMoveUnmailed: Settle = async (due, settled, ports, nowMs) => {
  const { changeId } = z.object({ changeId: z.uuid() }).parse(due.item);
  const addressChanges = makeAddressChanges(ports.table, ports.keyring, async () => ports.keys, notePassedOver);
  const change = await addressChanges.find(changeId);
  if (!change) return dropRemoval(due, settled, ports, nowMs);
  await finishMove(change, { enqueueChanged: async () => {} }, { ...ports, addressChanges });
};

/** It may have been ended since. */
const close: Settle = async ({ pk, sk }, { sessions }, { table }) => {
  await write(table, drop({ pk, sk }));
  sessions.push(pk);
};

const leave: Settle = async () => {};

/** Slices mail nothing while their dispatch is paused; erasures and removals end mail, and what an erasure left to do is done again. */
const BY_KIND: Readonly<Record<DueWorkKind, Settle>> = {
  dispatch: pause,
  watch: pause,
  slice: leave,
  line: leave,
  release: holdRelease,
  'held-removal': leave,
  finished: leave,
  'finished-digest': leave,
  reminder: dropIfPast,
  'kept-back': dropIfPast,
  unsubscribe: eraseWhenFinal,
  stop: dropRemoval,
  'stale-rows': leave,
  move: finishMoveUnmailed,
  erasure: leave,
  forgetting: leave,
  'access-over': close,
  // A recovery may have been stopped since: the operator asks for it again. What else is due of an office is so on its pages all the same.
  office: dropRemoval,
  sending: holdSending,
  listing: leave,
};

/** Digests of the time between were sent, and no item says which appeals they held. */
const goOnFromNow: Settle = async ({ pk, sk }, { digestSlots }, { table }, nowMs) => {
  await write(table, change({ pk, sk }, { set: { sentUntilMs: nowMs } }));
  digestSlots.push(sk);
};

const BY_ENTITY: ReadonlyMap<string, Settle> = new Map([
  ['digest-slot', goOnFromNow],
  ['session', close],
  ['sign-in', close],
]);
