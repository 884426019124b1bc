import { hoursInMs } from '../time/spans.ts';
import { type AddressRefusal, parseAddress } from './address.ts';
import { type AddressChangeAnnouncer, type AddressChanges, CHANGE_ADDRESS_HOURS } from './address-change.ts';
import { dayOf } from './confirmation-budgets.ts';
import type { NetworkHasher } from './network.ts';
import type { Budgets } from './ports.ts';
import type { Subscriber } from './subscriber.ts';

export interface RequestChangePorts {
  readonly addressChanges: AddressChanges;
  readonly changeAnnouncer: Pick<AddressChangeAnnouncer, 'announceChangeRequested'>;
  readonly budgets: Budgets;
  readonly networks: Pick<NetworkHasher, 'hash'>;
  /** A random UUID. */
  newChangeId(): string;
}

export type RequestChangeOutcome =
  | { readonly kind: 'requested'; readonly newAddress: string }
  | { readonly kind: 'refused'; readonly reason: AddressRefusal | 'same' }
  /** They asked for as many as a day allows. */
  | { readonly kind: 'too-many' };

/** Somebody who mistypes an address twice has enough of them; a stolen session can't mail the world. */
const CHANGES_PER_DAY = 5;

/**
 * Keeps a new address until it is verified, and asks for the mail to it. The answer is the same whoever has that address.
 * @param network - of whoever asks, as `networkOf` says it.
 */
export async function requestAddressChange(
  { subscriberId, address: oldAddress }: Pick<Subscriber, 'subscriberId' | 'address'>,
  typed: string,
  network: string,
  ports: RequestChangePorts,
  nowMs: number,
): Promise<RequestChangeOutcome> {
  const reading = parseAddress(typed);
  if (reading.kind === 'refused') return reading;
  const newAddress = reading.address;
  if (newAddress === oldAddress) return { kind: 'refused', reason: 'same' };
  if (!(await ports.budgets.take(`address-changes#${subscriberId}`, dayOf(nowMs), CHANGES_PER_DAY)))
    return { kind: 'too-many' };
  const changeId = ports.newChangeId();
  await ports.addressChanges.create({
    changeId,
    subscriberId,
    status: 'pending',
    oldAddress,
    newAddress,
    requestedFrom: await ports.networks.hash(network, nowMs),
    mailsSent: 0,
    mailedAtMs: 0,
    expiresAtMs: nowMs + hoursInMs(CHANGE_ADDRESS_HOURS),
  });
  await ports.changeAnnouncer.announceChangeRequested(changeId);
  return { kind: 'requested', newAddress };
}
