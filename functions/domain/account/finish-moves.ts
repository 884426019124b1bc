import { type Attempts, attemptEach } from '../attempt-each.ts';
import type { AddressHasher } from '../subscriber/subscriber.ts';
import type { AddressChange, AddressChangeQueue, AddressChanges } from './address-change.ts';
import type { Erasure } from './erase.ts';

/** What one sweep takes on; the next minute's takes the rest. */
const MAX_MOVES = 100;

export interface FinishMovePorts {
  readonly addressChanges: Pick<AddressChanges, 'settle'>;
  readonly erasure: Pick<Erasure, 'deleteSignUpsOf'>;
  readonly hashOfAddress: AddressHasher;
}

type NoticeQueue = Pick<AddressChangeQueue, 'enqueueChanged'>;

/**
 * Does what follows a move; may run twice. The old address is told. Its sign-ups are forgotten, since a subscriber who erases everything later is
 * found by their new address alone; and no reminder goes to a mailbox that was left behind.
 */
export async function finishMove(
  { changeId, oldAddress, newAddress }: AddressChange,
  { enqueueChanged }: NoticeQueue,
  { addressChanges, erasure, hashOfAddress }: FinishMovePorts,
): Promise<void> {
  await enqueueChanged(changeId);
  const [former, present] = await Promise.all(
    [oldAddress, newAddress].map((address) => hashOfAddress(address, 'sign-ups')),
  );
  if (former !== undefined && former !== present) await erasure.deleteSignUpsOf(former);
  await addressChanges.settle(changeId);
}

/** Moves after which something may have been left undone. */
export interface DueMoves {
  /** Ids of changes, longest due first; some may have been settled, or erased, a moment ago. */
  list(nowMs: number, limit: number): Promise<string[]>;
}

export interface FinishMovesPorts extends FinishMovePorts {
  readonly addressChanges: Pick<AddressChanges, 'find' | 'settle'>;
  readonly changeQueue: NoticeQueue;
  readonly dueMoves: DueMoves;
}

/**
 * Settles each move whose function died or failed on its way, a while after it: a stranger who took over a session must not take over alerts
 * unseen. The ledger of notices lets one mail through, and a later sweep tries what fails.
 */
export async function finishDueMoves(ports: FinishMovesPorts, nowMs: number): Promise<Attempts> {
  const changeIds = await ports.dueMoves.list(nowMs, MAX_MOVES);
  return attemptEach(changeIds, async (changeId) => {
    const change = await ports.addressChanges.find(changeId);
    if (change?.status !== 'changed') return false;
    await finishMove(change, ports.changeQueue, ports);
    return true;
  });
}
