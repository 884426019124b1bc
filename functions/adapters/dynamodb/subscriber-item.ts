import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { EXPIRY_ATTRIBUTE, subscriberKey } from '../../contract/table-keys.ts';
import { LANGUAGES } from '../../domain/appeal/appeal.ts';
import { CADENCES } from '../../domain/follows/follow.ts';
import { type DataKey, NONCE_BYTES, seal, unseal } from '../../domain/sealing/seal.ts';
import { SUPPRESSIONS, type Subscriber } from '../../domain/subscribing/subscriber.ts';
import type { StoredItem } from './batches.ts';

/** A subscriber as stored: what the sending decides by in the open, what can name or incriminate them sealed. */
export const StoredSubscriber = z.object({
  subscriberId: z.uuid(),
  status: z.enum(['active', 'left', 'suppressed']),
  confirmedAtMs: z.number(),
  cadence: z.enum(CADENCES),
  language: z.enum(LANGUAGES),
  revision: z.number().int(),
  dataKeyId: z.string(),
  sealed: z.instanceof(Uint8Array),
  leftAtMs: z.number().optional(),
  rhythmSinceMs: z.number().optional(),
  suppressedBecause: z.enum(SUPPRESSIONS).optional(),
});
export type StoredSubscriber = z.infer<typeof StoredSubscriber>;

const codes = z.array(z.string());
/** A follow as the sealed part of an item has it. */
export const StoredFollow = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('narrow'), followId: z.string(), countries: codes, regions: codes, themes: codes }),
  z.object({ kind: z.literal('everything'), followId: z.string() }),
]);
const StoredDigestTime = z.object({ timeZone: z.string(), hour: z.number().int(), weekday: z.number().int() });
const SealedPart = z.object({
  address: z.string(),
  follows: z.array(StoredFollow),
  // It tells where somebody lives.
  digestTime: StoredDigestTime.optional(),
  lastDigests: z.object({ slot: z.string(), sinceMs: z.number() }).optional(),
  waitsSinceMs: z.number().optional(),
  otherLanguages: z.array(z.enum(LANGUAGES)).default([]),
  // It tells that somebody has reason to hide.
  isDiscreet: z.boolean().default(false),
  pausedUntilMs: z.number().optional(),
  pausedUntilDay: z.iso.date().optional(),
  addressSinceMs: z.number().optional(),
});

/** The part that the seal keeps from a reader of the table. */
export type SealedPart = Pick<
  Subscriber,
  | 'address'
  | 'addressSinceMs'
  | 'follows'
  | 'digestTime'
  | 'lastDigests'
  | 'waitsSinceMs'
  | 'otherLanguages'
  | 'isDiscreet'
  | 'pausedUntilMs'
  | 'pausedUntilDay'
>;

/** @throws {UnsealError} when the bytes are not this subscriber's. */
export function openSealedPart(sealed: Uint8Array, subscriberId: string, key: DataKey): SealedPart {
  const { digestTime, lastDigests, waitsSinceMs, pausedUntilMs, pausedUntilDay, addressSinceMs, ...part } =
    SealedPart.parse(JSON.parse(unseal(sealed, subscriberId, key)));
  return {
    ...part,
    ...(digestTime ? { digestTime } : {}),
    ...(lastDigests ? { lastDigests } : {}),
    ...(waitsSinceMs === undefined ? {} : { waitsSinceMs }),
    ...(pausedUntilMs === undefined ? {} : { pausedUntilMs }),
    ...(pausedUntilDay === undefined ? {} : { pausedUntilDay }),
    ...(addressSinceMs === undefined ? {} : { addressSinceMs }),
  };
}

/** The item of a subscriber, sealed anew. `expiresAtEpochSeconds` is for someone who left. */
export function subscriberItem(subscriber: Subscriber, key: DataKey, expiresAtEpochSeconds?: number): StoredItem {
  const {
    address,
    addressSinceMs,
    follows,
    digestTime,
    lastDigests,
    waitsSinceMs,
    otherLanguages,
    isDiscreet,
    pausedUntilMs,
    pausedUntilDay,
    ...open
  } = subscriber;
  const text = JSON.stringify({
    address,
    follows,
    otherLanguages,
    isDiscreet,
    ...(digestTime ? { digestTime } : {}),
    ...(lastDigests ? { lastDigests } : {}),
    ...(waitsSinceMs === undefined ? {} : { waitsSinceMs }),
    ...(pausedUntilMs === undefined ? {} : { pausedUntilMs }),
    ...(pausedUntilDay === undefined ? {} : { pausedUntilDay }),
    ...(addressSinceMs === undefined ? {} : { addressSinceMs }),
  } satisfies SealedPart);
  return {
    ...subscriberKey(subscriber.subscriberId),
    entity: 'subscriber',
    ...open,
    dataKeyId: key.dataKeyId,
    sealed: seal(text, subscriber.subscriberId, key, randomBytes(NONCE_BYTES)),
    [EXPIRY_ATTRIBUTE]: expiresAtEpochSeconds,
  };
}

/** A subscriber from their stored item. @throws {z.ZodError} or {UnsealError} when it is damaged. */
export function subscriberFrom(stored: StoredSubscriber, key: DataKey): Subscriber {
  const { dataKeyId: _, sealed, leftAtMs, rhythmSinceMs, suppressedBecause, ...open } = stored;
  return {
    ...open,
    ...openSealedPart(sealed, stored.subscriberId, key),
    ...(leftAtMs === undefined ? {} : { leftAtMs }),
    ...(rhythmSinceMs === undefined ? {} : { rhythmSinceMs }),
    ...(suppressedBecause === undefined ? {} : { suppressedBecause }),
  };
}
