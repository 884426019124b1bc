import { type MessageKey, message } from '../../locales/messages.ts';
import type { Language } from '../appeal/appeal.ts';
import { describeRhythm } from '../digests/describe-rhythm.ts';
import type { Rhythm } from '../digests/rhythm.ts';
import { rhythmOf } from '../digests/rhythm-of.ts';
import { describeFollow } from '../follows/describe-follow.ts';
import type { Follow } from '../follows/follow.ts';
import type { Account, StoredOfAddress } from './account.ts';
import type { AccountRecord, AddressRecord } from './account-record.ts';
import { SESSION_MINUTES } from './session.ts';
import { SIGN_IN_MINUTES } from './sign-in.ts';

const NOTES: readonly MessageKey[] = [
  'page.download.notes.networks',
  'page.download.notes.receipts',
  'page.download.notes.notices',
  'page.download.notes.counters',
  'page.download.notes.sign-ins',
  'page.download.notes.sessions',
  'page.download.notes.codes',
];

/** An {@link Account} written down. @param language - of its sentences. */
export function recordAccount(account: Account, language: Language, nowMs: number): AccountRecord {
  const { subscriber, stoppedFollows, addressChanges, bouncedMailsMs, heldRemovals, signedInUntilMs } = account;
  const {
    addressSinceMs,
    eraseLinkNumber,
    signedOutAtMs,
    leftAtMs,
    suppressedBecause,
    pausedUntilMs,
    pausedUntilDay,
    confirmedAtMs,
    firstConfirmedAtMs,
  } = subscriber;
  const { lastDigests, waitsSinceMs } = subscriber;
  const { writtenAt, signUps, notMeUntil, notes } = recordAddress(account, language, nowMs);
  return {
    writtenAt,
    address: subscriber.address,
    ...(addressSinceMs === undefined ? {} : { addressSince: isoOf(addressSinceMs) }),
    id: subscriber.subscriberId,
    status: subscriber.status,
    confirmedAt: isoOf(confirmedAtMs),
    ...(firstConfirmedAtMs === undefined ? {} : { firstConfirmedAt: isoOf(firstConfirmedAtMs) }),
    ...(eraseLinkNumber === undefined ? {} : { emergencyLinksMade: eraseLinkNumber }),
    ...(signedOutAtMs === undefined ? {} : { signedOutAt: isoOf(signedOutAtMs) }),
    ...(leftAtMs === undefined ? {} : { leftAt: isoOf(leftAtMs) }),
    ...(suppressedBecause === undefined ? {} : { suppressedBecause }),
    languages: [subscriber.language, ...subscriber.otherLanguages],
    discreet: subscriber.isDiscreet,
    ...(pausedUntilMs === undefined ? {} : { pausedUntil: isoOf(pausedUntilMs) }),
    ...(pausedUntilDay === undefined ? {} : { pausedUntilDay }),
    rhythm: recordedRhythm(rhythmOf(subscriber), language),
    rhythmSince: isoOf(subscriber.rhythmSinceMs ?? confirmedAtMs),
    ...(lastDigests ? { lastDigests: { slot: lastDigests.slot, since: isoOf(lastDigests.sinceMs) } } : {}),
    ...(waitsSinceMs === undefined ? {} : { waitsSince: isoOf(waitsSinceMs) }),
    follows: recordedFollows(subscriber.follows, language),
    stoppedFollows: stoppedFollows.map(({ follow, stoppedAtMs }) => ({
      ...recordedFollow(follow, language),
      stoppedAt: isoOf(stoppedAtMs),
    })),
    signUps,
    addressChanges: addressChanges.map(({ status, oldAddress, newAddress, expiresAtMs, mailedAtMs }) => ({
      status,
      oldAddress,
      newAddress,
      expiresAt: isoOf(expiresAtMs),
      ...lastMail(mailedAtMs),
    })),
    bouncedMails: bouncedMailsMs.toSorted((one, other) => one - other).map((sentAtMs) => ({ sentAt: isoOf(sentAtMs) })),
    heldRemovals: heldRemovals.map(({ heldAtMs, pressedBy, mailedAtMs, followId }) => ({
      heldAt: isoOf(heldAtMs),
      pressedBy,
      mailedAt: isoOf(mailedAtMs),
      ...(followId === undefined ? {} : { followId }),
    })),
    ...(notMeUntil === undefined ? {} : { notMeUntil }),
    ...(signedInUntilMs === undefined ? {} : { signedInUntil: isoOf(signedInUntilMs) }),
    notes,
  };
}

/** What is stored about an address where nobody gets alerts, written down. @param language - of its sentences. */
export function recordAddress(stored: StoredOfAddress, language: Language, nowMs: number): AddressRecord {
  const { signUps, disownedUntilMs } = stored;
  const minutes = { signIn: SIGN_IN_MINUTES, session: SESSION_MINUTES };
  return {
    writtenAt: isoOf(nowMs),
    signUps: signUps.map((signUp) => ({
      status: signUp.status,
      expiresAt: isoOf(signUp.expiresAtMs),
      mailsSent: signUp.mailsSent,
      ...lastMail(signUp.mailedAtMs),
      languages: [...signUp.languages],
      discreet: signUp.isDiscreet,
      rhythm: recordedRhythm(signUp.rhythm, language),
      follows: recordedFollows(signUp.follows, language),
    })),
    ...(disownedUntilMs === undefined ? {} : { notMeUntil: isoOf(disownedUntilMs) }),
    notes: NOTES.map((key) => message(language, key, minutes)),
  };
}

const isoOf = (epochMs: number) => new Date(epochMs).toISOString();

const lastMail = (mailedAtMs: number) => (mailedAtMs === 0 ? {} : { lastMailAt: isoOf(mailedAtMs) });

const recordedRhythm = (rhythm: Rhythm, language: Language) => ({
  inWords: describeRhythm(rhythm, language),
  ...rhythm,
});

const recordedFollows = (follows: readonly Follow[], language: Language) =>
  follows.map((follow) => recordedFollow(follow, language));

const recordedFollow = (follow: Follow, language: Language) => ({
  id: follow.followId,
  inWords: describeFollow(follow, language),
  everything: follow.kind === 'everything',
  countries: follow.kind === 'narrow' ? [...follow.countries] : [],
  regions: follow.kind === 'narrow' ? [...follow.regions] : [],
  themes: follow.kind === 'narrow' ? [...follow.themes] : [],
});
