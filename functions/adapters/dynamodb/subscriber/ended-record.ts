import * as z from 'zod';
import { type EndedKind, endedOfKey } from '../../../contract/ended-keys.ts';
import type { RecordedEnding } from '../../../domain/restoring/restoring.ts';
import { UnsealError } from '../../../domain/sealing/sealing.ts';
import type { SignUpEnding } from '../../../domain/subscriber/subscriber.ts';
import { type EndedKeys, revisionShiftOf } from '../../../domain/tokens/tokens.ts';
import { type Keyring, UnknownDataKeyError } from '../../kms/kms.ts';
import { everyPage, type StoredItem, type Table } from '../../table/table.ts';
import { openText, StoredSeal } from '../sealed-text.ts';

const SUBSCRIBER_ENDINGS = [
  'erased',
  'unsubscribed',
  'bounced',
  'complained',
  'moved',
  'returned',
  'unfollowed',
  'followed-again',
] as const satisfies readonly RecordedEnding['kind'][];

const StoredKey = z.object({ pk: z.string(), sk: z.string() });
const StoredEnding = z.object({
  kind: z.string(),
  atMs: z.number(),
  follow: z.string().optional(),
  keyExpiresAtMs: z.number().optional(),
});
const StoredMoment = z.object({ pk: z.string(), moment: StoredSeal });
const SubscriberKind = z.enum(SUBSCRIBER_ENDINGS).or(z.string().transform(() => 'unknown' as const));
const SignUpKind = z.enum(['not-me', 'owned-again', 'erased']);

/** All that the record of what ended has, by digest, and of appeals by id. */
export interface EndedRecord {
  readonly subscribers: ReadonlyMap<string, readonly RecordedEnding[]>;
  /** The latest of each sign-up; one that can't be read counts as “not me”. */
  readonly signUps: ReadonlyMap<string, SignUpEnding>;
  /** When each publisher's key was first revoked, in epoch milliseconds. */
  readonly revokedKeys: ReadonlyMap<string, number>;
  /** When each publisher's key that was rotated expires since, in epoch milliseconds. */
  readonly keyExpiries: ReadonlyMap<string, number>;
  /** The newest version that took the place of those before it. */
  readonly supersededBy: ReadonlyMap<string, number>;
}

interface Entry {
  readonly subject: string;
  readonly order: number;
  readonly kind: string;
  readonly atMs: number;
  readonly follow?: string;
  readonly keyExpiresAtMs?: number;
}

/** The moment that an entry seals; `undefined` when it seals none, or under a key that the table has no more: then its day counts. */
async function momentOf(item: StoredItem, keyring: Keyring): Promise<number | undefined> {
  const { pk, moment } = StoredMoment.safeParse(item).data ?? {};
  if (pk === undefined || moment === undefined) return undefined;
  try {
    return Number(await openText(moment, pk, keyring));
  } catch (error) {
    if (error instanceof UnsealError || error instanceof UnknownDataKeyError) return undefined;
    throw error;
  }
}

/**
 * Reads the whole record, which holds what ended in 36 days: a few hundred bytes each.
 * @param keyring - opens the moments of unsubscribes.
 * @param keys - tell the revisions.
 */
export async function readEndedRecord(table: Table, keyring: Keyring, keys: EndedKeys): Promise<EndedRecord> {
  const subscribers = new Map<string, RecordedEnding[]>();
  const signUps = new Map<string, SignUpEnding>();
  const revokedKeys = new Map<string, number>();
  const keyExpiries = new Map<string, number>();
  const supersededBy = new Map<string, number>();

  const take = {
    subscriber: ({ subject, order, kind, atMs, follow }) => {
      const entry = {
        kind: SubscriberKind.parse(kind),
        revision: order - revisionShiftOf(subject, keys),
        atMs,
        follow,
      };
      subscribers.set(subject, [...(subscribers.get(subject) ?? []), entry]);
    },
    // Keys of one partition come in order: the last one is the latest.
    'sign-up': ({ subject, kind, atMs }) => {
      signUps.set(subject, { kind: SignUpKind.safeParse(kind).data ?? 'not-me', atMs });
    },
    // What can't be read counts as a revocation, and no revocation is taken back.
    'publisher-key': ({ subject, order, kind, keyExpiresAtMs }) => {
      const [earliest, moment] =
        kind === 'expires-earlier' && keyExpiresAtMs !== undefined
          ? [keyExpiries, keyExpiresAtMs]
          : [revokedKeys, order];
      earliest.set(subject, Math.min(moment, earliest.get(subject) ?? moment));
    },
    appeal: ({ subject, order }) => {
      supersededBy.set(subject, Math.max(order, supersededBy.get(subject) ?? 0));
    },
  } as const satisfies Record<EndedKind, (entry: Entry) => void>;

  for await (const items of everyPage(table))
    for (const item of items) {
      const { of, ...key } = endedOfKey(StoredKey.parse(item));
      const { kind = '', atMs = key.order, ...more } = StoredEnding.safeParse(item).data ?? {};
      take[of]({ ...key, kind, atMs: (await momentOf(item, keyring)) ?? atMs, ...more });
    }
  return { subscribers, signUps, revokedKeys, keyExpiries, supersededBy };
}
