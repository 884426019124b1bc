import * as z from 'zod';
import { LANGUAGES } from '../../../contract/languages.ts';
import { EXPIRY_ATTRIBUTE, subscriberKey } from '../../../contract/table-keys.ts';
import { type DataKey, unseal } from '../../../domain/sealing/sealing.ts';
import { FREQUENCIES, SUPPRESSIONS, type Subscriber } from '../../../domain/subscriber/subscriber.ts';
import { StoredSeal, sealedText } from '../sealed-text.ts';

/** A subscriber as stored: in the open what writes are conditional on, all else sealed. */
export const StoredSubscriber = StoredSeal.extend({
  subscriberId: z.uuid(),
  status: z.enum(['active', 'unsubscribed', 'suppressed']),
  revision: z.number().int(),
});
export type StoredSubscriber = z.infer<typeof StoredSubscriber>;

const codes = z.array(z.string());
/** A follow as the sealed part of an item has it. */
export const StoredFollow = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('narrow'), followId: z.string(), countries: codes, regions: codes, themes: codes }),
  z.object({ kind: z.literal('everything'), followId: z.string() }),
  z.object({ kind: z.literal('case'), followId: z.string(), appealId: z.string() }),
]);
const StoredDigestTime = z.object({ timeZone: z.string(), hour: z.number().int(), weekday: z.number().int() });

/** The part that the seal keeps from a reader of the table. */
export type SealedPart = Omit<Subscriber, 'subscriberId' | 'status' | 'revision'>;

const SealedPart: z.ZodType<SealedPart, unknown> = z.object({
  address: z.string(),
  // Moments lead from the mail of that moment to its reader.
  confirmedAtMs: z.number(),
  firstConfirmedAtMs: z.number().optional(),
  addressSinceMs: z.number().optional(),
  eraseLinkNumber: z.number().int().optional(),
  signedOutAtMs: z.number().optional(),
  changesEnded: z.number().int().optional(),
  unsubscribedAtMs: z.number().optional(),
  cadenceSinceMs: z.number().optional(),
  suppressedBecause: z.enum(SUPPRESSIONS).optional(),
  follows: z.array(StoredFollow),
  listedCases: z.array(z.string()).optional(),
  frequency: z.enum(FREQUENCIES),
  // It tells where the subscriber lives.
  digestTime: StoredDigestTime.optional(),
  lastDigests: z.object({ slot: z.string(), sinceMs: z.number() }).optional(),
  waitsSinceMs: z.number().optional(),
  language: z.enum(LANGUAGES),
  otherLanguages: z.array(z.enum(LANGUAGES)),
  waitsForEdition: z.boolean().default(false),
  // It tells that the subscriber has reason to hide.
  isDiscreet: z.boolean(),
  pausedUntilMs: z.number().optional(),
  pausedUntilDay: z.iso.date().optional(),
});

/** @throws {UnsealError} when the bytes are not this subscriber's. */
export const openSealedPart = (sealed: Uint8Array, subscriberId: string, key: DataKey): SealedPart =>
  SealedPart.parse(JSON.parse(unseal(sealed, subscriberId, key)));

/** The item of a subscriber, sealed again. `expiresAtEpochSeconds` is for a subscriber who unsubscribed. */
export function subscriberItem(subscriber: Subscriber, key: DataKey, expiresAtEpochSeconds?: number) {
  const { subscriberId, status, revision, ...part } = subscriber;
  return {
    ...subscriberKey(subscriberId),
    entity: 'subscriber',
    subscriberId,
    status,
    revision,
    ...sealedText('subscriber', JSON.stringify(part satisfies SealedPart), subscriberId, key),
    [EXPIRY_ATTRIBUTE]: expiresAtEpochSeconds,
  };
}

/** A subscriber from their stored item. @throws {z.ZodError} or {UnsealError} when it is damaged. */
export function subscriberFrom(stored: StoredSubscriber, key: DataKey): Subscriber {
  const { subscriberId, status, revision, sealed } = stored;
  return { subscriberId, status, revision, ...openSealedPart(sealed, subscriberId, key) };
}
