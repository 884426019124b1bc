import { minutesInMs } from '../time/spans.ts';
import type { NetworkHasher } from './network.ts';
import type { SignUps, Subscribers } from './ports.ts';

export interface EmergencyLinkPorts {
  readonly signUps: Pick<SignUps, 'find'>;
  readonly subscribers: Pick<Subscribers, 'find'>;
  readonly networks: Pick<NetworkHasher, 'isSame'>;
}

/** So long the answer to a confirmation may be lost on its way, and pressed for again. */
const SHOWN_AGAIN_FOR_MS = minutesInMs(10);

/** Somebody who is confirmed, by a press that confirmed nothing any more. */
interface PressedAgain {
  readonly signUpId: string;
  readonly subscriberId: string;
  /** Where it comes from, as {@link networkOf} says it. */
  readonly network: string;
}

/**
 * Whether the link that erases everything is shown once more: to whoever asked for the sign-up, of which they became a subscriber a
 * moment ago. A mail gateway that presses later learns nothing.
 */
export async function isEmergencyLinkShownAgain(
  { signUpId, subscriberId, network }: PressedAgain,
  { signUps, subscribers, networks }: EmergencyLinkPorts,
  nowMs: number,
): Promise<boolean> {
  const signUp = await signUps.find(signUpId);
  if (!signUp?.makesSubscriber) return false;
  const subscriber = await subscribers.find(subscriberId);
  if (subscriber?.status !== 'active' || nowMs - subscriber.confirmedAtMs >= SHOWN_AGAIN_FOR_MS) return false;
  return networks.isSame(network, signUp.requestedFrom, nowMs);
}
