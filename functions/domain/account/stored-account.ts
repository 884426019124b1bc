import { hashOfMailbox } from '../notices/notices.ts';
import type { NotMeMailboxes, SignUp } from '../signing-up/signing-up.ts';
import type {
  AddressHasher,
  CaseNames,
  CaseNaming,
  StoppedFollow,
  StoppedFollows,
  Subscriber,
  TransientBounces,
} from '../subscriber/subscriber.ts';
import { namesFor } from '../subscriber/subscriber.ts';
import type { HeldRemoval, HeldRemovals } from '../unsubscribing/unsubscribing.ts';
import type { AddressChange, AddressChanges } from './address-change.ts';

/**
 * What is stored about an address itself, whether or not a subscriber gets alerts there. Storage deletes what has expired hours later: until
 * then it is stored, and so it is in here.
 */
export interface StoredOfAddress {
  readonly signUps: readonly SignUp[];
  /** How cases may be named that are followed, or were asked for. */
  readonly cases: CaseNames;
  /** Until when strangers' wishes send nothing to its mailbox, in epoch milliseconds. */
  readonly notMeUntilMs?: number;
}

/** What is stored about a subscriber, in the places where it is. */
export interface Account extends StoredOfAddress {
  readonly subscriber: Subscriber;
  readonly addressChanges: readonly AddressChange[];
  readonly stoppedFollows: readonly StoppedFollow[];
  /** When the mails were sent that their mailbox could not take for now, in epoch milliseconds. */
  readonly bouncedMailsMs: readonly number[];
  readonly heldRemovals: readonly HeldRemoval[];
  readonly signedInUntilMs?: number;
}

export interface StoredOfAddressPorts extends CaseNaming {
  readonly hashOfAddress: AddressHasher;
  /** Every sign-up of an address that is still kept. */
  signUpsOfAddress(signUpsHash: string): Promise<SignUp[]>;
  readonly notMe: Pick<NotMeMailboxes, 'findEnd'>;
}

export interface AccountPorts extends StoredOfAddressPorts {
  readonly addressChanges: Pick<AddressChanges, 'listOf'>;
  readonly stoppedFollows: Pick<StoppedFollows, 'listOf'>;
  readonly transientBounces: Pick<TransientBounces, 'listOf'>;
  readonly heldRemovals: Pick<HeldRemovals, 'listOf'>;
}

/** Reads what is stored about an address. @throws {RangeError} when it is none. */
export async function storedOfAddress(address: string, ports: StoredOfAddressPorts): Promise<StoredOfAddress> {
  const signUps = await ports.signUpsOfAddress(await ports.hashOfAddress(address, 'sign-ups'));
  const notMeUntilMs = await ports.notMe.findEnd(await hashOfMailbox(address, ports.hashOfAddress));
  const cases = await namesFor(
    signUps.flatMap(({ follows }) => follows),
    ports,
  );
  return { signUps, cases, notMeUntilMs };
}

/** Reads all that is stored about a subscriber, but for the sessions in which they are signed in. */
export async function accountOf(subscriber: Subscriber, ports: AccountPorts): Promise<Account> {
  const { subscriberId, address, follows } = subscriber;
  const { cases, ...ofAddress } = await storedOfAddress(address, ports);
  const stoppedFollows = await ports.stoppedFollows.listOf(subscriberId);
  const named = await namesFor([...follows, ...stoppedFollows.map(({ follow }) => follow)], ports);
  return {
    subscriber,
    ...ofAddress,
    cases: new Map([...cases, ...named]),
    addressChanges: await ports.addressChanges.listOf(subscriberId),
    stoppedFollows,
    bouncedMailsMs: await ports.transientBounces.listOf(subscriberId),
    heldRemovals: await ports.heldRemovals.listOf(subscriberId),
  };
}
