import type { Language } from '../../contract/languages.ts';
import { type MessageKey, message } from '../../locales/messages.ts';
import type { Cadence, CaseNames, Follow } from '../subscriber/subscriber.ts';
import { cadenceOf, describeCadence, describeFollow } from '../subscriber/subscriber.ts';
import type { AccountExport, AddressExport } from './account-export.ts';
import { SESSION_MINUTES } from './session.ts';
import { SIGN_IN_MINUTES } from './sign-in.ts';
import type { Account, StoredOfAddress } from './stored-account.ts';

const NOTES: readonly MessageKey[] = [
  'page.download.notes.networks',
  'page.download.notes.receipts',
  'page.download.notes.notices',
  'page.download.notes.moves',
  'page.download.notes.counters',
  'page.download.notes.sign-ins',
  'page.download.notes.sessions',
  'page.download.notes.codes',
];

/** An {@link Account} written down. @param language - of its sentences. */
export function exportAccount(account: Account, language: Language, nowMs: number): AccountExport {
  const { subscriber, stoppedFollows, addressChanges, bouncedMailsMs, heldRemovals, signedInUntilMs } = account;
  const {
    addressSinceMs,
    eraseLinkNumber,
    signedOutAtMs,
    changesEnded,
    unsubscribedAtMs,
    suppressedBecause,
    pausedUntilMs,
    pausedUntilDay,
    confirmedAtMs,
    firstConfirmedAtMs,
  } = subscriber;
  const { lastDigests, waitsSinceMs } = subscriber;
  const { writtenAt, signUps, notMeUntil, notes } = exportAddress(account, language, nowMs);
  return {
    writtenAt,
    address: subscriber.address,
    addressSince: isoIfKnown(addressSinceMs),
    id: subscriber.subscriberId,
    status: subscriber.status,
    confirmedAt: isoOf(confirmedAtMs),
    firstConfirmedAt: isoIfKnown(firstConfirmedAtMs),
    emergencyLinksMade: eraseLinkNumber,
    signedOutAt: isoIfKnown(signedOutAtMs),
    addressChangesEnded: changesEnded,
    unsubscribedAt: isoIfKnown(unsubscribedAtMs),
    suppressedBecause,
    languages: [subscriber.language, ...subscriber.otherLanguages],
    waitsForLanguage: subscriber.waitsForEdition,
    discreet: subscriber.isDiscreet,
    pausedUntil: isoIfKnown(pausedUntilMs),
    pausedUntilDay,
    cadence: exportedCadence(cadenceOf(subscriber), language),
    cadenceSince: isoOf(subscriber.cadenceSinceMs ?? confirmedAtMs),
    lastDigests: lastDigests && { slot: lastDigests.slot, since: isoOf(lastDigests.sinceMs) },
    waitsSince: isoIfKnown(waitsSinceMs),
    follows: exportedFollows(subscriber.follows, language, account.cases),
    stoppedFollows: stoppedFollows.map(({ follow, stoppedAtMs }) => ({
      ...exportedFollow(follow, language, account.cases),
      stoppedAt: isoOf(stoppedAtMs),
    })),
    signUps,
    addressChanges: addressChanges.map(({ status, oldAddress, newAddress, language: asked, expiresAtMs }) => ({
      status,
      oldAddress,
      newAddress,
      language: asked,
      expiresAt: isoOf(expiresAtMs),
    })),
    bouncedMails: bouncedMailsMs.toSorted((one, other) => one - other).map((sentAtMs) => ({ sentAt: isoOf(sentAtMs) })),
    heldRemovals: heldRemovals.map(({ heldAtMs, pressedBy, mailedAtMs, followId }) => ({
      heldAt: isoOf(heldAtMs),
      pressedBy,
      mailedAt: isoOf(mailedAtMs),
      followId,
    })),
    notMeUntil,
    signedInUntil: isoIfKnown(signedInUntilMs),
    notes,
  };
}

/** What is stored about an address where no subscriber gets alerts, written down. @param language - of its sentences. */
export function exportAddress(stored: StoredOfAddress, language: Language, nowMs: number): AddressExport {
  const { signUps, cases, notMeUntilMs } = stored;
  const minutes = { signIn: SIGN_IN_MINUTES, session: SESSION_MINUTES };
  return {
    writtenAt: isoOf(nowMs),
    signUps: signUps.map((signUp) => ({
      status: signUp.status,
      expiresAt: isoOf(signUp.expiresAtMs),
      mailsSent: signUp.mailsSent,
      lastMailAt: signUp.mailedAtMs === 0 ? undefined : isoOf(signUp.mailedAtMs),
      languages: [...signUp.languages],
      waitsForLanguage: signUp.waitsForEdition,
      discreet: signUp.isDiscreet,
      cadence: exportedCadence(signUp.cadence, language),
      follows: exportedFollows(signUp.follows, language, cases),
    })),
    notMeUntil: isoIfKnown(notMeUntilMs),
    notes: NOTES.map((key) => message(language, key, minutes)),
  };
}

const isoOf = (epochMs: number) => new Date(epochMs).toISOString();

const isoIfKnown = (epochMs: number | undefined) => (epochMs === undefined ? undefined : isoOf(epochMs));

const exportedCadence = (cadence: Cadence, language: Language) => ({
  inWords: describeCadence(cadence, language),
  ...cadence,
});

const exportedFollows = (follows: readonly Follow[], language: Language, cases: CaseNames) =>
  follows.map((follow) => exportedFollow(follow, language, cases));

const exportedFollow = (follow: Follow, language: Language, cases: CaseNames) => ({
  id: follow.followId,
  inWords: describeFollow(follow, language, cases),
  everything: follow.kind === 'everything',
  countries: follow.kind === 'narrow' ? [...follow.countries] : [],
  regions: follow.kind === 'narrow' ? [...follow.regions] : [],
  themes: follow.kind === 'narrow' ? [...follow.themes] : [],
  ...(follow.kind === 'case' && { case: follow.appealId }),
});
