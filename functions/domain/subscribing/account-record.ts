import { z } from 'zod';
import { message } from '../../locales/messages.ts';
import { LANGUAGES, type Language } from '../appeal/appeal.ts';
import { describeRhythm } from '../digests/describe-rhythm.ts';
import { AT_ONCE, type Rhythm } from '../digests/rhythm.ts';
import { describeFollow } from '../follows/describe-follow.ts';
import { CADENCES, type Follow } from '../follows/follow.ts';
import type { AddressChange } from './address-change.ts';
import type { SignUp } from './sign-up.ts';
import type { StoppedFollow } from './stopped-follow.ts';
import type { Subscriber } from './subscriber.ts';

const moment = z.iso.datetime();
const languages = z.array(z.enum(LANGUAGES));

const RecordedFollow = z.object({
  inWords: z.string(),
  everything: z.boolean(),
  /** ISO 3166-1 codes, UN M49 codes, and our own words for themes. */
  countries: z.array(z.string()),
  regions: z.array(z.string()),
  themes: z.array(z.string()),
});

const RecordedRhythm = z.object({
  inWords: z.string(),
  cadence: z.enum(CADENCES),
  digestTime: z
    .object({
      timeZone: z.string(),
      hour: z.number(),
      /** ISO: Monday is 1. */
      weekday: z.number(),
    })
    .optional(),
});

/** All that is stored about somebody, as they take it along: each thing in words, and as a program reads it. Moments are ISO 8601. */
export const AccountRecord = z.object({
  writtenAt: moment,
  address: z.string(),
  addressSince: moment.optional(),
  id: z.uuid(),
  status: z.string(),
  confirmedAt: moment,
  languages,
  discreet: z.boolean(),
  pausedUntil: moment.optional(),
  rhythm: RecordedRhythm,
  rhythmSince: moment,
  follows: z.array(RecordedFollow),
  /** Stopped by a link in a mail, and kept so that it can be undone. */
  stoppedFollows: z.array(RecordedFollow.extend({ stoppedAt: moment })),
  signUps: z.array(
    z.object({
      status: z.string(),
      expiresAt: moment,
      mailsSent: z.number(),
      lastMailAt: moment.optional(),
      languages,
      discreet: z.boolean(),
      rhythm: RecordedRhythm,
      follows: z.array(RecordedFollow),
    }),
  ),
  addressChanges: z.array(
    z.object({
      status: z.string(),
      oldAddress: z.string(),
      newAddress: z.string(),
      expiresAt: moment,
      lastMailAt: moment.optional(),
    }),
  ),
  signedInUntil: moment.optional(),
  /** What is kept and not in here, and why. */
  notes: z.array(z.string()),
});
export type AccountRecord = z.infer<typeof AccountRecord>;

/** What is stored about somebody, in the places where it is. */
export interface Account {
  readonly subscriber: Subscriber;
  /** Of their address, and not expired. */
  readonly signUps: readonly SignUp[];
  readonly addressChanges: readonly AddressChange[];
  readonly stoppedFollows: readonly StoppedFollow[];
  readonly signedInUntilMs?: number;
}

/** An {@link Account} written down. @param language - of its sentences. */
export function accountRecord(account: Account, language: Language, nowMs: number): AccountRecord {
  const { subscriber, stoppedFollows, signUps, addressChanges, signedInUntilMs } = account;
  const { addressSinceMs, pausedUntilMs, confirmedAtMs, rhythmSinceMs = confirmedAtMs } = subscriber;
  return {
    writtenAt: isoOf(nowMs),
    address: subscriber.address,
    ...(addressSinceMs === undefined ? {} : { addressSince: isoOf(addressSinceMs) }),
    id: subscriber.subscriberId,
    status: subscriber.status,
    confirmedAt: isoOf(confirmedAtMs),
    languages: [subscriber.language, ...subscriber.otherLanguages],
    discreet: subscriber.isDiscreet,
    ...(pausedUntilMs === undefined ? {} : { pausedUntil: isoOf(pausedUntilMs) }),
    rhythm: recordedRhythm(rhythmOf(subscriber), language),
    rhythmSince: isoOf(rhythmSinceMs),
    follows: recordedFollows(subscriber.follows, language),
    stoppedFollows: stoppedFollows.map(({ follow, stoppedAtMs }) => ({
      ...recordedFollow(follow, language),
      stoppedAt: isoOf(stoppedAtMs),
    })),
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
    addressChanges: addressChanges.map(({ status, oldAddress, newAddress, expiresAtMs, mailedAtMs }) => ({
      status,
      oldAddress,
      newAddress,
      expiresAt: isoOf(expiresAtMs),
      ...lastMail(mailedAtMs),
    })),
    ...(signedInUntilMs === undefined ? {} : { signedInUntil: isoOf(signedInUntilMs) }),
    notes: NOTES.map((key) => message(language, key)),
  };
}

const NOTES = ['page.download.notes.networks', 'page.download.notes.receipts', 'page.download.notes.counters'] as const;

const isoOf = (epochMs: number) => new Date(epochMs).toISOString();

const lastMail = (mailedAtMs: number) => (mailedAtMs === 0 ? {} : { lastMailAt: isoOf(mailedAtMs) });

function rhythmOf({ cadence, digestTime }: Subscriber): Rhythm {
  return cadence === 'immediate' || !digestTime ? AT_ONCE : { cadence, digestTime };
}

const recordedRhythm = (rhythm: Rhythm, language: Language) => ({
  inWords: describeRhythm(rhythm, language),
  ...rhythm,
});

const recordedFollows = (follows: readonly Follow[], language: Language) =>
  follows.map((follow) => recordedFollow(follow, language));

const recordedFollow = (follow: Follow, language: Language) => ({
  inWords: describeFollow(follow, language),
  everything: follow.kind === 'everything',
  countries: follow.kind === 'narrow' ? [...follow.countries] : [],
  regions: follow.kind === 'narrow' ? [...follow.regions] : [],
  themes: follow.kind === 'narrow' ? [...follow.themes] : [],
});
