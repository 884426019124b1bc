import type { ComposedNotice, Confirmations } from '../notices/notices.ts';
import { digitsOf, hashOfMailbox, recipientDigitsOf } from '../notices/notices.ts';
import { type AddressHasher, findByAddress, isBeingErased, type SubscriberReads } from '../subscriber/subscriber.ts';
import { daysInMs } from '../time/time.ts';
import type { NotMeMailboxes, SignUps } from './ports.ts';
import type { SignUp } from './sign-up.ts';

export interface OfferPorts {
  readonly subscribers: SubscriberReads;
  readonly signUps: SignUps;
  readonly notMe: NotMeMailboxes;
  readonly hashOfAddress: AddressHasher;
  readonly confirmations: Confirmations;
}

const KIND_OF_OCCASION = { asked: 'confirm', 'asked-again': 'confirm', reminder: 'reminder' } as const;

const NOT_NEEDED: ComposedNotice = { kind: 'none', because: 'not-needed' };
const NOT_NOW: ComposedNotice = { kind: 'later', because: 'not-needed' };

/**
 * The mail of a sign-up that waits: a confirmation for a reader who is new or gone, the offer to add its follows for one who has
 * alerts, a reminder for the former only. It is counted before it leaves, so that no button is pressed and no code typed
 * of a mail that was not counted. The first mail of a sign-up counts for the breaker also where its mailbox is barred and it stays out.
 * @returns none when it waits no longer, or its mailbox is barred by “not me”, and none for now while its address leads to a subscriber who is being
 * erased.
 */
export async function composeSignUpMail(
  signUp: SignUp,
  occasion: keyof typeof KIND_OF_OCCASION,
  ports: OfferPorts,
  nowMs: number,
): Promise<ComposedNotice> {
  const { signUpId, address, languages, expiresAtMs, requestedFrom } = signUp;
  const recipient = await recipientDigitsOf(address, ports.hashOfAddress);
  const source = { network: digitsOf(requestedFrom.hash), recipient };
  if (await ports.notMe.has(await hashOfMailbox(address, ports.hashOfAddress), nowMs)) {
    if (occasion === 'asked') await ports.confirmations.countSent(source, nowMs);
    return NOT_NEEDED;
  }
  const known = await findByAddress(address, ports);
  if (known && isBeingErased(known)) return NOT_NOW;
  const active = known?.status === 'active' ? known : undefined;
  if (active && occasion === 'reminder') return NOT_NEEDED;
  const mailNumber = await ports.signUps.countMail(signUpId, nowMs);
  if (mailNumber === undefined) return NOT_NEEDED;
  const expiresInDays = Math.floor((expiresAtMs - nowMs) / daysInMs(1));
  const kind = active ? 'already-subscribed' : KIND_OF_OCCASION[occasion];
  // A subscriber's own language or look would tell a stranger who sees the mail that the address is theirs.
  const toReader = { address, language: languages[0] ?? 'en', isDiscreet: true, source } as const;
  return { kind: 'notice', notice: { kind, signUpId, mailNumber, expiresInDays, ...toReader } };
}
