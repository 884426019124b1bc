import type { SignUp } from '../signing-up/signing-up.ts';
import type { SignUpEndings, Subscribers } from '../subscriber/subscriber.ts';
import { type ErasePorts, erase } from './erase.ts';

export interface EraseAddressPorts extends ErasePorts {
  readonly subscribers: Subscribers;
  /** Every sign-up of an address that is still kept. */
  signUpsOfAddress(signUpsHash: string): Promise<SignUp[]>;
  readonly signUpEndings: SignUpEndings;
}

/** What there was to erase. */
export interface ErasedOfAddress {
  readonly hadSubscriber: boolean;
  readonly signUps: number;
}

/**
 * Erases the subscriber of an address, as {@link erase} does, and the sign-ups that wait for it, whether or not it has a subscriber. May run twice.
 * @throws {RangeError} when it is no address.
 */
export async function eraseAddress(address: string, ports: EraseAddressPorts, nowMs: number): Promise<ErasedOfAddress> {
  const signUpsHash = await ports.hashOfAddress(address, 'sign-ups');
  const signUps = await ports.signUpsOfAddress(signUpsHash);
  await ports.signUpEndings.record(
    signUps.map(({ signUpId }) => signUpId),
    { kind: 'erased', atMs: nowMs },
  );
  // They go first: none of them can be confirmed any more while the subscriber of the address is being erased.
  await ports.erasure.deleteSignUpsOf(signUpsHash);
  const subscriberId = await ports.subscribers.findIdByAddress(await ports.hashOfAddress(address));
  const erased = subscriberId === undefined ? undefined : await erase(subscriberId, ports, nowMs);
  return { hadSubscriber: erased?.isNew === true, signUps: signUps.length };
}
