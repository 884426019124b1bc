import { hashOfMailbox } from '../notices/notices.ts';
import type { AddressHasher, SignUpEndings } from '../subscriber/subscriber.ts';
import { daysInMs } from '../time/time.ts';
import type { NotMeMailboxes, SignUps } from './ports.ts';
import { isExpired } from './sign-up.ts';

/** So long no sign-up sends mail to a mailbox whose owner said that it was not theirs. */
export const NOT_ME_DAYS = 30;

export interface NotMePorts {
  readonly signUps: SignUps;
  readonly notMe: NotMeMailboxes;
  readonly hashOfAddress: AddressHasher;
  readonly signUpEndings: SignUpEndings;
}

/** `over`: the sign-up was confirmed, or is gone and its address with it; neither brings a confirmation or a reminder any more. */
export type NotMeEnd = 'not-me' | 'over';

/**
 * Takes a reader's word that they did not ask for a sign-up: for a month no confirmation and no reminder goes to their mailbox.
 * Alerts that they confirmed before keep coming, and the link to change them. The sign-up stays for as long: its code is the only way back,
 * since a program that checks mail may have pressed this.
 */
export async function sayNotMe(signUpId: string, ports: NotMePorts, nowMs: number): Promise<NotMeEnd> {
  const signUp = await ports.signUps.find(signUpId);
  // A subscriber unsubscribes by the links in them; a mail of long ago must not keep other mail from them, again and again.
  if (signUp?.status !== 'pending' || isExpired(signUp, nowMs)) return 'over';
  const mailboxHash = await hashOfMailbox(signUp.address, ports.hashOfAddress);
  const untilMs = nowMs + daysInMs(NOT_ME_DAYS);
  // First: a restored backup must not lack it.
  await ports.signUpEndings.record([signUpId], { kind: 'not-me', atMs: nowMs });
  await ports.signUps.keepUntil(signUpId, untilMs);
  await ports.notMe.add(mailboxHash, untilMs);
  return 'not-me';
}
