import { daysInMs, hoursInMs } from '../time/spans.ts';
import { composeOffer, type OfferPorts } from './compose-offer.ts';
import {
  type ConfirmationBudgetPorts,
  type ConfirmationLimits,
  hashOfMailbox,
  mayWait,
  takeUnproven,
} from './confirmation-budgets.ts';
import type { NetworkHasher } from './network.ts';
import type { NoticeOutcome } from './ports.ts';
import { type ComposedNotice, type SendOncePorts, sendOnce } from './send-once.ts';
import type { SignUp } from './sign-up.ts';
import { followsOf, type SignUpRequest } from './sign-up-request.ts';
import { PUT_OFF_HOURS } from './wait-for-room.ts';

export interface ReceivePorts extends SendOncePorts, ConfirmationBudgetPorts, OfferPorts {
  readonly networks: NetworkHasher;
  /** A random UUID. */
  newSubscriberId(): string;
}

export interface ReceiveLimits extends ConfirmationLimits {
  readonly confirmWithinDays: number;
  /** After this, somebody who has not confirmed is reminded, once. */
  readonly remindAfterHours: number;
}

/**
 * Does everything about a sign-up that depends on the address, out of sight of whoever posted it: a confirmation for somebody
 * new or gone, the offer to add these follows for somebody who has alerts, nothing when the address or its network had its mails, and
 * nothing yet while the breaker is open, or everybody's budget used up.
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
    // A stored sign-up has had its share of the budgets: a retry of its message takes no other.
    const known = await ports.signUps.find(requestId);
    const created = known ? undefined : await createWithinBudget(requestId, request, ports, limits, nowMs);
    const signUp = known ?? created?.signUp;
    if (!signUp || created?.because) return { kind: 'none', because: created?.because ?? 'over-budget' };
    return composeOffer(signUp, 'asked', ports, nowMs);
  };
  return sendOnce(requestId, compose, ports, nowMs);
}

/** A sign-up that was stored, or none; and why there is no mail for it now. */
interface Created {
  readonly signUp?: SignUp;
  readonly because?: NoticeOutcome;
}

/** Stores a sign-up that its budgets have room for. One whose mail is kept back waits there until it is due, or is asked for again. */
async function createWithinBudget(
  signUpId: string,
  { address, languages, chosen, rhythm, isDiscreet, network }: SignUpRequest,
  ports: ReceivePorts,
  limits: ReceiveLimits,
  nowMs: number,
): Promise<Created> {
  const mailboxHash = await hashOfMailbox(address, ports.hashOfAddress);
  if (await ports.disowned.has(mailboxHash, nowMs)) return { because: 'not-needed' };
  const requestedFrom = await ports.networks.hash(network, nowMs);
  const share = { mailboxHash, networkHash: requestedFrom.hash };
  const room = await takeUnproven('confirmations', share, ports, limits, nowMs);
  if (room === 'over-budget') return { because: room };
  if (room !== 'ok' && !(await mayWait(share, ports, limits, nowMs))) return { because: 'over-budget' };
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
  await ports.signUps.create(signUp, {
    addressHash: await ports.hashOfAddress(address),
    due:
      room === 'ok'
        ? { because: 'reminder', atMs: nowMs + hoursInMs(limits.remindAfterHours) }
        : { because: 'kept-back', atMs: nowMs + hoursInMs(PUT_OFF_HOURS[room]) },
  });
  return room === 'ok' ? { signUp } : { signUp, because: room };
}
