import type { SliceId } from '../dispatch/dispatch.ts';
import { minutesInMs } from '../time/time.ts';
import { type ErasureJob, LEASES_OPEN_SLICES_AFTER_MS } from './erasure-job.ts';
import type { ForgettingPorts, NamedPeople, ReceiptRewrite, RewriteGuard } from './ports.ts';
import { standInFor } from './stand-in.ts';

/** `waits`: the slice is open, or receipts changed meanwhile. */
export type ForgottenInSlice = 'forgotten' | 'waits';

/** Long enough to rewrite a slice's receipts; a job that dies lets the slice go after it. */
const LEASE_MS = minutesInMs(2);

/**
 * Puts stand-ins in the place of erased subscribers in the receipts of one slice. A closed slice is rewritten at once: no worker adds to
 * it. An open one waits until it closes, and is leased after half a day, so that a dispatch that is paused for weeks holds up no erasure:
 * a worker from before has lost it then, and each after it finds no subscriber.
 */
export async function forgetInSlice(
  slice: SliceId,
  jobs: readonly ErasureJob[],
  ports: ForgettingPorts,
): Promise<ForgottenInSlice> {
  const found = await ports.slices.find(slice);
  if (!found) return rewriteAll(slice, { kind: 'without-slice' }, jobs, ports);
  if (found.status === 'closed') return rewriteAll(slice, { kind: 'closed' }, jobs, ports);
  const nowMs = ports.nowMs();
  const old = jobs.filter(({ erasedAtMs }) => nowMs - erasedAtMs >= LEASES_OPEN_SLICES_AFTER_MS);
  if (old.length === 0) return 'waits';
  const leasing = await ports.slices.lease(slice, nowMs, nowMs + LEASE_MS);
  if (leasing.kind !== 'leased') return 'waits';
  const { lease } = leasing;
  const end = await rewriteAll(slice, { kind: 'leased', fence: lease.fence }, jobs, ports);
  const atMs = ports.nowMs();
  // The sweep wakes a worker for it, who finds again what it waits for.
  await ports.slices.park(lease, { atMs, dueAtMs: atMs });
  return end;
}

async function rewriteAll(
  slice: SliceId,
  guard: RewriteGuard,
  jobs: readonly ErasureJob[],
  { receipts }: ForgettingPorts,
): Promise<ForgottenInSlice> {
  const standIns = new Map(jobs.map((job) => [job.subscriberId, standInFor(job, slice)]));
  const rewrites = (await receipts.list(slice)).flatMap((receipt) => rewriteOf(receipt, guard, standIns));
  if (rewrites.length === 0) return 'forgotten';
  return (await receipts.rewrite(slice, guard, rewrites)) ? 'forgotten' : 'waits';
}

function rewriteOf(
  receipt: NamedPeople,
  { kind }: RewriteGuard,
  standIns: ReadonlyMap<string, string>,
): ReceiptRewrite[] {
  if (!receipt.people.some((id) => standIns.has(id))) return [];
  // The key of a welcome's receipt is made of the id, and nothing is folded or counted by it.
  if (kind === 'without-slice') return [{ ...receipt, becomes: 'deleted' }];
  return [{ ...receipt, becomes: receipt.people.map((id) => standIns.get(id) ?? id) }];
}
