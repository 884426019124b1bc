import { inChunks } from '../../in-chunks.ts';
import { type IdRange, rangeOf, sliceOf, slicesOverlapping } from '../../matching/matching.ts';
import type { AlertDispatch, Dispatch } from '../dispatches.ts';
import type { AppealDispatches, Dispatches, Receipts } from '../ports.ts';
import { isCarried } from '../sending/carries.ts';
import { MAY_HAVE_IT, outcomeOf, type Receipt } from '../sending/receipts.ts';

/** A follow-up may be cut far less deep than what it follows up: one slice of it then asks for many. */
const SLICES_READ_AT_ONCE = 16;

export interface ReachedPorts {
  readonly appealDispatches: AppealDispatches;
  readonly dispatches: Pick<Dispatches, 'find'>;
  readonly receipts: Pick<Receipts, 'list'>;
}

/** Ids in a range of the people who have an appeal or may have it, by the receipts of one dispatch: accepted, in doubt or freed. */
export async function reachedByDispatch(
  dispatch: Dispatch,
  appealId: string,
  range: IdRange,
  receipts: Pick<Receipts, 'list'>,
): Promise<string[]> {
  // One that is not cut has no receipts.
  const { dispatchId, sliceBits = 0 } = dispatch;
  const isInMail = heldByMail(dispatch, appealId);
  const reached = new Set<string>();
  for (const some of inChunks(slicesOverlapping(range, sliceBits), SLICES_READ_AT_ONCE)) {
    const found = await Promise.all(some.map((bits) => receipts.list({ dispatchId, bits })));
    for (const receipt of found.flat()) {
      receipt.people.forEach((id, index) => {
        const isInRange = id >= range.from && id < range.below;
        if (isInRange && MAY_HAVE_IT.has(outcomeOf(receipt, index)) && isInMail(receipt, index)) reached.add(id);
      });
    }
  }
  return [...reached];
}

/** Tells of each person of a receipt whether their mail held the appeal. */
export function heldByMail(dispatch: Dispatch, appealId: string): (receipt: Receipt, index: number) => boolean {
  if (dispatch.kind === 'alert') return () => dispatch.appealId === appealId;
  const place = dispatch.appeals.findIndex((appeal) => appeal.appealId === appealId);
  return ({ carries }, index) => place !== -1 && isCarried(carries?.[index] ?? '0', place);
}

/**
 * Ids in a range of the people whom any dispatch before an alert reached or may have reached, alerts and digests: of its appeal's earlier
 * versions, or of its own version for one that mails those who waited.
 */
export async function reachedBefore(
  { appealId, version, dispatchId: own, reach }: AlertDispatch,
  range: IdRange,
  { appealDispatches, dispatches, receipts }: ReachedPorts,
): Promise<Set<string>> {
  const earlier = (await appealDispatches.of(appealId)).filter((carrier) =>
    reach === 'waiting' ? carrier.version === version && carrier.dispatchId !== own : carrier.version < version,
  );
  const reached = new Set<string>();
  for (const { dispatchId } of earlier) {
    const dispatch = await dispatches.find(dispatchId);
    if (!dispatch) continue;
    for (const id of await reachedByDispatch(dispatch, appealId, range, receipts)) reached.add(id);
  }
  return reached;
}

/** Whether any dispatch of any version of an appeal reached a subscriber, or may have. */
export async function wasReached(
  subscriberId: string,
  appealId: string,
  { appealDispatches, dispatches, receipts }: ReachedPorts,
): Promise<boolean> {
  for (const { dispatchId } of await appealDispatches.of(appealId)) {
    const dispatch = await dispatches.find(dispatchId);
    if (!dispatch) continue;
    const range = rangeOf(sliceOf(subscriberId, dispatch.sliceBits ?? 0));
    if ((await reachedByDispatch(dispatch, appealId, range, receipts)).includes(subscriberId)) return true;
  }
  return false;
}
