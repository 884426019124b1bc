import { type CodeOutcome, type CodePorts, needsCode, tryCode } from '../notices/notices.ts';
import { type HashedNetwork, isBeingErased, type NetworkHasher, type Subscribers } from '../subscriber/subscriber.ts';
import { isClosed, newSession, type Session } from './session.ts';
import type { LeadsTo } from './sign-in-request.ts';

/** How long a link that lets a subscriber in may be used. */
export const SIGN_IN_MINUTES = 20;

/** A mail with a link to a subscriber's preferences. Each has one mail only, and so one code. */
export const SIGN_IN_MAIL_NUMBER = 1;

/** A link to a subscriber's preferences, in a mail to them. */
export interface SignIn {
  /** The id of the request that made it. */
  readonly signInId: string;
  readonly subscriberId: string;
  readonly requestedFrom: HashedNetwork;
  /** When its mail went out, in epoch milliseconds. */
  readonly mailedAtMs: number;
  readonly expiresAtMs: number;
  /** The {@link accessEpochOf} of its owner when it was first mailed. */
  readonly accessEpoch: string;
  /** As in the request that made it. */
  readonly leadsTo?: LeadsTo;
  readonly isSpent: boolean;
}

export interface SignIns {
  find(signInId: string): Promise<SignIn | undefined>;
  /** Stores a sign-in, or a later mail of it, unless it was spent. */
  put(signIn: SignIn): Promise<void>;
  /** @returns whether this call spent it: of many at once, one does. */
  spend(signInId: string): Promise<boolean>;
}

export interface SignInPorts extends CodePorts {
  readonly signIns: SignIns;
  readonly subscribers: Pick<Subscribers, 'find'>;
  readonly networks: Pick<NetworkHasher, 'isSame'>;
}

/** A press of the button behind a link. */
export interface SignInPress {
  /** Where it comes from, as {@link networkOf} says it. */
  readonly network: string;
  /** What was typed into the page that asks for the code; left out on the page with the button alone. */
  readonly code?: string;
}

export type SignInOutcome =
  | { readonly kind: 'entered'; readonly session: Session; readonly leadsTo?: LeadsTo }
  | { readonly kind: 'code-wanted'; readonly because: 'first-press' | Extract<CodeOutcome, 'wrong' | 'unreadable'> }
  | { readonly kind: 'too-many-tries' }
  /**
   * Used, too old, mailed to an address of before or before a sign-out everywhere, or of a subscriber who is erased: the reader who
   * presses is told the same.
   */
  | { readonly kind: 'over' };

/** A sign-in whose link can still let its subscriber in; reads only. */
export async function findOpenSignIn(
  signInId: string,
  signIns: Pick<SignIns, 'find'>,
  nowMs: number,
): Promise<SignIn | undefined> {
  const signIn = await signIns.find(signInId);
  return signIn && isOpen(signIn, nowMs) ? signIn : undefined;
}

/** Spends a link and lets its owner in, once, even if they unsubscribed: what is kept of them is theirs to see and to erase; a press that a mail gateway may have made needs the mail's code. */
export async function signInBy(
  signInId: string,
  { network, code }: SignInPress,
  ports: SignInPorts,
  nowMs: number,
): Promise<SignInOutcome> {
  const signIn = await findOpenSignIn(signInId, ports.signIns, nowMs);
  if (!signIn) return { kind: 'over' };
  if (await needsCode(signIn, network, ports.networks, nowMs)) {
    if (code === undefined) return { kind: 'code-wanted', because: 'first-press' };
    const tried = await tryCode(
      code,
      { of: 'sign-in', subjectId: signInId, mailNumber: SIGN_IN_MAIL_NUMBER, subscriberId: signIn.subscriberId },
      ports,
      nowMs,
    );
    if (tried === 'too-many-tries') {
      await ports.signIns.spend(signInId);
      return { kind: 'too-many-tries' };
    }
    if (tried !== 'right') return { kind: 'code-wanted', because: tried };
  }
  const subscriber = await ports.subscribers.find(signIn.subscriberId);
  if (!subscriber || isBeingErased(subscriber) || isClosed(signIn, subscriber)) return { kind: 'over' };
  if (!(await ports.signIns.spend(signInId))) return { kind: 'over' };
  return { kind: 'entered', session: newSession(subscriber, nowMs), leadsTo: signIn.leadsTo };
}

const isOpen = ({ isSpent, expiresAtMs }: SignIn, nowMs: number) => !isSpent && nowMs < expiresAtMs;
