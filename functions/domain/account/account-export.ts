import * as z from 'zod';
import { LANGUAGES } from '../../contract/languages.ts';
import { FREQUENCIES, SUPPRESSIONS } from '../subscriber/subscriber.ts';

const moment = z.iso.datetime();
const languages = z.array(z.enum(LANGUAGES));

const ExportedFollow = z.object({
  id: z.string(),
  inWords: z.string(),
  everything: z.boolean(),
  /** ISO 3166-1 codes, UN M49 codes, and our own words for themes. */
  countries: z.array(z.string()),
  regions: z.array(z.string()),
  themes: z.array(z.string()),
  /** The id of the appeal whose case it is; left out for every other follow. */
  case: z.string().optional(),
});

const ExportedCadence = z.object({
  inWords: z.string(),
  frequency: z.enum(FREQUENCIES),
  digestTime: z
    .object({
      timeZone: z.string(),
      hour: z.number(),
      /** ISO: Monday is 1. */
      weekday: z.number(),
    })
    .optional(),
});

/** What is stored about an address where no subscriber gets alerts, as {@link AccountExport} has it. */
export const AddressExport = z.object({
  writtenAt: moment,
  signUps: z.array(
    z.object({
      status: z.string(),
      expiresAt: moment,
      mailsSent: z.number(),
      lastMailAt: moment.optional(),
      languages,
      /** Whether appeals in none of these wait until they are. */
      waitsForLanguage: z.boolean(),
      discreet: z.boolean(),
      cadence: ExportedCadence,
      follows: z.array(ExportedFollow),
    }),
  ),
  /** Until when no sign-up sends mail to this mailbox, since its owner said of one that it was not theirs. */
  notMeUntil: moment.optional(),
  /** What is kept and not in here, and why. */
  notes: z.array(z.string()),
});
export type AddressExport = z.infer<typeof AddressExport>;

/** All that is stored about a subscriber, as they take it along: each thing in words, and as a program reads it. Moments are ISO 8601. */
export const AccountExport = AddressExport.extend({
  address: z.string(),
  addressSince: moment.optional(),
  /** How many links for an emergency were made after the first; left out for none. */
  emergencyLinksMade: z.number().optional(),
  signedOutAt: moment.optional(),
  addressChangesEnded: z.number().optional(),
  id: z.uuid(),
  status: z.string(),
  confirmedAt: moment,
  /** Left out for a subscriber who never unsubscribed and came back. */
  firstConfirmedAt: moment.optional(),
  unsubscribedAt: moment.optional(),
  suppressedBecause: z.enum(SUPPRESSIONS).optional(),
  languages,
  waitsForLanguage: z.boolean(),
  discreet: z.boolean(),
  pausedUntil: moment.optional(),
  /** The day that was chosen for it. */
  pausedUntilDay: z.iso.date().optional(),
  cadence: ExportedCadence,
  cadenceSince: moment,
  /** The digests that were left for hearing at once, frequency, hour and time zone as one word: one more of them may come. */
  lastDigests: z.object({ slot: z.string(), since: moment }).optional(),
  /** What is older than this was brought, before the cadence last changed. */
  waitsSince: moment.optional(),
  follows: z.array(ExportedFollow),
  /** Stopped by a link in a mail, and kept so that it can be undone. */
  stoppedFollows: z.array(ExportedFollow.extend({ stoppedAt: moment })),
  /** Without when its mail left: that would tell whether the new mailbox's owner said that such mail was not theirs. */
  addressChanges: z.array(
    z.object({
      status: z.string(),
      oldAddress: z.string(),
      newAddress: z.string(),
      language: z.enum(LANGUAGES),
      expiresAt: moment,
    }),
  ),
  /** Mails that the mailbox could not take for now. */
  bouncedMails: z.array(z.object({ sentAt: moment })),
  /** Presses of an unsubscribe link that came in a burst, and wait until a person looked at them. */
  heldRemovals: z.array(
    z.object({
      heldAt: moment,
      pressedBy: z.string(),
      /** The start of the minute in which its mail was sent. */
      mailedAt: moment,
      /** The id of what would end; left out when all would. */
      followId: z.string().optional(),
    }),
  ),
  signedInUntil: moment.optional(),
});
export type AccountExport = z.infer<typeof AccountExport>;
