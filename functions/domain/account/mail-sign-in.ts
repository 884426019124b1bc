import {
  hashOfMailbox,
  type NoticeBudgetLimits,
  type NoticeBudgetPorts,
  takeNotice,
  takeOfNetwork,
} from '../notices/confirmation-budgets.ts';
import type { NoticeOutcome } from '../notices/ports.ts';
import { type ComposedNotice, type SendOncePorts, sendOnce } from '../notices/send-once.ts';
import type { AddressHasher } from '../subscriber/address/address-hash.ts';
import { findByAddress } from '../subscriber/address/find-by-address.ts';
import type { NetworkHasher } from '../subscriber/address/network.ts';
import type { SubscriberReads } from '../subscriber/ports.ts';
import { accessEpochOf, isBeingErased } from '../subscriber/subscriber.ts';
import { minutesInMs } from '../time/spans.ts';
import { SIGN_IN_MINUTES, type SignIns } from './sign-in.ts';
import type { SignInRequest } from './sign-in-request.ts';

export interface MailSignInPorts extends SendOncePorts, NoticeBudgetPorts {
  readonly signIns: SignIns;
  readonly subscribers: SubscriberReads;
  readonly hashOfAddress: AddressHasher;
  readonly networks: NetworkHasher;
}

/**
 * Mails a link to the subscriber of an address, out of sight of the visitor who asked for it; nothing to any other address, or beyond the
 * budgets, so that the same form may be posted again later. Each request takes its shares of them, whether the address is known or not: else
 * the visitor would see in their own mailbox, by what is left to their network, whether another one is subscribed. A subscriber who unsubscribed, or called our mail spam, or said that a stranger's sign-up
 * was not theirs, or whose mail gateway did, still comes in: to see what is kept of them, or to erase everything.
 * @throws as {@link sendOnce}.
 */
export async function mailSignIn(
  signInId: string,
  request: SignInRequest,
  ports: MailSignInPorts,
  limits: NoticeBudgetLimits,
  nowMs: number,
): Promise<NoticeOutcome | undefined> {
  const networks = await ports.networks.hashesOfLate(request.network, nowMs);
  const [requestedFrom] = networks;
  // Before the look-up, for each address alike.
  if (!(await takeOfNetwork('sign-ins', { requestId: signInId, networks }, ports, limits, nowMs))) return 'over-budget';
  const mailboxHash = await hashOfMailbox(request.address, ports.hashOfAddress);
  const takes = () => takeNotice('sign-ins', { mailboxHash, networks }, ports, limits, nowMs);
  const subscriber = await findByAddress(request.address, ports);
  // No line of the ledger for an address that is unknown: with the table, its request could be told from others by it.
  if (!subscriber || isBeingErased(subscriber)) {
    const room = await takes();
    return room === 'ok' ? 'not-needed' : room;
  }
  const { subscriberId, address } = subscriber;
  const compose = async (): Promise<ComposedNotice> => {
    const earlier = await ports.signIns.find(signInId);
    // What is stored has had its share of the mailbox's budget: a retry of its message takes no other.
    const room = earlier ? 'ok' : await takes();
    if (room !== 'ok') return { kind: 'later', because: room };
    const expiresAtMs = nowMs + minutesInMs(SIGN_IN_MINUTES);
    await ports.signIns.put({
      signInId,
      subscriberId,
      requestedFrom,
      mailedAtMs: nowMs,
      expiresAtMs,
      // Its first mail may lie in a mailbox of before a move, or of before a sign-out everywhere.
      accessEpoch: earlier?.accessEpoch ?? accessEpochOf(subscriber),
      isSpent: false,
    });
    const { language } = request;
    // The subscriber's own language and discretion would show to a stranger who asked and sees the mailbox.
    return { kind: 'notice', notice: { kind: 'sign-in', signInId, address, language, isDiscreet: true } };
  };
  const outcome = await sendOnce({ subscriberId, signInId, name: 'sign-in' }, compose, ports, nowMs);
  // A form that is posted again takes its shares again, as one with an unknown address does.
  if (outcome === undefined) await takes();
  return outcome;
}
