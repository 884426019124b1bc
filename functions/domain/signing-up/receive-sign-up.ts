import type {
  ComposedNotice,
  ConfirmationBudgetPorts,
  ConfirmationLimits,
  KeptBack,
  NoticeOutcome,
  NoticeRoom,
  SendOncePorts,
} from '../notices/notices.ts';
import {
  hashOfMailbox,
  mayWait,
  PUT_OFF_HOURS,
  recipientDigitsOf,
  sendOnce,
  takeOfNetwork,
  takeUnproven,
} from '../notices/notices.ts';
import type { HashedNetwork, NetworkHasher } from '../subscriber/subscriber.ts';
import { daysInMs, hoursInMs } from '../time/time.ts';
import { composeSignUpMail, type OfferPorts } from './compose-sign-up-mail.ts';
import type { DueMail } from './ports.ts';
import type { SignUp } from './sign-up.ts';
import { followOf, type SignUpRequest } from './sign-up-request.ts';

export interface ReceivePorts extends SendOncePorts, ConfirmationBudgetPorts, OfferPorts {
  readonly networks: NetworkHasher;
  /** A random UUID. */
  newSubscriberId(): string;
  /** A random UUID. */
  newFollowId(): string;
}

export interface ReceiveLimits extends ConfirmationLimits {
  readonly confirmWithinDays: number;
  /** After this, a reader who has not confirmed is reminded, once. */
  readonly remindAfterHours: number;
}

/**
 * Does everything about a sign-up that depends on the address, out of sight of the visitor who posted it: a confirmation for a reader
 * new or gone, the offer to add these follows for a subscriber who has alerts, nothing when the address or its network had its mails, so
 * that the same form may be posted again later, and nothing yet while it is kept back, or the budget of all used up: such a sign-up is
 * stored, and its mail comes by itself when it is due. One of a mailbox that its owner barred is stored, counted and marked as any other, and
 * brings no mail: else a copy of the table tells a stranger what its owner said.
 * @throws as {@link sendOnce}.
 */
export function receiveSignUp(
  signUpId: string,
  request: SignUpRequest,
  ports: ReceivePorts,
  limits: ReceiveLimits,
  nowMs: number,
): Promise<NoticeOutcome | undefined> {
  const compose = async (): Promise<ComposedNotice> => {
    const known = await ports.signUps.find(signUpId);
    // What was counted as leaving has had its shares of the budgets: a retry of its message takes no other.
    if (known && known.mailsSent > 0) return composeSignUpMail(known, 'asked', ports, nowMs);
    const networks = await ports.networks.hashesOfLate(request.network, nowMs);
    const [requestedFrom] = networks;
    if (!(await takeOfNetwork('confirmations', { requestId: signUpId, networks }, ports, limits, nowMs)))
      return { kind: 'later', because: 'over-budget' };
    const mailboxHash = await hashOfMailbox(request.address, ports.hashOfAddress);
    const recipient = await recipientDigitsOf(request.address, ports.hashOfAddress);
    const share = { mailboxHash, networks, recipient };
    const room = await takeUnproven('confirmations', share, ports, limits, nowMs);
    if (room === 'over-budget') return { kind: 'later', because: room };
    if (room !== 'ok' && !known && !(await mayWait(share, ports, limits, nowMs)))
      return { kind: 'later', because: 'over-budget' };
    const due = dueNext(room, limits, nowMs);
    const signUp = known ?? newSignUp({ signUpId, request, requestedFrom }, ports, limits, nowMs);
    // One whose worker died before its mail waits under what there was room for then.
    if (known) await ports.signUps.mailAt(signUpId, due);
    else
      await ports.signUps.create(signUp, { signUpsHash: await ports.hashOfAddress(request.address, 'sign-ups'), due });
    return room === 'ok' ? composeSignUpMail(signUp, 'asked', ports, nowMs) : { kind: 'none', because: room };
  };
  return sendOnce({ signUpId, name: 'asked' }, compose, ports, nowMs);
}

/** The mail of a sign-up that comes by itself: its reminder, or its first mail when there is no room for that now. */
const dueNext = (
  room: Exclude<NoticeRoom, 'over-budget'> | KeptBack,
  { remindAfterHours }: ReceiveLimits,
  nowMs: number,
): DueMail =>
  room === 'ok'
    ? { because: 'reminder', atMs: nowMs + hoursInMs(remindAfterHours) }
    : { because: 'kept-back', atMs: nowMs + hoursInMs(PUT_OFF_HOURS[room]) };

interface Requested {
  readonly signUpId: string;
  readonly request: SignUpRequest;
  readonly requestedFrom: HashedNetwork;
}

function newSignUp(
  { signUpId, request, requestedFrom }: Requested,
  { newSubscriberId, newFollowId }: Pick<ReceivePorts, 'newSubscriberId' | 'newFollowId'>,
  { confirmWithinDays }: ReceiveLimits,
  nowMs: number,
): SignUp {
  const { address, languages, chosen, cadence, waitsForEdition, isDiscreet } = request;
  return {
    signUpId,
    status: 'pending',
    subscriberId: newSubscriberId(),
    address,
    languages,
    // Random, and sealed with the rest: made of the sign-up's id, which the table shows, they would lead from it to what names a follow.
    follows: chosen.map((one) => followOf(one, newFollowId())),
    waitsForEdition,
    isDiscreet,
    requestedFrom,
    mailsSent: 0,
    mailedAtMs: 0,
    cadence,
    expiresAtMs: nowMs + daysInMs(confirmWithinDays),
  };
}
