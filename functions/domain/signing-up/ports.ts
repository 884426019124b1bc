import type { SignUp } from './sign-up.ts';

/** A mail of a sign-up that no visitor has to ask for: its one reminder, or the first mail when that was kept back. */
export interface DueMail {
  readonly because: 'reminder' | 'kept-back';
  readonly atMs: number;
}

/** What is stored with a sign-up for as long as it waits. */
export interface WaitingAs {
  /** Of its address: the place of the way to it is made of it. */
  readonly signUpsHash: string;
  readonly due: DueMail;
}

export interface SignUps {
  find(signUpId: string): Promise<SignUp | undefined>;
  create(signUp: SignUp, waiting: WaitingAs): Promise<void>;
  /**
   * Counts one more mail of it, as leaving at this moment: from now on the code of this mail is the one that counts.
   * @returns the mail's number, from 1, or `undefined` when it waits no longer.
   */
  countMail(signUpId: string, nowMs: number): Promise<number | undefined>;
  /** Lets one that waits be confirmed until then, or until storage deletes it, if its time would be over sooner. */
  keepUntil(signUpId: string, untilMs: number): Promise<void>;
  /** Lets this mail be what is due of it next, whether it still waits or not: the index of due work must not tell that. */
  mailAt(signUpId: string, due: DueMail): Promise<void>;
}

/** Mailboxes whose owners said that they had asked for nothing: a stranger's wish sends them no mail for a while. */
export interface NotMeMailboxes {
  has(mailboxHash: string, nowMs: number): Promise<boolean>;
  /** Until when one is barred, in epoch milliseconds; what is over may be kept for a while still. */
  findEnd(mailboxHash: string): Promise<number | undefined>;
  add(mailboxHash: string, untilMs: number): Promise<void>;
  remove(mailboxHash: string): Promise<void>;
}
