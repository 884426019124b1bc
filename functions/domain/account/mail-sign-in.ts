import type {
  ComposedNotice,
  NoticeBudgetLimits,
  NoticeBudgetPorts,
  NoticeOutcome,
  SendOncePorts,
} from '../notices/notices.ts';
import { hashOfMailbox, sendOnce, takeNotice, takeOfNetwork } from '../notices/notices.ts';
import type { AddressHasher, NetworkHasher, Subscriber, SubscriberReads } from '../subscriber/subscriber.ts';
import { accessEpochOf, findByAddress, isBeingErased } from '../subscriber/subscriber.ts';
import { minutesInMs } from '../time/time.ts';
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
 *
 * For an address that has no subscriber the same is stored: a line of the ledger, and a link that opens nothing and that no mail holds. Else a visitor
 * who asks often could count in a copy of the table whether links were made.
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
  const compose = async (): Promise<ComposedNotice> => {
    const earlier = await ports.signIns.find(signInId);
    // What is stored has had its share of the mailbox's budget: a retry of its message takes no other.
    const room = earlier ? 'ok' : await takes();
    if (room !== 'ok') return { kind: 'later', because: room };
    const subscriber = await findWhoMayEnter(request.address, ports);
    const expiresAtMs = nowMs + minutesInMs(SIGN_IN_MINUTES);
    await ports.signIns.put({
      signInId,
      // No subscriber has this id, and it is as long as theirs.
      subscriberId: subscriber?.subscriberId ?? signInId,
      requestedFrom,
      mailedAtMs: nowMs,
      expiresAtMs,
      // Its first mail may lie in a mailbox of before a move, or of before a sign-out everywhere.
      accessEpoch: earlier?.accessEpoch ?? accessEpochOf(subscriber ?? {}),
      leadsTo: request.leadsTo,
      isSpent: false,
    });
    if (!subscriber) return { kind: 'none', because: 'not-needed' };
    const { address } = subscriber;
    const { language } = request;
    // The subscriber's own language and discretion would show to a stranger who asked and sees the mailbox.
    return { kind: 'notice', notice: { kind: 'sign-in', signInId, address, language, isDiscreet: true } };
  };
  const outcome = await sendOnce({ signInId, name: 'sign-in' }, compose, ports, nowMs);
  // A form that is posted again takes its shares again.
  if (outcome === undefined) await takes();
  return outcome;
}

async function findWhoMayEnter(
  address: string,
  ports: Pick<MailSignInPorts, 'subscribers' | 'hashOfAddress'>,
): Promise<Subscriber | undefined> {
  const found = await findByAddress(address, ports);
  return found && !isBeingErased(found) ? found : undefined;
}
