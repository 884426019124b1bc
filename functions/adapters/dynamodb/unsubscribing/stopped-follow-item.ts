import * as z from 'zod';
import { type DueWorkKind, EXPIRY_ATTRIBUTE, type TableKey } from '../../../contract/table-keys.ts';
import type { DataKey } from '../../../domain/sealing/sealing.ts';
import { type StoppedFollow, stopIsFinalAtMs } from '../../../domain/subscriber/subscriber.ts';
import { endOfMinute, minutesInMs } from '../../../domain/time/time.ts';
import { digestOfTraces, type HashingKeys } from '../../../domain/tokens/tokens.ts';
import type { Keyring } from '../../kms/kms.ts';
import { expiryOf, type StoredItem } from '../../table/table.ts';
import { StoredFollow } from '../subscriber/subscriber-item.ts';
import { openTrace, placeOfTrace, sealedTrace } from '../traces.ts';

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

/** Where a stopped follow lies. */
export const placeOfStop = (subscriberId: string, followId: string, keys: Pick<HashingKeys, 'tracesKey'>): TableKey =>
  placeOfTrace(digestOfTraces('subscriber', subscriberId, keys), 'stopped-follow', followId, keys);

/** The item of a follow that a mailed link stopped, sealed. Storage deletes it once its undo has run out. */
export function stoppedFollowItem(stop: OwnedStop, key: DataKey, keys: Pick<HashingKeys, 'tracesKey'>) {
  const { subscriberId, follow, stoppedAtMs } = stop;
  return {
    ...sealedTrace(placeOfStop(subscriberId, follow.followId, keys), 'stopped-follow', stop, key),
    ...dueAfterStop(stoppedAtMs),
    [EXPIRY_ATTRIBUTE]: expiryOf(stopIsFinalAtMs(stoppedAtMs)),
  };
}

/** What a stored item keeps of a stop. @throws {z.ZodError} or {UnsealError} when it is damaged. */
export const stopOfItem = async (item: StoredItem, keyring: Keyring): Promise<OwnedStop> =>
  readStop(await openTrace(item, keyring));

/** What a trace of a stop seals. @throws {z.ZodError} when it is damaged. */
export const readStop = (trace: unknown): OwnedStop => SealedPart.parse(trace);
