import {
  hashOfMailbox,
  type NoticeBudgetLimits,
  type NoticeBudgetPorts,
  takeNotice,
} from '../notices/confirmation-budgets.ts';
import type { NoticeOutcome } from '../notices/ports.ts';
import { type ComposedNotice, type SendOncePorts, sendOnce } from '../notices/send-once.ts';
import type { AddressHasher } from '../subscriber/address/address-hash.ts';
import { findByAddress } from '../subscriber/address/find-by-address.ts';
import type { NetworkHasher } from '../subscriber/address/network.ts';
import type { SubscriberReads } from '../subscriber/ports.ts';
import { isBeingErased } from '../subscriber/subscriber.ts';
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
 * budgets, so that the same form may be posted again later. A subscriber who unsubscribed, or called our mail spam, or said that a stranger's sign-up
 * was not theirs, or whose mail gateway did, still comes in: to see what is kept of them, or to erase everything.
 * @throws as {@link sendOnce}.
 */
export function mailSignIn(
  signInId: string,
  request: SignInRequest,
  ports: MailSignInPorts,
  limits: NoticeBudgetLimits,
  nowMs: number,
): Promise<NoticeOutcome | undefined> {
  const compose = async (): Promise<ComposedNotice> => {
    const subscriber = await findByAddress(request.address, ports);
    if (!subscriber || isBeingErased(subscriber)) return { kind: 'later', because: 'not-needed' };
    const mailboxHash = await hashOfMailbox(request.address, ports.hashOfAddress);
    const networks = await ports.networks.hashesOfLate(request.network, nowMs);
    const [requestedFrom] = networks;
    // What is stored has had its share of the budgets: a retry of its message takes no other.
    const isRetry = (await ports.signIns.find(signInId)) !== undefined;
    const room = isRetry ? 'ok' : await takeNotice('sign-ins', { mailboxHash, networks }, ports, limits, nowMs);
    if (room !== 'ok') return { kind: 'later', because: room };
    const expiresAtMs = nowMs + minutesInMs(SIGN_IN_MINUTES);
    await ports.signIns.put({
      signInId,
      subscriberId: subscriber.subscriberId,
      requestedFrom,
      mailedAtMs: nowMs,
      expiresAtMs,
      isSpent: false,
    });
    const { address } = subscriber;
    const { language } = request;
    // The subscriber's own language and discretion would show to a stranger who asked and sees the mailbox.
    return { kind: 'notice', notice: { kind: 'sign-in', signInId, address, language, isDiscreet: true } };
  };
  return sendOnce(signInId, compose, ports, nowMs);
}
