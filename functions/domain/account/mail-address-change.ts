import type {
  ComposedNotice,
  ConfirmationBudgetPorts,
  ConfirmationLimits,
  NoticeOutcome,
  SendOncePorts,
} from '../notices/notices.ts';
import {
  digitsOf,
  hashOfMailbox,
  recipientDigitsOf,
  sendOnce,
  takeOfNetwork,
  takeUnproven,
} from '../notices/notices.ts';
import type { NotMeMailboxes } from '../signing-up/signing-up.ts';
import type { AddressHasher, Subscriber, SubscriberReads } from '../subscriber/subscriber.ts';
import { type AddressChanges, isMeantBy } from './address-change.ts';

export interface MailChangePorts extends SendOncePorts, ConfirmationBudgetPorts {
  readonly subscribers: SubscriberReads;
  readonly addressChanges: AddressChanges;
  readonly hashOfAddress: AddressHasher;
  readonly notMe: NotMeMailboxes;
}

const FIRST_MAIL = 1;
const NOT_NEEDED = { kind: 'none', because: 'not-needed' } as const;

/**
 * Asks a new address whether it shall have the alerts, within its budgets and unless it is kept back; nothing in the mail says what
 * they are about.
 * @throws as {@link sendOnce}.
 */
export function mailNewAddress(
  changeId: string,
  ports: MailChangePorts,
  limits: ConfirmationLimits,
  nowMs: number,
): Promise<NoticeOutcome | undefined> {
  const compose = async (): Promise<ComposedNotice> => {
    const change = await ports.addressChanges.find(changeId);
    const subscriber = change && (await ports.subscribers.find(change.subscriberId));
    if (!subscriber || change?.status !== 'pending' || !isMeantBy(change, subscriber) || nowMs >= change.expiresAtMs)
      return NOT_NEEDED;
    const networks = [change.requestedFrom];
    if (!(await takeOfNetwork('address-changes', { requestId: changeId, networks }, ports, limits, nowMs)))
      return { kind: 'later', because: 'over-budget' };
    const mailboxHash = await hashOfMailbox(change.newAddress, ports.hashOfAddress);
    const recipient = await recipientDigitsOf(change.newAddress, ports.hashOfAddress);
    // A change whose mail was tried before has had its share.
    const share = { mailboxHash, networks, recipient };
    const room = change.mailsSent > 0 ? 'ok' : await takeUnproven('address-changes', share, ports, limits, nowMs);
    // The page says to ask again.
    if (room !== 'ok') return { kind: 'later', because: room };
    const source = { network: digitsOf(change.requestedFrom.hash), recipient };
    if (await ports.notMe.has(mailboxHash, nowMs)) {
      // Sealed once more and counted, as where a mail leaves: no copy of the table tells what the owner of that mailbox said.
      await ports.addressChanges.noteMailed(changeId, change.mailsSent);
      await ports.confirmations.countSent(source, nowMs);
      return NOT_NEEDED;
    }
    await ports.addressChanges.noteMailed(changeId, FIRST_MAIL);
    const { language } = change;
    const toNew = {
      changeId,
      mailNumber: FIRST_MAIL,
      address: change.newAddress,
      language,
      isDiscreet: true,
      source,
    } as const;
    return { kind: 'notice', notice: { kind: 'verify-address', ...toNew } };
  };
  return sendOnceOf(changeId, 'address-change-requested', compose, ports, nowMs);
}

/**
 * Tells an address that alerts go to another one now, without naming it: a stranger who took over a session must not take over alerts
 * unseen. There is none for a subscriber who has erased everything since.
 * @throws as {@link sendOnce}.
 */
export function mailOldAddress(
  changeId: string,
  ports: MailChangePorts,
  nowMs: number,
): Promise<NoticeOutcome | undefined> {
  const compose = async (): Promise<ComposedNotice> => {
    const change = await ports.addressChanges.find(changeId);
    const subscriber = change && (await ports.subscribers.find(change.subscriberId));
    if (!subscriber || change?.status !== 'changed') return NOT_NEEDED;
    return { kind: 'notice', notice: { kind: 'address-changed', ...readerOf(subscriber), address: change.oldAddress } };
  };
  return sendOnceOf(changeId, 'address-changed', compose, ports, nowMs);
}

/** Sends it as one of the notices of the subscriber who asked, where an erasure finds it. */
async function sendOnceOf(
  changeId: string,
  name: string,
  compose: () => Promise<ComposedNotice>,
  ports: MailChangePorts,
  nowMs: number,
): Promise<NoticeOutcome | undefined> {
  const change = await ports.addressChanges.find(changeId);
  if (!change) return 'not-needed';
  return sendOnce({ subscriberId: change.subscriberId, name: `${name}#${changeId}` }, compose, ports, nowMs);
}

const readerOf = ({ language, isDiscreet }: Subscriber) => ({ language, isDiscreet });
