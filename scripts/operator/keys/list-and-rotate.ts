import type { KMSClient } from '@aws-sdk/client-kms';
import { newKeyId } from '../../../functions/adapters/kms/kms.ts';
import { utcDayOf } from '../../../functions/domain/time/time.ts';
import { countNaming } from './key-use.ts';
import { KEY_KINDS, type KeyKind, type KeyPlace, keysOf, type RotatedKeys } from './kinds.ts';

const WIDEST_KIND = Math.max(...KEY_KINDS.map(({ length }) => length));

/** What a key is for, by whether it is the newest of its kind. */
const USE = {
  token: { newest: 'makes new ones', older: 'opens old ones' },
  data: { newest: 'makes new ones', older: 'opens old ones' },
  lookup: { newest: 'finds subscribers by their address', older: 'finds no one' },
  case: { newest: 'finds those who follow a case', older: 'finds no one' },
} as const satisfies Record<KeyKind, Record<'newest' | 'older', string>>;

/**
 * A deployment's keys, each kind's oldest first, for a person.
 * @param isCounted - whether to say how many items name each data key: that reads the whole table. No item names a token key.
 */
export async function describeKeys(place: KeyPlace, isCounted = false): Promise<string> {
  const ofKinds = await Promise.all(
    KEY_KINDS.map(async (kind) => {
      const keys = await keysOf(kind, place).list();
      return keys.map(({ keyId, createdAtMs }, index) => {
        const use = USE[kind][index === keys.length - 1 ? 'newest' : 'older'];
        return { kind, keyId, words: `${kind.padEnd(WIDEST_KIND)}  ${keyId}  since ${utcDayOf(createdAtMs)}  ${use}` };
      });
    }),
  );
  const lines = ofKinds.flat();
  if (lines.length === 0) return 'There are no keys yet: the first mail makes them.';
  const dataKeys = lines.filter(({ kind }) => kind === 'data').map(({ keyId }) => keyId);
  const naming = isCounted ? await countNaming(dataKeys, place.table) : undefined;
  return lines.map(({ keyId, words }) => `${words}${itemsOf(naming?.get(keyId))}`).join('\n');
}

function itemsOf(byEntity: ReadonlyMap<string, number> | undefined): string {
  if (!byEntity) return '';
  const items = [...byEntity.values()].reduce((sum, count) => sum + count, 0);
  return `, named by ${items.toLocaleString('en')} ${items === 1 ? 'item' : 'items'}`;
}

/** Adds a key, by which new links or records are made from now on. Every key before it opens what it made, until it is deleted. */
export async function rotateKey(kind: RotatedKeys, place: KeyPlace, kms?: KMSClient): Promise<string> {
  const keyId = newKeyId();
  await keysOf(kind, place, kms).make(keyId);
  return `The ${kind} key ${keyId} makes new ${kind === 'token' ? 'links' : 'records'}: in functions that run already, within an hour. The keys before it open what they made.`;
}
