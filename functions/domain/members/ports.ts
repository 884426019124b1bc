import type { DeskSession } from './desk-session.ts';
import type { Entry, TakenOut } from './entry.ts';
import type { Office } from './office.ts';

export interface Offices {
  /** Read consistently: who was removed is not there any more. */
  find(publisherId: string): Promise<Office | undefined>;
  /**
   * Keeps an office and the entries of what was done, together or not at all.
   * @param office - with the revision that was read; it is kept under the next one.
   * @param ended - keys that open nothing from then on.
   */
  save(office: Office, entries: readonly Entry[], ended?: EndedKeys): Promise<'saved' | 'changed meanwhile'>;
}

/** Keys of one publisher that open nothing from a moment on. */
export interface EndedKeys {
  readonly keyIds: readonly string[];
  readonly atMs: number;
}

/** Where a line stands in the history of an office. */
export type EntryPlace = Pick<Entry, 'entryId' | 'atMs'>;

/** What was done in an office. */
export interface OfficeEntries {
  /** The newest first, each as it was written, unless its text was taken out. @param olderThan - a line, which is left out; it need not be there. */
  newest(publisherId: string, most: number, olderThan?: EntryPlace): Promise<(Entry | TakenOut)[]>;
  find(publisherId: string, line: EntryPlace): Promise<Entry | TakenOut | undefined>;
  /** Adds a line on what is kept elsewhere than in the office. */
  add(publisherId: string, entry: Entry): Promise<void>;
}

/** Sessions by the hash of what the browser holds: a reader of the table can take over none. */
export interface DeskSessions {
  find(sessionHash: string): Promise<DeskSession | undefined>;
  create(sessionHash: string, session: DeskSession): Promise<void>;
  end(sessionHash: string): Promise<void>;
}

/** What works once. */
export interface SpentOnce {
  /** @returns whether this call spent it: of many at once, one does. @param forgetAtMs - when it can be tried no more anyway. */
  spend(id: string, forgetAtMs: number): Promise<boolean>;
  /** Whether it was spent already, read consistently: it spends nothing. */
  isSpent(id: string): Promise<boolean>;
}

/** A passkey that a device made. */
export interface MadePasskey {
  readonly credentialId: string;
  readonly publicKey: string;
  readonly counter: number;
  readonly transports: readonly string[];
}

/** A device's answer to a challenge, as it was posted. */
export interface PasskeyAnswer {
  /** JSON text. */
  readonly response: string;
  /** The challenge that the answer must be to. */
  isChallenge(challenge: string): Promise<boolean>;
}

/** The ceremonies of https://www.w3.org/TR/webauthn-3/ between a browser and us. */
export interface PasskeyCeremonies {
  /** What a browser is asked to make a passkey by. @param handle - what the device gives back at each sign-in. */
  creationOptions(whom: PasskeyOwner, challenge: string): Promise<object>;
  /** @returns undefined for an answer that does not hold. */
  readCreation(answer: PasskeyAnswer): Promise<MadePasskey | undefined>;
  /** What a browser is asked to sign by. */
  requestOptions(challenge: string): Promise<object>;
  /** Whom an answer claims to be of, before anything is proven. */
  claimIn(response: string): PasskeyClaim | undefined;
  /** @returns the new count of signatures; undefined for an answer that does not hold. */
  readSignature(answer: PasskeyAnswer, passkey: MadePasskey): Promise<number | undefined>;
}

export interface PasskeyOwner {
  readonly publisherId: string;
  readonly memberId: string;
  readonly name: string;
  readonly address: string;
  /** Which the same device must not make again. */
  readonly passkeys: readonly MadePasskey[];
}

export interface PasskeyClaim {
  readonly publisherId: string;
  readonly memberId: string;
  readonly credentialId: string;
}
