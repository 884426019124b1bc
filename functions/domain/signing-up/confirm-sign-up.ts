import type {
  AddressHasher,
  Cadence,
  DigestSlots,
  Follow,
  FollowsRefusal,
  Subscriber,
  Subscribers,
  TopicRows,
} from '../subscriber/subscriber.ts';
import {
  addFollows,
  endingChanges,
  findByAddress,
  hasLinksSinceMs,
  isBeingErased,
  joinSlot,
  nextEraseLink,
  saveWithRows,
  slotOf,
  topicsOfSubscriber,
  untilSaved,
} from '../subscriber/subscriber.ts';
import type { SignUps } from './ports.ts';
import { isExpired, type SignUp } from './sign-up.ts';

export interface ConfirmPorts {
  readonly signUps: SignUps;
  readonly subscribers: Subscribers;
  readonly topicRows: TopicRows;
  readonly digestSlots: Pick<DigestSlots, 'join'>;
  readonly hashOfAddress: AddressHasher;
}

/** The cadence that was asked for, or that a subscriber keeps another one, which they had already. */
export type CadenceGiven = Cadence | 'kept';

/** How mail of a sign-up comes, beside its cadence. */
export type MailSettings = Pick<SignUp, 'languages' | 'waitsForEdition' | 'isDiscreet'>;

export type ConfirmOutcome =
  | {
      readonly kind: 'confirmed';
      readonly subscriberId: string;
      readonly follows: readonly Follow[];
      readonly cadence: CadenceGiven;
      /** Those of a new subscriber, or that one who had alerts keeps theirs. */
      readonly settings: MailSettings | 'kept';
      readonly isNew: boolean;
    }
  /** It was confirmed by an earlier press, and is followed still. */
  | { readonly kind: 'confirmed-before'; readonly subscriberId: string }
  /** Beside what they follow already it would be more than one person may. */
  | { readonly kind: 'refused'; readonly refusal: FollowsRefusal }
  /** They confirmed it, and changed it, stopped it or unsubscribed afterwards: an old link brings nothing back. */
  | { readonly kind: 'stopped-since' }
  | { readonly kind: 'expired' };

/** What pressing the button comes to: a subscriber to save, or an outcome that changes nothing. */
type ConfirmDecision = { readonly kind: 'save'; readonly subscriber: Omit<Subscriber, 'revision'> } | ConfirmOutcome;

/**
 * Decides a confirmation.
 * @param current - who has the sign-up's address now: no subscriber, an active one, or one who unsubscribed or was suppressed and comes back
 *   with nothing but this and the discretion that they had. One who has alerts is given its follows and nothing else: a stranger may have asked.
 */
function decideConfirmation(signUp: SignUp, current: Subscriber | undefined, nowMs: number): ConfirmDecision {
  const active = current?.status === 'active' ? current : undefined;
  const added = addFollows(active?.follows ?? [], signUp.follows);
  if (signUp.status === 'confirmed') {
    const isFollowed = added.kind === 'same';
    return isFollowed ? { kind: 'confirmed-before', subscriberId: signUp.subscriberId } : { kind: 'stopped-since' };
  }
  if (added.kind !== 'added' && added.kind !== 'same') return { kind: 'refused', refusal: added };
  if (active) {
    const follows = added.kind === 'added' ? added.follows : active.follows;
    return { kind: 'save', subscriber: { ...active, follows } };
  }
  // Who had discretion when they unsubscribed keeps it.
  const isDiscreet = signUp.isDiscreet || current?.isDiscreet === true;
  return { kind: 'save', subscriber: newcomer({ ...signUp, isDiscreet }, current, nowMs) };
}

function newcomer(signUp: SignUp, current: Subscriber | undefined, nowMs: number): Omit<Subscriber, 'revision'> {
  const { subscriberId, address, languages, follows, cadence, waitsForEdition, isDiscreet } = signUp;
  const [language = 'en', ...otherLanguages] = languages;
  return {
    subscriberId: current?.subscriberId ?? subscriberId,
    status: 'active',
    confirmedAtMs: nowMs,
    ...cadence,
    language,
    otherLanguages,
    waitsForEdition,
    isDiscreet,
    address,
    follows,
    listedCases: current?.listedCases,
    // They are shown a link of their own again: the one of before ends.
    ...(current && {
      ...endingChanges(current),
      eraseLinkNumber: nextEraseLink(current),
      firstConfirmedAtMs: hasLinksSinceMs(current),
    }),
    signedOutAtMs: current?.signedOutAtMs,
    // Links of a mailbox that they moved away from stay over.
    addressSinceMs: current?.addressSinceMs,
  };
}

function cadenceGiven({ cadence }: SignUp, active: Subscriber | undefined): CadenceGiven {
  return active && slotOf(active) !== slotOf(cadence) ? 'kept' : cadence;
}

const settingsOf = ({ language, otherLanguages, waitsForEdition, isDiscreet }: Subscriber): MailSettings => ({
  languages: [language, ...otherLanguages],
  waitsForEdition,
  isDiscreet,
});

/**
 * Confirms a sign-up: digest slot and rows first, then the subscriber, their address and the sign-up in one transaction. Pressing twice
 * changes nothing more.
 */
export function confirmSignUp(signUpId: string, ports: ConfirmPorts, nowMs: number): Promise<ConfirmOutcome> {
  return untilSaved(signUpId, () => tryConfirm(signUpId, ports, nowMs));
}

async function tryConfirm(signUpId: string, ports: ConfirmPorts, nowMs: number): Promise<ConfirmOutcome | undefined> {
  const signUp = await ports.signUps.find(signUpId);
  if (!signUp || isExpired(signUp, nowMs)) return { kind: 'expired' };
  const addressHash = await ports.hashOfAddress(signUp.address);
  const subscriberId = (await ports.subscribers.findIdByAddress(addressHash)) ?? signUp.subscriberId;
  const current = await ports.subscribers.find(subscriberId);
  // It goes with the rest of what is kept of them, and does not bring them back.
  if (current && isBeingErased(current)) return { kind: 'expired' };
  const decision = decideConfirmation({ ...signUp, subscriberId }, current, nowMs);
  if (decision.kind !== 'save') return decision;

  const revision = await ports.subscribers.nextRevision({ subscriberId, revision: current?.revision });
  const subscriber = { ...decision.subscriber, revision };
  const isNew = current?.status !== 'active';
  const slot = slotOf(subscriber);
  if (isNew && slot !== undefined) await joinSlot(slot, ports, nowMs);
  const seenRevision = current?.revision;
  const change = { subscriber, seenRevision, addressHash, ending: undefined, confirmed: { signUpId } };
  const saved = await saveWithRows(change, ports, nowMs);
  if (saved === 'saved')
    return {
      kind: 'confirmed',
      subscriberId,
      follows: signUp.follows,
      cadence: cadenceGiven(signUp, isNew ? undefined : current),
      settings: isNew ? settingsOf(subscriber) : 'kept',
      isNew,
    };
  if (!current) await dropRowsOfLoser(subscriber, addressHash, ports, nowMs);
  return undefined;
}

/** Two first sign-ups of one address, confirmed at once: the one that lost put rows for an id that no subscriber has. */
async function dropRowsOfLoser(
  subscriber: Subscriber,
  addressHash: string,
  ports: ConfirmPorts,
  nowMs: number,
): Promise<void> {
  const { subscriberId, revision } = subscriber;
  const winnerId = await ports.subscribers.findIdByAddress(addressHash);
  if (winnerId === undefined || winnerId === subscriberId) return;
  await ports.topicRows.retire(subscriberId, topicsOfSubscriber(subscriber), revision, nowMs);
}

export type ShownSignUp =
  | { readonly kind: 'pending'; readonly signUp: SignUp }
  /** It was confirmed, or came too late: a link that was used shows nothing of what it asked for. */
  | { readonly kind: 'over' };

/** Whether a sign-up was confirmed and all that it asked for is followed to this moment. Reads only. */
export async function isFollowedStill(signUpId: string, ports: ConfirmPorts, nowMs: number): Promise<boolean> {
  const signUp = await ports.signUps.find(signUpId);
  if (signUp?.status !== 'confirmed') return false;
  const current = await findByAddress(signUp.address, ports);
  if (current && isBeingErased(current)) return false;
  return decideConfirmation(signUp, current, nowMs).kind === 'confirmed-before';
}

/** What the page before the button shows: nothing of what the owner of the address has already. Reads only. */
export async function showSignUp(signUpId: string, ports: ConfirmPorts, nowMs: number): Promise<ShownSignUp> {
  const signUp = await ports.signUps.find(signUpId);
  if (signUp?.status !== 'pending' || isExpired(signUp, nowMs)) return { kind: 'over' };
  const known = await findByAddress(signUp.address, ports);
  if (known && isBeingErased(known)) return { kind: 'over' };
  return { kind: 'pending', signUp };
}
