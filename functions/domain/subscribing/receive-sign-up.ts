import { daysInMs } from '../time/spans.ts';
import type { AddressHasher } from './address-hash.ts';
import type { NetworkHasher } from './network.ts';
import type { Notice } from './notice.ts';
import type { Budgets, NoticeOutcome, SignUps, Subscribers } from './ports.ts';
import { type ComposedNotice, type SendOncePorts, sendOnce } from './send-once.ts';
import type { SignUp } from './sign-up.ts';
import { followsOf, type SignUpRequest } from './sign-up-request.ts';
import type { Subscriber } from './subscriber.ts';

export interface ReceivePorts extends SendOncePorts {
  readonly subscribers: Subscribers;
  readonly signUps: SignUps;
  readonly budgets: Budgets;
  readonly hashOfAddress: AddressHasher;
  readonly networks: NetworkHasher;
  /** A random UUID. */
  newSubscriberId(): string;
}

export interface ReceiveLimits {
  readonly confirmWithinDays: number;
  readonly confirmationsPerAddressPerDay: number;
}

/**
 * Does everything about a sign-up that depends on the address, out of sight of whoever posted it: a confirmation for somebody
 * new or gone, the offer to add these follows for somebody who has alerts, nothing when the address had its mails for today.
 * @throws as {@link sendOnce}.
 */
export function receiveSignUp(
  requestId: string,
  request: SignUpRequest,
  ports: ReceivePorts,
  limits: ReceiveLimits,
  nowMs: number,
): Promise<NoticeOutcome | undefined> {
  const compose = async (): Promise<ComposedNotice> => {
    const addressHash = await ports.hashOfAddress(request.address);
    const signUp =
      (await ports.signUps.find(requestId)) ??
      (await createWithinBudget(requestId, request, addressHash, ports, limits, nowMs));
    if (!signUp) return { kind: 'none', because: 'over-budget' };
    return { kind: 'notice', notice: noticeFor(signUp, await findActive(addressHash, ports.subscribers)) };
  };
  return sendOnce(requestId, compose, ports, nowMs);
}

/** A stored sign-up has had its share of the budget: a retry of its message takes no other. */
async function createWithinBudget(
  signUpId: string,
  { address, languages, chosen, rhythm, isDiscreet, network }: SignUpRequest,
  addressHash: string,
  ports: ReceivePorts,
  limits: ReceiveLimits,
  nowMs: number,
): Promise<SignUp | undefined> {
  const scope = `confirmations#${addressHash}`;
  if (!(await ports.budgets.take(scope, dayOf(nowMs), limits.confirmationsPerAddressPerDay))) return undefined;
  const signUp: SignUp = {
    signUpId,
    status: 'pending',
    subscriberId: ports.newSubscriberId(),
    address,
    languages,
    follows: followsOf(signUpId, chosen),
    isDiscreet,
    requestedFrom: await ports.networks.hash(network, nowMs),
    mailsSent: 0,
    mailedAtMs: 0,
    rhythm,
    expiresAtMs: nowMs + daysInMs(limits.confirmWithinDays),
  };
  await ports.signUps.create(signUp);
  return signUp;
}

async function findActive(addressHash: string, subscribers: Subscribers): Promise<Subscriber | undefined> {
  const subscriberId = await subscribers.findIdByAddress(addressHash);
  const found = subscriberId === undefined ? undefined : await subscribers.find(subscriberId);
  return found?.status === 'active' ? found : undefined;
}

/** Whoever wants discretion has it in an offer too that they, or somebody else, asked for without. */
function noticeFor({ isDiscreet, ...signUp }: SignUp, active: Subscriber | undefined): Notice {
  const { signUpId, address, languages, follows, rhythm } = signUp;
  const [language = 'en'] = languages;
  const offer = { signUpId, address, language, follows, isDiscreet: isDiscreet || active?.isDiscreet === true };
  return active ? { kind: 'already-subscribed', ...offer } : { kind: 'confirm', ...offer, rhythm };
}

/** The UTC day that holds a moment. */
function dayOf(nowMs: number): { name: string; endsAtMs: number } {
  const startsAtMs = nowMs - (nowMs % daysInMs(1));
  return { name: new Date(startsAtMs).toISOString().slice(0, 10), endsAtMs: startsAtMs + daysInMs(1) };
}
