import { z } from 'zod';
import { type DueWorkKind, EXPIRY_ATTRIBUTE, stoppedFollowKey } from '../../../contract/table-keys.ts';
import type { DataKey } from '../../../domain/sealing/seal.ts';
import { type StoppedFollow, stopIsFinalAtMs } from '../../../domain/subscriber/follows/stopped-follow.ts';
import { endOfMinute, minutesInMs } from '../../../domain/time/spans.ts';
import { digestOfTraces, type HashingKeys } from '../../../domain/tokens/hashing-keys.ts';
import type { Keyring } from '../../kms/keyring.ts';
import type { StoredItem } from '../batches.ts';
import { expiryOf } from '../expiry.ts';
import { openText, StoredSeal, sealedText } from '../sealed-text.ts';
import { StoredFollow } from '../subscriber/subscriber-item.ts';

/** What the index of due work knows a stop as. */
export const STOP: DueWorkKind = 'stop';

/** Longer than the function takes that stops a follow and asks for the notice of it. */
const ANNOUNCED_AGAIN_AFTER_MS = minutesInMs(2);

/** What puts a follow that was just stopped into the index of due work: a whole minute, since a mail tells of the moment. */
export const dueAfterStop = (stoppedAtMs: number) => ({
  dueWork: STOP,
  dueAtMs: endOfMinute(stoppedAtMs + ANNOUNCED_AGAIN_AFTER_MS),
});

/** Its place tells how much the subscriber follows, and its time which notice told them of it. */
const SealedPart = z.object({
  subscriberId: z.uuid(),
  follow: StoredFollow,
  stoppedAtMs: z.number(),
  place: z.number().int(),
});

/** A stopped follow, and whose it was. */
export interface OwnedStop extends StoppedFollow {
  readonly subscriberId: string;
}

/** The item of a follow that a mailed link stopped, sealed. Storage deletes it once its undo has run out. */
export function stoppedFollowItem(stop: OwnedStop, key: DataKey, keys: Pick<HashingKeys, 'tracesKey'>) {
  const { subscriberId, follow, stoppedAtMs } = stop;
  const place = stoppedFollowKey(digestOfTraces('subscriber', subscriberId, keys), follow.followId);
  return {
    ...place,
    entity: 'stopped-follow',
    ...sealedText(JSON.stringify(stop), place.pk, key),
    ...dueAfterStop(stoppedAtMs),
    [EXPIRY_ATTRIBUTE]: expiryOf(stopIsFinalAtMs(stoppedAtMs)),
  };
}

/** What a stored item keeps of a stop. @throws {z.ZodError} or {UnsealError} when it is damaged. */
export const stopOfItem = async (item: StoredItem, keyring: Keyring): Promise<OwnedStop> =>
  SealedPart.parse(JSON.parse(await openText(StoredSeal.parse(item), String(item.pk), keyring)));
