import { daysInMs } from '../time/spans.ts';
import type { AddressHasher } from './address-hash.ts';
import {
  type ConfirmationBudgetPorts,
  type ConfirmationLimits,
  hashOfMailbox,
  takeConfirmation,
} from './confirmation-budgets.ts';
import type { NetworkHasher } from './network.ts';
import type { Notice } from './notice.ts';
import type { NoticeOutcome, SignUps, Subscribers } from './ports.ts';
import { type ComposedNotice, type SendOncePorts, sendOnce } from './send-once.ts';
import type { SignUp } from './sign-up.ts';
import { followsOf, type SignUpRequest } from './sign-up-request.ts';
import type { Subscriber } from './subscriber.ts';

export interface ReceivePorts extends SendOncePorts, ConfirmationBudgetPorts {
  readonly subscribers: Subscribers;
  readonly signUps: SignUps;
  readonly hashOfAddress: AddressHasher;
  readonly networks: NetworkHasher;
  /** A random UUID. */
  newSubscriberId(): string;
}

export interface ReceiveLimits extends ConfirmationLimits {
  readonly confirmWithinDays: number;
}

/**
 * Does everything about a sign-up that depends on the address, out of sight of whoever posted it: a confirmation for somebody
 * new or gone, the offer to add these follows for somebody who has alerts, nothing when the address or its network had its mails, and nothing yet while the breaker is open.
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
    // A stored sign-up has had its share of the budgets: a retry of its message takes no other.
    const known = await ports.signUps.find(requestId);
    const created = known ? undefined : await createWithinBudget(requestId, request, ports, limits, nowMs);
    const signUp = known ?? created?.signUp;
    if (!signUp || created?.because) return { kind: 'none', because: created?.because ?? 'over-budget' };
    return { kind: 'notice', notice: noticeFor(signUp, await findActive(addressHash, ports.subscribers)) };
  };
  return sendOnce(requestId, compose, ports, nowMs);
}

/** A sign-up that was stored, or none; and why there is no mail for it now. */
interface Created {
  readonly signUp?: SignUp;
  readonly because?: NoticeOutcome;
}

/** Stores a sign-up that its budgets have room for. While the breaker is open it waits there for its reminder, or to be asked for again. */
async function createWithinBudget(
  signUpId: string,
  { address, languages, chosen, rhythm, isDiscreet, network }: SignUpRequest,
  ports: ReceivePorts,
  limits: ReceiveLimits,
  nowMs: number,
): Promise<Created> {
  const requestedFrom = await ports.networks.hash(network, nowMs);
  const mailboxHash = await hashOfMailbox(address, ports.hashOfAddress);
  const taken = await takeConfirmation({ mailboxHash, networkHash: requestedFrom.hash }, ports, limits, nowMs);
  if (taken === 'over-budget') return { because: taken };
  const signUp: SignUp = {
    signUpId,
    status: 'pending',
    subscriberId: ports.newSubscriberId(),
    address,
    languages,
    follows: followsOf(signUpId, chosen),
    isDiscreet,
    requestedFrom,
    mailsSent: 0,
    mailedAtMs: 0,
    rhythm,
    expiresAtMs: nowMs + daysInMs(limits.confirmWithinDays),
  };
  await ports.signUps.create(signUp);
  return taken === 'ok' ? { signUp } : { signUp, because: taken };
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
