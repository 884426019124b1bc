import { type CodeOutcome, type CodePorts, tryCode } from '../notices/notices.ts';
import type { Subscriber, Subscribers } from '../subscriber/subscriber.ts';
import { findByAddress, nextEraseLink, untilSaved } from '../subscriber/subscriber.ts';
import {
  type AddressChange,
  type AddressChangeQueue,
  type AddressChanges,
  isMeantBy,
  isNewest,
} from './address-change.ts';
import { type ErasePorts, erase } from './erase.ts';
import { finishMove } from './finish-moves.ts';

export interface VerifyAddressPorts extends ErasePorts, CodePorts {
  readonly subscribers: Subscribers;
  readonly addressChanges: AddressChanges;
  readonly changeQueue: Pick<AddressChangeQueue, 'enqueueChanged'>;
}

type StillMeantPorts = Pick<VerifyAddressPorts, 'addressChanges' | 'subscribers'>;

export type VerifyAddressOutcome =
  | { readonly kind: 'changed'; readonly isNew: boolean }
  /** Alerts of another subscriber go there already; they stay as they are. */
  | { readonly kind: 'taken' }
  /** `none-typed`: a press of the button alone, which may be a program's. */
  | { readonly kind: 'code-wanted'; readonly because: Exclude<CodeOutcome, 'right'> | 'none-typed' }
  | { readonly kind: 'expired' };

/** Whether a link still changes an address; reads only. */
export async function canVerify(changeId: string, ports: StillMeantPorts, nowMs: number): Promise<boolean> {
  const change = await ports.addressChanges.find(changeId);
  return change !== undefined && isOpen(change, ports, nowMs);
}

async function isOpen(change: AddressChange, ports: StillMeantPorts, nowMs: number): Promise<boolean> {
  if (nowMs >= change.expiresAtMs) return false;
  const subscriber = await ports.subscribers.find(change.subscriberId);
  // Who moved on to a third address is none of the second mailbox's concern.
  return change.status === 'changed'
    ? subscriber?.address === change.newAddress
    : isStillMeant(change, subscriber, ports);
}

/**
 * Sends alerts to the new address from now on: one transaction moves the person, and the old address is told. It always needs the
 * code: mail gateways press buttons, at any time and from any network, and what became of a press would show the subscriber who asked whether another
 * person's mailbox has alerts. Each further press asks for the mail to the old address again, since the one before may have died between; if there is
 * none, the sweep does.
 * @param code - what was typed; `undefined` on a page without a field for it.
 */
export async function verifyAddress(
  changeId: string,
  code: string | undefined,
  ports: VerifyAddressPorts,
  nowMs: number,
): Promise<VerifyAddressOutcome> {
  const change = await ports.addressChanges.find(changeId);
  if (!change || !(await isOpen(change, ports, nowMs))) return { kind: 'expired' };
  if (change.status === 'pending') {
    const lack = await lackOf(change, code, ports, nowMs);
    if (lack) return { kind: 'code-wanted', because: lack };
  }
  const outcome = await untilSaved(changeId, () => tryMove(changeId, ports, nowMs));
  if (outcome.kind !== 'changed') return outcome;
  await finishMove(change, ports.changeQueue, ports);
  return outcome;
}

async function lackOf(
  change: AddressChange,
  code: string | undefined,
  ports: VerifyAddressPorts,
  nowMs: number,
): Promise<Exclude<CodeOutcome, 'right'> | 'none-typed' | undefined> {
  if (code === undefined) return 'none-typed';
  const { changeId: subjectId, mailsSent: mailNumber } = change;
  const outcome = await tryCode(code, { of: 'address-change', subjectId, mailNumber }, ports, nowMs);
  return outcome === 'right' ? undefined : outcome;
}

async function tryMove(
  changeId: string,
  ports: VerifyAddressPorts,
  nowMs: number,
): Promise<VerifyAddressOutcome | undefined> {
  const change = await ports.addressChanges.find(changeId);
  if (change?.status === 'changed') return { kind: 'changed', isNew: false };
  const current = change && (await ports.subscribers.find(change.subscriberId));
  if (!current || !(await isStillMeant(change, current, ports))) return { kind: 'expired' };
  const addressHash = await ports.hashOfAddress(change.newAddress);
  const holder = await findByAddress(change.newAddress, ports);
  if (holder && holder.subscriberId !== current.subscriberId) {
    if (holder.status === 'active') return { kind: 'taken' };
    // They unsubscribed, or their address took no mail: the mailbox's reader gives it to these alerts now.
    await erase(holder.subscriberId, ports, nowMs);
  }
  // A person who watched the sign-up may have kept the link that erases everything: it ends with the move.
  const subscriber: Subscriber = {
    ...current,
    address: change.newAddress,
    addressSinceMs: nowMs,
    eraseLinkNumber: nextEraseLink(current),
    revision: await ports.subscribers.nextRevision(current),
  };
  const moved = { changeId, formerAddressHash: await ports.hashOfAddress(change.oldAddress), atMs: nowMs };
  const ending = { kind: 'moved', atMs: nowMs } as const;
  const saved = await ports.subscribers.save({
    subscriber,
    seenRevision: current.revision,
    addressHash,
    ending,
    moved,
  });
  return saved === 'saved' ? { kind: 'changed', isNew: true } : undefined;
}

/** Whether a subscriber still means a change: a newer one takes it back, too. */
const isStillMeant = async (
  change: AddressChange,
  subscriber: Subscriber | undefined,
  { addressChanges }: StillMeantPorts,
): Promise<boolean> =>
  subscriber !== undefined && isMeantBy(change, subscriber) && (await isNewest(change, addressChanges));
