import type { Language } from '../../contract/languages.ts';
import type { RollingBudget, RollingBudgets } from '../notices/notices.ts';
import type {
  AddressHasher,
  AddressRefusal,
  NetworkHasher,
  OwnAddresses,
  Subscriber,
} from '../subscriber/subscriber.ts';
import { parseNewAddress } from '../subscriber/subscriber.ts';
import { daysInMs, hoursInMs } from '../time/time.ts';
import {
  type AddressChangeQueue,
  type AddressChanges,
  CHANGE_ADDRESS_HOURS,
  isMeantBy,
  isNewest,
} from './address-change.ts';

export interface RequestChangePorts {
  readonly addressChanges: AddressChanges;
  readonly changeQueue: Pick<AddressChangeQueue, 'enqueueChangeRequested'>;
  readonly rollingBudgets: RollingBudgets;
  readonly networks: Pick<NetworkHasher, 'hash'>;
  /** Changes are counted under it, as other mails that are asked for: no counter names a subscriber who may be erased. */
  readonly hashOfAddress: AddressHasher;
  readonly isOwnAddress: OwnAddresses;
  /** Of a subscriber's form: they choose the form's id, and not this one. */
  changeIdOf(subscriberId: string, formId: string): Promise<string>;
  /** A random UUID. */
  newChangeId(): string;
}

export type RequestChangeOutcome =
  /** Of the change that waits for its button: that of the form, or a new one. */
  | { readonly kind: 'requested'; readonly changeId: string }
  | { readonly kind: 'refused'; readonly reason: AddressRefusal | 'same' }
  /** They asked for as many as a day allows. */
  | { readonly kind: 'too-many' }
  /** They get no alerts any more: they unsubscribed, or are being erased. */
  | { readonly kind: 'no-alerts' };

/** A subscriber who mistypes an address twice has enough of them; a stolen session can't mail the world. */
const CHANGES_PER_DAY = 5;

const changesOf = (addressHash: string): RollingBudget => ({
  scope: `address-changes#${addressHash}`,
  limit: CHANGES_PER_DAY,
  spanMs: daysInMs(1),
  frees: 'one-by-one',
});

/** What a subscriber entered. */
export interface ChangeWish {
  readonly typed: string;
  /** Of the form, so that a double press is one change. */
  readonly formId: string;
  /** Of the subscriber who asks, as `networkOf` says it. */
  readonly network: string;
  /** Of the page. */
  readonly language: Language;
}

/** Keeps a new address until it is verified, and asks for the mail to it. The answer is the same, and does not tell who has that address. */
export async function requestAddressChange(
  subscriber: Pick<Subscriber, 'subscriberId' | 'status' | 'address' | 'changesEnded'>,
  { typed, formId, network, language }: ChangeWish,
  ports: RequestChangePorts,
  nowMs: number,
): Promise<RequestChangeOutcome> {
  const { subscriberId, address: oldAddress, changesEnded = 0 } = subscriber;
  const reading = parseNewAddress(typed, ports.isOwnAddress);
  if (reading.kind === 'refused') return reading;
  const newAddress = reading.address;
  if (newAddress === oldAddress) return { kind: 'refused', reason: 'same' };
  const idOfForm = await ports.changeIdOf(subscriberId, formId);
  const known = await ports.addressChanges.find(idOfForm);
  const isAskedAgain = known?.subscriberId === subscriberId && known.newAddress === newAddress;
  if (isAskedAgain && isMeantBy(known, subscriber) && (await isNewest(known, ports.addressChanges)))
    return enqueueRequested(idOfForm, ports);
  const changes = changesOf(await ports.hashOfAddress(oldAddress));
  if (!(await ports.rollingBudgets.take(changes, nowMs))) return { kind: 'too-many' };
  // The subscriber went back to the same form: with another address, or with one that they had corrected since.
  const changeId = known ? ports.newChangeId() : idOfForm;
  const kept = await ports.addressChanges.create({
    changeId,
    subscriberId,
    status: 'pending',
    oldAddress,
    newAddress,
    changesEnded,
    requestedFrom: await ports.networks.hash(network, nowMs),
    language,
    mailsSent: 0,
    expiresAtMs: nowMs + hoursInMs(CHANGE_ADDRESS_HOURS),
  });
  if (kept === 'no-alerts') return { kind: 'no-alerts' };
  return enqueueRequested(changeId, ports);
}

/** Each press asks for the mail, since the one before may have died between; the ledger of notices lets one through. */
async function enqueueRequested(changeId: string, { changeQueue }: RequestChangePorts): Promise<RequestChangeOutcome> {
  await changeQueue.enqueueChangeRequested(changeId);
  return { kind: 'requested', changeId };
}
